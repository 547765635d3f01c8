-- vi: Công việc đột phá trong một năm theo cấp; không có tổng khi không cộng được
-- en: Breakthrough tasks of a year by level; no total where adding would be wrong
-- year whole = 2022: Năm | The year
SELECT province, current_province, year, level, unit, status, direction, polarity,
       facts, organisations, value_low, value_high, total, reason
FROM metrics_by_province_year
WHERE code = 'breakthrough_tasks' AND year = CAST(:year AS INTEGER)
ORDER BY province, level, unit, status, direction, polarity
