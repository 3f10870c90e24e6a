-- Files handed in over the web, a line of a receipt each, and what persons said whose report a file is. Applied once and never edited afterwards.

CREATE TABLE [hand_in] (
    [id] bigint NOT NULL IDENTITY,
    [batch] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ordinal] int NOT NULL,
    [sha256] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [length] bigint NOT NULL,
    [file_name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [given_name] nvarchar(max) NOT NULL,
    [unit] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    [year] int NULL,
    [received_at] datetime2 NOT NULL,
    [account] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [person] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [note] nvarchar(max) NOT NULL,
    [state] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [reason] nvarchar(max) NOT NULL,
    [told] nvarchar(max) NULL,
    CONSTRAINT [PK_hand_in] PRIMARY KEY ([id])
);
GO

CREATE TABLE [placement] (
    [id] bigint NOT NULL IDENTITY,
    [sha256] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [revision] int NOT NULL,
    [unit] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    [year] int NULL,
    [reason] nvarchar(max) NOT NULL,
    [placed_by] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [placed_at] datetime2 NOT NULL,
    [withdrawn] bit NOT NULL,
    CONSTRAINT [PK_placement] PRIMARY KEY ([id])
);
GO

CREATE UNIQUE INDEX [IX_hand_in_batch_ordinal] ON [hand_in] ([batch], [ordinal]);
GO

CREATE INDEX [IX_hand_in_sha256] ON [hand_in] ([sha256]);
GO

CREATE INDEX [IX_hand_in_unit] ON [hand_in] ([unit]);
GO

CREATE UNIQUE INDEX [IX_placement_sha256_revision] ON [placement] ([sha256], [revision]);
GO
