-- A decision speaks of the rule, unit and year of the findings that bear its fingerprint.
SELECT d.id AS id, d.fingerprint AS place, d.rule_id AS expected, f.rule_id AS actual
FROM finding_decision d
JOIN finding f ON f.fingerprint = d.fingerprint
WHERE f.rule_id <> d.rule_id OR f.unit <> d.unit OR f.year <> d.year
