-- A word on whose report a file is follows the one before it, says why and by whom, and names a unit unless it takes back what was said.
SELECT p.id AS id, p.sha256 AS place, 'unit, reason and author' AS expected, p.reason AS actual
FROM placement p
LEFT JOIN placement b ON b.sha256 = p.sha256 AND b.revision = p.revision - 1
WHERE p.reason = '' OR p.placed_by = '' OR p.revision < 1 OR (p.revision > 1 AND b.id IS NULL)
OR (p.withdrawn = 0 AND p.unit IS NULL) OR (p.withdrawn = 1 AND (p.unit IS NOT NULL OR p.revision = 1))
