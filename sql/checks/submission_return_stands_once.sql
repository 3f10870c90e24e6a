-- A file stands as sent back once at most, with a reason.
SELECT MIN(r.id) AS id, r.sha256 AS place, 1 AS expected, COUNT(*) AS actual
FROM submission_return r
WHERE r.withdrawn_at IS NULL
GROUP BY r.unit, r.year, r.sha256
HAVING COUNT(*) > 1
