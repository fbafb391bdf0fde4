//! Whoever made a call answers for it; when they leave, a colleague does.

use opbouw_audit::Activity;
use opbouw_handover::{Carried, Carrier, Handover, Rule, Standing, Thing};
use opbouw_store::{StoreError, Tx};

use crate::store::carried;

/// How calls are listed and handed over. What is called for is told to everybody who signed up by the party, so nobody but the taker has to
/// know. A call does not end without somebody looking at it: people signed up.
pub static CALL_RULE: Rule = Rule { kind: Carried::Call, activity: Activity::Calls, list, list_all, hand_over, end: None };

fn list(tx: &mut Tx<'_>, person: Option<i64>, party: i64) -> Result<Vec<Thing>, StoreError> {
    let calls = carried::list(tx, person, party)?;
    let thing = |(id, name, day): (i64, String, String)| Thing {
        kind: Carried::Call,
        id,
        party,
        name,
        address: format!("/oproepen/{id}/beheer"),
        next_on: day.parse().ok(),
    };
    Ok(calls.into_iter().map(thing).collect())
}

fn list_all(tx: &mut Tx<'_>) -> Result<Vec<Standing>, StoreError> {
    let standing = |call: carried::Call| {
        let kept = Standing::new(Carried::Call, call.id, Some(call.party)).carried_by(Carrier::of(call.made_by, Some(call.party)));
        Standing { area: Some(call.area), name: call.title, ..kept }
    };
    Ok(carried::list_all(tx)?.into_iter().map(standing).collect())
}

fn hand_over(tx: &mut Tx<'_>, handover: &Handover<'_>, id: i64) -> Result<bool, StoreError> {
    carried::give(tx, id, handover)
}
