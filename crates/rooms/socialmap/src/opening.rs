//! An entry that is there from the beginning, for the demo: as its form says, confirmed when and kept by whom the demo says.

use jiff::civil::Date;
use opbouw_neighbourhood::HomeArea;
use opbouw_signin::Doer;
use opbouw_store::Tx;

use crate::entry::{Keeper, NewEntry};
use crate::error::SocialMapError;
use crate::form::EntryForm;
use crate::keeping::{Putting, put_entry, take_under_care};

/// How an entry stands.
#[derive(Debug, Clone, Default)]
pub struct Opening {
    /// Its number in the register, when a list brought it there.
    pub resource: Option<i64>,
    /// When somebody last looked.
    pub confirmed_on: Option<Date>,
    /// Who answers for it.
    pub keeper: Keeper,
}

/// Keeps it and lists it; its number.
///
/// # Errors
/// The first thing that is wrong with the form.
pub fn open_entry(tx: &mut Tx<'_>, doer: &Doer, form: &EntryForm, areas: &[HomeArea], opening: &Opening) -> Result<i64, SocialMapError> {
    let new = NewEntry::new(form, areas).map_err(|faults| faults.into_iter().next().unwrap_or(SocialMapError::WrongState))?;
    match opening.resource {
        Some(resource) => take_under_care(tx, doer, resource, &new, opening.confirmed_on, opening.keeper.clone()),
        None => {
            let putting = Putting {
                at_s: doer.at_s,
                today: doer.today,
                brought: None,
                confirmed_on: opening.confirmed_on,
                keeper: Some(opening.keeper.clone()),
            };
            Ok(put_entry(tx, &new, &putting)?.id())
        }
    }
}
