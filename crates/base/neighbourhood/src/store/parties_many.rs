//! Thousands of parties that a list needs, founded at once.

use jiff::civil::Date;
use opbouw_store::{StoreError, Tx, statements, values};

use crate::party::NewParty;

statements! {
    pub(super) ALL = {
        FOUND: "INSERT INTO neighbourhood_parties (name, name_folded, kind, about, founded_on) VALUES ($1, $2, $3, $4, $5)";
    }
}

/// As [`found_party`](super::found_party) for many of whom none is there; how many. The caller has looked, and tells of all of them at once.
///
/// # Errors
/// The database; also when one of them is there.
pub fn found_parties(tx: &mut Tx<'_>, parties: &[NewParty], today: Date) -> Result<u64, StoreError> {
    let row = |new: &NewParty| values![&new.name, &new.name_folded, new.kind.code(), &new.about, today.to_string()].to_vec();
    tx.execute_many(&FOUND, parties.iter().map(row))
}
