-- vi: Đảng viên của Đảng bộ Khối các cơ quan từng tỉnh theo năm
-- en: Members of each province's Party organisation of agencies (Khối các cơ quan) by year
-- province province: Tên tỉnh khi ấy hoặc ngày nay | Name of the province, then or today
SELECT province, current_province, organisation, year, qualifier, value, value_max, claims, article_id, quote
FROM metric_best
WHERE indicator_code = 'party_members' AND property IS NULL AND unit = 'count'
  AND status = 'actual' AND direction = 'level' AND polarity = 'affirmed'
  AND organisation_type = 'party_organisation' AND level = 'provincial'
  AND organisation LIKE '%Khối%' AND (organisation LIKE '%cơ quan%' OR organisation LIKE '%Cơ quan%')
  AND (CAST(:province AS TEXT) IS NULL OR CAST(:province AS TEXT) IN (province, current_province))
ORDER BY province, organisation, year, article_id
