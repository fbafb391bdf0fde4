//! Whose things, of which party, and may the caller give them over?

use std::sync::Arc;

use opbouw_access::{Action, Relation, Thing, may};
use opbouw_handover::{Held, Whose, list_held, list_takers};
use opbouw_neighbourhood::{Member, store as register};
use opbouw_signin::SignedIn;
use opbouw_store::Tx;
use opbouw_web::Frame;

use super::Stop;
use super::words::one_name;
use crate::house::ContactHouse;
use crate::near_days::put_next_days;

/// The word in an address for what has no owner.
pub(super) const NOBODY: &str = "zonder-eigenaar";

/// Everything a page about one giver stands on.
pub(super) struct Scene {
    pub whose: Whose,
    pub party: i64,
    pub party_name: String,
    /// First name of the giver; empty for things of nobody.
    pub giver: String,
    /// It is the caller's own list.
    pub is_own: bool,
    /// The caller works with residents for this party, so sees names of residents.
    pub sees_names: bool,
    pub held: Vec<Held>,
    pub takers: Vec<Member>,
}

/// Whom an address is about.
pub(super) fn read_whose(text: &str) -> Result<Whose, Stop> {
    if text == NOBODY { Ok(Whose::Nobody) } else { text.parse().map(Whose::Person).map_err(|_| Stop::Nothing) }
}

/// The scene, for who may give over here; for others there is nothing. Without a party: the first that fits.
pub(super) fn read_scene(tx: &mut Tx<'_>, house: &ContactHouse, who: &SignedIn, whose: Whose, party: Option<i64>) -> Result<Scene, Stop> {
    let parties: Vec<i64> = party.map_or_else(|| who.actor.parties.to_vec(), |party| vec![party]);
    for party in parties {
        if !may_give(who, whose, party) {
            continue;
        }
        let members = register::list_members(tx, party)?;
        let giver = members.iter().find(|member| Some(member.person) == whose.person());
        if whose != Whose::Nobody && giver.is_none() {
            continue;
        }
        let Some(found) = register::find_party(tx, party)? else { continue };
        let mut held = list_held(tx, &house.rules, whose, party)?;
        put_next_days(tx, held.iter_mut().map(|held| &mut held.thing), house.today())?;
        return Ok(Scene {
            whose,
            party,
            party_name: found.name,
            giver: giver.map(|member| member.first_name.clone()).unwrap_or_default(),
            is_own: whose.person() == Some(who.person),
            sees_names: sees_names(who, party),
            held,
            takers: list_takers(tx, party, whose)?,
        });
    }
    Err(Stop::Nothing)
}

/// Whether the caller may give this over: their own at a party for which they work, else as who keeps that party.
pub(super) fn may_give(who: &SignedIn, whose: Whose, party: i64) -> bool {
    let is_own = whose.person() == Some(who.person) && who.actor.parties.contains(&party);
    let relation = if is_own { Relation::Own } else { who.actor.relation_to_party(party) };
    may(&who.actor, Action::HandOver, Thing::open(relation)).allowed
}

/// Names of residents are for who works with residents there: an admin orders the house, and sees none.
pub(super) fn sees_names(who: &SignedIn, party: i64) -> bool {
    may(&who.actor, Action::KeepContact, Thing::open(who.actor.relation_to_work_of(party))).allowed
}

/// What a thing is called for this reader.
pub(super) fn name_of(frame: &Frame, thing: &opbouw_handover::Thing, sees_names: bool) -> String {
    if sees_names || !thing.kind.may_name_a_resident() {
        thing.name.clone()
    } else {
        format!("{} {}", frame.say(one_name(thing.kind)), thing.id)
    }
}

impl Scene {
    /// The address of the page about this giver.
    pub fn address(&self) -> String {
        match self.whose {
            Whose::Person(person) => format!("/contact/overdracht/{person}"),
            Whose::Nobody => format!("/contact/overdracht/{NOBODY}"),
        }
    }

    /// First name of a colleague.
    pub fn taker_name(&self, taker: i64) -> String {
        self.takers.iter().find(|member| member.person == taker).map(|member| member.first_name.clone()).unwrap_or_default()
    }
}

/// Reads a scene for a page that only shows it.
pub(super) async fn find_scene(house: &Arc<ContactHouse>, who: &Arc<SignedIn>, whose: Whose, party: Option<i64>) -> Result<Scene, Stop> {
    let (inside, who) = (house.clone(), who.clone());
    house.site.db.read(move |tx| read_scene(tx, &inside, &who, whose, party)).await
}
