-- Every hand-in as the newest finished night judged it.
SELECT s.unit, s.year, s.file_path, s.sha256, s.format, s.form, s.title, s.status, s.reason, s.stated_published, s.document_date, s.received_at, s.first_seen, s.deadline, s.days_late
FROM submission s
JOIN run_output o ON o.ledger_id = s.ledger_id
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'))
