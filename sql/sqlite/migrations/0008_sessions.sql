-- Sessions that were signed out of, and attempts to sign in counted by account and network instead of by account alone. Applied once and never edited afterwards.

ALTER TABLE "account" DROP COLUMN "failed_count";

ALTER TABLE "account" DROP COLUMN "locked_until";

ALTER TABLE "account" ADD "slowed_until" TEXT NULL;

CREATE TABLE "ended_session" (
    "session" TEXT NOT NULL CONSTRAINT "PK_ended_session" PRIMARY KEY,
    "until" TEXT NOT NULL
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
