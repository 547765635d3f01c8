-- vi: Số bài báo và dữ kiện theo tỉnh và năm đăng, và tỷ lệ bài không rõ tỉnh
-- en: Articles and facts by province and year of publication, and the share without a province
SELECT province, current_province, year, articles, copies, metrics, awards, share_without_province
FROM coverage
ORDER BY year, province
