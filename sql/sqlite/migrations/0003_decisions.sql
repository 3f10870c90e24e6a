-- People's decisions on findings, and the rule set that made a finding. Applied once and never edited afterwards.

CREATE TABLE "finding_decision" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_finding_decision" PRIMARY KEY AUTOINCREMENT,
    "fingerprint" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "expected" TEXT NULL,
    "actual" TEXT NULL,
    "outcome" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "decided_at" TEXT NOT NULL,
    "document_number" TEXT NULL
);

CREATE INDEX "IX_finding_decision_fingerprint" ON "finding_decision" ("fingerprint");

CREATE INDEX "IX_finding_decision_unit_year" ON "finding_decision" ("unit", "year");

ALTER TABLE "finding" ADD "rule_set" TEXT NULL;
