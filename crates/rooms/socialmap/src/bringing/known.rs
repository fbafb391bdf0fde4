//! What is on the map already, as far as a list is compared with it?

use jiff::civil::Date;
use opbouw_store::{StoreError, Tx};

use crate::entry::{Entry, NewEntry};
use crate::store::brought;

/// How many are read at a time.
const PAGE: i64 = 5_000;

/// An entry that a list may bring again.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownEntry {
    /// Its number.
    pub id: i64,
    /// What is said of it.
    pub is: NewEntry,
    /// When somebody last said that it is right.
    pub confirmed_on: Option<Date>,
    /// Whether it is on the map now.
    pub is_live: bool,
    /// Whether somebody of the register or a party answers for it, or it is one with another: a list leaves it as it is.
    pub is_left_alone: bool,
}

impl From<Entry> for KnownEntry {
    fn from(entry: Entry) -> Self {
        let was_written_here = entry.brought.is_none() && !entry.keeper.is_nobody();
        let is_left_alone = entry.merged_into.is_some() || entry.keeper.person.is_some() || was_written_here;
        Self { id: entry.id, is_live: entry.ended_on.is_none(), confirmed_on: entry.confirmed_on, is_left_alone, is: entry.is }
    }
}

/// Everything on the map, and what has ended and a list still knows by its reference.
///
/// # Errors
/// The database.
pub fn load_known(tx: &mut Tx<'_>) -> Result<Vec<KnownEntry>, StoreError> {
    let mut known: Vec<KnownEntry> = Vec::new();
    loop {
        let after = known.last().map_or(0, |last| last.id);
        let page = brought::list_known(tx, after, PAGE)?;
        let is_last = (page.len() as i64) < PAGE;
        known.extend(page.into_iter().map(KnownEntry::from));
        if is_last {
            return Ok(known);
        }
    }
}
