-- What persons decide on hand-ins: a report sent back for correction. It outlives nights, so it is no output of one; it is taken back by a mark, never deleted.

CREATE TABLE [submission_return] (
    [id] bigint NOT NULL IDENTITY,
    [unit] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [year] int NOT NULL,
    [sha256] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [reason] nvarchar(max) NOT NULL,
    [returned_by] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [returned_at] datetime2 NOT NULL,
    [due] date NOT NULL,
    [withdrawn_at] datetime2 NULL,
    CONSTRAINT [PK_submission_return] PRIMARY KEY ([id])
);
GO

CREATE INDEX [IX_submission_return_unit_year] ON [submission_return] ([unit], [year]);
GO
