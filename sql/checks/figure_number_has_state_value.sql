-- Only the state "value" carries a number: a blank is never a zero.
SELECT f.ledger_id AS id, f.locator AS place, 'value' AS expected, f.state AS actual
FROM figure f
WHERE f.value IS NOT NULL AND f.state <> 'value'
