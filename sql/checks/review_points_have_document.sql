-- Points a reviewer gave stand with the number of a document, and a number with points.
SELECT c.id AS id, c.item AS place, 'points and document' AS expected, c.field AS actual
FROM review_change c
WHERE c.field IN ('points', 'document') AND c.cell_value <> ''
AND NOT EXISTS (SELECT 1 FROM review_change n WHERE n.unit = c.unit AND n.year = c.year AND n.item = c.item AND n.field = c.field AND n.revision > c.revision)
AND NOT EXISTS (
    SELECT 1 FROM review_change o
    WHERE o.unit = c.unit AND o.year = c.year AND o.item = c.item AND o.field IN ('points', 'document') AND o.field <> c.field AND o.cell_value <> ''
    AND NOT EXISTS (SELECT 1 FROM review_change n WHERE n.unit = o.unit AND n.year = o.year AND n.item = o.item AND n.field = o.field AND n.revision > o.revision))
