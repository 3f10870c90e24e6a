-- An account has a name and a known role; a unit's own account says of which unit, the office's of none.
SELECT a.id AS id, a.name AS place, 'role and unit' AS expected, a.role_code AS actual
FROM account a
WHERE a.name = '' OR a.role_code NOT IN ('unit', 'viewer', 'reviewer', 'administrator')
OR (a.role_code = 'unit' AND (a.unit IS NULL OR a.unit = '')) OR (a.role_code <> 'unit' AND a.unit IS NOT NULL)
