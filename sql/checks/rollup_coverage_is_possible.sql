-- A total does not hold more units than belong in it.
SELECT c.ledger_id AS id, c.row_code AS place, c.expected AS expected, c.included AS actual
FROM rollup_cell c
WHERE c.included > c.expected OR c.included < 0
