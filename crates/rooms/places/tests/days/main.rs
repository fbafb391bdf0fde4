//! Days of a place: its keeper's, those of who asks for a room, and what goes wrong on them. One program, so that it is linked once.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must stop")]

mod everybody_finds_a_place;
mod hall;
mod hostile_text;
mod hours_and_closed_days;
mod keepers_day;
mod keys_of_a_place;
mod nobody_answers;
mod one_room_for_many;
mod what_is_kept_is_told;
mod who_may_not;
