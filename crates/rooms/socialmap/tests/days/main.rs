//! Days with the social map: of who looks, who adds, who answers for something, and what goes wrong. One program, so that it is linked once.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must stop")]

mod adding;
mod doubles;
mod embedding;
mod everybody_sees_the_map;
mod following;
mod from_a_list;
mod hall;
mod still_right;
mod what_is_kept_is_told;
mod who_may_not;
