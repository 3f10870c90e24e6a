-- Who may come in, keys of programs, the log of who did what, and the office's switches. Applied once and never edited afterwards.

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
    "failed_count" INTEGER NOT NULL,
    "locked_until" TEXT NULL,
    "disabled" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "last_signed_in_at" TEXT NULL,
    "oidc_subject" TEXT NULL
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

CREATE TABLE "setting" (
    "name" TEXT NOT NULL CONSTRAINT "PK_setting" PRIMARY KEY,
    "content" TEXT NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TEXT NOT NULL
);

CREATE UNIQUE INDEX "IX_account_folded_name" ON "account" ("folded_name");

CREATE UNIQUE INDEX "IX_account_oidc_subject" ON "account" ("oidc_subject");

CREATE INDEX "IX_api_key_account_id" ON "api_key" ("account_id");

CREATE UNIQUE INDEX "IX_api_key_key_hash" ON "api_key" ("key_hash");
