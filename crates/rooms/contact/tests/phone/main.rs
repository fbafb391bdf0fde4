//! What a phone sends after hours without a network: kept once, each by itself, never over what a colleague wrote. One program, so that it is
//! linked once.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must stop")]

mod each_item_once;
mod hall;
mod nothing_is_overwritten;
mod only_ones_own;
mod restored_server;
mod what_the_phone_loads;
