-- Scores and places of the newest finished night.
SELECT e.group_name, e.rank, e.rank_low, e.rank_high, e.unit, e.score, e.grade
FROM ranking_entry e
JOIN run_output o ON o.ledger_id = e.ledger_id
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'))
