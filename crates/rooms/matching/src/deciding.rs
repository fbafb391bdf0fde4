//! May this caller see or do this with a request? Decided inside the transaction in which it counts.

use opbouw_access::{Action, Actor, Relation, State, Thing, may};
use opbouw_neighbourhood::store::Standing;
use opbouw_neighbourhood::{NeighbourhoodError, Person, PersonState, Purpose, store};
use opbouw_store::Tx;

use crate::refusal::Refusal;
use crate::store::requests::{Request, find_request};

/// What somebody is to the caller. Whoever agreed to be found is that to everybody.
pub(crate) fn relation_to(tx: &mut Tx<'_>, actor: &Actor, person: &Person) -> Result<Relation, NeighbourhoodError> {
    let relation = actor.relation_to(person.id, person.registered_by, store::list_known_to(tx, person.id)?);
    let is_found = relation == Relation::None && person.state == PersonState::Active && store::has_consent(tx, person.id, Purpose::Found)?;
    Ok(if is_found { Relation::Found } else { relation })
}

/// The same for somebody of whom all that decides it is known already.
pub(crate) fn relation_of(actor: &Actor, standing: &Standing) -> Relation {
    let Standing { person, is_found, known_to } = standing;
    let relation = actor.relation_to(person.id, person.registered_by, known_to.iter().copied());
    let is_found = relation == Relation::None && person.state == PersonState::Active && *is_found;
    if is_found { Relation::Found } else { relation }
}

/// The state of what belongs to somebody.
pub(crate) fn state_of(person: &Person) -> State {
    if person.state == PersonState::Restricted { State::Restricted } else { State::Open }
}

/// Somebody with what they are to the caller; none: not for this caller.
pub(crate) fn person_for(
    tx: &mut Tx<'_>,
    actor: &Actor,
    action: Action,
    id: i64,
) -> Result<Option<(Person, Relation)>, NeighbourhoodError> {
    let Some(person) = store::find_person(tx, id)? else { return Ok(None) };
    let relation = relation_to(tx, actor, &person)?;
    let thing = Thing { relation, state: state_of(&person) };
    Ok(may(actor, action, thing).allowed.then_some((person, relation)))
}

/// A request with its asker, and what they are to the caller.
pub(crate) struct Seen {
    pub request: Request,
    pub asker: Person,
    pub relation: Relation,
}

impl Seen {
    /// Whether the caller asks this, or speaks for who does: their yes is the asker's yes.
    pub fn speaks_for_asker(&self) -> bool {
        matches!(self.relation, Relation::Own | Relation::Known)
    }

    /// Whether it is the caller's own.
    pub fn is_own(&self) -> bool {
        self.relation == Relation::Own
    }
}

/// The request, for whoever may do this with it. For others there is no such request.
pub(crate) fn request_for(tx: &mut Tx<'_>, actor: &Actor, action: Action, id: i64) -> Result<Seen, Refusal> {
    let request = find_request(tx, id)?.ok_or(Refusal::Nothing)?;
    let (asker, relation) = person_for(tx, actor, action, request.person)?.ok_or(Refusal::Nothing)?;
    Ok(Seen { request, asker, relation })
}

/// First name of somebody, for who may know it: they let themselves be found, or the caller works with them.
pub(crate) fn name_for(relation: Relation, person: &Person) -> Option<&str> {
    matches!(relation, Relation::Found | Relation::Shared | Relation::Known | Relation::Own).then_some(person.first_name.as_str())
}
