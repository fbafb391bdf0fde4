//! What has to be done because its time has come: deputies are called in, other systems hear, and forgetting.

use opbouw_audit::Origin;
use opbouw_signin::Doer;
use opbouw_store::{StoreError, Tx};

use crate::emerging;
use crate::error::SignalsError;
use crate::house::SignalsHouse;
use crate::keeping::note;
use crate::signal::{DEPUTY_DAYS, KEPT_DAYS, REACH_DAYS};
use crate::store::{events, history, parts, rules, signals, sources, steps};
use crate::systems::send_due;

const DAY_S: i64 = 86_400;
/// Days that the number of a message of another system is remembered.
const RECEIVED_DAYS: i64 = 3;
/// Days after which what did not arrive is forgotten, and an import can no longer be taken back.
const SYSTEMS_DAYS: i64 = 30;

/// Does what is due now, and looks at what is emerging once a week; calling it more often does no harm. How many deputies were called in.
///
/// # Errors
/// The database. What was done until then stays done.
pub async fn run_due(house: &SignalsHouse) -> Result<u64, SignalsError> {
    let doer = Doer::program(Origin::Night, &house.site.clock.now());
    let called = house.site.db.write(move |tx| call_deputies(tx, &doer)).await?;
    emerging::look(house).await?;
    if let Some(client) = &house.client {
        send_due(house, client).await?;
    }
    Ok(called)
}

/// A signal that a party leaves waiting goes to its deputy too.
fn call_deputies(tx: &mut Tx<'_>, doer: &Doer) -> Result<u64, SignalsError> {
    let mut called = 0;
    for (part, signal, party, theme, area) in parts::list_waiting(tx, doer.at_s - DEPUTY_DAYS * DAY_S)? {
        for deputy in rules::list_deputies(tx, &theme, &area, party)? {
            if parts::add(tx, signal, Some(deputy), doer.at_s, true)? {
                steps::add(tx, signal, doer.at_s, "deputed", (Some(deputy), None), "")?;
                note(tx, doer, signal, "signal-deputy")?;
                called += 1;
            }
        }
        parts::set_deputed(tx, part)?;
    }
    Ok(called)
}

/// Forgets how somebody is reached two weeks after it is done, and signals after 90 days; how many.
///
/// # Errors
/// The database.
pub fn forget_old(tx: &mut Tx<'_>, now_s: i64) -> Result<u64, StoreError> {
    let before = |days: i64| now_s - days * DAY_S;
    let of_people = signals::forget_reach(tx, before(REACH_DAYS))? + signals::forget(tx, before(KEPT_DAYS))?;
    let of_systems = sources::forget_received(tx, before(RECEIVED_DAYS))? + events::forget(tx, before(SYSTEMS_DAYS))?;
    Ok(of_people + of_systems + history::forget(tx, before(SYSTEMS_DAYS))?)
}
