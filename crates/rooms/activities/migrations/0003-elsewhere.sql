-- One day of an activity can be at another place than the others.

-- Where it is this one time, in words; of a place with a host its name. Empty: where it always is.
ALTER TABLE activities_days ADD COLUMN place_name TEXT NOT NULL DEFAULT '';
-- Number of the room there; none: no room with a host.
ALTER TABLE activities_days ADD COLUMN room BIGINT;
