-- Who may come in, keys of programs, the log of who did what, and the office's switches. Applied once and never edited afterwards.

CREATE TABLE [account] (
    [id] bigint NOT NULL IDENTITY,
    [name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [folded_name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [display_name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [role_code] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [unit] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    [password_hash] nvarchar(max) NULL,
    [stamp] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [must_change] bit NOT NULL,
    [failed_count] int NOT NULL,
    [locked_until] datetime2 NULL,
    [disabled] bit NOT NULL,
    [created_at] datetime2 NOT NULL,
    [last_signed_in_at] datetime2 NULL,
    [oidc_subject] varchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [PK_account] PRIMARY KEY ([id])
);
GO

CREATE TABLE [api_key] (
    [id] bigint NOT NULL IDENTITY,
    [key_hash] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [account_id] bigint NOT NULL,
    [created_at] datetime2 NOT NULL,
    [last_used_at] datetime2 NULL,
    [revoked_at] datetime2 NULL,
    CONSTRAINT [PK_api_key] PRIMARY KEY ([id]),
    CONSTRAINT [FK_api_key_account_account_id] FOREIGN KEY ([account_id]) REFERENCES [account] ([id]) ON DELETE NO ACTION
);
GO

CREATE TABLE [audit_entry] (
    [seq] bigint NOT NULL,
    [occurred_at] datetime2 NOT NULL,
    [who] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [role_code] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [action] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [subject] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [detail] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [previous_hash] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [entry_hash] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_audit_entry] PRIMARY KEY ([seq])
);
GO

CREATE TABLE [setting] (
    [name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [content] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [changed_by] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [changed_at] datetime2 NOT NULL,
    CONSTRAINT [PK_setting] PRIMARY KEY ([name])
);
GO

CREATE UNIQUE INDEX [IX_account_folded_name] ON [account] ([folded_name]);
GO

CREATE UNIQUE INDEX [IX_account_oidc_subject] ON [account] ([oidc_subject]) WHERE [oidc_subject] IS NOT NULL;
GO

CREATE INDEX [IX_api_key_account_id] ON [api_key] ([account_id]);
GO

CREATE UNIQUE INDEX [IX_api_key_key_hash] ON [api_key] ([key_hash]);
GO
