-- Generated from the model by `aggregator sql --write`: the state the migrations have to reach. Do not edit.

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
    [disabled] bit NOT NULL,
    [created_at] datetime2 NOT NULL,
    [last_signed_in_at] datetime2 NULL,
    [oidc_subject] varchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [slowed_until] datetime2 NULL,
    CONSTRAINT [PK_account] PRIMARY KEY ([id])
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

CREATE TABLE [ended_session] (
    [session] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [until] datetime2 NOT NULL,
    CONSTRAINT [PK_ended_session] PRIMARY KEY ([session])
);
GO

CREATE TABLE [file_bytes] (
    [sha256] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ordinal] int NOT NULL,
    [pieces] int NOT NULL,
    [bytes] varbinary(max) NOT NULL,
    CONSTRAINT [PK_file_bytes] PRIMARY KEY ([sha256], [ordinal])
);
GO

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

CREATE TABLE [run_request] (
    [id] bigint NOT NULL IDENTITY,
    [kind] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [parameters_json] nvarchar(max) NOT NULL,
    [requested_at] datetime2 NOT NULL,
    [claimed_at] datetime2 NULL,
    [finished_at] datetime2 NULL,
    [dedupe_key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_run_request] PRIMARY KEY ([id])
);
GO

CREATE TABLE [schema_version] (
    [id] int NOT NULL,
    [name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [sha256] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [applied_at] datetime2 NOT NULL,
    CONSTRAINT [PK_schema_version] PRIMARY KEY ([id])
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

CREATE TABLE [stage_ledger] (
    [id] bigint NOT NULL IDENTITY,
    [content_key] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [stage] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [subject] nvarchar(max) NOT NULL,
    [input_hash] nvarchar(max) NOT NULL,
    [code_version] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [created_by_run] bigint NOT NULL,
    [created_at] datetime2 NOT NULL,
    [payload] varbinary(max) NOT NULL,
    CONSTRAINT [PK_stage_ledger] PRIMARY KEY ([id])
);
GO

CREATE TABLE [stored_file] (
    [sha256] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [length] bigint NOT NULL,
    [kept_at] datetime2 NOT NULL,
    CONSTRAINT [PK_stored_file] PRIMARY KEY ([sha256])
);
GO

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
    [withdrawn_by] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [PK_submission_return] PRIMARY KEY ([id])
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

CREATE TABLE [run] (
    [id] bigint NOT NULL IDENTITY,
    [run_request_id] bigint NOT NULL,
    [year] int NOT NULL,
    [as_of] date NOT NULL,
    [started_at] datetime2 NOT NULL,
    [finished_at] datetime2 NULL,
    [state] nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [attempts] int NOT NULL,
    [stage] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [message] nvarchar(max) NOT NULL,
    [heartbeat_at] datetime2 NOT NULL,
    [code_version] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_run] PRIMARY KEY ([id]),
    CONSTRAINT [FK_run_run_request_run_request_id] FOREIGN KEY ([run_request_id]) REFERENCES [run_request] ([id]) ON DELETE NO ACTION
);
GO

CREATE TABLE [figure] (
    [ledger_id] bigint NOT NULL,
    [ordinal] int NOT NULL,
    [table_code] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [row_code] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [column_code] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [state] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [value] decimal(28,6) NULL,
    [measure] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [raw] nvarchar(max) NOT NULL,
    [locator] nvarchar(max) NOT NULL,
    [span_offset] int NOT NULL,
    [span_length] int NOT NULL,
    [doubt] nvarchar(max) NULL,
    CONSTRAINT [PK_figure] PRIMARY KEY ([ledger_id], [ordinal]),
    CONSTRAINT [FK_figure_stage_ledger_ledger_id] FOREIGN KEY ([ledger_id]) REFERENCES [stage_ledger] ([id]) ON DELETE CASCADE
);
GO

CREATE TABLE [finding] (
    [ledger_id] bigint NOT NULL,
    [ordinal] int NOT NULL,
    [rule_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [severity] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [outcome] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [unit] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [year] int NOT NULL,
    [message] nvarchar(max) NOT NULL,
    [expected] nvarchar(max) NULL,
    [actual] nvarchar(max) NULL,
    [difference] decimal(28,6) NULL,
    [evidence_json] nvarchar(max) NOT NULL,
    [subject] nvarchar(max) NOT NULL,
    [fingerprint] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [rule_set] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [PK_finding] PRIMARY KEY ([ledger_id], [ordinal]),
    CONSTRAINT [FK_finding_stage_ledger_ledger_id] FOREIGN KEY ([ledger_id]) REFERENCES [stage_ledger] ([id]) ON DELETE CASCADE
);
GO

CREATE TABLE [ranking_entry] (
    [ledger_id] bigint NOT NULL,
    [ordinal] int NOT NULL,
    [group_name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [rank] int NULL,
    [rank_low] int NULL,
    [rank_high] int NULL,
    [unit] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [score] decimal(28,6) NOT NULL,
    [grade] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [caps_json] nvarchar(max) NOT NULL,
    [gains_json] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_ranking_entry] PRIMARY KEY ([ledger_id], [ordinal]),
    CONSTRAINT [FK_ranking_entry_stage_ledger_ledger_id] FOREIGN KEY ([ledger_id]) REFERENCES [stage_ledger] ([id]) ON DELETE CASCADE
);
GO

CREATE TABLE [rollup_cell] (
    [ledger_id] bigint NOT NULL,
    [ordinal] int NOT NULL,
    [table_code] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [row_code] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [column_code] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [value] decimal(28,6) NULL,
    [expected] int NOT NULL,
    [included] int NOT NULL,
    [missing_json] nvarchar(max) NOT NULL,
    [contributions_json] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_rollup_cell] PRIMARY KEY ([ledger_id], [ordinal]),
    CONSTRAINT [FK_rollup_cell_stage_ledger_ledger_id] FOREIGN KEY ([ledger_id]) REFERENCES [stage_ledger] ([id]) ON DELETE CASCADE
);
GO

CREATE TABLE [submission] (
    [ledger_id] bigint NOT NULL,
    [ordinal] int NOT NULL,
    [unit] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    [year] int NULL,
    [file_path] nvarchar(max) NOT NULL,
    [sha256] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [format] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [form] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [title] nvarchar(max) NULL,
    [status] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [reason] nvarchar(max) NOT NULL,
    [placed_by] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [stated_published] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    [document_date] date NULL,
    [received_at] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    [first_seen] date NOT NULL,
    [url] nvarchar(max) NULL,
    [deadline] date NULL,
    [days_late] int NULL,
    [late_basis] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [losses_json] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_submission] PRIMARY KEY ([ledger_id], [ordinal]),
    CONSTRAINT [FK_submission_stage_ledger_ledger_id] FOREIGN KEY ([ledger_id]) REFERENCES [stage_ledger] ([id]) ON DELETE CASCADE
);
GO

CREATE TABLE [seen_file] (
    [path_key] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [sha256] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [path] nvarchar(max) NOT NULL,
    [first_seen] date NOT NULL,
    CONSTRAINT [PK_seen_file] PRIMARY KEY ([path_key], [sha256]),
    CONSTRAINT [FK_seen_file_stored_file_sha256] FOREIGN KEY ([sha256]) REFERENCES [stored_file] ([sha256]) ON DELETE NO ACTION
);
GO

CREATE TABLE [lease] (
    [name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [worker_id] bigint NULL,
    CONSTRAINT [PK_lease] PRIMARY KEY ([name]),
    CONSTRAINT [FK_lease_worker_worker_id] FOREIGN KEY ([worker_id]) REFERENCES [worker] ([id]) ON DELETE SET NULL
);
GO

CREATE TABLE [published_file] (
    [run_id] bigint NOT NULL,
    [ordinal] int NOT NULL,
    [file_path] nvarchar(max) NOT NULL,
    [sha256] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [length] bigint NOT NULL,
    CONSTRAINT [PK_published_file] PRIMARY KEY ([run_id], [ordinal]),
    CONSTRAINT [FK_published_file_run_run_id] FOREIGN KEY ([run_id]) REFERENCES [run] ([id]) ON DELETE CASCADE
);
GO

CREATE TABLE [run_fault] (
    [run_id] bigint NOT NULL,
    [ordinal] int NOT NULL,
    [fault_key] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [stage] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [subject] nvarchar(max) NOT NULL,
    [message] nvarchar(max) NOT NULL,
    [detail] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_run_fault] PRIMARY KEY ([run_id], [ordinal]),
    CONSTRAINT [FK_run_fault_run_run_id] FOREIGN KEY ([run_id]) REFERENCES [run] ([id]) ON DELETE CASCADE
);
GO

CREATE TABLE [run_output] (
    [run_id] bigint NOT NULL,
    [stage] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [subject_key] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [subject] nvarchar(max) NOT NULL,
    [ledger_id] bigint NOT NULL,
    CONSTRAINT [PK_run_output] PRIMARY KEY ([run_id], [stage], [subject_key]),
    CONSTRAINT [FK_run_output_run_run_id] FOREIGN KEY ([run_id]) REFERENCES [run] ([id]) ON DELETE CASCADE,
    CONSTRAINT [FK_run_output_stage_ledger_ledger_id] FOREIGN KEY ([ledger_id]) REFERENCES [stage_ledger] ([id]) ON DELETE NO ACTION
);
GO

CREATE TABLE [run_stage] (
    [run_id] bigint NOT NULL,
    [stage] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ordinal] int NOT NULL,
    [total] int NOT NULL,
    [done] int NOT NULL,
    [skipped] int NOT NULL,
    [started_at] datetime2 NOT NULL,
    [finished_at] datetime2 NULL,
    CONSTRAINT [PK_run_stage] PRIMARY KEY ([run_id], [stage]),
    CONSTRAINT [FK_run_stage_run_run_id] FOREIGN KEY ([run_id]) REFERENCES [run] ([id]) ON DELETE CASCADE
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

CREATE TABLE [ranking_leaf] (
    [ledger_id] bigint NOT NULL,
    [ordinal] int NOT NULL,
    [entry_ordinal] int NOT NULL,
    [code] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [points] decimal(28,6) NULL,
    [max_points] decimal(28,6) NOT NULL,
    [state] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [why] nvarchar(max) NOT NULL,
    [findings_json] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_ranking_leaf] PRIMARY KEY ([ledger_id], [entry_ordinal], [ordinal]),
    CONSTRAINT [FK_ranking_leaf_ranking_entry_ledger_id_entry_ordinal] FOREIGN KEY ([ledger_id], [entry_ordinal]) REFERENCES [ranking_entry] ([ledger_id], [ordinal]) ON DELETE CASCADE
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

CREATE INDEX [IX_finding_fingerprint] ON [finding] ([fingerprint]);
GO

CREATE INDEX [IX_finding_unit_year] ON [finding] ([unit], [year]);
GO

CREATE INDEX [IX_finding_decision_fingerprint] ON [finding_decision] ([fingerprint]);
GO

CREATE INDEX [IX_finding_decision_unit_year] ON [finding_decision] ([unit], [year]);
GO

CREATE UNIQUE INDEX [IX_hand_in_batch_ordinal] ON [hand_in] ([batch], [ordinal]);
GO

CREATE INDEX [IX_hand_in_sha256] ON [hand_in] ([sha256]);
GO

CREATE INDEX [IX_hand_in_unit] ON [hand_in] ([unit]);
GO

CREATE INDEX [IX_lease_worker_id] ON [lease] ([worker_id]);
GO

CREATE UNIQUE INDEX [IX_notice_channel_subject] ON [notice] ([channel], [subject]);
GO

CREATE INDEX [IX_notice_ended_at_next_at] ON [notice] ([ended_at], [next_at]);
GO

CREATE UNIQUE INDEX [IX_placement_sha256_revision] ON [placement] ([sha256], [revision]);
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

CREATE INDEX [IX_ranking_entry_unit] ON [ranking_entry] ([unit]);
GO

CREATE UNIQUE INDEX [IX_review_change_unit_year_item_field_revision] ON [review_change] ([unit], [year], [item], [field], [revision]);
GO

CREATE UNIQUE INDEX [IX_run_run_request_id] ON [run] ([run_request_id]);
GO

CREATE UNIQUE INDEX [IX_run_fault_run_id_fault_key] ON [run_fault] ([run_id], [fault_key]);
GO

CREATE INDEX [IX_run_output_ledger_id] ON [run_output] ([ledger_id]);
GO

CREATE UNIQUE INDEX [IX_run_request_dedupe_key] ON [run_request] ([dedupe_key]);
GO

CREATE INDEX [IX_run_request_finished_at] ON [run_request] ([finished_at]);
GO

CREATE INDEX [IX_seen_file_sha256] ON [seen_file] ([sha256]);
GO

CREATE UNIQUE INDEX [IX_stage_ledger_content_key] ON [stage_ledger] ([content_key]);
GO

CREATE INDEX [IX_stage_work_is_done_worker_id] ON [stage_work] ([is_done], [worker_id]);
GO

CREATE INDEX [IX_stage_work_worker_id] ON [stage_work] ([worker_id]);
GO

CREATE INDEX [IX_submission_unit_year] ON [submission] ([unit], [year]);
GO

CREATE INDEX [IX_submission_return_unit_year] ON [submission_return] ([unit], [year]);
GO

CREATE VIEW latest_figure AS
SELECT s.unit, s.year, s.status, f.table_code, f.row_code, f.column_code, f.state, f.value, f.measure, f.raw, s.file_path, f.locator, f.span_offset, f.span_length, f.doubt
FROM figure f
JOIN run_output o ON o.ledger_id = f.ledger_id
JOIN submission s ON s.file_path = o.subject
JOIN run_output p ON p.ledger_id = s.ledger_id AND p.run_id = o.run_id
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'));
GO

CREATE VIEW latest_finding AS
SELECT f.fingerprint, f.rule_id, f.severity, f.outcome, f.unit, f.year, f.message, f.expected, f.actual, f.difference, f.subject, d.decision, d.reason AS decision_reason, d.decided_by, d.decided_at
FROM finding f
JOIN run_output o ON o.ledger_id = f.ledger_id
LEFT JOIN finding_decision d ON d.fingerprint = f.fingerprint AND NOT EXISTS (SELECT 1 FROM finding_decision n WHERE n.fingerprint = d.fingerprint AND n.id > d.id)
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'));
GO

CREATE VIEW latest_ranking AS
SELECT e.group_name, e.rank, e.rank_low, e.rank_high, e.unit, e.score, e.grade
FROM ranking_entry e
JOIN run_output o ON o.ledger_id = e.ledger_id
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'));
GO

CREATE VIEW latest_ranking_leaf AS
SELECT e.unit, l.code, l.name, l.points, l.max_points, l.state, l.why
FROM ranking_leaf l
JOIN ranking_entry e ON e.ledger_id = l.ledger_id AND e.ordinal = l.entry_ordinal
JOIN run_output o ON o.ledger_id = l.ledger_id
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'));
GO

CREATE VIEW latest_rollup AS
SELECT c.table_code, c.row_code, c.column_code, c.value, c.expected, c.included
FROM rollup_cell c
JOIN run_output o ON o.ledger_id = c.ledger_id
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'));
GO

CREATE VIEW latest_submission AS
SELECT s.unit, s.year, s.file_path, s.sha256, s.format, s.form, s.title, s.status, s.reason, s.stated_published, s.document_date, s.received_at, s.first_seen, s.deadline, s.days_late
FROM submission s
JOIN run_output o ON o.ledger_id = s.ledger_id
WHERE o.run_id = (SELECT MAX(r.id) FROM run r WHERE r.state IN ('done', 'done-with-faults'));
GO
