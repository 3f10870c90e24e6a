-- Files handed in over the web, a line of a receipt each, and what persons said whose report a file is. Applied once and never edited afterwards.

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

CREATE UNIQUE INDEX "IX_hand_in_batch_ordinal" ON "hand_in" ("batch", "ordinal");

CREATE INDEX "IX_hand_in_sha256" ON "hand_in" ("sha256");

CREATE INDEX "IX_hand_in_unit" ON "hand_in" ("unit");

CREATE UNIQUE INDEX "IX_placement_sha256_revision" ON "placement" ("sha256", "revision");
