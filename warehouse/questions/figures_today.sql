-- vi: Số liệu theo các tỉnh ngày nay và năm; chỉ cộng khi cộng được
-- en: Figures by the provinces of today and year; added only where adding is right
-- code indicator: Mã chỉ số | Indicator
-- from_year whole: Từ năm | From the year
-- to_year whole: Đến năm | To the year
SELECT current_province, year, code, label_vi, label_en, level, unit, status, direction, polarity,
       facts, organisations, value_low, value_high, total, reason
FROM metrics_by_current_province_year
WHERE current_province IS NOT NULL
  AND (CAST(:code AS TEXT) IS NULL OR code = CAST(:code AS TEXT))
  AND (CAST(:from_year AS INTEGER) IS NULL OR year >= CAST(:from_year AS INTEGER))
  AND (CAST(:to_year AS INTEGER) IS NULL OR year <= CAST(:to_year AS INTEGER))
ORDER BY current_province_code, year, code, level, unit, status, direction, polarity
