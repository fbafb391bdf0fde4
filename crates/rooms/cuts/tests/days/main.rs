//! Days on which somebody has to cut: the policy officer's, the coordinator's, and what goes wrong on them. One program, so that it is linked once.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must stop")]

mod coordinators_day;
mod hours_of_everybody;
mod kept_and_forgotten;
mod many_things;
mod policy_officers_day;
mod who_may_not;
mod wolderbeek;
