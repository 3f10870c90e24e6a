-- Generated from the model by `aggregator sql --write`: the state the migrations have to reach. Do not edit.

CREATE TABLE "account" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_account" PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "folded_name" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "role_code" TEXT NOT NULL,
    "unit" TEXT NULL,
    "password_hash" TEXT NULL,
    "stamp" TEXT NOT NULL,
    "must_change" INTEGER NOT NULL,
    "disabled" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "last_signed_in_at" TEXT NULL,
    "oidc_subject" TEXT NULL,
    "slowed_until" TEXT NULL
);

CREATE TABLE "audit_entry" (
    "seq" INTEGER NOT NULL CONSTRAINT "PK_audit_entry" PRIMARY KEY,
    "occurred_at" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "role_code" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "entry_hash" TEXT NOT NULL
);

CREATE TABLE "ended_session" (
    "session" TEXT NOT NULL CONSTRAINT "PK_ended_session" PRIMARY KEY,
    "until" TEXT NOT NULL
);

CREATE TABLE "file_bytes" (
    "sha256" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "pieces" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,
    CONSTRAINT "PK_file_bytes" PRIMARY KEY ("sha256", "ordinal")
);

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

CREATE TABLE "hand_in" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_hand_in" PRIMARY KEY AUTOINCREMENT,
    "batch" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "unit" TEXT NULL,
    "year" INTEGER NULL,
    "received_at" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "told" TEXT NULL
);

CREATE TABLE "heartbeat" (
    "name" TEXT NOT NULL CONSTRAINT "PK_heartbeat" PRIMARY KEY,
    "at" TEXT NOT NULL
);

CREATE TABLE "missed_night" (
    "day" TEXT NOT NULL CONSTRAINT "PK_missed_night" PRIMARY KEY,
    "due_at" TEXT NOT NULL,
    "noticed_at" TEXT NOT NULL,
    "made_up" INTEGER NOT NULL
);

CREATE TABLE "notice" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_notice" PRIMARY KEY AUTOINCREMENT,
    "channel" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "run_id" INTEGER NULL,
    "message_json" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "next_at" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    "sent" INTEGER NOT NULL,
    "problem" TEXT NOT NULL
);

CREATE TABLE "placement" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_placement" PRIMARY KEY AUTOINCREMENT,
    "sha256" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "unit" TEXT NULL,
    "year" INTEGER NULL,
    "reason" TEXT NOT NULL,
    "placed_by" TEXT NOT NULL,
    "placed_at" TEXT NOT NULL,
    "withdrawn" INTEGER NOT NULL
);

CREATE TABLE "portal_round" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_portal_round" PRIMARY KEY AUTOINCREMENT,
    "site_key" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "column_url" TEXT NOT NULL,
    "wish_id" INTEGER NULL,
    "began_at" TEXT NOT NULL,
    "ended_at" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "next_try_at" TEXT NOT NULL
);

CREATE TABLE "portal_sighting" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_portal_sighting" PRIMARY KEY AUTOINCREMENT,
    "round_id" INTEGER NOT NULL,
    "site_key" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "year" INTEGER NULL,
    "ordinal" INTEGER NOT NULL,
    "url_key" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "final_url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "seen_at" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "sha256" TEXT NULL,
    "served_sha256" TEXT NULL,
    "length" INTEGER NOT NULL,
    "digest" TEXT NULL,
    "changed" INTEGER NOT NULL,
    "etag" TEXT NULL,
    "last_modified" TEXT NULL,
    "media_type" TEXT NOT NULL,
    "note" TEXT NOT NULL
);

CREATE TABLE "portal_wish" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_portal_wish" PRIMARY KEY AUTOINCREMENT,
    "unit" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TEXT NOT NULL
);

CREATE TABLE "review_change" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_review_change" PRIMARY KEY AUTOINCREMENT,
    "field" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "cell_value" TEXT NOT NULL,
    "written_by" TEXT NOT NULL,
    "written_at" TEXT NOT NULL,
    "judged" TEXT NULL,
    "sha256" TEXT NOT NULL
);

CREATE TABLE "run_request" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_run_request" PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "parameters_json" TEXT NOT NULL,
    "requested_at" TEXT NOT NULL,
    "claimed_at" TEXT NULL,
    "finished_at" TEXT NULL,
    "dedupe_key" TEXT NOT NULL
);

CREATE TABLE "schema_version" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_schema_version" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "applied_at" TEXT NOT NULL
);

CREATE TABLE "setting" (
    "name" TEXT NOT NULL CONSTRAINT "PK_setting" PRIMARY KEY,
    "content" TEXT NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TEXT NOT NULL
);

CREATE TABLE "stage_ledger" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_stage_ledger" PRIMARY KEY AUTOINCREMENT,
    "content_key" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "code_version" TEXT NOT NULL,
    "created_by_run" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "payload" BLOB NOT NULL
);

CREATE TABLE "stored_file" (
    "sha256" TEXT NOT NULL CONSTRAINT "PK_stored_file" PRIMARY KEY,
    "length" INTEGER NOT NULL,
    "kept_at" TEXT NOT NULL
);

CREATE TABLE "submission_return" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_submission_return" PRIMARY KEY AUTOINCREMENT,
    "unit" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "returned_by" TEXT NOT NULL,
    "returned_at" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "withdrawn_at" TEXT NULL,
    "withdrawn_by" TEXT NULL
);

CREATE TABLE "worker" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_worker" PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "ability" TEXT NOT NULL,
    "leads" INTEGER NOT NULL,
    "joined_at" TEXT NOT NULL,
    "beat" INTEGER NOT NULL
);

CREATE TABLE "api_key" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_api_key" PRIMARY KEY AUTOINCREMENT,
    "key_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "last_used_at" TEXT NULL,
    "revoked_at" TEXT NULL,
    CONSTRAINT "FK_api_key_account_account_id" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE RESTRICT
);

CREATE TABLE "sign_in_source" (
    "account_id" INTEGER NOT NULL,
    "network" TEXT NOT NULL,
    "failed_count" INTEGER NOT NULL,
    "locked_until" TEXT NULL,
    "last_attempt_at" TEXT NOT NULL,
    "last_signed_in_at" TEXT NULL,
    CONSTRAINT "PK_sign_in_source" PRIMARY KEY ("account_id", "network"),
    CONSTRAINT "FK_sign_in_source_account_account_id" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE RESTRICT
);

CREATE TABLE "run" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_run" PRIMARY KEY AUTOINCREMENT,
    "run_request_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "as_of" TEXT NOT NULL,
    "started_at" TEXT NOT NULL,
    "finished_at" TEXT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "heartbeat_at" TEXT NOT NULL,
    "code_version" TEXT NOT NULL,
    CONSTRAINT "FK_run_run_request_run_request_id" FOREIGN KEY ("run_request_id") REFERENCES "run_request" ("id") ON DELETE RESTRICT
);

CREATE TABLE "figure" (
    "ledger_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "table_code" TEXT NOT NULL,
    "row_code" TEXT NOT NULL,
    "column_code" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "value" TEXT NULL,
    "measure" TEXT NOT NULL,
    "raw" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "span_offset" INTEGER NOT NULL,
    "span_length" INTEGER NOT NULL,
    "doubt" TEXT NULL,
    CONSTRAINT "PK_figure" PRIMARY KEY ("ledger_id", "ordinal"),
    CONSTRAINT "FK_figure_stage_ledger_ledger_id" FOREIGN KEY ("ledger_id") REFERENCES "stage_ledger" ("id") ON DELETE CASCADE
);

CREATE TABLE "finding" (
    "ledger_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "rule_id" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "message" TEXT NOT NULL,
    "expected" TEXT NULL,
    "actual" TEXT NULL,
    "difference" TEXT NULL,
    "evidence_json" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "rule_set" TEXT NULL,
    CONSTRAINT "PK_finding" PRIMARY KEY ("ledger_id", "ordinal"),
    CONSTRAINT "FK_finding_stage_ledger_ledger_id" FOREIGN KEY ("ledger_id") REFERENCES "stage_ledger" ("id") ON DELETE CASCADE
);

CREATE TABLE "ranking_entry" (
    "ledger_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "group_name" TEXT NOT NULL,
    "rank" INTEGER NULL,
    "rank_low" INTEGER NULL,
    "rank_high" INTEGER NULL,
    "unit" TEXT NOT NULL,
    "score" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "caps_json" TEXT NOT NULL,
    "gains_json" TEXT NOT NULL,
    CONSTRAINT "PK_ranking_entry" PRIMARY KEY ("ledger_id", "ordinal"),
    CONSTRAINT "FK_ranking_entry_stage_ledger_ledger_id" FOREIGN KEY ("ledger_id") REFERENCES "stage_ledger" ("id") ON DELETE CASCADE
);

CREATE TABLE "rollup_cell" (
    "ledger_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "table_code" TEXT NOT NULL,
    "row_code" TEXT NOT NULL,
    "column_code" TEXT NOT NULL,
    "value" TEXT NULL,
    "expected" INTEGER NOT NULL,
    "included" INTEGER NOT NULL,
    "missing_json" TEXT NOT NULL,
    "contributions_json" TEXT NOT NULL,
    CONSTRAINT "PK_rollup_cell" PRIMARY KEY ("ledger_id", "ordinal"),
    CONSTRAINT "FK_rollup_cell_stage_ledger_ledger_id" FOREIGN KEY ("ledger_id") REFERENCES "stage_ledger" ("id") ON DELETE CASCADE
);

CREATE TABLE "submission" (
    "ledger_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "unit" TEXT NULL,
    "year" INTEGER NULL,
    "file_path" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "title" TEXT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "placed_by" TEXT NOT NULL,
    "stated_published" TEXT NULL,
    "document_date" TEXT NULL,
    "received_at" TEXT NULL,
    "first_seen" TEXT NOT NULL,
    "url" TEXT NULL,
    "deadline" TEXT NULL,
    "days_late" INTEGER NULL,
    "late_basis" TEXT NOT NULL,
    "losses_json" TEXT NOT NULL,
    CONSTRAINT "PK_submission" PRIMARY KEY ("ledger_id", "ordinal"),
    CONSTRAINT "FK_submission_stage_ledger_ledger_id" FOREIGN KEY ("ledger_id") REFERENCES "stage_ledger" ("id") ON DELETE CASCADE
);

CREATE TABLE "seen_file" (
    "path_key" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "first_seen" TEXT NOT NULL,
    CONSTRAINT "PK_seen_file" PRIMARY KEY ("path_key", "sha256"),
    CONSTRAINT "FK_seen_file_stored_file_sha256" FOREIGN KEY ("sha256") REFERENCES "stored_file" ("sha256") ON DELETE RESTRICT
);

CREATE TABLE "lease" (
    "name" TEXT NOT NULL CONSTRAINT "PK_lease" PRIMARY KEY,
    "worker_id" INTEGER NULL,
    CONSTRAINT "FK_lease_worker_worker_id" FOREIGN KEY ("worker_id") REFERENCES "worker" ("id") ON DELETE SET NULL
);

CREATE TABLE "published_file" (
    "run_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "file_path" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    CONSTRAINT "PK_published_file" PRIMARY KEY ("run_id", "ordinal"),
    CONSTRAINT "FK_published_file_run_run_id" FOREIGN KEY ("run_id") REFERENCES "run" ("id") ON DELETE CASCADE
);

CREATE TABLE "run_fault" (
    "run_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "fault_key" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    CONSTRAINT "PK_run_fault" PRIMARY KEY ("run_id", "ordinal"),
    CONSTRAINT "FK_run_fault_run_run_id" FOREIGN KEY ("run_id") REFERENCES "run" ("id") ON DELETE CASCADE
);

CREATE TABLE "run_output" (
    "run_id" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "subject_key" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "ledger_id" INTEGER NOT NULL,
    CONSTRAINT "PK_run_output" PRIMARY KEY ("run_id", "stage", "subject_key"),
    CONSTRAINT "FK_run_output_run_run_id" FOREIGN KEY ("run_id") REFERENCES "run" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_run_output_stage_ledger_ledger_id" FOREIGN KEY ("ledger_id") REFERENCES "stage_ledger" ("id") ON DELETE RESTRICT
);

CREATE TABLE "run_stage" (
    "run_id" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL,
    "skipped" INTEGER NOT NULL,
    "started_at" TEXT NOT NULL,
    "finished_at" TEXT NULL,
    CONSTRAINT "PK_run_stage" PRIMARY KEY ("run_id", "stage"),
    CONSTRAINT "FK_run_stage_run_run_id" FOREIGN KEY ("run_id") REFERENCES "run" ("id") ON DELETE CASCADE
);

CREATE TABLE "stage_work" (
    "run_id" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "ability" TEXT NOT NULL,
    "input_json" TEXT NOT NULL,
    "items" INTEGER NOT NULL,
    "worker_id" INTEGER NULL,
    "attempts" INTEGER NOT NULL,
    "is_done" INTEGER NOT NULL,
    "faults_json" TEXT NULL,
    CONSTRAINT "PK_stage_work" PRIMARY KEY ("run_id", "stage", "ordinal"),
    CONSTRAINT "FK_stage_work_run_run_id" FOREIGN KEY ("run_id") REFERENCES "run" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_stage_work_worker_worker_id" FOREIGN KEY ("worker_id") REFERENCES "worker" ("id") ON DELETE SET NULL
);

CREATE TABLE "ranking_leaf" (
    "ledger_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "entry_ordinal" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "points" TEXT NULL,
    "max_points" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "findings_json" TEXT NOT NULL,
    CONSTRAINT "PK_ranking_leaf" PRIMARY KEY ("ledger_id", "entry_ordinal", "ordinal"),
    CONSTRAINT "FK_ranking_leaf_ranking_entry_ledger_id_entry_ordinal" FOREIGN KEY ("ledger_id", "entry_ordinal") REFERENCES "ranking_entry" ("ledger_id", "ordinal") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_account_folded_name" ON "account" ("folded_name");

CREATE UNIQUE INDEX "IX_account_oidc_subject" ON "account" ("oidc_subject");

CREATE INDEX "IX_api_key_account_id" ON "api_key" ("account_id");

CREATE UNIQUE INDEX "IX_api_key_key_hash" ON "api_key" ("key_hash");

CREATE INDEX "IX_finding_fingerprint" ON "finding" ("fingerprint");

CREATE INDEX "IX_finding_unit_year" ON "finding" ("unit", "year");

CREATE INDEX "IX_finding_decision_fingerprint" ON "finding_decision" ("fingerprint");

CREATE INDEX "IX_finding_decision_unit_year" ON "finding_decision" ("unit", "year");

CREATE UNIQUE INDEX "IX_hand_in_batch_ordinal" ON "hand_in" ("batch", "ordinal");

CREATE INDEX "IX_hand_in_sha256" ON "hand_in" ("sha256");

CREATE INDEX "IX_hand_in_unit" ON "hand_in" ("unit");

CREATE INDEX "IX_lease_worker_id" ON "lease" ("worker_id");

CREATE UNIQUE INDEX "IX_notice_channel_subject" ON "notice" ("channel", "subject");

CREATE INDEX "IX_notice_ended_at_next_at" ON "notice" ("ended_at", "next_at");

CREATE UNIQUE INDEX "IX_placement_sha256_revision" ON "placement" ("sha256", "revision");

CREATE INDEX "IX_portal_round_site_key" ON "portal_round" ("site_key");

CREATE INDEX "IX_portal_round_wish_id" ON "portal_round" ("wish_id");

CREATE INDEX "IX_portal_sighting_changed_seen_at" ON "portal_sighting" ("changed", "seen_at");

CREATE INDEX "IX_portal_sighting_round_id" ON "portal_sighting" ("round_id");

CREATE INDEX "IX_portal_sighting_site_key_url_key" ON "portal_sighting" ("site_key", "url_key");

CREATE INDEX "IX_ranking_entry_unit" ON "ranking_entry" ("unit");

CREATE UNIQUE INDEX "IX_review_change_unit_year_item_field_revision" ON "review_change" ("unit", "year", "item", "field", "revision");

CREATE UNIQUE INDEX "IX_run_run_request_id" ON "run" ("run_request_id");

CREATE UNIQUE INDEX "IX_run_fault_run_id_fault_key" ON "run_fault" ("run_id", "fault_key");

CREATE INDEX "IX_run_output_ledger_id" ON "run_output" ("ledger_id");

CREATE UNIQUE INDEX "IX_run_request_dedupe_key" ON "run_request" ("dedupe_key");

CREATE INDEX "IX_run_request_finished_at" ON "run_request" ("finished_at");

CREATE INDEX "IX_seen_file_sha256" ON "seen_file" ("sha256");

CREATE UNIQUE INDEX "IX_stage_ledger_content_key" ON "stage_ledger" ("content_key");

CREATE INDEX "IX_stage_work_is_done_worker_id" ON "stage_work" ("is_done", "worker_id");

CREATE INDEX "IX_stage_work_worker_id" ON "stage_work" ("worker_id");

CREATE INDEX "IX_submission_unit_year" ON "submission" ("unit", "year");

CREATE INDEX "IX_submission_return_unit_year" ON "submission_return" ("unit", "year");

CREATE VIEW latest_figure AS
SELECT s.unit, s.year, s.status, f.table_code, f.row_code, f.column_code, f.state, f.value, f.measure, f.raw, s.file_path, f.locator, f.span_offset, f.span_length, f.doubt
FROM figure f
JOIN run_output o ON o.ledger_id = f.ledger_id
JOIN submission s ON s.file_path = o.subject
JOIN run_output p ON p.ledger_id = s.ledger_id AND p.run_id = o.run_id
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'));

CREATE VIEW latest_finding AS
SELECT f.fingerprint, f.rule_id, f.severity, f.outcome, f.unit, f.year, f.message, f.expected, f.actual, f.difference, f.subject, d.decision, d.reason AS decision_reason, d.decided_by, d.decided_at
FROM finding f
JOIN run_output o ON o.ledger_id = f.ledger_id
LEFT JOIN finding_decision d ON d.fingerprint = f.fingerprint AND NOT EXISTS (SELECT 1 FROM finding_decision n WHERE n.fingerprint = d.fingerprint AND n.id > d.id)
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'));

CREATE VIEW latest_ranking AS
SELECT e.group_name, e.rank, e.rank_low, e.rank_high, e.unit, e.score, e.grade
FROM ranking_entry e
JOIN run_output o ON o.ledger_id = e.ledger_id
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'));

CREATE VIEW latest_ranking_leaf AS
SELECT e.unit, l.code, l.name, l.points, l.max_points, l.state, l.why
FROM ranking_leaf l
JOIN ranking_entry e ON e.ledger_id = l.ledger_id AND e.ordinal = l.entry_ordinal
JOIN run_output o ON o.ledger_id = l.ledger_id
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'));

CREATE VIEW latest_rollup AS
SELECT c.table_code, c.row_code, c.column_code, c.value, c.expected, c.included
FROM rollup_cell c
JOIN run_output o ON o.ledger_id = c.ledger_id
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'));

CREATE VIEW latest_submission AS
SELECT s.unit, s.year, s.file_path, s.sha256, s.format, s.form, s.title, s.status, s.reason, s.stated_published, s.document_date, s.received_at, s.first_seen, s.deadline, s.days_late
FROM submission s
JOIN run_output o ON o.ledger_id = s.ledger_id
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'));
