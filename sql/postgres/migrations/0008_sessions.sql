-- Sessions that were signed out of, and attempts to sign in counted by account and network instead of by account alone. Applied once and never edited afterwards.

ALTER TABLE account DROP COLUMN failed_count;

ALTER TABLE account DROP COLUMN locked_until;

ALTER TABLE account ADD COLUMN slowed_until timestamp with time zone NULL;

CREATE TABLE ended_session (
    session character varying(64) COLLATE "C" NOT NULL,
    until timestamp with time zone NOT NULL,
    CONSTRAINT "PK_ended_session" PRIMARY KEY (session)
);

CREATE TABLE sign_in_source (
    account_id bigint NOT NULL,
    network character varying(100) COLLATE "C" NOT NULL,
    failed_count integer NOT NULL,
    locked_until timestamp with time zone NULL,
    last_attempt_at timestamp with time zone NOT NULL,
    last_signed_in_at timestamp with time zone NULL,
    CONSTRAINT "PK_sign_in_source" PRIMARY KEY (account_id, network),
    CONSTRAINT "FK_sign_in_source_account_account_id" FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT
);
