//! The pages of this room, and what several of them ask.

pub(crate) mod invites;
pub(crate) mod keeping;
pub(crate) mod member_end;
pub(crate) mod member_role;
pub(crate) mod messages;
pub(crate) mod numbers;
pub(crate) mod parties;
pub(crate) mod party;
pub(crate) mod party_end;
pub(crate) mod register;
pub(crate) mod start;
pub(crate) mod trail;
pub(crate) mod trail_check;
pub(crate) mod trail_export;

use opbouw_access::{Action, Actor, Role, State, Thing, may};
use opbouw_neighbourhood::{Member, Party, store};
use opbouw_store::Tx;
use serde::Deserialize;

use crate::refusal::Refusal;

/// The word behind an address that says what was done.
#[derive(Deserialize, Default)]
pub(crate) struct After {
    #[serde(default)]
    pub klaar: Option<String>,
}

/// The party, for whoever may do this with it. For others there is no such party.
pub(crate) fn party_for(tx: &mut Tx<'_>, actor: &Actor, action: Action, id: i64) -> Result<Party, Refusal> {
    let party = store::find_party(tx, id)?.ok_or(Refusal::Nothing)?;
    if allows(actor, action, &party) { Ok(party) } else { Err(Refusal::Nothing) }
}

/// Whether the caller may do this with this party.
pub(crate) fn allows(actor: &Actor, action: Action, party: &Party) -> bool {
    let state = if party.ended_on.is_some() { State::Ended } else { State::Open };
    may(actor, action, Thing { relation: actor.relation_to_party(party.id), state }).allowed
}

/// Somebody who works for this party now; whoever has stopped is not there to be changed.
pub(crate) fn member_of(tx: &mut Tx<'_>, party: &Party, membership: i64) -> Result<Member, Refusal> {
    store::find_member(tx, membership, party.id)?.filter(|member| member.ended_on.is_none()).ok_or(Refusal::Nothing)
}

/// Whether somebody's role may be changed or ended by the caller: nobody takes what they could not give.
pub(crate) fn may_take(actor: &Actor, member: &Member) -> bool {
    Role::parse(&member.role).is_some_and(|role| actor.may_give(role))
}
