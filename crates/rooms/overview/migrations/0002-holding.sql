-- Who opened a session, and for which party: they hold it, and nobody else closes it; what a party took away, and what was kept.
ALTER TABLE overview_sessions ADD COLUMN made_by BIGINT REFERENCES neighbourhood_people (id) ON DELETE SET NULL;
ALTER TABLE overview_sessions ADD COLUMN party BIGINT REFERENCES neighbourhood_parties (id) ON DELETE SET NULL;
CREATE INDEX overview_sessions_by_maker ON overview_sessions (made_by) WHERE made_by IS NOT NULL;
CREATE INDEX overview_sessions_by_party ON overview_sessions (party) WHERE party IS NOT NULL;
-- When what was said became ties; none: not yet, or it was undone. Who closed one until now kept it at once.
ALTER TABLE overview_sessions ADD COLUMN kept_at BIGINT;
UPDATE overview_sessions SET kept_at = closed_at WHERE state = 'closed';

-- A tick that was shown to a party and that it took away: only then a tie may end.
CREATE TABLE overview_unticks (
    meeting BIGINT NOT NULL REFERENCES overview_sessions (id) ON DELETE CASCADE,
    seat BIGINT NOT NULL REFERENCES overview_seats (id) ON DELETE CASCADE,
    partner BIGINT NOT NULL REFERENCES overview_seats (id) ON DELETE CASCADE,
    PRIMARY KEY (seat, partner),
    CHECK (seat <> partner)
);
CREATE INDEX overview_unticks_by_partner ON overview_unticks (partner);
CREATE INDEX overview_unticks_by_meeting ON overview_unticks (meeting);

-- What was done to each tie when a session was kept: how it was, and how it became; all empty: there was none. To put it back.
CREATE TABLE overview_kept (
    meeting BIGINT NOT NULL REFERENCES overview_sessions (id) ON DELETE CASCADE,
    a BIGINT NOT NULL REFERENCES neighbourhood_parties (id) ON DELETE CASCADE,
    b BIGINT NOT NULL REFERENCES neighbourhood_parties (id) ON DELETE CASCADE,
    was_tie BIGINT,
    was_often BIGINT,
    was_by_a BIGINT,
    was_by_b BIGINT,
    was_since TEXT,
    was_meeting BIGINT,
    is_tie BIGINT,
    is_often BIGINT,
    is_by_a BIGINT,
    is_by_b BIGINT,
    PRIMARY KEY (meeting, a, b),
    CHECK (a < b)
);
CREATE INDEX overview_kept_by_a ON overview_kept (a);
CREATE INDEX overview_kept_by_b ON overview_kept (b);
