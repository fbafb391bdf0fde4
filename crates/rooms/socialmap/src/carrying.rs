//! What somebody carries for a party in this room: entries that they answer for.

use opbouw_audit::Activity;
use opbouw_handover::{Carried, Carrier, Handover, Rule, Standing, Thing};
use opbouw_store::{StoreError, Tx};

use crate::entry::page_of;
use crate::store::owned::{self, Owned};

/// How entries are listed and handed over. They are not ended blindly: what is there stays there when somebody leaves.
pub const ENTRY_RULE: Rule = Rule { kind: Carried::Entry, activity: Activity::SocialMap, list, list_all, hand_over, end: None };

fn list(tx: &mut Tx<'_>, person: Option<i64>, party: i64) -> Result<Vec<Thing>, StoreError> {
    let thing = |(id, name, check_on): (i64, String, String)| Thing {
        kind: Carried::Entry,
        id,
        party,
        name,
        address: page_of(id),
        next_on: check_on.parse().ok(),
    };
    Ok(owned::list(tx, person, party)?.into_iter().map(thing).collect())
}

fn list_all(tx: &mut Tx<'_>) -> Result<Vec<Standing>, StoreError> {
    let standing = |entry: Owned| {
        let known = Standing { area: Some(entry.area), name: entry.title, ..Standing::new(Carried::Entry, entry.id, Some(entry.party)) };
        known.carried_by(Carrier::of(entry.owner, Some(entry.party)))
    };
    Ok(owned::list_all(tx)?.into_iter().map(standing).collect())
}

fn hand_over(tx: &mut Tx<'_>, handover: &Handover<'_>, id: i64) -> Result<bool, StoreError> {
    owned::give_over(tx, id, handover.from, handover.party, handover.to, handover.at_s)
}
