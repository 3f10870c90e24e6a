-- Nights that did not run at their time, signs of life, and messages on their way to the people in charge. Applied once and never edited afterwards.

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

CREATE UNIQUE INDEX "IX_notice_channel_subject" ON "notice" ("channel", "subject");

CREATE INDEX "IX_notice_ended_at_next_at" ON "notice" ("ended_at", "next_at");
