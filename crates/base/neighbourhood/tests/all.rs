//! All tests of this crate in one program: many programs take longer to link than to run.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

mod areas;
mod consents;
mod hostile_tables;
mod hostile_workbooks;
mod known_people;
mod listed_people;
mod nothing_panics;
mod offers;
mod parties;
mod people;
mod real_areas;
mod saving_people;
mod storing;
mod upgrading;
mod village;
