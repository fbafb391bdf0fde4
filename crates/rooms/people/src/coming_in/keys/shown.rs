//! What the page with passkeys and sessions shows.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use opbouw_neighbourhood::NeighbourhoodError;
use opbouw_signin::{
    LinkedIdentity, Method, Passkey, Session, SignedIn, SigninFault, list_identities, list_passkeys, list_sessions, may_add_passkey,
};
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use crate::coming_in::answer::Answer;
use crate::coming_in::visit::Visit;
use crate::house::PeopleHouse;

#[derive(Template)]
#[template(path = "in_keys.html")]
struct KeysPage<'a> {
    frame: Frame,
    done: Option<&'static str>,
    fault: Option<SigninFault>,
    passkeys: Vec<KeyRow>,
    links: Vec<LinkRow>,
    sessions: Vec<SessionRow>,
    /// Whether this session is sure enough to change keys.
    may_change: bool,
    has_passkeys: bool,
    /// The sign-in of an organisation, for who works for a party.
    provider: Option<&'a str>,
}

struct KeyRow {
    id: i64,
    name: String,
    added: String,
    used: Option<String>,
}

struct LinkRow {
    issuer: String,
    subject: String,
    added: String,
}

struct SessionRow {
    id: i64,
    device: String,
    way: &'static str,
    began: String,
    seen: String,
    is_this: bool,
}

struct Kept {
    passkeys: Vec<Passkey>,
    identities: Vec<LinkedIdentity>,
    sessions: Vec<Session>,
}

/// The page, with what was just done or what went wrong.
pub(super) async fn keys_page(
    house: &Arc<PeopleHouse>,
    visit: &Visit,
    who: &SignedIn,
    done: Option<&'static str>,
    fault: Option<SigninFault>,
) -> Answer {
    let (person, now_s) = (who.person, visit.now_s());
    let look = move |tx: &mut Tx<'_>| -> Result<Kept, NeighbourhoodError> {
        Ok(Kept {
            passkeys: list_passkeys(tx, person)?,
            identities: list_identities(tx, person)?,
            sessions: list_sessions(tx, person, now_s)?,
        })
    };
    let kept = house.site.db.read(look).await?;
    let zone = visit.now.time_zone();
    let works = !who.memberships.is_empty();
    let template = KeysPage {
        frame: visit.frame(house, "/mijn/inloggen"),
        done,
        fault,
        passkeys: kept.passkeys.into_iter().map(|passkey| KeyRow::new(passkey, zone)).collect(),
        links: kept.identities.into_iter().map(|identity| LinkRow::new(identity, zone)).collect(),
        sessions: kept.sessions.into_iter().map(|session| SessionRow::new(session, who.session, zone)).collect(),
        may_change: may_add_passkey(who),
        has_passkeys: house.passkeys.is_some(),
        provider: house.provider.as_ref().filter(|_| works).map(|provider| provider.name()),
    };
    let status = if fault.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    Ok(page(status, &template))
}

impl KeyRow {
    fn new(passkey: Passkey, zone: &TimeZone) -> Self {
        let Passkey { id, name, added_at_s, used_at_s } = passkey;
        Self { id, name, added: day(added_at_s, zone), used: used_at_s.map(|at_s| day(at_s, zone)) }
    }
}

impl LinkRow {
    fn new(identity: LinkedIdentity, zone: &TimeZone) -> Self {
        let LinkedIdentity { issuer, subject, linked_at_s } = identity;
        Self { issuer, subject, added: day(linked_at_s, zone) }
    }
}

impl SessionRow {
    fn new(session: Session, this: i64, zone: &TimeZone) -> Self {
        let Session { id, method, device, began_at_s, seen_at_s } = session;
        Self { id, device, way: way_key(method), began: moment(began_at_s, zone), seen: moment(seen_at_s, zone), is_this: id == this }
    }
}

fn way_key(method: Method) -> &'static str {
    match method {
        Method::Mail => "people-in-way-mail",
        Method::Invite => "people-in-way-invite",
        Method::Setup => "people-in-way-setup",
        Method::Passkey => "people-in-way-passkey",
        Method::Oidc => "people-in-way-oidc",
        Method::Demo => "people-in-way-demo",
    }
}

fn day(at_s: i64, zone: &TimeZone) -> String {
    at(at_s, zone).strftime("%-d-%-m-%Y").to_string()
}

fn moment(at_s: i64, zone: &TimeZone) -> String {
    at(at_s, zone).strftime("%-d-%-m-%Y %H:%M").to_string()
}

fn at(at_s: i64, zone: &TimeZone) -> Zoned {
    Timestamp::from_second(at_s).unwrap_or_default().to_zoned(zone.clone())
}
