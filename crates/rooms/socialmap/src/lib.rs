//! Room Sociale kaart: who and what there is in the neighbourhood, on a map and in a list, and still right.
//!
//! The room card is this file: addresses, routes, tables, sentences, kinds of messages.

pub mod bringing;
mod canvas;
mod carrying;
mod doubles;
mod entry;
mod error;
mod form;
mod freshness;
mod house;
pub mod hsds;
mod jobs;
mod keeping;
mod kept;
mod kind;
mod listening;
mod listing;
mod messages;
pub mod open_data;
mod opening;
mod pages;
mod refusal;
mod say;
pub mod store;
mod structured;
mod view;
mod visit;

use std::sync::Arc;

use opbouw_store::{Migration, StoreError, Tx};
use opbouw_web::Route;
use opbouw_words::{Language, SentenceFile};

pub use carrying::ENTRY_RULE;
pub use entry::{Entry, Keeper, NewEntry, number_of, page_of};
pub use error::SocialMapError;
pub use form::EntryForm;
pub use freshness::{Freshness, Seen};
pub use house::{SHAPES, SocialMapHouse};
pub use jobs::{Done, forget_old, run_due};
pub use keeping::{Put, Putting, put_entry};
pub use kept::KEPT;
pub use kind::{Audience, Audiences, EntryKind, ShownKind};
pub use listening::SocialMapListener;
pub use messages::KINDS;
pub use opening::{Opening, open_entry};
pub use view::{Found, Looked, Wanted};

/// The sentences of this room.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "socialmap/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "socialmap/words/en.ftl", text: include_str!("../words/en.ftl") },
];

/// The steps in the shape of its tables.
pub const MIGRATIONS: &[Migration] = store::MIGRATIONS;

/// The routes of this room, each with who may call it.
pub fn routes(house: &Arc<SocialMapHouse>) -> Vec<Route> {
    let mut routes = pages::routes(house);
    routes.extend(bringing::pages::routes(house));
    routes.extend(open_data::pages::routes(house));
    routes.extend(hsds::routes(house));
    routes
}

/// One entry by its number, also one that has ended.
///
/// # Errors
/// The database.
pub fn find_entry(tx: &mut Tx<'_>, id: i64) -> Result<Option<Entry>, StoreError> {
    store::entries::find(tx, id)
}

/// The number of the entry that a list calls so, also of one that has ended.
///
/// # Errors
/// The database.
pub fn find_by_reference(tx: &mut Tx<'_>, reference: &str) -> Result<Option<i64>, StoreError> {
    store::entries::find_by_reference(tx, reference)
}

/// Entries on the map with a number above `after`, of an area or of all (empty), by number, so many at most: page by page through all of them.
///
/// # Errors
/// The database.
pub fn list_entries(tx: &mut Tx<'_>, after: i64, area: &str, most: i64) -> Result<Vec<Entry>, StoreError> {
    store::entries::list(tx, after, area, most)
}

/// Numbers of what an import brought or changed last, also of what has ended.
///
/// # Errors
/// The database.
pub fn list_brought(tx: &mut Tx<'_>, import: i64) -> Result<Vec<i64>, StoreError> {
    store::entries::list_brought(tx, import)
}

/// Removes an entry for good, with its listing: for what an import brought that is taken back. Silent, as [`put_entry`].
///
/// # Errors
/// The database.
pub fn remove_entry(tx: &mut Tx<'_>, id: i64) -> Result<(), StoreError> {
    opbouw_neighbourhood::store::remove_listed(tx, &page_of(id))?;
    store::entries::remove(tx, id)
}
