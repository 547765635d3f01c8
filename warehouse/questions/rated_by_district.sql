-- vi: Tỷ lệ xếp loại tốt trở lên theo huyện và năm; trong sạch vững mạnh (đến 2018) tách khỏi hoàn thành nhiệm vụ
-- en: Share rated good or better by district and year; clean and strong (until 2018) apart from task completion
-- province province: Tên tỉnh khi ấy hoặc ngày nay | Name of the province, then or today
-- from_year whole: Từ năm | From the year
-- to_year whole: Đến năm | To the year
SELECT districts.name AS district, best.province, best.current_province, best.year,
       CASE best.indicator_code WHEN 'orgs_rated_clean_strong' THEN 'clean_strong' ELSE 'task_completion' END AS scheme,
       CASE best.indicator_code WHEN 'members_rated_good' THEN 'members' ELSE 'organisations' END AS rated,
       best.organisation, best.property, best.qualifier, best.value, best.value_max, best.claims, best.article_id, best.quote
FROM metric_best AS best
JOIN organisations ON organisations.organisation_id = best.organisation_id
JOIN districts ON districts.district_id = organisations.district_id
WHERE best.indicator_code IN ('orgs_rated_good', 'members_rated_good', 'orgs_rated_clean_strong')
  AND best.unit = '%' AND best.status = 'actual' AND best.direction = 'level' AND best.polarity = 'affirmed'
  AND (CAST(:province AS TEXT) IS NULL OR CAST(:province AS TEXT) IN (best.province, best.current_province))
  AND (CAST(:from_year AS INTEGER) IS NULL OR best.year >= CAST(:from_year AS INTEGER))
  AND (CAST(:to_year AS INTEGER) IS NULL OR best.year <= CAST(:to_year AS INTEGER))
ORDER BY district, best.year, scheme, rated, best.organisation, best.article_id, best.quote
