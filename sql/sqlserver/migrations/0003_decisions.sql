-- People's decisions on findings, and the rule set that made a finding. Applied once and never edited afterwards.

CREATE TABLE [finding_decision] (
    [id] bigint NOT NULL IDENTITY,
    [fingerprint] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [rule_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [unit] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [year] int NOT NULL,
    [subject] nvarchar(max) NOT NULL,
    [expected] nvarchar(max) NULL,
    [actual] nvarchar(max) NULL,
    [outcome] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [decision] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [reason] nvarchar(max) NOT NULL,
    [decided_by] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [decided_at] datetime2 NOT NULL,
    [document_number] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [PK_finding_decision] PRIMARY KEY ([id])
);
GO

CREATE INDEX [IX_finding_decision_fingerprint] ON [finding_decision] ([fingerprint]);
GO

CREATE INDEX [IX_finding_decision_unit_year] ON [finding_decision] ([unit], [year]);
GO

ALTER TABLE [finding] ADD [rule_set] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL;
GO
