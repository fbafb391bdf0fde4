-- The last question that was asked of a telephone number, so that "ja" as an answer means something.
CREATE TABLE post_questions (
    -- SHA-256 of the number; the number itself is not kept.
    fingerprint TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    asked_at BIGINT NOT NULL
);
CREATE INDEX post_questions_by_moment ON post_questions (asked_at);
