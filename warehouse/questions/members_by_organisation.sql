-- vi: Đảng viên theo tổ chức và năm, kèm cận dưới và cận trên
-- en: Members by organisation and year, with what is known of the least and the most
-- province province: Tên tỉnh khi ấy hoặc ngày nay | Name of the province, then or today
-- from_year whole: Từ năm | From the year
-- to_year whole: Đến năm | To the year
SELECT organisation, level, province, current_province, year, period_end, qualifier, value,
       CASE WHEN qualifier IN ('exact', 'over', 'at_least', 'range') THEN value END AS at_least,
       CASE WHEN qualifier IN ('exact', 'under', 'at_most') THEN value WHEN qualifier = 'range' THEN value_max END AS at_most,
       claims, article_id, quote
FROM metric_best
WHERE indicator_code = 'party_members' AND property IS NULL AND unit = 'count'
  AND status = 'actual' AND direction = 'level' AND polarity = 'affirmed'
  AND (CAST(:province AS TEXT) IS NULL OR CAST(:province AS TEXT) IN (province, current_province))
  AND (CAST(:from_year AS INTEGER) IS NULL OR year >= CAST(:from_year AS INTEGER))
  AND (CAST(:to_year AS INTEGER) IS NULL OR year <= CAST(:to_year AS INTEGER))
ORDER BY year, value, organisation, article_id
