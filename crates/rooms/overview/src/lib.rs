//! Room Overview (Overzicht): somebody has overview: who works with whom, where nobody is, and who should meet.
//!
//! The room card is this file: addresses, routes, tables, sentences, kinds of messages. Ties are kept in `base/ties`; what a network tells is
//! worked out by the engine `network`. Nothing in this room is about a person, but who opened a session.

mod beforehand;
mod canvas;
mod closing;
mod error;
mod gaps;
mod hall;
mod holding;
mod house;
mod introducing;
mod introduction;
mod jobs;
mod kept;
mod messages;
mod network;
mod pages;
mod party_name;
mod pictures;
mod reading;
mod refusal;
mod say;
mod session;
mod sheet;
pub mod store;
mod svg;
mod telling;
mod visit;

use std::sync::Arc;

use opbouw_web::Route;
use opbouw_words::{Language, SentenceFile};

pub use beforehand::{hold_session, propose_introduction};
pub use error::OverviewError;
pub use house::OverviewHouse;
pub use jobs::{forget_old, run_due};
pub use kept::KEPT;
pub use messages::KINDS;
pub use store::MIGRATIONS;

/// The sentences of this room.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "overview/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "overview/words/en.ftl", text: include_str!("../words/en.ftl") },
];

/// The routes of this room, each with who may call it.
pub fn routes(house: &Arc<OverviewHouse>) -> Vec<Route> {
    pages::routes(house)
}
