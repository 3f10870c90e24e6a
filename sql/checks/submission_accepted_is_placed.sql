-- An accepted report has a unit and a year.
SELECT s.ledger_id AS id, s.file_path AS place, 'unit and year' AS expected, s.unit AS actual
FROM submission s
WHERE s.status = 'accepted' AND (s.unit IS NULL OR s.year IS NULL)
