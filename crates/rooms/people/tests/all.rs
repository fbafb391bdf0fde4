//! All tests of this crate in one program: many programs take longer to link than to run.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

mod coming_in;
mod coming_in_answers_messages;
mod coming_in_as_sure_as_can_be;
mod coming_in_at_the_first_start;
mod coming_in_by_invitation;
mod coming_in_by_joining;
mod coming_in_by_mail;
mod coming_in_leaves_no_trace;
mod coming_in_tells_nothing;
mod coming_in_to_the_demo;
mod coming_in_with_keys;
#[path = "../../../base/signin/tests/device/mod.rs"]
mod device;
mod erasing;
#[allow(dead_code, reason = "not every lie is told here")]
#[path = "../../../base/signin/tests/liar/mod.rs"]
mod liar;
mod on_behalf;
mod own_page;
mod the_menu_shows_what_is_behind_it;
