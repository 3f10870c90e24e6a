-- An output is used under the stage and the subject it was made for.
SELECT o.run_id AS id, o.subject AS place, o.stage AS expected, l.stage AS actual
FROM run_output o
JOIN stage_ledger l ON l.id = o.ledger_id
WHERE o.stage <> l.stage OR o.subject <> l.subject
