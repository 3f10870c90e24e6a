-- A reviewer's entry is of a known field and says by whom.
SELECT c.id AS id, c.item AS place, 'field and author' AS expected, c.field AS actual
FROM review_change c
WHERE c.field NOT IN ('person', 'due', 'progress', 'opinion', 'points', 'document', 'remark', 'objection') OR c.written_by = ''
