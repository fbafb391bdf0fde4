//! GET /mijn and /mensen/{id}: one page on which somebody sees what others see, and changes it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_access::{Action, Strength};
use opbouw_finder::Finder;
use opbouw_neighbourhood::{Consent, HomeArea, Membership, NeighbourhoodError, Person, PersonFault, PersonState, Purpose, Resource, store};
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use opbouw_words::Language;
use serde::Deserialize;

use super::about::About;
use super::deciding::{Look, broken, find_to_show, not_here};
use crate::house::PeopleHouse;

/// Chips of one offer or request at most, and how clearly something must be heard for one.
const MOST_CHIPS: usize = 6;
const CLEAR: f32 = 0.3;

#[derive(Deserialize)]
pub(crate) struct Told {
    #[serde(default)]
    klaar: String,
}

/// What the page is about, read in one moment.
pub(crate) struct Kept {
    pub person: Person,
    pub consents: Vec<Consent>,
    pub offers: Vec<Resource>,
    /// Which of them rest, and until which day.
    pub paused: Vec<(i64, String)>,
    /// Parties that it can be shared with.
    pub parties: Vec<(i64, String)>,
}

#[derive(Template)]
#[template(path = "overview.html")]
struct OverviewPage<'a> {
    frame: Frame,
    base: String,
    is_own: bool,
    kept: Kept,
    is_restricted: bool,
    is_found: bool,
    found_since: String,
    shared: Vec<(i64, String, String)>,
    /// The party that wrote them in, which looks along until that is loosened.
    written_in_by: Option<(i64, String)>,
    /// Whether the caller decides in the place of this person, or only looks along.
    decides: bool,
    can_share: Vec<(i64, String)>,
    areas: &'a [HomeArea],
    finder: &'a Finder,
    /// The first day until which something can rest.
    tomorrow: String,
    keep_until: String,
    told: String,
    faults: Vec<(String, &'static str)>,
    /// Somebody works for a party and came in by mail: what that closes.
    needs_passkey: bool,
    memberships: Vec<(String, String)>,
}

impl OverviewPage<'_> {
    /// What was understood of an offer or request, as names of concepts; none of one that ended.
    fn understood(&self, offer: &Resource) -> Vec<String> {
        if offer.ends_on.is_some() {
            return Vec::new();
        }
        let vocabulary = self.finder.vocabulary();
        let concluded = match offer.is_request {
            true => vocabulary.read_question(&offer.text).needs,
            false => vocabulary.read_offer(&offer.title, &offer.text, false).gives,
        };
        let clear = concluded.iter().filter(|found| found.strength >= CLEAR).take(MOST_CHIPS);
        let name = |concept: u16| {
            let known = &vocabulary.concepts[usize::from(concept)];
            if self.frame.language == Language::En { known.name_en.clone() } else { known.name_nl.clone() }
        };
        clear.map(|found| name(found.concept)).collect()
    }

    /// The day until which an offer rests, as people write it; empty: it does not.
    fn paused_until(&self, offer: &Resource) -> String {
        let day = self.kept.paused.iter().find(|(id, _)| *id == offer.id).and_then(|(_, day)| day.parse::<jiff::civil::Date>().ok());
        day.map(|day| day.strftime("%-d-%-m-%Y").to_string()).unwrap_or_default()
    }

    /// The languages of messages.
    fn languages(&self) -> [Language; Language::ALL.len()] {
        Language::ALL
    }
}

pub(crate) async fn overview(State(house): State<Arc<PeopleHouse>>, Query(told): Query<Told>, about: About) -> Response {
    show(&house, about, &told.klaar, &[]).await
}

/// The same page with what is wrong.
pub(crate) async fn overview_with(house: &PeopleHouse, about: About, faults: &[PersonFault]) -> Response {
    show(house, about, "", faults).await
}

async fn show(house: &PeopleHouse, about: About, told: &str, faults: &[PersonFault]) -> Response {
    let looked = about.look(house).read(house, look).await;
    let kept = match looked {
        Ok(Some(kept)) => kept,
        Ok(None) => return not_here(house, &about),
        Err(error) => return broken(&error),
    };
    let (is_own, here, base, who) = (about.is_own(), about.here(), about.base, about.who);
    let frame = house.frame(about.reader, here);
    let faults: Vec<_> = faults.iter().map(|fault| (frame.say(fault.key()), fault.code())).collect();
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let now = |purpose: Purpose| kept.consents.iter().filter(move |given| given.purpose == purpose && given.withdrawn_at_s.is_none());
    let found = now(Purpose::Found).next().map(|given| day_of(given.given_at_s));
    let shared: Vec<_> = now(Purpose::Shared)
        .map(|given| (given.party.unwrap_or(0), given.party_name.clone().unwrap_or_default(), day_of(given.given_at_s)))
        .collect();
    let written_in_by = kept.person.registered_by.and_then(|by| kept.parties.iter().find(|(id, _)| *id == by).cloned());
    let decides = is_own || kept.person.registered_by.is_some_and(|by| who.actor.parties.contains(&by));
    let can_share = kept
        .parties
        .iter()
        .filter(|(id, _)| !shared.iter().any(|(with, ..)| with == id) && written_in_by.as_ref().is_none_or(|(by, _)| by != id))
        .cloned()
        .collect();
    let page_of = OverviewPage {
        told: told_sentence(&frame, told),
        memberships: if is_own { who.memberships.iter().map(|member| membership(&frame, member)).collect() } else { Vec::new() },
        needs_passkey: is_own && !who.memberships.is_empty() && who.actor.strength == Strength::Link,
        is_restricted: kept.person.state == PersonState::Restricted,
        is_found: found.is_some(),
        found_since: found.unwrap_or_default(),
        keep_until: kept.person.keep_until.map(|day| day.strftime("%-d-%-m-%Y").to_string()).unwrap_or_default(),
        areas: &house.areas,
        finder: &house.finder,
        tomorrow: house.site.clock.today().tomorrow().map(|day| day.to_string()).unwrap_or_default(),
        frame,
        base,
        is_own,
        kept,
        shared,
        written_in_by,
        decides,
        can_share,
        faults,
    };
    page(status, &page_of)
}

fn look(tx: &mut Tx<'_>, about: &Look) -> Result<Option<Kept>, NeighbourhoodError> {
    let Some(found) = find_to_show(tx, about, Action::SeePerson)? else { return Ok(None) };
    let parties = store::list_parties(tx)?.into_iter().filter(|party| party.ended_on.is_none());
    Ok(Some(Kept {
        consents: store::list_consents(tx, found.id)?,
        offers: store::list_offers_of(tx, found.id)?,
        paused: store::list_paused(tx, found.id)?,
        parties: parties.map(|party| (party.id, party.name)).collect(),
        person: found,
    }))
}

/// The day of a moment, in Dutch time.
pub(crate) fn day_of(at_s: i64) -> String {
    let moment = jiff::Timestamp::from_second(at_s).unwrap_or_default();
    moment.in_tz("Europe/Amsterdam").map(|moment| moment.strftime("%-d-%-m-%Y").to_string()).unwrap_or_default()
}

fn told_sentence(frame: &Frame, word: &str) -> String {
    match word {
        "gegevens" => frame.say("people-told-particulars"),
        "adres" => frame.say("people-told-address"),
        "toestemming" => frame.say("people-told-consent"),
        "ingetrokken" => frame.say("people-told-withdrawn"),
        "aanbod" => frame.say("people-told-offer"),
        "vraag" => frame.say("people-told-request"),
        "gestopt" => frame.say("people-told-ended"),
        "pauze" => frame.say("people-told-paused"),
        "verder" => frame.say("people-told-resumed"),
        "weg" => frame.say("people-told-removed"),
        "beperkt" => frame.say("people-told-restricted"),
        "onbeperkt" => frame.say("people-told-unrestricted"),
        "nieuw" => frame.say("people-told-registered"),
        "welkom" => frame.say("people-told-welcome"),
        _ => String::new(),
    }
}

fn membership(frame: &Frame, member: &Membership) -> (String, String) {
    let role = match member.role.as_str() {
        "worker" => frame.say("people-role-worker"),
        "coordinator" => frame.say("people-role-coordinator"),
        "policy" => frame.say("people-role-policy"),
        _ => frame.say("people-role-admin"),
    };
    (member.party_name.clone(), role)
}
