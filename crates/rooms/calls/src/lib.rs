//! Room Calls (Oproepen): calls for many: the right people asked, places filled, everybody thanked.
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

pub use house::CallsHouse;

/// The sentences of this room.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "calls/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "calls/words/en.ftl", text: include_str!("../words/en.ftl") },
];

/// The steps in the shape of its tables.
pub const MIGRATIONS: &[Migration] = store::MIGRATIONS;

/// The messages it sends.
pub static KINDS: &[&Kind] = &[];

/// The routes of this room, each with who may call it.
pub fn routes(house: &Arc<CallsHouse>) -> Vec<Route> {
    pages::routes(house)
}
