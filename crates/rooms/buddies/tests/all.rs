//! All tests of this crate in one program: many programs take longer to link than to run.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

mod bad_input;
mod from_profile_to_planned_ending;
mod hard_limits_hold_both_ways;
mod kept_apart_and_erased;
mod reminders_go_once;
mod story;
mod the_morning_keeps_its_secret;
mod who_sees_what;
