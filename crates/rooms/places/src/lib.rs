//! Room Places (Plekken): what is there, when is it open, who may use it, and who says yes.
//!
//! The room card is this file: addresses, routes, sentences, kinds of messages. It has no tables: places and bookings are kept in
//! `base/booking`, so that activities can ask for a room.

mod carrying;
mod error;
mod house;
mod jobs;
mod kept;
mod keys;
mod listening;
mod listing;
mod messages;
mod pages;
mod plan;
mod refusal;
mod rooms_plan;
mod say;
mod telling;
mod visit;
mod week;

use std::sync::Arc;

use opbouw_web::Route;
use opbouw_words::{Language, SentenceFile};

pub use carrying::PLACE_RULE;
pub use error::PlacesError;
pub use house::PlacesHouse;
pub use jobs::{forget_old, run_due};
pub use kept::KEPT;
pub use listening::PlacesListener;
pub use listing::list_in_register;
pub use messages::KINDS;

/// The sentences of this room.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "places/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "places/words/en.ftl", text: include_str!("../words/en.ftl") },
];

/// The routes of this room, each with who may call it.
pub fn routes(house: &Arc<PlacesHouse>) -> Vec<Route> {
    pages::routes(house)
}
