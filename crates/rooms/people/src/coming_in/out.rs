//! POST /uitloggen: the session ends in the database and in the browser.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header::HeaderName;
use axum::response::{IntoResponse, Redirect};
use opbouw_signin::{Note, end_session};
use opbouw_store::{StoreError, Tx};
use opbouw_web::{Caller, SESSION_COOKIE, set_cookie};

use super::answer::{Answer, with_cookie, with_header};
use super::arrival::note;
use super::visit::Visit;
use crate::house::PeopleHouse;

const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");

/// What the browser kept of pages goes too: the next one at this screen may be somebody else.
pub(crate) async fn sign_out(State(house): State<Arc<PeopleHouse>>, Caller(who): Caller, visit: Visit) -> Answer {
    let doer = visit.doer();
    let end = move |tx: &mut Tx<'_>| -> Result<(), StoreError> {
        if end_session(tx, who.session, who.person)? {
            doer.note(tx, &Note { subject: Some(&who.pseudonym), ..note("session-end", Some(who.session)) })?;
        }
        Ok(())
    };
    house.site.db.write(end).await?;
    let out = with_cookie(Redirect::to("/inloggen").into_response(), &set_cookie(SESSION_COOKIE, "", 0));
    Ok(with_header(out, CLEAR_SITE_DATA, "\"cache\""))
}
