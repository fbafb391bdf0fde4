-- For how many people a room is wanted at most; none: nobody said so.
ALTER TABLE booking_bookings ADD COLUMN people BIGINT;

-- A day that the keeper closes takes the moments of that day from the bookings that have them; the rest of a booking stays as it is.

-- 1: the place is closed then; nobody has the room by this moment, until the day is open again.
ALTER TABLE booking_slots ADD COLUMN is_off BIGINT NOT NULL DEFAULT 0 CHECK (is_off IN (0, 1));
