-- A run uses one output for a subject of a stage. A killed and resumed night must not have doubled any.
SELECT o.run_id AS id, o.subject AS place, 1 AS expected, COUNT(*) AS actual
FROM run_output o
GROUP BY o.run_id, o.stage, o.subject_key, o.subject
HAVING COUNT(*) > 1
