//! Lists of others that come on the map, and the map as others read it. One program, so that it is linked once.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must stop")]

mod a_file_is_looked_at_first;
mod all_or_nothing_and_back;
mod every_row_is_somewhere;
mod hall;
mod hsds_of_others;
mod open_data;
mod published_as_hsds;
mod who_may_not;
