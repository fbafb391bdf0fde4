//! Days of an activity: of who proposes it, the host, those who come, and what goes wrong on them. One program, so that it is linked once.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must stop")]

mod closed_places;
mod found_at_once;
mod from_for_to_by;
mod hall;
mod nobody_gets_the_place_of_another;
mod posters_and_calendars;
mod proposing;
mod series;
mod signing_up;
mod what_is_kept_is_told;
mod what_is_typed;
