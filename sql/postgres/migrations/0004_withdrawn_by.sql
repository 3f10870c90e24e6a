-- Who took a return back. Null for what was taken back before that was noted. Applied once and never edited afterwards.

ALTER TABLE submission_return ADD COLUMN withdrawn_by character varying(200) COLLATE "C" NULL;
