//! Room Matching (Samen): who asks and who offers are brought together: invitations, matches, buddies, the plan of the week.
//!
//! The room card is this file: addresses, routes, tables, sentences, kinds of messages, what it hears, and its job.

mod answering;
mod candidates;
mod deciding;
mod ending;
mod error;
mod following_up;
mod house;
mod inviting;
mod kept;
mod kinds;
mod learning;
mod listening;
mod pages;
mod places;
mod refusal;
mod say;
pub mod store;
mod telling;
mod tidying;
mod week;
mod words;

use std::sync::Arc;

use opbouw_store::Migration;
use opbouw_web::Route;
use opbouw_words::{Language, SentenceFile};

pub use answering::Outcome;
pub use error::MatchingError;
pub use following_up::follow_up;
pub use house::MatchingHouse;
pub use inviting::{Invited, Wanted, invite};
pub use kept::KEPT;
pub use kinds::KINDS;
pub use learning::learn;
pub use listening::MatchingListener;
pub use refusal::Refusal;
pub use store::open_request;
pub use words::{Answer, InvitationState, MatchState, Stage};

/// The address of this room.
pub const ADDRESS: &str = "/samen";

/// The sentences of this room.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "matching/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "matching/words/en.ftl", text: include_str!("../words/en.ftl") },
    SentenceFile { language: Language::Nl, name: "matching/words/week-nl.ftl", text: include_str!("../words/week-nl.ftl") },
    SentenceFile { language: Language::En, name: "matching/words/week-en.ftl", text: include_str!("../words/week-en.ftl") },
];

/// The steps in the shape of its tables.
pub const MIGRATIONS: &[Migration] = store::MIGRATIONS;

/// The routes of this room, each with who may call it.
pub fn routes(house: &Arc<MatchingHouse>) -> Vec<Route> {
    pages::routes(house)
}
