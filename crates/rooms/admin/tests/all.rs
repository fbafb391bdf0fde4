//! All tests of this crate in one program: many programs take longer to link than to run.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

mod leaving_ends_everything_at_once;
mod numbers_and_messages;
mod parties_and_who_works_there;
mod retention_removes_exactly_who_is_due;
mod the_trail_names_no_resident;
