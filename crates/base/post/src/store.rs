//! All SQL of the outbox.

mod claiming;
mod outbox;
mod overview;
mod questions;
mod refusals;

pub use outbox::{forget_old, forget_recipient, queue, retry};
pub use overview::{Overview, OverviewRow, overview};
pub use questions::{forget_questions, take_question};
pub use refusals::{refuse, refuse_for};

use opbouw_store::{Migration, Statement};

pub(crate) use claiming::{Claimed, claim, due_channels, expire, give_up, mark_dropped, mark_sent, postpone_channel, put_back};
pub(crate) use refusals::{is_refused, refuse_ticket};

/// The steps in the shape of the tables, for [`Db::migrate`](opbouw_store::Db::migrate).
pub const MIGRATIONS: &[Migration] = &[
    Migration { room: "post", number: 1, name: "outbox", sql: include_str!("../migrations/0001-outbox.sql") },
    Migration { room: "post", number: 2, name: "questions", sql: include_str!("../migrations/0002-questions.sql") },
];

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [outbox::ALL, claiming::ALL, overview::ALL, questions::ALL, refusals::ALL].concat()
}
