-- Generated from the model by `aggregator sql --write`: the rights of the program's login. Do not edit.
-- Run by a DBA in the database after its schema is there, and again after an upgrade; then: GRANT aggregator_app TO login;
-- The schema is the first of the search_path; USAGE of one that is not public is granted by its owner.

DO $$ BEGIN CREATE ROLE aggregator_app NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
DO $$ BEGIN CREATE ROLE aggregator_read NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;

GRANT SELECT, INSERT, UPDATE ON account TO aggregator_app;
GRANT SELECT, INSERT, UPDATE ON api_key TO aggregator_app;
GRANT SELECT, INSERT ON audit_entry TO aggregator_app;
GRANT SELECT, INSERT, DELETE ON ended_session TO aggregator_app;
GRANT SELECT, INSERT ON figure TO aggregator_app;
GRANT SELECT, INSERT ON finding TO aggregator_app;
GRANT SELECT, INSERT ON finding_decision TO aggregator_app;
GRANT SELECT, INSERT, UPDATE ON hand_in TO aggregator_app;
GRANT SELECT, INSERT ON placement TO aggregator_app;
GRANT SELECT, INSERT ON portal_round TO aggregator_app;
GRANT SELECT, INSERT ON portal_sighting TO aggregator_app;
GRANT SELECT, INSERT ON portal_wish TO aggregator_app;
GRANT SELECT, INSERT, DELETE ON published_file TO aggregator_app;
GRANT SELECT, INSERT ON ranking_entry TO aggregator_app;
GRANT SELECT, INSERT ON ranking_leaf TO aggregator_app;
GRANT SELECT, INSERT ON review_change TO aggregator_app;
GRANT SELECT, INSERT ON rollup_cell TO aggregator_app;
GRANT SELECT, INSERT, UPDATE ON run TO aggregator_app;
GRANT SELECT, INSERT, DELETE ON run_fault TO aggregator_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON run_output TO aggregator_app;
GRANT SELECT, INSERT, UPDATE ON run_request TO aggregator_app;
GRANT SELECT, INSERT, UPDATE ON run_stage TO aggregator_app;
GRANT SELECT ON schema_version TO aggregator_app;
GRANT SELECT, INSERT ON seen_file TO aggregator_app;
GRANT SELECT, INSERT, UPDATE ON setting TO aggregator_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_source TO aggregator_app;
GRANT SELECT, INSERT ON stage_ledger TO aggregator_app;
GRANT SELECT, INSERT ON stored_file TO aggregator_app;
GRANT SELECT, INSERT ON submission TO aggregator_app;
GRANT SELECT, INSERT, UPDATE ON submission_return TO aggregator_app;
GRANT SELECT ON latest_figure TO aggregator_read;
GRANT SELECT ON latest_finding TO aggregator_read;
GRANT SELECT ON latest_ranking TO aggregator_read;
GRANT SELECT ON latest_ranking_leaf TO aggregator_read;
GRANT SELECT ON latest_rollup TO aggregator_read;
GRANT SELECT ON latest_submission TO aggregator_read;
