-- One report stands for a unit and year within one stage of a run.
SELECT o.run_id AS id, s.unit AS place, 1 AS expected, COUNT(*) AS actual
FROM submission s
JOIN run_output o ON o.ledger_id = s.ledger_id
WHERE s.status = 'accepted'
GROUP BY o.run_id, o.stage, s.unit, s.year
HAVING COUNT(*) > 1
