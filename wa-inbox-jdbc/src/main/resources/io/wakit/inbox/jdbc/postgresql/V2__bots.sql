-- What bots keep. A row is found by its id alone, and is changed by whoever names the revision before.

CREATE TABLE wakit_conversation (
    inbox VARCHAR(60) NOT NULL,
    id VARCHAR(200) NOT NULL,
    revision BIGINT NOT NULL,
    bot TEXT NOT NULL,
    phone TEXT NOT NULL,
    person TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    content TEXT NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE,
    saved_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT wakit_conversation_once PRIMARY KEY (inbox, id)
);

CREATE INDEX wakit_conversation_due ON wakit_conversation (inbox, bot, due_at);
CREATE INDEX wakit_conversation_saved ON wakit_conversation (inbox, bot, saved_at);

CREATE TABLE wakit_window (
    inbox VARCHAR(60) NOT NULL,
    id VARCHAR(200) NOT NULL,
    revision BIGINT NOT NULL,
    wrote_at TIMESTAMP WITH TIME ZONE,
    refused_at TIMESTAMP WITH TIME ZONE,
    entered_at TIMESTAMP WITH TIME ZONE,
    answered_at TIMESTAMP WITH TIME ZONE,
    free_until TIMESTAMP WITH TIME ZONE,
    noted_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT wakit_window_once PRIMARY KEY (inbox, id)
);

CREATE INDEX wakit_window_noted ON wakit_window (inbox, noted_at);

CREATE TABLE wakit_ledger (
    inbox VARCHAR(60) NOT NULL,
    id VARCHAR(200) NOT NULL,
    revision BIGINT NOT NULL,
    message VARCHAR(200) NOT NULL,
    phone VARCHAR(200) NOT NULL,
    -- who it is about, by each kind of name
    wa_id VARCHAR(200),
    user_id VARCHAR(200),
    group_id VARCHAR(200),
    callback_data VARCHAR(600),
    standing VARCHAR(20) NOT NULL,
    sent_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    body TEXT NOT NULL,
    CONSTRAINT wakit_ledger_once PRIMARY KEY (inbox, id)
);

CREATE INDEX wakit_ledger_message ON wakit_ledger (inbox, message);
CREATE INDEX wakit_ledger_wa_id ON wakit_ledger (inbox, wa_id, sent_at);
CREATE INDEX wakit_ledger_user ON wakit_ledger (inbox, user_id, sent_at);
CREATE INDEX wakit_ledger_group ON wakit_ledger (inbox, group_id, sent_at);
CREATE INDEX wakit_ledger_callback ON wakit_ledger (inbox, callback_data);
CREATE INDEX wakit_ledger_standing ON wakit_ledger (inbox, standing, sent_at);
CREATE INDEX wakit_ledger_changed ON wakit_ledger (inbox, changed_at);

CREATE TABLE wakit_person (
    inbox VARCHAR(60) NOT NULL,
    id VARCHAR(200) NOT NULL,
    revision BIGINT NOT NULL,
    -- the person that this one turned out to be; its own body is of no use then
    merged_into VARCHAR(200),
    body TEXT NOT NULL,
    -- null where it was merged: it goes with the other
    seen_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT wakit_person_once PRIMARY KEY (inbox, id)
);

CREATE INDEX wakit_person_seen ON wakit_person (inbox, seen_at);

CREATE TABLE wakit_person_name (
    inbox VARCHAR(60) NOT NULL,
    id VARCHAR(200) NOT NULL,
    revision BIGINT NOT NULL,
    -- the ids of all who have it or had it, with a space between
    people TEXT NOT NULL,
    CONSTRAINT wakit_person_name_once PRIMARY KEY (inbox, id)
);
