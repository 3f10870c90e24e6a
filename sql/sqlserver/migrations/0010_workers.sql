-- Workers that share the database, what they have taken, and bytes for those that cannot see the data folder. Applied once and never edited afterwards.

CREATE TABLE [file_bytes] (
    [sha256] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ordinal] int NOT NULL,
    [pieces] int NOT NULL,
    [bytes] varbinary(max) NOT NULL,
    CONSTRAINT [PK_file_bytes] PRIMARY KEY ([sha256], [ordinal])
);
GO

CREATE TABLE [worker] (
    [id] bigint NOT NULL IDENTITY,
    [name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ability] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [leads] bit NOT NULL,
    [joined_at] datetime2 NOT NULL,
    [beat] bigint NOT NULL,
    CONSTRAINT [PK_worker] PRIMARY KEY ([id])
);
GO

CREATE TABLE [lease] (
    [name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [worker_id] bigint NULL,
    CONSTRAINT [PK_lease] PRIMARY KEY ([name]),
    CONSTRAINT [FK_lease_worker_worker_id] FOREIGN KEY ([worker_id]) REFERENCES [worker] ([id]) ON DELETE SET NULL
);
GO

CREATE TABLE [stage_work] (
    [run_id] bigint NOT NULL,
    [stage] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ordinal] int NOT NULL,
    [ability] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [input_json] nvarchar(max) NOT NULL,
    [items] int NOT NULL,
    [worker_id] bigint NULL,
    [attempts] int NOT NULL,
    [is_done] bit NOT NULL,
    [faults_json] nvarchar(max) NULL,
    CONSTRAINT [PK_stage_work] PRIMARY KEY ([run_id], [stage], [ordinal]),
    CONSTRAINT [FK_stage_work_run_run_id] FOREIGN KEY ([run_id]) REFERENCES [run] ([id]) ON DELETE CASCADE,
    CONSTRAINT [FK_stage_work_worker_worker_id] FOREIGN KEY ([worker_id]) REFERENCES [worker] ([id]) ON DELETE SET NULL
);
GO

CREATE INDEX [IX_lease_worker_id] ON [lease] ([worker_id]);
GO

CREATE INDEX [IX_stage_work_is_done_worker_id] ON [stage_work] ([is_done], [worker_id]);
GO

CREATE INDEX [IX_stage_work_worker_id] ON [stage_work] ([worker_id]);
GO
