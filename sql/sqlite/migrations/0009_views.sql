-- What an office's own reports are drawn from, so that nobody has to know how outputs hang on a night. Applied once and never edited afterwards.

CREATE VIEW latest_figure AS
SELECT s.unit, s.year, s.status, f.table_code, f.row_code, f.column_code, f.state, f.value, f.measure, f.raw, s.file_path, f.locator, f.span_offset, f.span_length, f.doubt
FROM figure f
JOIN run_output o ON o.ledger_id = f.ledger_id
JOIN submission s ON s.file_path = o.subject
JOIN run_output p ON p.ledger_id = s.ledger_id AND p.run_id = o.run_id
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'));

CREATE VIEW latest_finding AS
SELECT f.fingerprint, f.rule_id, f.severity, f.outcome, f.unit, f.year, f.message, f.expected, f.actual, f.difference, f.subject, d.decision, d.reason AS decision_reason, d.decided_by, d.decided_at
FROM finding f
JOIN run_output o ON o.ledger_id = f.ledger_id
LEFT JOIN finding_decision d ON d.fingerprint = f.fingerprint AND NOT EXISTS (SELECT 1 FROM finding_decision n WHERE n.fingerprint = d.fingerprint AND n.id > d.id)
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'));

CREATE VIEW latest_ranking AS
SELECT e.group_name, e.rank, e.rank_low, e.rank_high, e.unit, e.score, e.grade
FROM ranking_entry e
JOIN run_output o ON o.ledger_id = e.ledger_id
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'));

CREATE VIEW latest_ranking_leaf AS
SELECT e.unit, l.code, l.name, l.points, l.max_points, l.state, l.why
FROM ranking_leaf l
JOIN ranking_entry e ON e.ledger_id = l.ledger_id AND e.ordinal = l.entry_ordinal
JOIN run_output o ON o.ledger_id = l.ledger_id
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'));

CREATE VIEW latest_rollup AS
SELECT c.table_code, c.row_code, c.column_code, c.value, c.expected, c.included
FROM rollup_cell c
JOIN run_output o ON o.ledger_id = c.ledger_id
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'));

CREATE VIEW latest_submission AS
SELECT s.unit, s.year, s.file_path, s.sha256, s.format, s.form, s.title, s.status, s.reason, s.stated_published, s.document_date, s.received_at, s.first_seen, s.deadline, s.days_late
FROM submission s
JOIN run_output o ON o.ledger_id = s.ledger_id
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'));
