-- A reviewer's entry says something else than the one before it in the same cell; the first one says something at all.
SELECT c.id AS id, c.item AS place, 'another value' AS expected, c.cell_value AS actual
FROM review_change c
LEFT JOIN review_change b ON b.unit = c.unit AND b.year = c.year AND b.item = c.item AND b.field = c.field AND b.revision = c.revision - 1
WHERE (c.revision = 1 AND c.cell_value = '') OR (c.revision > 1 AND b.id IS NULL) OR c.revision < 1 OR b.cell_value = c.cell_value
