//! Room Matching (Samen): who asks and who offers are brought together: invitations, matches, buddies, the plan of the week.
//!
//! The room card is this file: addresses, routes, tables, sentences, kinds of messages.

mod house;
mod pages;
pub mod store;

use std::sync::Arc;

use opbouw_post::Kind;
use opbouw_store::Migration;
use opbouw_web::Route;
use opbouw_words::{Language, SentenceFile};

pub use house::MatchingHouse;

/// The sentences of this room.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "matching/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "matching/words/en.ftl", text: include_str!("../words/en.ftl") },
];

/// The steps in the shape of its tables.
pub const MIGRATIONS: &[Migration] = store::MIGRATIONS;

/// The messages it sends.
pub static KINDS: &[&Kind] = &[];

/// The routes of this room, each with who may call it.
pub fn routes(house: &Arc<MatchingHouse>) -> Vec<Route> {
    pages::routes(house)
}
