-- In the row up to this length: messages are, long histories are not.
SET MAX_LENGTH_INPLACE_LOB 8192;

CREATE TABLE wakit_inbox_letter (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    inbox VARCHAR(60) NOT NULL,
    event_key VARCHAR(200) NOT NULL,
    lane VARCHAR(200) NOT NULL,
    body CHARACTER LARGE OBJECT NOT NULL,
    -- 0 waits, 1 is handled, 2 is dead
    state SMALLINT NOT NULL,
    attempts INTEGER NOT NULL,
    reason VARCHAR(500),
    put_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ended_at TIMESTAMP(6) WITH TIME ZONE,
    -- the lane while it waits: H2 has no index over some rows only, but those without a lane stay out of the others' way
    waits_in VARCHAR(200) GENERATED ALWAYS AS (CASE WHEN state = 0 THEN lane END),
    CONSTRAINT wakit_inbox_letter_once UNIQUE (inbox, event_key)
);

CREATE INDEX wakit_inbox_letter_waiting ON wakit_inbox_letter (inbox, waits_in, id);
CREATE INDEX wakit_inbox_letter_ended ON wakit_inbox_letter (inbox, state, ended_at);

-- A row for each lane in which letters wait; it is locked by whoever puts into it, takes it, or gives it back.
CREATE TABLE wakit_inbox_lane (
    inbox VARCHAR(60) NOT NULL,
    lane VARCHAR(200) NOT NULL,
    -- when it can be leased next: the end of the lease while it is held
    due TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    token VARCHAR(40),
    CONSTRAINT wakit_inbox_lane_once PRIMARY KEY (inbox, lane)
);

CREATE INDEX wakit_inbox_lane_due ON wakit_inbox_lane (inbox, due);
