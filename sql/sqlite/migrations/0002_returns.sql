-- What persons decide on hand-ins: a report sent back for correction. It outlives nights, so it is no output of one; it is taken back by a mark, never deleted.

CREATE TABLE "submission_return" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_submission_return" PRIMARY KEY AUTOINCREMENT,
    "unit" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "returned_by" TEXT NOT NULL,
    "returned_at" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "withdrawn_at" TEXT NULL
);

CREATE INDEX "IX_submission_return_unit_year" ON "submission_return" ("unit", "year");
