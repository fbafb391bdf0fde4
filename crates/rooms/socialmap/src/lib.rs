//! Room Sociale kaart: who and what there is in the neighbourhood, on a map and in a list, and still right.

mod house;
mod jobs;
mod store;

use std::sync::Arc;

use opbouw_post::Kind;
use opbouw_web::Route;
use opbouw_words::{Language, SentenceFile};

pub use house::SocialMapHouse;
pub use jobs::{forget_old, run_due};
pub use store::MIGRATIONS;

/// The sentences of this room.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "socialmap/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "socialmap/words/en.ftl", text: include_str!("../words/en.ftl") },
];

/// The messages that this room sends.
pub const KINDS: &[&Kind] = &[];

/// The routes of this room, each with who may call it.
pub fn routes(_house: &Arc<SocialMapHouse>) -> Vec<Route> {
    Vec::new()
}
