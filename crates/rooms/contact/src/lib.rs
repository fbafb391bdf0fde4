//! Room Contact (Contact): contact that is kept: rounds, moments in 20 seconds, promises, and a warm handover.
//!
//! The room card is this file: addresses, routes, tables, sentences, kinds of messages.

mod checkin;
mod colleagues;
mod error;
mod group;
mod handing;
mod house;
mod jobs;
mod keeping;
mod kept;
mod knowing;
mod listening;
mod messages;
mod moment;
mod moment_input;
mod mood;
mod near_days;
mod pages;
mod person;
mod phone;
mod plain_line;
mod promise;
mod recording;
mod refusal;
mod rhythm;
mod round;
mod say;
pub mod store;
mod sync;
mod visit;

use std::sync::Arc;

use opbouw_store::Migration;
use opbouw_web::Route;
use opbouw_words::{Language, SentenceFile};

pub use error::ContactError;
pub use handing::{CONTACT_RULE, GROUP_RULE, PROMISE_RULE, ROUND_RULE};
pub use house::ContactHouse;
pub use jobs::{forget_old, run_due};
pub use keeping::{begin_contact, create_group, create_round, make_promise};
pub use kept::KEPT;
pub use listening::ContactListener;
pub use messages::KINDS;
pub use moment::{Change, Growth, MOST_AGE_S, MOST_PEOPLE, Moment, NewMoment, Recorded, Source};
pub use moment_input::MomentInput;
pub use mood::{Band, Mood};
pub use person::NewContact;
pub use promise::{About, NewPromise};
pub use recording::{change_moment, record_moment, throw_moment};
pub use round::RoundPlan;

/// The sentences of this room.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "contact/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "contact/words/en.ftl", text: include_str!("../words/en.ftl") },
    SentenceFile { language: Language::Nl, name: "contact/words/phone.nl.ftl", text: include_str!("../words/phone.nl.ftl") },
    SentenceFile { language: Language::En, name: "contact/words/phone.en.ftl", text: include_str!("../words/phone.en.ftl") },
];

/// The steps in the shape of its tables.
pub const MIGRATIONS: &[Migration] = store::MIGRATIONS;

/// The routes of this room, each with who may call it.
pub fn routes(house: &Arc<ContactHouse>) -> Vec<Route> {
    let mut routes = pages::routes(house);
    routes.extend(pages::phone::routes(house));
    routes.extend(pages::handover::routes(house));
    routes
}
