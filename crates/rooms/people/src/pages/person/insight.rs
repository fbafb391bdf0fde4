//! GET .../inzage: everything that is kept, and who looked (AVG article 15).

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_access::Action;
use opbouw_audit::{Line, Pseudonym, list_about};
use opbouw_neighbourhood::{Consent, How, NeighbourhoodError, Person, PersonState, Purpose, Resource, store};
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::about::About;
use super::deciding::{Look, broken, find_to_show, not_here};
use super::kept::{Collector, OfRoom};
use super::overview::day_of;
use super::trail::{Names, Told, in_words};
use crate::house::PeopleHouse;

/// Lines of the trail on the page; the export has them all.
const MOST_LINES: u32 = 200;

#[derive(Template)]
#[template(path = "insight.html")]
struct InsightPage {
    frame: Frame,
    base: String,
    is_own: bool,
    person: Person,
    is_restricted: bool,
    offers: Vec<Resource>,
    consents: Vec<ConsentLine>,
    rooms: Vec<OfRoom>,
    trail: Vec<Told>,
}

struct ConsentLine {
    what: String,
    given: String,
    withdrawn: String,
    how: String,
}

pub(crate) async fn insight(State(house): State<Arc<PeopleHouse>>, about: About) -> Response {
    match read(&house, &about).await {
        Ok(Some((person, offers, consents, rooms, lines, names))) => {
            let (is_own, here, base) = (about.is_own(), about.here(), about.base);
            let frame = house.frame(about.reader, here);
            let trail = in_words(&frame, &names, &lines, is_own);
            let consents = consents.iter().map(|given| consent_line(&frame, given)).collect();
            let is_restricted = person.state == PersonState::Restricted;
            page(StatusCode::OK, &InsightPage { frame, base, is_own, person, is_restricted, offers, consents, rooms, trail })
        }
        Ok(None) => not_here(&house, &about),
        Err(error) => broken(&error),
    }
}

type Read = (Person, Vec<Resource>, Vec<Consent>, Vec<OfRoom>, Vec<Line>, Names);

async fn read(house: &PeopleHouse, about: &About) -> Result<Option<Read>, NeighbourhoodError> {
    let collector = Collector::new(&house.kept, house.site.sentences.clone(), about.reader.language);
    let kept = move |tx: &mut Tx<'_>, look: &Look| {
        let Some(person) = find_to_show(tx, look, Action::SeePersonTrail)? else { return Ok(None) };
        let rooms = collector.collect(tx, person.id)?;
        Ok(Some((store::list_offers_of(tx, person.id)?, store::list_consents(tx, person.id)?, rooms, person)))
    };
    let Some((offers, consents, rooms, person)) = about.look(house).read(house, kept).await? else { return Ok(None) };
    let lines = lines_about(house, &person.pseudonym, MOST_LINES).await;
    let (own, doers) = (person.pseudonym.clone(), lines.clone());
    let names = house.site.db.read(move |tx| Names::find(tx, &own, &doers)).await?;
    Ok(Some((person, offers, consents, rooms, lines, names)))
}

/// The lines about somebody. A trail that cannot be read is logged, and the rest of the page is shown.
pub(crate) async fn lines_about(house: &PeopleHouse, pseudonym: &str, most: u32) -> Vec<Line> {
    let Some(subject) = Pseudonym::parse(pseudonym) else { return Vec::new() };
    list_about(&house.site.db, &subject, most).await.unwrap_or_else(|error| {
        tracing::error!(code = error.code(), "the trail could not be read");
        Vec::new()
    })
}

fn consent_line(frame: &Frame, given: &Consent) -> ConsentLine {
    let what = match given.purpose {
        Purpose::Stored => frame.say("people-purpose-stored"),
        Purpose::Found => frame.say("people-purpose-found"),
        Purpose::Shared => frame.say_with("people-purpose-shared", "party", given.party_name.clone().unwrap_or_default()),
    };
    let how = match given.how {
        How::Screen => frame.say("people-how-screen"),
        How::Phone => frame.say("people-how-phone"),
        How::Paper => frame.say("people-how-paper"),
        How::Spoken => frame.say("people-how-spoken"),
    };
    ConsentLine { what, how, given: day_of(given.given_at_s), withdrawn: given.withdrawn_at_s.map(day_of).unwrap_or_default() }
}
