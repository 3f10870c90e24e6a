-- What reviewers wrote in the workbooks they handed back, a row for each change of a cell. Applied once and never edited afterwards.

CREATE TABLE [review_change] (
    [id] bigint NOT NULL IDENTITY,
    [field] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [unit] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [year] int NOT NULL,
    [item] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [revision] int NOT NULL,
    [cell_value] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [written_by] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [written_at] datetime2 NOT NULL,
    [judged] nvarchar(max) NULL,
    [sha256] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_review_change] PRIMARY KEY ([id])
);
GO

CREATE UNIQUE INDEX [IX_review_change_unit_year_item_field_revision] ON [review_change] ([unit], [year], [item], [field], [revision]);
GO
