-- In a finished run a finding speaks of a report that the same run holds; only a missing report has none.
SELECT f.ledger_id AS id, f.fingerprint AS place, 1 AS expected, 0 AS actual
FROM finding f
JOIN run_output o ON o.ledger_id = f.ledger_id
JOIN run r ON r.id = o.run_id
WHERE r.state IN ('done', 'done-with-faults')
  AND f.rule_id <> 'MISSING_REPORT'
  AND NOT EXISTS (
    SELECT 1
    FROM submission s
    JOIN run_output p ON p.ledger_id = s.ledger_id
    WHERE p.run_id = o.run_id AND s.unit = f.unit AND s.year = f.year)
