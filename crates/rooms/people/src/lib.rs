//! Room People (Mensen): a resident sees, changes, shares and takes back what is kept about them, and everybody signs in.
//!
//! The room card is this file: addresses, routes, sentences.

mod coming_in;
mod house;
mod pages;

use std::sync::Arc;

use opbouw_web::Route;
use opbouw_words::{Language, SentenceFile};

pub use coming_in::JoinFault;
pub use house::{DemoPerson, PeopleHouse, ReplyHeader};
pub use pages::person::run_due;

/// The sentences of this room.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "people/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "people/words/en.ftl", text: include_str!("../words/en.ftl") },
    SentenceFile { language: Language::Nl, name: "people/words/signin-nl.ftl", text: include_str!("../words/signin-nl.ftl") },
    SentenceFile { language: Language::En, name: "people/words/signin-en.ftl", text: include_str!("../words/signin-en.ftl") },
];

/// The routes of this room, each with who may call it.
pub fn routes(house: &Arc<PeopleHouse>) -> Vec<Route> {
    let mut routes = coming_in::routes(house);
    routes.extend(pages::person::routes(house));
    routes
}
