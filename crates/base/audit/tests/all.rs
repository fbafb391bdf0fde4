//! All tests of this crate in one program: many programs take longer to link than to run.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

mod cutting;
mod exporting;
mod hall;
mod noting;
mod refusing;
mod tampering;
