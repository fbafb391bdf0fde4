//! Room Buddies (Maatjes): buddies: two people who fit, an agreement on one page, somebody who asks how it goes, and an ending.
//!
//! The room card is this file: addresses, routes, tables, sentences, kinds of messages.

mod answering;
mod carrying;
mod due;
mod ending;
mod error;
mod house;
mod keeping;
mod kept;
mod listening;
mod messages;
mod pages;
mod proposing;
mod refusal;
pub mod rules;
mod say;
pub mod store;

use std::sync::Arc;

use opbouw_store::Migration;
use opbouw_web::Route;
use opbouw_words::{Language, SentenceFile};

pub use carrying::BUDDY_PAIR_RULE;
pub use due::{Done, run_due};
pub use error::BuddiesError;
pub use house::BuddiesHouse;
pub use keeping::forget_old;
pub use kept::KEPT;
pub use listening::BuddiesListener;
pub use messages::KINDS;

/// The sentences of this room.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "buddies/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "buddies/words/en.ftl", text: include_str!("../words/en.ftl") },
];

/// The steps in the shape of its tables.
pub const MIGRATIONS: &[Migration] = store::MIGRATIONS;

/// The routes of this room, each with who may call it.
pub fn routes(house: &Arc<BuddiesHouse>) -> Vec<Route> {
    pages::routes(house)
}
