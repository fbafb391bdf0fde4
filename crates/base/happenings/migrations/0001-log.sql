-- What happened, in the order in which it was saved. Moments are seconds since 1970 in UTC.

CREATE TABLE happenings_log (
    id BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    -- Also in the body; here for whoever looks.
    kind TEXT NOT NULL,
    -- JSON: numbers and words of the program, never what a person wrote.
    body TEXT NOT NULL
);

-- One row, made with the first happening. Whoever publishes holds it until the commit, so the order of numbers is the order of commits and no number is skipped.
CREATE TABLE happenings_counter (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    last BIGINT NOT NULL
);

-- How far each durable listener is.
CREATE TABLE happenings_listener (
    name TEXT PRIMARY KEY,
    heard_up_to BIGINT NOT NULL
);
