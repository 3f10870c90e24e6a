-- What was seen on units' web sites: each visit, each look at an address, each person's wish for a visit. Applied once and never edited afterwards.

CREATE TABLE [portal_round] (
    [id] bigint NOT NULL IDENTITY,
    [site_key] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [unit] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [column_url] nvarchar(max) NOT NULL,
    [wish_id] bigint NULL,
    [began_at] datetime2 NOT NULL,
    [ended_at] datetime2 NOT NULL,
    [outcome] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [note] nvarchar(max) NOT NULL,
    [failures] int NOT NULL,
    [next_try_at] datetime2 NOT NULL,
    CONSTRAINT [PK_portal_round] PRIMARY KEY ([id])
);
GO

CREATE TABLE [portal_sighting] (
    [id] bigint NOT NULL IDENTITY,
    [round_id] bigint NOT NULL,
    [site_key] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [unit] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [part] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [year] int NULL,
    [ordinal] int NOT NULL,
    [url_key] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [url] nvarchar(max) NOT NULL,
    [final_url] nvarchar(max) NOT NULL,
    [title] nvarchar(max) NOT NULL,
    [seen_at] datetime2 NOT NULL,
    [status] int NOT NULL,
    [outcome] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [sha256] varchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [served_sha256] varchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [length] bigint NOT NULL,
    [digest] varchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [changed] bit NOT NULL,
    [etag] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    [last_modified] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    [media_type] nvarchar(max) NOT NULL,
    [note] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_portal_sighting] PRIMARY KEY ([id])
);
GO

CREATE TABLE [portal_wish] (
    [id] bigint NOT NULL IDENTITY,
    [unit] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [asked_by] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [asked_at] datetime2 NOT NULL,
    CONSTRAINT [PK_portal_wish] PRIMARY KEY ([id])
);
GO

CREATE INDEX [IX_portal_round_site_key] ON [portal_round] ([site_key]);
GO

CREATE INDEX [IX_portal_round_wish_id] ON [portal_round] ([wish_id]);
GO

CREATE INDEX [IX_portal_sighting_changed_seen_at] ON [portal_sighting] ([changed], [seen_at]);
GO

CREATE INDEX [IX_portal_sighting_round_id] ON [portal_sighting] ([round_id]);
GO

CREATE INDEX [IX_portal_sighting_site_key_url_key] ON [portal_sighting] ([site_key], [url_key]);
GO
