-- vi: Đơn vị, đầu mối, biên chế cắt giảm và tổ chức đảng chuyển giao
-- en: Units and posts cut, and Party organisations moved
-- province province: Tên tỉnh khi ấy hoặc ngày nay | Name of the province, then or today
-- from_year whole: Từ năm | From the year
-- to_year whole: Đến năm | To the year
SELECT CASE indicator_code WHEN 'party_orgs_transferred' THEN 'moved' ELSE 'cut' END AS what,
       organisation, province, current_province, year, object, qualifier, value, value_max, status, article_id, quote
FROM metric_best
WHERE (indicator_code = 'party_orgs_transferred'
       OR (indicator_code IN ('units_restructured', 'staff_reduced') AND direction = 'decrease'))
  AND polarity = 'affirmed'
  AND (CAST(:province AS TEXT) IS NULL OR CAST(:province AS TEXT) IN (province, current_province))
  AND (CAST(:from_year AS INTEGER) IS NULL OR year >= CAST(:from_year AS INTEGER))
  AND (CAST(:to_year AS INTEGER) IS NULL OR year <= CAST(:to_year AS INTEGER))
ORDER BY what, year, organisation, value, quote
