//! Days of people who notice something, and of those who do something with it, over HTTP on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must stop")]

mod emerging;
mod figures;
mod hall;
mod leaves_no_trace;
mod leaving;
mod nothing_personal;
mod reaching_parties;
mod taking_up;
mod what_becomes_of_it;
mod who_may_not;
