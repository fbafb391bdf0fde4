//! Thousands of things that a room keeps, listed in the register or taken out of it at once.

use opbouw_store::{StoreError, Tx, statements, values};

use super::resources::put;
use crate::resource::Resource;

statements! {
    pub(super) ALL = {
        REMOVE: "DELETE FROM neighbourhood_resources WHERE reference = $1 AND person IS NULL";
    }
}

/// As [`put_listed`](super::put_listed) for many: one batch, and for all of them one happening (`ResourcesImported`). How many.
pub fn put_all_listed(tx: &mut Tx<'_>, resources: &[Resource]) -> Result<u64, StoreError> {
    put(tx, resources.iter(), None)
}

/// As [`remove_listed`](super::remove_listed) for many; how many there were.
pub fn remove_all_listed(tx: &mut Tx<'_>, references: &[String]) -> Result<u64, StoreError> {
    tx.execute_many(&REMOVE, references.iter().map(|reference| values![reference].to_vec()))
}
