//! Room Activities (Activiteiten): activities that residents organise: propose, agree, repeat, sign up, and see who carries it.
//!
//! The room card is this file: addresses, routes, tables, sentences, kinds of messages.

mod activity;
mod asking;
mod carrier;
mod carrying;
mod drawing;
mod editing;
mod error;
mod feed;
mod growth;
mod hosting;
mod house;
mod jobs;
mod joining;
mod kept;
mod listening;
mod listing;
mod messages;
mod opening;
mod pages;
mod plan;
mod poster_words;
mod proposing;
mod refusal;
mod say;
mod sentence;
mod signup;
pub mod store;
mod structured;
mod task;
mod telling;
mod templates;
mod unrolling;
mod visit;

use std::sync::Arc;

use opbouw_store::Migration;
use opbouw_web::Route;
use opbouw_words::{Language, SentenceFile};

pub use carrying::ACTIVITY_RULE;
pub use error::ActivitiesError;
pub use house::ActivitiesHouse;
pub use jobs::{Done, forget_old, run_due};
pub use kept::KEPT;
pub use listening::ActivitiesListener;
pub use messages::KINDS;
pub use opening::{Carrying, Opening, SignedUp, open_activity};

/// The sentences of this room.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "activities/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "activities/words/en.ftl", text: include_str!("../words/en.ftl") },
];

/// The steps in the shape of its tables.
pub const MIGRATIONS: &[Migration] = store::MIGRATIONS;

/// The routes of this room, each with who may call it.
pub fn routes(house: &Arc<ActivitiesHouse>) -> Vec<Route> {
    pages::routes(house)
}
