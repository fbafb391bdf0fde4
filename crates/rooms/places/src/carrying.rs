//! Who keeps a place for a party hands the keys to a colleague when they leave.

use std::collections::BTreeMap;

use opbouw_audit::Activity;
use opbouw_booking::{
    Place, add_keeper, find_place, is_keeper, list_all_keepers, list_keepers, list_places, list_places_of, list_waiting_at, remove_keeper,
};
use opbouw_handover::{Carried, Carrier, Handover, Rule, Standing, Thing};
use opbouw_store::{StoreError, Tx};

use crate::messages::queue_keys;
use crate::telling::{find_reachable, tell_keeper};

/// How places are listed and handed over. A place does not stop without somebody looking at it: others meet there.
pub static PLACE_RULE: Rule = Rule { kind: Carried::Place, activity: Activity::Activities, list, list_all, hand_over, end: None };

fn list(tx: &mut Tx<'_>, person: Option<i64>, party: i64) -> Result<Vec<Thing>, StoreError> {
    let places = match person {
        Some(person) => list_kept(tx, person, party)?,
        None => list_without_keeper(tx, party)?,
    };
    Ok(places.into_iter().map(|place| thing(place, party)).collect())
}

fn list_kept(tx: &mut Tx<'_>, person: i64, party: i64) -> Result<Vec<Place>, StoreError> {
    let mut kept = Vec::new();
    for id in list_places_of(tx, person)? {
        kept.extend(find_of_party(tx, id, party)?);
    }
    Ok(kept)
}

/// Few places have a party, so each is looked at.
fn list_without_keeper(tx: &mut Tx<'_>, party: i64) -> Result<Vec<Place>, StoreError> {
    let mut without = Vec::new();
    for place in list_places(tx)?.into_iter().filter(|place| is_of(place, party)) {
        if list_keepers(tx, place.id)?.is_empty() {
            without.push(place);
        }
    }
    Ok(without)
}

/// A key is somebody's own, also of who works for the party. Each place needs itself, so that what goes with a place is one rule.
fn list_all(tx: &mut Tx<'_>) -> Result<Vec<Standing>, StoreError> {
    let mut keepers: BTreeMap<i64, Vec<Carrier>> = BTreeMap::new();
    for (place, person) in list_all_keepers(tx)? {
        keepers.entry(place).or_default().push(Carrier::Own(Some(person)));
    }
    let standing = |place: Place| Standing {
        area: Some(place.is.area),
        place: Some(place.id),
        name: place.is.name,
        carriers: keepers.remove(&place.id).unwrap_or_default(),
        ..Standing::new(Carried::Place, place.id, place.is.party)
    };
    Ok(list_places(tx)?.into_iter().map(standing).collect())
}

fn thing(place: Place, party: i64) -> Thing {
    let address = format!("{}/beheer", place.page());
    Thing { kind: Carried::Place, id: place.id, party, name: place.is.name, address, next_on: None }
}

/// The keys, and with them what waits for a yes.
fn hand_over(tx: &mut Tx<'_>, handover: &Handover<'_>, id: i64) -> Result<bool, StoreError> {
    let Handover { from, to, party, at_s, .. } = *handover;
    let Some(place) = find_of_party(tx, id, party)? else { return Ok(false) };
    let is_theirs = match from {
        Some(from) => from != to && is_keeper(tx, from, id)? && remove_keeper(tx, from, id)?,
        None => list_keepers(tx, id)?.is_empty(),
    };
    if !is_theirs {
        return Ok(false);
    }
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
    Ok(find_place(tx, id)?.filter(|place| is_of(place, party)))
}

fn is_of(place: &Place, party: i64) -> bool {
    place.is_in_use() && place.is.party == Some(party)
}
