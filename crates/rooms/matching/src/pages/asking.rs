//! POST /samen/vraag: from an answer of Ask to an invitation in one tap. First shown with who is asked; then kept as a request, and asked.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use opbouw_access::{Action, Relation};
use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::{OwnOffer, Person, Resource, ResourceKind, store as register};
use opbouw_signin::{Doer, Note, SignedIn};
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};
use serde::Deserialize;

use super::request::changing::word_of_invited;
use crate::deciding::person_for;
use crate::error::MatchingError;
use crate::house::MatchingHouse;
use crate::inviting::{Invited, Wanted, invite};
use crate::places::settle;
use crate::refusal::{Page, Refusal};
use crate::say::faults;
use crate::store::requests::create_request;

/// People in the list for whom a worker can ask.
const MOST_KNOWN: i64 = 500;
/// The word for oneself in that list.
const OWN: &str = "mij";

/// The form: `vraag` is the text, `aanbod` the number of the offer, `wanneer` days and parts of the day, `voor` whose request it is (`mij` or
/// the number of a person), `zeker` is `ja` when it was shown before.
#[derive(Deserialize, Clone, Default)]
pub(crate) struct AskForm {
    #[serde(default)]
    vraag: String,
    #[serde(default)]
    aanbod: String,
    #[serde(default)]
    wanneer: String,
    #[serde(default)]
    voor: String,
    #[serde(default)]
    zeker: String,
}

#[derive(Template)]
#[template(path = "ask.html")]
struct AskPage {
    frame: Frame,
    form: AskForm,
    faults: Vec<(String, &'static str)>,
    title: String,
    area: String,
    /// For whom a worker can ask: number and name; empty for residents.
    known: Vec<(i64, String)>,
}

pub(crate) async fn ask(State(house): State<Arc<MatchingHouse>>, Caller(who): Caller, reader: Reader, Form(form): Form<AskForm>) -> Page {
    let offer = form.aanbod.parse().ok().and_then(|id| house.finder.get(id)).filter(|offer| is_of_giver(offer)).ok_or(Refusal::Nothing)?;
    if form.zeker != "ja" {
        return show(&house, &who, reader, form, &offer, &[]).await;
    }
    match keep_and_ask(&house, &who, &form, &offer).await {
        Ok((request, invited)) => Ok(house.done(&format!("/samen/vragen/{request}"), word_of_invited(invited)).await),
        Err(refusal) => {
            let wrong = refusal.mendable()?;
            show(&house, &who, reader, form, &offer, &[wrong]).await
        }
    }
}

/// Somebody's offer; activities, places and what came from a list are not asked here.
fn is_of_giver(offer: &Resource) -> bool {
    offer.kind == ResourceKind::Offer && !offer.is_request && offer.person.is_some()
}

async fn keep_and_ask(house: &Arc<MatchingHouse>, who: &SignedIn, form: &AskForm, offer: &Resource) -> Result<(i64, Invited), Refusal> {
    let new = OwnOffer::new(&form.vraag, &form.wanneer, true)?;
    let asker = asker_of(who, &form.voor)?;
    if !house.may_invite(who) {
        return Err(MatchingError::TooMany.into());
    }
    let (doer, actor, kept) = (house.doer(who), who.actor.clone(), house.clone());
    let (giver, offer) = (offer.person.ok_or(Refusal::Nothing)?, offer.id);
    let script = move |tx: &mut Tx<'_>| -> Result<(i64, Invited), Refusal> {
        let (maker, _) = person_for(tx, &actor, Action::LeaveOffer, asker)?.ok_or(MatchingError::ForNobody)?;
        let request = keep(tx, &kept, &doer, &maker, &new)?;
        let invited = invite(tx, &actor, &doer, &Wanted { request, giver, offer: Some(offer) })?;
        Ok((request, invited))
    };
    house.site.db.write(script).await
}

/// Whose request it is: a resident's own; a worker says.
fn asker_of(who: &SignedIn, chosen: &str) -> Result<i64, MatchingError> {
    match chosen {
        OWN => Ok(who.person),
        "" if !who.actor.roles.helps_residents() => Ok(who.person),
        other => other.parse().map_err(|_| MatchingError::ForNobody),
    }
}

/// Keeps it as a request of this person; the same text twice is the same request.
fn keep(tx: &mut Tx<'_>, house: &MatchingHouse, doer: &Doer, maker: &Person, new: &OwnOffer) -> Result<i64, Refusal> {
    let same = |kept: &Resource| kept.is_request && kept.ends_on.is_none() && kept.text == new.text;
    if let Some(known) = register::list_offers_of(tx, maker.id)?.into_iter().find(same) {
        create_request(tx, known.id, maker.id, doer.at_s)?;
        return Ok(known.id);
    }
    let centre = house.areas.iter().find(|area| area.code.as_str() == maker.area).and_then(|area| area.centre);
    let id = register::leave_offer(tx, maker, new, centre, doer.today)?;
    register::touch_person(tx, maker.id, doer.today, house.terms.keep_until(doer.today))?;
    create_request(tx, id, maker.id, doer.at_s)?;
    settle(tx, doer, id)?;
    let subject = Some(maker.pseudonym.as_str());
    doer.note(tx, &Note { action: "offer-leave", kind: "offer", id: Some(id), activity: Activity::Requests, subject })?;
    publish(tx, doer.at_s, &Happening::OfferLeft { resource: id })?;
    Ok(id)
}

async fn show(house: &MatchingHouse, who: &SignedIn, reader: Reader, form: AskForm, offer: &Resource, wrong: &[MatchingError]) -> Page {
    let frame = house.frame_of_both(reader);
    let known = if frame.opens(Action::SeeBoard) { list_known(house, who).await? } else { Vec::new() };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let (title, area) = (offer.title.clone(), offer.area.clone());
    Ok(page(status, &AskPage { faults: faults(&frame, wrong), frame, form, title, area, known }))
}

/// Whom a worker can ask for: those whose page they may leave a request on.
async fn list_known(house: &MatchingHouse, who: &SignedIn) -> Result<Vec<(i64, String)>, Refusal> {
    let (worker, actor) = (who.person, who.actor.clone());
    let read = move |tx: &mut Tx<'_>| -> Result<Vec<(i64, String)>, Refusal> {
        let mut known = Vec::new();
        for person in register::list_known_people(tx, worker, 0, MOST_KNOWN)? {
            let relation = actor.relation_to(person.id, person.registered_by, []);
            let thing = opbouw_access::Thing {
                relation: if relation == Relation::None { Relation::Shared } else { relation },
                state: crate::deciding::state_of(&person),
            };
            if opbouw_access::may(&actor, Action::LeaveOffer, thing).allowed {
                known.push((person.id, format!("{} · {}", person.first_name, person.area_name)));
            }
        }
        Ok(known)
    };
    house.site.db.read(read).await
}
