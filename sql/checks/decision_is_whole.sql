-- A decision is of a known kind and says why and by whom.
SELECT d.id AS id, d.fingerprint AS place, 'kind, reason and author' AS expected, d.decision AS actual
FROM finding_decision d
WHERE d.decision NOT IN ('confirmed', 'dismissed', 'explained', 'objected') OR d.reason = '' OR d.decided_by = ''
