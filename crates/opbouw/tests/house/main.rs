//! The rules of the house as tests, so that a plain `cargo test` says who broke which. `docs/style.md` says why they are there.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

// The binary has no library; its list of rooms is compiled into this test as well.
#[allow(dead_code, reason = "a test needs a part of it")]
#[path = "../../src/rooms.rs"]
mod rooms;

mod clocks;
mod engines;
mod errors;
mod floors;
mod owners;
mod personal_data;
mod readmes;
mod routes;
mod sentences;
mod shape;
mod source;
mod tables;
