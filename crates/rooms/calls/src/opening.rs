//! Opens a call that is not filled in on a page, such as those of the demo: the same checks, and open at once.

use jiff::civil::Date;
use opbouw_neighbourhood::HomeArea;
use opbouw_store::Tx;

use crate::call::CallState;
use crate::error::CallsError;
use crate::plan::CallForm;
use crate::store::{calls, tasks};

/// For whom a call is opened, by whom and when.
#[derive(Debug, Clone)]
pub struct Opening<'o> {
    /// The party that calls.
    pub party: i64,
    /// Who keeps it.
    pub made_by: i64,
    /// Its short word on paper; no other call has it.
    pub code: &'o str,
    /// The day on which it is made.
    pub today: Date,
    /// The moment.
    pub at_s: i64,
}

/// Makes and opens a call; its number. `fields` are those of the form at `/oproepen/nieuw`.
///
/// # Errors
/// The first fault of the form, or the database.
pub fn open_call(tx: &mut Tx<'_>, opening: &Opening<'_>, fields: &[(String, String)], areas: &[HomeArea]) -> Result<i64, CallsError> {
    let plan =
        CallForm::of(fields).check(areas, opening.today).map_err(|wrong| wrong.into_iter().next().unwrap_or(CallsError::WrongState))?;
    let id = calls::create(tx, opening.party, &plan, opening.code, opening.made_by, opening.at_s)?;
    for task in &plan.tasks {
        tasks::create(tx, id, task)?;
    }
    calls::set_state(tx, id, CallState::Open)?;
    Ok(id)
}
