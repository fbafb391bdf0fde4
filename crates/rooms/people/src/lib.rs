//! Room People (Mensen): a resident sees, changes, shares and takes back what is kept about them, and everybody signs in.
//!
//! The room card is this file: addresses, routes, sentences.

mod coming_in;
mod house;

use std::sync::Arc;

use opbouw_web::Route;
use opbouw_words::{Language, SentenceFile};

pub use house::{DemoPerson, HomeArea, PeopleHouse};

/// The sentences of this room.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "people/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "people/words/en.ftl", text: include_str!("../words/en.ftl") },
    SentenceFile { language: Language::Nl, name: "people/words/signin-nl.ftl", text: include_str!("../words/signin-nl.ftl") },
    SentenceFile { language: Language::En, name: "people/words/signin-en.ftl", text: include_str!("../words/signin-en.ftl") },
];

/// The routes of this room, each with who may call it.
pub fn routes(house: &Arc<PeopleHouse>) -> Vec<Route> {
    coming_in::routes(house)
}
