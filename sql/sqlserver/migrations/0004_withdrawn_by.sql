-- Who took a return back. Null for what was taken back before that was noted. Applied once and never edited afterwards.

ALTER TABLE [submission_return] ADD [withdrawn_by] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL;
GO
