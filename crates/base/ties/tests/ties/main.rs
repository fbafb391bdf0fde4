//! Ties named, made by the work, and kept apart, on both databases. One program, so that it is linked once.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must stop")]

mod by_the_work;
mod named;
mod not_these_two;
mod parties;
