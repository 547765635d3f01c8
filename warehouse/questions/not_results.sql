-- vi: Con số không phải kết quả (mục tiêu, yêu cầu) hoặc bị phủ định
-- en: Figures that are not results (targets, demands) or are negated
-- province province: Tên tỉnh khi ấy hoặc ngày nay | Name of the province, then or today
SELECT status, polarity, indicator_code, organisation, province, current_province, year, object, property,
       qualifier, value, value_max, unit, article_title, source, quote
FROM metric_evidence
WHERE (status <> 'actual' OR polarity = 'negated')
  AND (CAST(:province AS TEXT) IS NULL OR CAST(:province AS TEXT) IN (province, current_province))
ORDER BY source, quote_start, metric_id
