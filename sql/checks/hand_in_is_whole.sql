-- A line of a receipt is of a known state and says by whom; what was kept or opened has bytes the store knows, what was refused says why.
SELECT h.id AS id, h.batch AS place, 'a whole line' AS expected, h.state AS actual
FROM hand_in h
LEFT JOIN stored_file f ON f.sha256 = h.sha256
WHERE h.state NOT IN ('kept', 'opened', 'refused') OR h.account = '' OR h.person = '' OR h.file_name = '' OR h.ordinal < 1
OR (h.state IN ('kept', 'opened') AND (f.sha256 IS NULL OR f.length <> h.length)) OR (h.state = 'refused' AND h.reason = '')
