//! The door of a route: is there anything behind it for this caller?

use crate::{Action, Actor, Relation, Role, State, Strength, Thing, may};

/// What the door says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// Come in; each thing inside is decided on by itself.
    Open,
    /// Sign in first.
    SignIn,
    /// Sign in with a passkey or through the own organisation first.
    StepUp,
    /// There is nothing here for this caller.
    Closed,
}

/// Whether an action can be allowed to this caller for any thing at all.
pub fn gate(actor: &Actor, action: Action) -> Gate {
    if is_possible(actor, action) {
        return Gate::Open;
    }
    if !actor.is_signed_in() {
        return Gate::SignIn;
    }
    let surer = Actor { strength: Strength::Strong, ..actor.clone() };
    if is_possible(&surer, action) { Gate::StepUp } else { Gate::Closed }
}

fn is_possible(actor: &Actor, action: Action) -> bool {
    let things = Relation::ALL.into_iter().flat_map(|relation| State::ALL.into_iter().map(move |state| Thing { relation, state }));
    things.into_iter().any(|thing| is_reachable(actor, thing.relation) && may(actor, action, thing).allowed)
}

/// Nobody is everything to everything: a relation to people known to a party needs a party.
fn is_reachable(actor: &Actor, relation: Relation) -> bool {
    match relation {
        Relation::None => true,
        Relation::Own => actor.is_signed_in(),
        Relation::Found | Relation::Shared | Relation::Known => actor.roles.helps_residents(),
        Relation::OwnParty => Role::ALL.into_iter().any(|role| actor.roles.has(role)),
    }
}
