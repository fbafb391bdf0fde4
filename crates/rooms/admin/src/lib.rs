//! Room Admin (Beheer): somebody keeps the house in order: parties, workers, messages, terms of keeping, and the trail.
//!
//! The room card is this file: addresses, routes, sentences.

mod house;

use std::sync::Arc;

use opbouw_web::Route;
use opbouw_words::{Language, SentenceFile};

pub use house::AdminHouse;

/// The sentences of this room.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "admin/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "admin/words/en.ftl", text: include_str!("../words/en.ftl") },
];

/// The routes of this room, each with who may call it.
pub fn routes(_: &Arc<AdminHouse>) -> Vec<Route> {
    Vec::new()
}
