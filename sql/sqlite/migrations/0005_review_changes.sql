-- What reviewers wrote in the workbooks they handed back, a row for each change of a cell. Applied once and never edited afterwards.

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

CREATE UNIQUE INDEX "IX_review_change_unit_year_item_field_revision" ON "review_change" ("unit", "year", "item", "field", "revision");
