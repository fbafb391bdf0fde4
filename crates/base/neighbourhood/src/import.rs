//! How do other people's lists get into the register? Read, look at it, and only then save, all or nothing.
//!
//! Reading and looking are pure: bytes in, [`Preview`] out, no file, no clock, no database. [`offers`], [`areas`] and [`people`]
//! save a preview in one transaction and give back the id by which it can be undone.
//!
//! ```
//! use opbouw_neighbourhood::import::{Mapping, Register, preview_offers, sheet};
//!
//! let file = "titel;dorp;breedtegraad;lengtegraad\nSoep op maandag;Lindelo;52,082;6,452\nSoep op maandag;Lindelo;52,082;6,452\n;;;\n";
//! let sheet = sheet::read("aanbod.csv", file.as_bytes())?;
//! let preview = preview_offers(&sheet, &Mapping::default(), &Register::default())?;
//! assert_eq!((preview.accepted.len(), preview.duplicates.len()), (1, 1));
//! # Ok::<(), opbouw_neighbourhood::import::ImportError>(())
//! ```

mod area_names;
mod areas;
mod columns;
mod coordinates;
mod dates;
mod duplicates;
mod error;
mod languages;
mod notice;
mod offers;
mod people;
mod place_columns;
mod preview;
pub mod reading;
mod reason;
pub mod sheet;
mod told;

pub use areas::preview_areas;
pub use columns::Mapping;
pub use error::ImportError;
pub use notice::Notice;
pub use offers::{Register, preview_offers};
pub use people::{Fills, KnownPerson, Listed, ListedPerson, PeopleRegister, preview_people};
pub use preview::{Duplicate, Line, Preview, Refused, SameAs, SameBy};
pub use reason::Reason;

pub(crate) use area_names::most_meant;
pub(crate) use people::{Match, SeenPeople};

use jiff::civil::Date;
use opbouw_store::Db;

use crate::area::Area;
use crate::error::NeighbourhoodError;
use crate::resource::Resource;
use crate::store::{self, Imported, PeopleImport};

/// What [`preview_offers`] compares a file with.
pub async fn load_register(db: &Db) -> Result<Register, NeighbourhoodError> {
    Ok(Register { areas: store::list_areas(db).await?, resources: store::list_resources(db).await? })
}

/// What [`preview_people`] compares a file with.
pub async fn load_people(db: &Db) -> Result<PeopleRegister, NeighbourhoodError> {
    Ok(PeopleRegister { areas: store::list_areas(db).await?, people: db.read(store::list_known).await? })
}

/// Saves all new and changed rows of a preview in one transaction, or none of them. `on` is the day of the import.
pub async fn offers(db: &Db, preview: Preview<Resource>, on: Date) -> Result<Imported, NeighbourhoodError> {
    store::import_offers(db, preview, on).await
}

/// Saves all new and changed areas of a preview in one transaction, or none of them. `on` is the day of the import.
pub async fn areas(db: &Db, preview: Preview<Area>, on: Date) -> Result<Imported, NeighbourhoodError> {
    store::import_areas(db, preview, on).await
}

/// Saves all new people of a preview and fills what was empty of others, in one transaction. Whoever must tell others of it in the same
/// transaction calls [`store::import_people`].
pub async fn people(db: &Db, preview: Preview<ListedPerson>, import: PeopleImport) -> Result<Imported, NeighbourhoodError> {
    db.write(move |tx| store::import_people(tx, &preview, &import)).await
}
