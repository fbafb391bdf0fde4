//! Room Bezuinigingstoets: before anything is cut, everybody can see what loses its last link.
//!
//! The room card is this file. The reckoning itself knows no database and no page: [`model`], [`weighing`], [`losing`], [`sparing`],
//! [`drawing_lots`] and [`answering`].

pub mod answering;
mod choice;
pub mod drawing_lots;
mod error;
mod house;
mod jobs;
mod keeping;
mod kept;
pub mod losing;
pub mod model;
mod pages;
mod refusal;
mod say;
pub mod sparing;
pub mod store;
mod survey;
mod told;
mod visit;
pub mod weighing;

use std::sync::Arc;

use opbouw_post::Kind;
use opbouw_web::Route;
use opbouw_words::{Language, SentenceFile};

pub use error::CutsError;
pub use house::CutsHouse;
pub use jobs::forget_old;
pub use keeping::{NewPlan, keep_hours, keep_plan};
pub use kept::KEPT;
pub use store::MIGRATIONS;
pub use survey::{ListedPlace, Survey, read_survey};

/// The sentences of this room.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "cuts/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "cuts/words/en.ftl", text: include_str!("../words/en.ftl") },
];

/// The messages that this room sends: none.
pub const KINDS: &[&Kind] = &[];

/// The routes of this room, each with who may call it.
pub fn routes(house: &Arc<CutsHouse>) -> Vec<Route> {
    pages::routes(house)
}
