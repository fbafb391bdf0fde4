//! What somebody carries for a party in this room: signals that they took up.

use opbouw_audit::Activity;
use opbouw_handover::{Carried, Carrier, Handover, Rule, Standing, Thing};
use opbouw_store::{StoreError, Tx};

use crate::store::parts;

/// How signals that were taken up are listed and handed over. They are not ended blindly: whoever left one waits for an answer.
pub const SIGNAL_RULE: Rule = Rule { kind: Carried::Signal, activity: Activity::Signals, list, list_all, hand_over, end: None };

fn list(tx: &mut Tx<'_>, person: Option<i64>, party: i64) -> Result<Vec<Thing>, StoreError> {
    let thing = |(id, _, area, signal): (i64, String, String, i64)| Thing {
        kind: Carried::Signal,
        id,
        party,
        name: format!("{area} ({signal})"),
        address: format!("/signalen/{signal}"),
        next_on: None,
    };
    Ok(parts::list_owned(tx, person, party)?.into_iter().map(thing).collect())
}

fn list_all(tx: &mut Tx<'_>) -> Result<Vec<Standing>, StoreError> {
    let standing = |(id, party, owner, area): (i64, i64, Option<i64>, String)| {
        let known = Standing { area: Some(area), ..Standing::new(Carried::Signal, id, Some(party)) };
        known.carried_by(Carrier::of(owner, Some(party)))
    };
    Ok(parts::list_all(tx)?.into_iter().map(standing).collect())
}

fn hand_over(tx: &mut Tx<'_>, handover: &Handover<'_>, id: i64) -> Result<bool, StoreError> {
    parts::give(tx, id, handover.party, handover.from, handover.to)
}
