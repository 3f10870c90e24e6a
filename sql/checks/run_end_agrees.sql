-- A run that has ended has a time of its end, its request is finished with it, and the other way round.
SELECT r.id AS id, r.state AS place, r.finished_at AS expected, q.finished_at AS actual
FROM run r
JOIN run_request q ON q.id = r.run_request_id
WHERE (r.state = 'running' AND (r.finished_at IS NOT NULL OR q.finished_at IS NOT NULL))
   OR (r.state <> 'running' AND (r.finished_at IS NULL OR q.finished_at IS NULL))
