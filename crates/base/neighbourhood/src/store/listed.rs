//! Activities and places that rooms keep, listed in the register so that they are found. Their reference is the address of their page.

use opbouw_store::{StoreError, Tx, statements, values};

use super::resources::put;
use crate::resource::Resource;

statements! {
    pub(super) ALL = {
        FIND: "SELECT id FROM neighbourhood_resources WHERE reference = $1";
        /// What no import may take back any more.
        RELIST: "UPDATE neighbourhood_resources SET reference = $2, import_id = NULL
            WHERE id = $1 AND person IS NULL AND is_request = 0";
        REMOVE: "DELETE FROM neighbourhood_resources WHERE reference = $1 AND person IS NULL";
    }
}

/// Lists something of a room, or changes what is listed: the same reference is the same thing. Its number in the register, and whether it is new,
/// for the happening that has to go with it (`OfferLeft` or `OfferChanged`).
pub fn put_listed(tx: &mut Tx<'_>, resource: &Resource) -> Result<(i64, bool), StoreError> {
    let known = find_listed(tx, &resource.reference)?;
    put(tx, std::iter::once(resource), None)?;
    match known {
        Some(id) => Ok((id, false)),
        None => Ok((tx.query_one(&FIND, &values![&resource.reference])?.get(0)?, true)),
    }
}

/// The number in the register of what a room listed under this reference.
pub fn find_listed(tx: &mut Tx<'_>, reference: &str) -> Result<Option<i64>, StoreError> {
    tx.query_opt(&FIND, &values![reference])?.map(|row| row.get(0)).transpose()
}

/// Takes it out of the register; the number it had, for the happening `OfferEnded`.
pub fn remove_listed(tx: &mut Tx<'_>, reference: &str) -> Result<Option<i64>, StoreError> {
    let known = find_listed(tx, reference)?;
    tx.execute(&REMOVE, &values![reference])?;
    Ok(known)
}

/// Takes something that came from a list under the care of a room: from now on its reference is the address of its page, its number stays, and no
/// import takes it back. False when it is not there, or of a person.
pub fn relist(tx: &mut Tx<'_>, resource: i64, reference: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&RELIST, &values![resource, reference])? > 0)
}
