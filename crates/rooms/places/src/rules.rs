//! How places are handed over when a colleague leaves.

use opbouw_booking::{Place, add_keeper, find_place, is_keeper, list_places_of, list_waiting_at, remove_keeper};
use opbouw_handover::{Carried, Handover, Rule, Thing};
use opbouw_store::{StoreError, Tx};

use crate::messages::queue_keys;
use crate::telling::{find_reachable, tell_keeper};

/// How what it keeps is handed over.
pub static RULES: &[Rule] = &[Rule { kind: Carried::Place, list, hand_over }];

fn list(tx: &mut Tx<'_>, person: i64, party: i64) -> Result<Vec<Thing>, StoreError> {
    let mut things = Vec::new();
    for id in list_places_of(tx, person)? {
        if let Some(place) = find_of_party(tx, id, party)? {
            let address = format!("{}/beheer", place.page());
            things.push(Thing { kind: Carried::Place, id, party, name: place.is.name, address });
        }
    }
    Ok(things)
}

/// The keys, and with them what waits for a yes.
fn hand_over(tx: &mut Tx<'_>, handover: Handover, id: i64) -> Result<bool, StoreError> {
    let Handover { from, to, party, at_s } = handover;
    let Some(place) = find_of_party(tx, id, party)? else { return Ok(false) };
    if from == to || !is_keeper(tx, from, id)? {
        return Ok(false);
    }
    remove_keeper(tx, from, id)?;
    let is_new = add_keeper(tx, to, id, at_s)?;
    if let (true, Some(keeper)) = (is_new, find_reachable(tx, to)?) {
        queue_keys(tx, at_s, &keeper, &place)?;
        for booking in list_waiting_at(tx, id)? {
            tell_keeper(tx, at_s, &booking, &keeper, false)?;
        }
    }
    Ok(true)
}

fn find_of_party(tx: &mut Tx<'_>, id: i64, party: i64) -> Result<Option<Place>, StoreError> {
    Ok(find_place(tx, id)?.filter(|place| place.is_in_use() && place.is.party == Some(party)))
}
