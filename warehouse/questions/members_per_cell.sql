-- vi: Số đảng viên bình quân một chi bộ, khi cả hai số đều chính xác và cùng thời điểm
-- en: Members per party cell, where both numbers are exact and of the same time
-- province province: Tên tỉnh khi ấy hoặc ngày nay | Name of the province, then or today
SELECT members.organisation, members.province, members.current_province, members.year,
       members.value AS members, cells.value AS cells, members.value / cells.value AS members_per_cell,
       members.metric_id AS members_metric_id, cells.metric_id AS cells_metric_id
FROM metric_best AS members
JOIN metric_best AS cells
  ON cells.organisation_id = members.organisation_id
 AND cells.period_start = members.period_start AND cells.period_end = members.period_end
WHERE members.indicator_code = 'party_members' AND cells.indicator_code = 'party_cells'
  AND members.property IS NULL AND cells.property IS NULL
  AND members.unit = 'count' AND cells.unit = 'count'
  AND members.qualifier = 'exact' AND cells.qualifier = 'exact'
  AND members.status = 'actual' AND cells.status = 'actual'
  AND members.direction = 'level' AND cells.direction = 'level'
  AND members.polarity = 'affirmed' AND cells.polarity = 'affirmed'
  AND cells.value > 0
  AND (CAST(:province AS TEXT) IS NULL OR CAST(:province AS TEXT) IN (members.province, members.current_province))
ORDER BY members.year, members.organisation, members.metric_id, cells.metric_id
