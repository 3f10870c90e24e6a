-- A stage has not done more than there was.
SELECT s.run_id AS id, s.stage AS place, s.total AS expected, s.done + s.skipped AS actual
FROM run_stage s
WHERE s.done < 0 OR s.skipped < 0 OR s.done + s.skipped > s.total
