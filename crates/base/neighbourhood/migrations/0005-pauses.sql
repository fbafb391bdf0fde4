-- An offer that rests: it is found by nobody until it is taken up again, by its maker or on its day.
CREATE TABLE neighbourhood_pauses (
    resource BIGINT PRIMARY KEY REFERENCES neighbourhood_resources (id) ON DELETE CASCADE,
    -- The day on which it holds again.
    until_on TEXT NOT NULL
);
CREATE INDEX neighbourhood_pauses_by_day ON neighbourhood_pauses (until_on);
