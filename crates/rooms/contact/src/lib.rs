//! Room Contact (Contact): contact that is kept: rounds, moments in 20 seconds, promises, and a warm handover.
//!
//! The room card is this file: addresses, routes, tables, sentences, kinds of messages.

mod house;
mod listening;
mod pages;
pub mod store;

use std::sync::Arc;

use opbouw_handover::Rule;
use opbouw_post::Kind;
use opbouw_store::{Migration, StoreError, Tx};
use opbouw_web::Route;
use opbouw_words::{Language, SentenceFile};

pub use house::ContactHouse;
pub use listening::ContactListener;

/// The sentences of this room.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "contact/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "contact/words/en.ftl", text: include_str!("../words/en.ftl") },
];

/// The steps in the shape of its tables.
pub const MIGRATIONS: &[Migration] = store::MIGRATIONS;

/// The messages this room sends.
pub static KINDS: &[&Kind] = &[];

/// How what it keeps is handed over.
pub static RULES: &[Rule] = &[];

/// The routes of this room, each with who may call it.
pub fn routes(house: &Arc<ContactHouse>) -> Vec<Route> {
    let mut routes = pages::routes(house);
    routes.extend(pages::handover::routes(house));
    routes
}

/// Does what is due now; calling it more often does no harm.
///
/// # Errors
/// The database. What was done until then stays done.
pub async fn run_due(_house: &ContactHouse) -> Result<(), StoreError> {
    Ok(())
}

/// Forgets what has been kept long enough; how many.
///
/// # Errors
/// The database.
pub fn forget_old(_tx: &mut Tx<'_>, _now_s: i64) -> Result<u64, StoreError> {
    Ok(0)
}
