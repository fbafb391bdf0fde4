//! The room as people meet it: HTTP on a small real database, on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, reason = "a test that cannot go on must stop")]

mod a_moment_is_kept_once;
mod coaches_day;
mod forgetting;
mod growth_is_of_a_group;
mod hall;
mod nobody_overwrites_a_colleague;
mod nothing_about_people_in_a_line;
mod promises_are_kept;
mod somebody_asks;
mod somebody_is_not_back;
mod what_is_kept_is_told;
mod where_were_we_expected;
mod who_may_not;
