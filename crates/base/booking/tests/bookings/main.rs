//! Rooms asked for, answered and let go, on both databases. One program, so that it is linked once.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must stop")]

mod answering;
mod asking;
mod closed_days;
mod many_ask_at_once;
mod never_two_at_once;
mod two_parties_worked_together;
mod village;
