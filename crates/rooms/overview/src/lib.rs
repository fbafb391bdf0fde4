//! Room Overzicht: somebody has overview: who works with whom, where nobody is, and who should meet.

mod house;
mod jobs;
mod store;

use std::sync::Arc;

use opbouw_post::Kind;
use opbouw_web::Route;
use opbouw_words::{Language, SentenceFile};

pub use house::OverviewHouse;
pub use jobs::{forget_old, run_due};
pub use store::MIGRATIONS;

/// The sentences of this room.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "overview/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "overview/words/en.ftl", text: include_str!("../words/en.ftl") },
];

/// The messages that this room sends.
pub const KINDS: &[&Kind] = &[];

/// The routes of this room, each with who may call it.
pub fn routes(_house: &Arc<OverviewHouse>) -> Vec<Route> {
    Vec::new()
}
