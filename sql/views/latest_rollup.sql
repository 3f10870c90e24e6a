-- The city's cells as the newest finished night added them up.
SELECT c.table_code, c.row_code, c.column_code, c.value, c.expected, c.included
FROM rollup_cell c
JOIN run_output o ON o.ledger_id = c.ledger_id
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'))
