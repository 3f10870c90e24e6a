-- A figure stands somewhere in its document.
SELECT f.ledger_id AS id, f.locator AS place, 0 AS expected, f.span_offset AS actual
FROM figure f
WHERE f.span_offset < 0 OR f.span_length < 0
