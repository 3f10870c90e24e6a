-- A leaf gives between nothing and its maximum.
SELECT l.ledger_id AS id, l.code AS place, l.max_points AS expected, l.points AS actual
FROM ranking_leaf l
WHERE l.points IS NOT NULL
  AND (CAST(l.points AS float) > CAST(l.max_points AS float) OR CAST(l.points AS float) < 0)
