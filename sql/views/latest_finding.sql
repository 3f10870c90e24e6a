-- Every finding of the newest finished night, with the decision that stands.
SELECT f.fingerprint, f.rule_id, f.severity, f.outcome, f.unit, f.year, f.message, f.expected, f.actual, f.difference, f.subject, d.decision, d.reason AS decision_reason, d.decided_by, d.decided_at
FROM finding f
JOIN run_output o ON o.ledger_id = f.ledger_id
LEFT JOIN finding_decision d ON d.fingerprint = f.fingerprint AND NOT EXISTS (SELECT 1 FROM finding_decision n WHERE n.fingerprint = d.fingerprint AND n.id > d.id)
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'))
