-- Who opened a session, and for which party: they hold it, and nobody else closes it.
ALTER TABLE overview_sessions ADD COLUMN made_by BIGINT REFERENCES neighbourhood_people (id) ON DELETE SET NULL;
ALTER TABLE overview_sessions ADD COLUMN party BIGINT REFERENCES neighbourhood_parties (id) ON DELETE SET NULL;
CREATE INDEX overview_sessions_by_maker ON overview_sessions (made_by) WHERE made_by IS NOT NULL;
CREATE INDEX overview_sessions_by_party ON overview_sessions (party) WHERE party IS NOT NULL;
