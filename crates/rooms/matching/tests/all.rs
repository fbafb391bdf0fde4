//! All tests of this crate in one program: many programs take longer to link than to run.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

mod a_coordinators_day;
mod a_residents_day;
mod board_and_request_follow_one_rule;
mod everything_that_is_kept_is_shown;
mod nobody_is_known_before_both_said_yes;
mod nobody_is_promised_the_same_place;
mod nothing_is_sent_twice;
mod samen;
mod the_week_is_planned_and_nothing_goes_out_by_itself;
mod whoever_goes_is_gone_and_the_other_hears_it;
