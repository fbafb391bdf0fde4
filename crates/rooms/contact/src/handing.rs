//! How what this room keeps is listed and given over when a colleague leaves.

use opbouw_audit::Activity;
use opbouw_handover::{Carried, Ending, Handover, Rule, Standing, Thing};
use opbouw_store::{StoreError, Tx};

use crate::store::carried::{self, Giving, Row3};
use crate::store::{promises, rounds, standing};

/// Rounds.
pub const ROUND_RULE: Rule = Rule {
    kind: Carried::Round,
    activity: Activity::Contact,
    list: list_rounds,
    list_all: all_rounds,
    hand_over: give_round,
    end: Some(end_round),
};
/// Groups.
pub const GROUP_RULE: Rule =
    Rule { kind: Carried::Group, activity: Activity::Contact, list: list_groups, list_all: all_groups, hand_over: give_group, end: None };
/// Promises.
pub const PROMISE_RULE: Rule = Rule {
    kind: Carried::Promise,
    activity: Activity::Contact,
    list: list_promises,
    list_all: all_promises,
    hand_over: give_promise,
    end: Some(let_go),
};
/// People who asked for something.
pub const CONTACT_RULE: Rule = Rule {
    kind: Carried::Contact,
    activity: Activity::Contact,
    list: list_contacts,
    list_all: all_contacts,
    hand_over: give_contact,
    end: None,
};

fn list_rounds(tx: &mut Tx<'_>, person: Option<i64>, party: i64) -> Result<Vec<Thing>, StoreError> {
    Ok(things(carried::list_rounds(tx, person, party)?, Carried::Round, party, "/contact/rondes/"))
}

fn list_groups(tx: &mut Tx<'_>, person: Option<i64>, party: i64) -> Result<Vec<Thing>, StoreError> {
    Ok(things(carried::list_groups(tx, person, party)?, Carried::Group, party, "/contact/groepen/"))
}

fn list_contacts(tx: &mut Tx<'_>, person: Option<i64>, party: i64) -> Result<Vec<Thing>, StoreError> {
    Ok(things(carried::list_contacts(tx, person, party)?, Carried::Contact, party, "/contact/mensen/"))
}

/// Promises have no page of their own; all stand on the page of what is to be done.
fn list_promises(tx: &mut Tx<'_>, person: Option<i64>, party: i64) -> Result<Vec<Thing>, StoreError> {
    let mut promises = things(carried::list_promises(tx, person, party)?, Carried::Promise, party, "");
    for promise in &mut promises {
        promise.address = "/contact/beloftes".to_owned();
    }
    Ok(promises)
}

fn things(rows: Vec<Row3>, kind: Carried, party: i64, path: &str) -> Vec<Thing> {
    let thing = |(id, name, day): Row3| Thing {
        kind,
        id,
        party,
        name,
        address: format!("{path}{id}"),
        next_on: day.and_then(|day| day.parse().ok()),
    };
    rows.into_iter().map(thing).collect()
}

fn all_rounds(tx: &mut Tx<'_>) -> Result<Vec<Standing>, StoreError> {
    let mut all = Vec::new();
    for round in standing::list_rounds(tx)? {
        Standing::join(&mut all, round);
    }
    Ok(all)
}

fn all_groups(tx: &mut Tx<'_>) -> Result<Vec<Standing>, StoreError> {
    standing::list_groups(tx)
}

fn all_promises(tx: &mut Tx<'_>) -> Result<Vec<Standing>, StoreError> {
    standing::list_promises(tx)
}

fn all_contacts(tx: &mut Tx<'_>) -> Result<Vec<Standing>, StoreError> {
    standing::list_contacts(tx)
}

fn give_round(tx: &mut Tx<'_>, handover: &Handover<'_>, id: i64) -> Result<bool, StoreError> {
    carried::give_round(tx, giving(handover), id)
}

fn give_group(tx: &mut Tx<'_>, handover: &Handover<'_>, id: i64) -> Result<bool, StoreError> {
    carried::give_group(tx, giving(handover), id)
}

fn give_promise(tx: &mut Tx<'_>, handover: &Handover<'_>, id: i64) -> Result<bool, StoreError> {
    carried::give_promise(tx, giving(handover), id)
}

/// Whoever asked for something meets the new colleague in person, with the line of introduction; no message goes out about it.
fn give_contact(tx: &mut Tx<'_>, handover: &Handover<'_>, id: i64) -> Result<bool, StoreError> {
    carried::give_contact(tx, giving(handover), id)
}

fn giving(handover: &Handover<'_>) -> Giving {
    Giving { from: handover.from, to: handover.to, party: handover.party }
}

fn end_round(tx: &mut Tx<'_>, ending: &Ending, id: i64) -> Result<bool, StoreError> {
    let is_theirs = rounds::find(tx, id)?.is_some_and(|round| round.party == ending.party && round.owner == ending.from);
    Ok(is_theirs && rounds::end(tx, id, ending.at_s)?)
}

fn let_go(tx: &mut Tx<'_>, ending: &Ending, id: i64) -> Result<bool, StoreError> {
    let is_theirs = promises::find(tx, id)?.is_some_and(|promise| promise.party == ending.party && promise.owner == ending.from);
    Ok(is_theirs && promises::let_go(tx, id, ending.at_s, "")?)
}
