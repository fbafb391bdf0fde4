//! Whoever proposed two people looks after them; when they leave, a colleague does, and the two hear who it is.

use opbouw_audit::Activity;
use opbouw_handover::{Carried, Carrier, Handover, Rule, Standing, Thing};
use opbouw_neighbourhood::store as register;
use opbouw_store::{StoreError, Tx};

use crate::error::BuddiesError;
use crate::messages::send_keeper;
use crate::rules::pair::PairState;
use crate::store::{carried, pairs};

/// How pairs are listed and handed over. A pair does not end without somebody speaking with the two.
pub static BUDDY_PAIR_RULE: Rule = Rule { kind: Carried::BuddyPair, activity: Activity::Matching, list, list_all, hand_over, end: None };

fn list(tx: &mut Tx<'_>, person: Option<i64>, party: i64) -> Result<Vec<Thing>, StoreError> {
    let thing = |kept: carried::Kept| Thing {
        kind: Carried::BuddyPair,
        id: kept.id,
        party,
        name: kept.names,
        address: format!("/maatjes/{}", kept.id),
        next_on: kept.next_on.and_then(|day| day.parse().ok()),
    };
    Ok(carried::list_kept(tx, person, party)?.into_iter().map(thing).collect())
}

fn list_all(tx: &mut Tx<'_>) -> Result<Vec<Standing>, StoreError> {
    let standing = |(id, party, keeper)| Standing::new(Carried::BuddyPair, id, Some(party)).carried_by(Carrier::of(keeper, Some(party)));
    Ok(carried::list_all_kept(tx)?.into_iter().map(standing).collect())
}

fn hand_over(tx: &mut Tx<'_>, handover: &Handover<'_>, id: i64) -> Result<bool, StoreError> {
    if !carried::give(tx, id, handover)? {
        return Ok(false);
    }
    tell_both(tx, handover, id).map_err(as_store).map(|()| true)
}

/// Both hear who their contact is from now on, once they know the party by more than a question.
fn tell_both(tx: &mut Tx<'_>, handover: &Handover<'_>, id: i64) -> Result<(), BuddiesError> {
    let Some(pair) = pairs::find_pair(tx, id)?.filter(|pair| pair.state != PairState::Proposed) else { return Ok(()) };
    let Some(keeper) = register::find_person(tx, handover.to)? else { return Ok(()) };
    Ok(send_keeper(tx, &pair, &keeper.first_name, handover)?)
}

/// What is not of the database is something in it that no version of the program wrote; there is no better word for that below this room.
fn as_store(error: BuddiesError) -> StoreError {
    match error {
        BuddiesError::Store(error) => error,
        other => StoreError::WrongColumn { statement: "buddies_pairs", column: 0, problem: other.to_string() },
    }
}
