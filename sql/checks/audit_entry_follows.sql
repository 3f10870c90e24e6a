-- Every entry of the log but the first follows the one before it. Whether an entry says what it said, `aggregator audit --verify` tells.
SELECT e.seq AS id, e.action AS place, 'the hash of the entry before' AS expected, e.previous_hash AS actual
FROM audit_entry e
LEFT JOIN audit_entry b ON b.seq = e.seq - 1
WHERE e.seq < 1 OR (e.seq > 1 AND b.seq IS NULL) OR e.previous_hash <> COALESCE(b.entry_hash, '0000000000000000000000000000000000000000000000000000000000000000')
