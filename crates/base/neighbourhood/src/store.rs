//! All SQL of the register. Reading and writing it goes through these functions and no other way.

mod areas;
mod asks;
mod blocks;
mod consents;
mod imports;
mod listed;
mod listed_many;
mod memberships;
mod offers;
mod parties;
mod parties_many;
mod pauses;
mod people;
mod people_imports;
mod resources;
mod retention;
mod together;
mod undo;

pub use areas::{count_areas, find_area_by_name, get_area, list_areas, list_outlines, put_areas};
pub use asks::{count_asks, find_last_ask, forget_asks, list_last_asks, list_often_asked, note_ask};
pub use blocks::{block_person, list_blocked, list_blocks, list_kept_apart, unblock_person};
pub use consents::{give_consent, has_consent, list_consents, withdraw_consent};
pub use imports::{Import, ImportKind, Imported, begin_import, count_import, find_import, list_imports};
pub use listed::{find_listed, put_listed, relist, remove_listed};
pub use listed_many::{put_all_listed, remove_all_listed};
pub use memberships::{
    begin_membership, change_role, count_admins, end_membership, find_member, find_memberships, list_helpers, list_members,
    list_memberships,
};
pub use offers::{change_offer, end_offer, find_shown_resource, follow_person, leave_offer, list_offer_ids, list_offers_of, remove_offer};
pub use parties::{change_party, end_party, find_party, find_party_by_name, found_party, list_parties};
pub use parties_many::found_parties;
pub use pauses::{list_paused, pause_offer, resume_offer, wake_offers};
pub use people::{
    change_person, count_people, create_people, erase_person, find_name_of, find_person, find_person_by_email, list_all_known,
    list_known_people, list_known_to, register, release_person, set_person_state, touch_person,
};
pub use people_imports::{ImportedPerson, PeopleImport, import_people, list_imported_people};
pub use resources::{count_resources, get_resource, list_resources, put_resources};
pub use retention::list_due;
pub use together::{Standing, TOGETHER, find_asks, list_standings};
pub use undo::{Undone, forget_replaced, undo_import, undo_import_in};

use jiff::civil::Date;
use opbouw_store::{Migration, Row, Statement};

use crate::error::NeighbourhoodError;
use crate::place::LatLon;

pub(crate) use imports::{import_areas, import_offers};
pub(crate) use people_imports::list_known;

/// The steps in the shape of the tables, for [`Db::migrate`](opbouw_store::Db::migrate).
pub const MIGRATIONS: &[Migration] = &[
    Migration { room: "neighbourhood", number: 1, name: "register", sql: include_str!("../migrations/0001-register.sql") },
    Migration { room: "neighbourhood", number: 2, name: "people", sql: include_str!("../migrations/0002-people.sql") },
    Migration { room: "neighbourhood", number: 3, name: "people imports", sql: include_str!("../migrations/0003-people-imports.sql") },
    Migration { room: "neighbourhood", number: 4, name: "asked", sql: include_str!("../migrations/0004-asked.sql") },
    Migration { room: "neighbourhood", number: 5, name: "pauses", sql: include_str!("../migrations/0005-pauses.sql") },
    Migration { room: "neighbourhood", number: 6, name: "map imports", sql: include_str!("../migrations/0006-map-imports.sql") },
];

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [
        areas::ALL,
        asks::ALL,
        blocks::ALL,
        people::ALL,
        consents::ALL,
        parties::ALL,
        parties_many::ALL,
        memberships::ALL,
        offers::ALL,
        resources::ALL,
        retention::ALL,
        imports::ALL,
        listed::ALL,
        listed_many::ALL,
        pauses::ALL,
        people_imports::ALL,
        together::ALL,
        undo::ALL,
    ]
    .concat()
}

/// Latitude and longitude as two columns.
fn columns_of(place: Option<LatLon>) -> (Option<f64>, Option<f64>) {
    (place.map(LatLon::lat), place.map(LatLon::lon))
}

/// A place from the two columns that begin at `column`.
fn place(row: &Row, column: usize) -> Result<Option<LatLon>, NeighbourhoodError> {
    let (lat, lon): (Option<f64>, Option<f64>) = (row.get(column)?, row.get(column + 1)?);
    Ok(lat.zip(lon).and_then(|(lat, lon)| LatLon::new(lat, lon)))
}

/// A day as it was stored; what is no day was put there by somebody else.
fn day(row: &Row, column: usize, table: &'static str, name: &'static str) -> Result<Option<Date>, NeighbourhoodError> {
    let text: Option<String> = row.get(column)?;
    let not_ours = |_| NeighbourhoodError::NotOurs { table, column: name };
    text.map(|text| text.parse().map_err(not_ours)).transpose()
}

fn day_text(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}
