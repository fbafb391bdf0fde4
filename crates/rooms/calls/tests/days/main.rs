//! Days of a call: the coordinator's, those of who signs up, and what goes wrong on them. One program, so that it is linked once.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must stop")]

mod asking_the_right_people;
mod coordinators_day;
mod forgetting;
mod hall;
mod hostile_input;
mod nobody_gets_the_place_of_another;
mod signing_up_without_account;
mod waves_fill_places;
