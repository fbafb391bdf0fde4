//! Whom could one ask for this request? Three givers of the finder, without those who must not be asked.

use std::collections::{HashMap, HashSet};

use opbouw_access::{Actor, Relation};
use opbouw_finder::{Asked, Finder, Found, FoundResource};
use opbouw_neighbourhood::store::{Standing, TOGETHER};
use opbouw_neighbourhood::{Person, PersonState, ResourceKind, store as register};
use opbouw_store::Tx;

use crate::deciding::{name_for, relation_of};
use crate::refusal::Refusal;
use crate::store::invitations::list_invitations;
use crate::store::requests::Request;
use crate::words::InvitationState;

/// How many are proposed.
const PROPOSED: usize = 3;
/// How far the finder looks: activities and places are among its answers, and some givers are left out.
const LOOKED_AT: usize = 40;
/// Asked so often in so many seconds is too often: three times in two weeks.
pub(crate) const OFTEN: i64 = 3;
pub(crate) const OFTEN_WITHIN_S: i64 = 14 * 86_400;
/// The load that is shown is that of a month.
pub(crate) const MONTH_S: i64 = 30 * 86_400;

/// Somebody who could be asked.
pub(crate) struct Candidate {
    pub giver: i64,
    pub found: FoundResource,
    /// First name, for who may know it.
    pub name: Option<String>,
    /// How often they were asked in a month.
    pub asked: i64,
    /// When they were asked last.
    pub last_asked_s: Option<i64>,
    /// Whether that is too often; shown only when there is nobody else.
    pub is_often: bool,
}

/// The proposals for one request, with the answer they came from: reasons point into it.
#[derive(Default)]
pub(crate) struct Proposals {
    pub found: Found,
    pub candidates: Vec<Candidate>,
}

impl Proposals {
    /// A red flag: a professional first, and no volunteers.
    pub fn is_dangerous(&self) -> bool {
        !self.found.understanding.dangers.is_empty()
    }
}

/// At most three, best first; those who are asked often only when there are no others. `with_names`: a resident learns no name here.
///
/// Cost: one question to the finder, two queries for every ten givers that are looked at, and one for each that could be asked.
pub(crate) fn propose(
    tx: &mut Tx<'_>,
    finder: &Finder,
    actor: &Actor,
    request: &Request,
    with_names: bool,
    now_s: i64,
) -> Result<Proposals, Refusal> {
    let turn = request.id.unsigned_abs();
    let found = finder.rank(&Asked { text: request.text.clone(), place: request.place, top: LOOKED_AT, turn, ..Asked::default() });
    let mut left_out = left_out(tx, request)?;
    let (mut fresh, mut often) = (Vec::new(), Vec::new());
    let mut known = Looked::default();
    for (at, result) in found.results.iter().enumerate() {
        // Whoever scores the same as the last is looked at too: of equals goes first who was asked longest ago.
        if fresh.get(PROPOSED - 1).is_some_and(|last: &Candidate| last.found.score > result.score) {
            break;
        }
        let Some(giver) = giver_of(result).filter(|giver| left_out.insert(*giver)) else { continue };
        let Some(standing) = known.find(tx, giver, &found.results[at..])? else { continue };
        let person = &standing.person;
        if person.state != PersonState::Active {
            continue;
        }
        let relation = relation_of(actor, &standing);
        // Nobody but who knows them could bring the question.
        if relation == Relation::Found && person.email.is_none() && person.phone.is_none() {
            continue;
        }
        let candidate = candidate(tx, relation, person, result, with_names, now_s)?;
        if candidate.is_often { often.push(candidate) } else { fresh.push(candidate) }
    }
    let mut candidates = if fresh.is_empty() { often } else { fresh };
    candidates.sort_by(|one, other| other.found.score.total_cmp(&one.found.score).then(one.last_asked_s.cmp(&other.last_asked_s)));
    candidates.truncate(PROPOSED);
    Ok(Proposals { found, candidates })
}

/// The asker, who is kept apart from them, and who was asked and said no or may still come.
fn left_out(tx: &mut Tx<'_>, request: &Request) -> Result<HashSet<i64>, Refusal> {
    let apart = register::list_kept_apart(tx, request.person)?;
    let is_out = |state: InvitationState| state.is_live() || state == InvitationState::No;
    let asked = list_invitations(tx, request.id)?.into_iter().filter(|invitation| is_out(invitation.state));
    Ok(apart.into_iter().chain(asked.map(|invitation| invitation.giver)).chain([request.person]).collect())
}

/// Givers that were looked up, ten at a time: those that come next are likely to be asked for next.
#[derive(Default)]
struct Looked {
    known: HashMap<i64, Standing>,
    asked: HashSet<i64>,
}

impl Looked {
    fn find(&mut self, tx: &mut Tx<'_>, giver: i64, results: &[FoundResource]) -> Result<Option<Standing>, Refusal> {
        if !self.asked.contains(&giver) {
            let next = results.iter().filter_map(giver_of).filter(|giver| !self.asked.contains(giver));
            let mut people: Vec<i64> = Vec::with_capacity(TOGETHER);
            for person in next {
                if people.len() < TOGETHER && !people.contains(&person) {
                    people.push(person);
                }
            }
            self.known.extend(register::list_standings(tx, &people)?);
            self.asked.extend(people);
        }
        Ok(self.known.remove(&giver))
    }
}

fn giver_of(result: &FoundResource) -> Option<i64> {
    let resource = &result.resource;
    resource.person.filter(|_| resource.kind == ResourceKind::Offer && !resource.is_request)
}

fn candidate(
    tx: &mut Tx<'_>,
    relation: Relation,
    giver: &Person,
    result: &FoundResource,
    with_names: bool,
    now_s: i64,
) -> Result<Candidate, Refusal> {
    let (asked, lately, last_asked_s) = register::find_asks(tx, giver.id, now_s - MONTH_S, now_s - OFTEN_WITHIN_S)?;
    Ok(Candidate {
        giver: giver.id,
        found: result.clone(),
        name: name_for(relation, giver).filter(|_| with_names).map(str::to_owned),
        asked,
        last_asked_s,
        is_often: lately >= OFTEN,
    })
}
