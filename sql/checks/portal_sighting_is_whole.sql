-- A look at a web site belongs to a visit of its site, and what stood there has a hash of what it says; what is gone has neither.
SELECT s.id AS id, s.url AS place, 'a visit and a digest' AS expected, s.outcome AS actual
FROM portal_sighting s
LEFT JOIN portal_round r ON r.id = s.round_id AND r.site_key = s.site_key
WHERE r.id IS NULL OR (s.sha256 IS NOT NULL AND s.digest IS NULL) OR (s.sha256 IS NULL AND s.digest IS NOT NULL)
