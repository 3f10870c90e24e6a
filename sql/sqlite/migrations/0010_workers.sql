-- Workers that share the database, what they have taken, and bytes for those that cannot see the data folder. Applied once and never edited afterwards.

CREATE TABLE "file_bytes" (
    "sha256" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "pieces" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,
    CONSTRAINT "PK_file_bytes" PRIMARY KEY ("sha256", "ordinal")
);

CREATE TABLE "worker" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_worker" PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "ability" TEXT NOT NULL,
    "leads" INTEGER NOT NULL,
    "joined_at" TEXT NOT NULL,
    "beat" INTEGER NOT NULL
);

CREATE TABLE "lease" (
    "name" TEXT NOT NULL CONSTRAINT "PK_lease" PRIMARY KEY,
    "worker_id" INTEGER NULL,
    CONSTRAINT "FK_lease_worker_worker_id" FOREIGN KEY ("worker_id") REFERENCES "worker" ("id") ON DELETE SET NULL
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

CREATE INDEX "IX_lease_worker_id" ON "lease" ("worker_id");

CREATE INDEX "IX_stage_work_is_done_worker_id" ON "stage_work" ("is_done", "worker_id");

CREATE INDEX "IX_stage_work_worker_id" ON "stage_work" ("worker_id");
