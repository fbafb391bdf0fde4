//! Other systems, over HTTP and from files, on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

mod hall;
mod history;
mod leaving_by_api;
mod page;
mod sending;
mod signed;
