-- The secret address under which somebody's own agenda can be read by a calendar program. The address itself is not here: it is derived from the key
-- of the installation, the person and the number. Another number is another address, and the old one is worth nothing.

CREATE TABLE activities_feeds (
    person BIGINT PRIMARY KEY REFERENCES neighbourhood_people (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    since_at BIGINT NOT NULL
);
