-- Nights that did not run at their time, signs of life, and messages on their way to the people in charge. Applied once and never edited afterwards.

CREATE TABLE [heartbeat] (
    [name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [at] datetime2 NOT NULL,
    CONSTRAINT [PK_heartbeat] PRIMARY KEY ([name])
);
GO

CREATE TABLE [missed_night] (
    [day] date NOT NULL,
    [due_at] datetime2 NOT NULL,
    [noticed_at] datetime2 NOT NULL,
    [made_up] bit NOT NULL,
    CONSTRAINT [PK_missed_night] PRIMARY KEY ([day])
);
GO

CREATE TABLE [notice] (
    [id] bigint NOT NULL IDENTITY,
    [channel] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [subject] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [event] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [run_id] bigint NULL,
    [message_json] nvarchar(max) NOT NULL,
    [created_at] datetime2 NOT NULL,
    [attempts] int NOT NULL,
    [next_at] datetime2 NOT NULL,
    [ended_at] datetime2 NULL,
    [sent] bit NOT NULL,
    [problem] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_notice] PRIMARY KEY ([id])
);
GO

CREATE UNIQUE INDEX [IX_notice_channel_subject] ON [notice] ([channel], [subject]);
GO

CREATE INDEX [IX_notice_ended_at_next_at] ON [notice] ([ended_at], [next_at]);
GO
