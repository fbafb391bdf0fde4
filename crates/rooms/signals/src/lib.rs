//! Room Signalen: noticing in time what goes on in a place, without files on people.
//!
//! The room card is this file: addresses, routes, tables, sentences, kinds of messages.

mod carrying;
pub mod emerging;
mod error;
mod form_key;
mod house;
mod jobs;
mod keeping;
mod kept;
mod leaving;
mod messages;
mod nearby;
mod outcome;
mod pages;
mod refusal;
mod refusing;
mod say;
mod settings;
mod signal;
pub mod store;
pub mod systems;
mod theme;
mod visit;

use std::sync::Arc;

use opbouw_store::Migration;
use opbouw_web::Route;
use opbouw_words::{Language, SentenceFile};

pub use carrying::SIGNAL_RULE;
pub use error::SignalsError;
pub use house::SignalsHouse;
pub use jobs::{forget_old, run_due};
pub use keeping::{Left, add_rule, leave, take_up};
pub use kept::KEPT;
pub use leaving::{SignalForm, check};
pub use messages::KINDS;
pub use outcome::Outcome;
pub use settings::Settings;
pub use signal::{NewSignal, Origin, week_of};
pub use store::counts::{Count, add as add_counts, list as list_counts};
pub use systems::SignalsListener;
pub use theme::SignalTheme;

/// The sentences of this room.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "signals/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "signals/words/en.ftl", text: include_str!("../words/en.ftl") },
    SentenceFile { language: Language::Nl, name: "signals/words/emerging.nl.ftl", text: include_str!("../words/emerging.nl.ftl") },
    SentenceFile { language: Language::En, name: "signals/words/emerging.en.ftl", text: include_str!("../words/emerging.en.ftl") },
    SentenceFile { language: Language::Nl, name: "signals/words/systems.nl.ftl", text: include_str!("../words/systems.nl.ftl") },
    SentenceFile { language: Language::En, name: "signals/words/systems.en.ftl", text: include_str!("../words/systems.en.ftl") },
];

/// The steps in the shape of its tables.
pub const MIGRATIONS: &[Migration] = store::MIGRATIONS;

/// The routes of this room, each with who may call it.
pub fn routes(house: &Arc<SignalsHouse>) -> Vec<Route> {
    let mut routes = pages::routes(house);
    routes.extend(emerging::routes(house));
    routes.extend(systems::routes(house));
    routes
}
