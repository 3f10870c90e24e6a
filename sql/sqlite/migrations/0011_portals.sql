-- What was seen on units' web sites: each visit, each look at an address, each person's wish for a visit. Applied once and never edited afterwards.

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

CREATE INDEX "IX_portal_round_site_key" ON "portal_round" ("site_key");

CREATE INDEX "IX_portal_round_wish_id" ON "portal_round" ("wish_id");

CREATE INDEX "IX_portal_sighting_changed_seen_at" ON "portal_sighting" ("changed", "seen_at");

CREATE INDEX "IX_portal_sighting_round_id" ON "portal_sighting" ("round_id");

CREATE INDEX "IX_portal_sighting_site_key_url_key" ON "portal_sighting" ("site_key", "url_key");
