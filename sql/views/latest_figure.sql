-- Every figure the newest finished night read, with whose it is.
SELECT s.unit, s.year, s.status, f.table_code, f.row_code, f.column_code, f.state, f.value, f.measure, f.raw, s.file_path, f.locator, f.span_offset, f.span_length, f.doubt
FROM figure f
JOIN run_output o ON o.ledger_id = f.ledger_id
JOIN submission s ON s.file_path = o.subject
JOIN run_output p ON p.ledger_id = s.ledger_id AND p.run_id = o.run_id
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'))
