//! Room Calls (Oproepen): calls for many: the right people asked, places filled, everybody thanked.
//!
//! The room card is this file: addresses, routes, tables, sentences, kinds of messages.

mod answering;
mod call;
mod carrying;
mod crews;
mod error;
mod house;
mod jobs;
mod joining;
mod kept;
mod listening;
mod messages;
mod opening;
mod pages;
mod plan;
mod refusal;
mod say;
mod sentence;
mod signup;
pub mod store;
mod telling;
mod template;
mod visit;
pub mod waves;
mod waving;

use std::sync::Arc;

use opbouw_store::Migration;
use opbouw_web::Route;
use opbouw_words::{Language, SentenceFile};

pub use carrying::CALL_RULE;
pub use error::CallsError;
pub use house::CallsHouse;
pub use jobs::{Done, forget_old, run_due};
pub use kept::KEPT;
pub use listening::CallsListener;
pub use messages::KINDS;
pub use opening::{Opening, open_call};

/// The sentences of this room.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "calls/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "calls/words/en.ftl", text: include_str!("../words/en.ftl") },
];

/// The steps in the shape of its tables.
pub const MIGRATIONS: &[Migration] = store::MIGRATIONS;

/// The routes of this room, each with who may call it.
pub fn routes(house: &Arc<CallsHouse>) -> Vec<Route> {
    pages::routes(house)
}
