//! Somebody comes in: a new session, a line in the trail, and the cookies that belong to it.

use std::sync::Arc;

use axum::response::{IntoResponse, Redirect, Response};
use opbouw_access::{Actor, Strength};
use opbouw_audit::Activity;
use opbouw_neighbourhood::store::{find_person, list_memberships, touch_person};
use opbouw_neighbourhood::{NeighbourhoodError, PersonFault};
use opbouw_signin::{Doer, Limits, Method, Note, SignedIn, begin_session, end_session};
use opbouw_store::{StoreError, Tx};
use opbouw_web::{BROWSER_COOKIE, SESSION_COOKIE, set_cookie};

use super::answer::with_cookie;
use super::visit::Coming;

/// A session that has begun.
#[derive(Debug)]
pub(crate) struct Arrived {
    /// Who it is, and how they came in.
    pub who: SignedIn,
    token: String,
    whole_s: i64,
}

impl Arrived {
    /// Whoever came in, for what they do at once.
    pub fn doer(&self, coming: &Coming) -> Doer {
        Doer::on_page(Some(&self.who), &coming.now)
    }

    /// To this page, with the session.
    pub fn to(&self, address: &str) -> Response {
        self.on(Redirect::to(address).into_response())
    }

    /// The session on any answer. The cookie of the browser has done its work.
    pub fn on(&self, response: Response) -> Response {
        let response = with_cookie(response, &set_cookie(SESSION_COOKIE, &self.token, self.whole_s));
        with_cookie(response, &set_cookie(BROWSER_COOKIE, "", 0))
    }
}

/// Begins a session of this person: the old one of this browser ends, and the trail says who came in.
pub(crate) fn arrive(tx: &mut Tx<'_>, person: i64, method: Method, coming: &Coming) -> Result<Arrived, NeighbourhoodError> {
    if let Some(old) = &coming.old {
        end_session(tx, old.session, old.person)?;
    }
    touch_person(tx, person, coming.today(), coming.keep_until)?;
    let token = begin_session(tx, person, method, &coming.device, coming.now_s())?;
    let who = described(tx, person, method)?;
    let whole_s = Limits::of(method, !who.memberships.is_empty()).whole_s;
    let note = Note { subject: Some(&who.pseudonym), ..note("session-begin", None) };
    Doer::on_page(Some(&who), &coming.now).note(tx, &note)?;
    Ok(Arrived { who, token, whole_s })
}

/// Somebody tried, and may not come in; of whom is not told.
pub(crate) fn refuse(tx: &mut Tx<'_>, doer: &Doer) -> Result<(), StoreError> {
    doer.note_refused(tx, &note("session-begin", None))
}

/// A line about signing in.
pub(crate) fn note(action: &'static str, id: Option<i64>) -> Note<'static> {
    Note { action, kind: "session", id, activity: Activity::SignIn, subject: None }
}

/// Somebody as the trail knows them, so that the line of a sign-in has a name already.
fn described(tx: &mut Tx<'_>, person: i64, method: Method) -> Result<SignedIn, NeighbourhoodError> {
    let found = find_person(tx, person)?.ok_or(PersonFault::NoSuchPerson)?;
    Ok(SignedIn {
        session: 0,
        person,
        first_name: found.first_name,
        pseudonym: found.pseudonym,
        is_restricted: false,
        method,
        memberships: Arc::from(list_memberships(tx, person)?),
        actor: Actor::resident(person, Strength::Link),
    })
}
