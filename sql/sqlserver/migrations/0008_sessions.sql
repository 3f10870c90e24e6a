-- Sessions that were signed out of, and attempts to sign in counted by account and network instead of by account alone. Applied once and never edited afterwards.

ALTER TABLE [account] DROP COLUMN [failed_count];
GO

ALTER TABLE [account] DROP COLUMN [locked_until];
GO

ALTER TABLE [account] ADD [slowed_until] datetime2 NULL;
GO

CREATE TABLE [ended_session] (
    [session] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [until] datetime2 NOT NULL,
    CONSTRAINT [PK_ended_session] PRIMARY KEY ([session])
);
GO

CREATE TABLE [sign_in_source] (
    [account_id] bigint NOT NULL,
    [network] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [failed_count] int NOT NULL,
    [locked_until] datetime2 NULL,
    [last_attempt_at] datetime2 NOT NULL,
    [last_signed_in_at] datetime2 NULL,
    CONSTRAINT [PK_sign_in_source] PRIMARY KEY ([account_id], [network]),
    CONSTRAINT [FK_sign_in_source_account_account_id] FOREIGN KEY ([account_id]) REFERENCES [account] ([id]) ON DELETE NO ACTION
);
GO
