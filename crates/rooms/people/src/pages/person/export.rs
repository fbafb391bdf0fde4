//! GET .../inzage.json: a copy to take along, for another program (AVG article 20).

use std::sync::Arc;

use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use opbouw_access::Action;
use opbouw_audit::{Activity, Line};
use opbouw_neighbourhood::{Consent, KeptLine, Membership, NeighbourhoodError, Person, Resource, store};
use opbouw_signin::{Doer, LinkedIdentity, Note, Passkey, Session, SignedIn, list_identities, list_passkeys, list_sessions};
use opbouw_store::Tx;
use serde_json::{Value, json};

use super::about::About;
use super::deciding::{broken, find_for, not_here};
use super::insight::lines_about;
use super::kept::{Collector, OfRoom};
use crate::house::PeopleHouse;

pub(crate) async fn export(State(house): State<Arc<PeopleHouse>>, about: About) -> Response {
    let (who, id, doer) = (about.who.clone(), about.person, about.doer(&house));
    let collector = Collector::new(&house.kept, house.site.sentences.clone(), about.reader.language);
    let read = house.site.db.write(move |tx| read(tx, &who, id, &doer, &collector)).await;
    let Kept { person, offers, consents, sessions, passkeys, identities, memberships, rooms } = match read {
        Ok(Some(kept)) => kept,
        Ok(None) => return not_here(&house, &about),
        Err(error) => return broken(&error),
    };
    let lines = lines_about(&house, &person.pseudonym, u32::MAX).await;
    let document = json!({
        "gemaaktOp": house.site.clock.now().timestamp().to_string(),
        "gemeente": house.site.municipality,
        "persoon": particulars(&person),
        "toestemmingen": consents.iter().map(consent).collect::<Vec<_>>(),
        "aanbodEnVragen": offers.iter().map(offer).collect::<Vec<_>>(),
        "inloggen": {
            "sessies": sessions.iter().map(|session| json!({ "apparaat": session.device, "begonnenOp": moment(session.began_at_s), "gebruiktOp": moment(session.seen_at_s) })).collect::<Vec<_>>(),
            "passkeys": passkeys.iter().map(|key| &key.name).collect::<Vec<_>>(),
            "koppelingen": identities.iter().map(|linked| json!({ "uitgever": linked.issuer, "nummer": linked.subject })).collect::<Vec<_>>(),
        },
        "werktVoor": memberships.iter().map(|member| json!({ "partij": member.party_name, "rol": member.role })).collect::<Vec<_>>(),
        "kamers": rooms.iter().map(room).collect::<Vec<_>>(),
        "inzien": lines.iter().map(line).collect::<Vec<_>>(),
    });
    let headers = [(CONTENT_TYPE, "application/json; charset=utf-8"), (CONTENT_DISPOSITION, "attachment; filename=\"mijn-gegevens.json\"")];
    (headers, format!("{document:#}\n")).into_response()
}

/// All that is kept of somebody besides the trail.
struct Kept {
    person: Person,
    offers: Vec<Resource>,
    consents: Vec<Consent>,
    sessions: Vec<Session>,
    passkeys: Vec<Passkey>,
    identities: Vec<LinkedIdentity>,
    memberships: Vec<Membership>,
    rooms: Vec<OfRoom>,
}

fn read(tx: &mut Tx<'_>, who: &SignedIn, id: i64, doer: &Doer, collector: &Collector) -> Result<Option<Kept>, NeighbourhoodError> {
    let Some(person) = find_for(tx, who, id, Action::ExportPerson)? else { return Ok(None) };
    let note = Note { action: "person-export", kind: "person", id: Some(id), activity: Activity::Rights, subject: Some(&person.pseudonym) };
    doer.note(tx, &note)?;
    Ok(Some(Kept {
        offers: store::list_offers_of(tx, id)?,
        consents: store::list_consents(tx, id)?,
        sessions: list_sessions(tx, id, doer.at_s)?,
        passkeys: list_passkeys(tx, id)?,
        identities: list_identities(tx, id)?,
        memberships: store::list_memberships(tx, id)?,
        rooms: collector.collect(tx, id)?,
        person,
    }))
}

fn particulars(person: &Person) -> Value {
    json!({
        "voornaam": person.first_name,
        "woonplaats": person.area_name,
        "mail": person.email,
        "telefoon": person.phone,
        "taal": person.language,
        "toestand": person.state.code(),
        "sinds": person.created_on.map(|day| day.to_string()),
        "bewaardTot": person.keep_until.map(|day| day.to_string()),
    })
}

fn consent(given: &Consent) -> Value {
    json!({
        "waarvoor": given.purpose.code(),
        "partij": given.party_name,
        "gegevenOp": moment(given.given_at_s),
        "hoe": given.how.code(),
        "ingetrokkenOp": given.withdrawn_at_s.map(moment),
    })
}

fn offer(offer: &Resource) -> Value {
    json!({
        "soort": if offer.is_request { "vraag" } else { "aanbod" },
        "tekst": offer.text,
        "wanneer": offer.availability,
        "gestoptOp": offer.ends_on.map(|day| day.to_string()),
    })
}

/// In the words of the page: who takes it along should not have to know our code words.
fn room(room: &OfRoom) -> Value {
    let line = |line: &KeptLine| {
        json!({
            "wat": line.what,
            "tekst": line.text,
            "sinds": line.since.map(|day| day.to_string()),
            "bewaardTot": line.until.map(|day| day.to_string()),
        })
    };
    json!({ "naam": room.room, "wat": room.lines.iter().map(line).collect::<Vec<_>>() })
}

/// The doer by the name in the trail only: other people's names are theirs.
fn line(line: &Line) -> Value {
    json!({ "wanneer": moment(line.at_s), "wat": line.action, "partij": line.on_behalf_of, "uitkomst": line.result.word() })
}

fn moment(at_s: i64) -> String {
    jiff::Timestamp::from_second(at_s).unwrap_or_default().to_string()
}
