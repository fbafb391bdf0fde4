//! What a phone takes along for the coming days: as little as will do, and never somebody's name.

use jiff::Zoned;
use opbouw_signin::SignedIn;
use opbouw_store::Tx;
use serde::Serialize;

use super::wire::WireMoment;
use super::{keeps_for, phone_name, stamp};
use crate::error::ContactError;
use crate::store::moments::{self, Which};

/// So far back the own moments go along, in seconds.
const BACK_S: i64 = 7 * 86_400;
/// So many of them at most, for each party.
const MOST_RECENT: i64 = 200;

/// The bundle.
#[derive(Debug, Serialize)]
pub(crate) struct Bundle {
    /// Whose it is, as the phone calls them.
    pub me: String,
    /// The moment of the server, seconds UTC: phones have wrong clocks.
    pub now_s: i64,
    pub parties: Vec<Named>,
    pub rounds: Vec<RoundDay>,
    pub groups: Vec<Named>,
    pub promises: Vec<DuePromise>,
    pub recent: Vec<Recent>,
}

/// A number with its name.
#[derive(Debug, Serialize)]
pub(crate) struct Named {
    pub id: i64,
    pub name: String,
}

/// A round on one of its days.
#[derive(Debug, Serialize)]
pub(crate) struct RoundDay {
    pub id: i64,
    pub party: i64,
    pub name: String,
    /// 2026-11-28.
    pub day: String,
    /// 15:30.
    pub from: String,
    pub until: String,
    pub spot: String,
    pub rain_plan: String,
}

/// Something the caller promised.
#[derive(Debug, Serialize)]
pub(crate) struct DuePromise {
    pub what: String,
    pub due_on: String,
}

/// A moment of the last days.
#[derive(Debug, Serialize)]
pub(crate) struct Recent {
    pub id: String,
    pub version: i64,
    pub stamp: String,
    pub moment: WireMoment,
}

/// Makes the bundle of somebody.
///
/// # Errors
/// The database.
pub(crate) fn make_bundle(tx: &mut Tx<'_>, who: &SignedIn, now: &Zoned) -> Result<Bundle, ContactError> {
    let now_s = now.timestamp().as_second();
    let mut bundle = Bundle {
        me: phone_name(who),
        now_s,
        parties: Vec::new(),
        rounds: Vec::new(),
        groups: Vec::new(),
        promises: Vec::new(),
        recent: Vec::new(),
    };
    for member in who.memberships.iter().filter(|member| keeps_for(who, member.party)) {
        // Somebody may be a worker and a coordinator of the same party.
        if bundle.parties.iter().any(|known| known.id == member.party) {
            continue;
        }
        bundle.parties.push(Named { id: member.party, name: member.party_name.clone() });
        add_recent(tx, &mut bundle, who.person, member.party)?;
    }
    Ok(bundle)
}

fn add_recent(tx: &mut Tx<'_>, bundle: &mut Bundle, person: i64, party: i64) -> Result<(), ContactError> {
    let which = Which { from_s: bundle.now_s - BACK_S, until_s: bundle.now_s + 1, most: MOST_RECENT, ..Which::default() };
    let own = moments::list(tx, party, &which)?.into_iter().filter(|moment| moment.by_person == Some(person));
    bundle.recent.extend(own.map(|moment| Recent {
        id: moment.item.clone(),
        version: moment.version,
        stamp: stamp(&moment),
        moment: WireMoment::of(&moment),
    }));
    Ok(())
}
