-- vi: Khen thưởng trong một giai đoạn theo loại và đối tượng nhận; lượt không cộng với đối tượng
-- en: Awards within a period by type and kind of recipient; times (lượt) apart from recipients
-- from_year whole = 2015: Từ năm | From the year
-- to_year whole = 2020: Đến năm | To the year
-- province province: Tên tỉnh khi ấy hoặc ngày nay | Name of the province, then or today
SELECT award_code, label_vi, label_en, recipient_kind, count_kind, count(*) AS facts,
       min(recipient_count) AS count_low, max(recipient_count) AS count_high,
       min(qualifier) AS qualifier_first, max(qualifier) AS qualifier_last
FROM award_evidence
WHERE excluded IS NULL
  AND year BETWEEN CAST(:from_year AS INTEGER) AND CAST(:to_year AS INTEGER)
  AND CAST(substr(CAST(period_start AS TEXT), 1, 4) AS INTEGER) >= CAST(:from_year AS INTEGER)
  AND (CAST(:province AS TEXT) IS NULL OR CAST(:province AS TEXT) IN (province, current_province))
GROUP BY award_code, label_vi, label_en, recipient_kind, count_kind
ORDER BY award_code, recipient_kind, count_kind
