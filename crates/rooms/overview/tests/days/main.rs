//! Days of the overview: a live session, the picture, who could meet, the agenda, and what goes wrong on them. One program, linked once.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must stop")]

mod agenda;
mod closing_looks_first;
mod hall;
mod hostile_names;
mod introductions;
mod live_session;
mod naming_ties;
mod picture_and_table;
mod sizes;
mod who_may_not;
