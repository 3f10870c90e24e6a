-- Points of each indicator of the newest finished night, with their reason.
SELECT e.unit, l.code, l.name, l.points, l.max_points, l.state, l.why
FROM ranking_leaf l
JOIN ranking_entry e ON e.ledger_id = l.ledger_id AND e.ordinal = l.entry_ordinal
JOIN run_output o ON o.ledger_id = l.ledger_id
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'))
