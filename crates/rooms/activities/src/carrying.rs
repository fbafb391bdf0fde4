//! What somebody carries for a party in this room: activities that they organise for it.

use opbouw_audit::Activity;
use opbouw_calendar::to_local;
use opbouw_handover::{Carried, Carrier, Handover, Rule, Standing, Thing};
use opbouw_store::{StoreError, Tx};

use crate::store::{carriers, owned};

/// How activities are listed and handed over. They are never ended blindly: people come to them.
pub const ACTIVITY_RULE: Rule = Rule { kind: Carried::Activity, activity: Activity::Activities, list, list_all, hand_over, end: None };

fn list(tx: &mut Tx<'_>, person: Option<i64>, party: i64) -> Result<Vec<Thing>, StoreError> {
    let thing = |(id, name, next): (i64, String, Option<i64>)| Thing {
        kind: Carried::Activity,
        id,
        party,
        name,
        address: format!("/activiteiten/{id}/beheer"),
        next_on: next.map(|at_s| to_local(at_s).date()),
    };
    Ok(owned::list(tx, person, party)?.into_iter().map(thing).collect())
}

/// Whoever made it, and everybody who carries a part of it: of a party, or as a resident.
fn list_all(tx: &mut Tx<'_>) -> Result<Vec<Standing>, StoreError> {
    let mut all = Vec::new();
    for going in owned::list_all(tx)? {
        let mut kept = Standing::new(Carried::Activity, going.id, going.party).carried_by(Carrier::of(going.made_by, going.party));
        if going.has_part {
            kept = kept.carried_by(Carrier::of(going.person, going.person_party).or(Some(Carrier::Own(None))));
        }
        Standing::join(&mut all, Standing { area: Some(going.area), place: going.place, name: going.title, ..kept });
    }
    Ok(all)
}

/// The parts that the giver had for this party go along.
fn hand_over(tx: &mut Tx<'_>, handover: &Handover<'_>, id: i64) -> Result<bool, StoreError> {
    let is_theirs = owned::give_over(tx, id, handover.from, handover.party, handover.to)?;
    if let (true, Some(from)) = (is_theirs, handover.from) {
        carriers::give_over(tx, id, from, handover.party, handover.to)?;
    }
    Ok(is_theirs)
}
