-- vi: Một con số lấy từ đâu: câu chữ, vị trí và bài báo
-- en: Where a number comes from: the words, their place and the article
-- indicator indicator = party_members: Mã chỉ số | Indicator
-- organisation text: Tên tổ chức | Name of the organisation
-- year whole: Năm | The year
SELECT metric_id, organisation, province, current_province, indicator_code, object, qualifier, value, value_max, unit, year,
       quote, quote_start, quote_end, article_title, outlet, published_at, source, excluded
FROM metric_evidence
WHERE indicator_code = CAST(:indicator AS TEXT)
  AND (CAST(:organisation AS TEXT) IS NULL OR organisation = CAST(:organisation AS TEXT))
  AND (CAST(:year AS INTEGER) IS NULL OR year = CAST(:year AS INTEGER))
ORDER BY source, quote_start, metric_id
