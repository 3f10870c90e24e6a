-- One output does not say one thing twice.
SELECT f.ledger_id AS id, f.fingerprint AS place, 1 AS expected, COUNT(*) AS actual
FROM finding f
GROUP BY f.ledger_id, f.fingerprint
HAVING COUNT(*) > 1
