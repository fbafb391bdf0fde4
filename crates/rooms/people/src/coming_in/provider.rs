//! Coming in through the sign-in of one's own organisation (OpenID Connect), and linking it after an invitation.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use opbouw_access::Strength;
use opbouw_audit::Activity;
use opbouw_neighbourhood::NeighbourhoodError;
use opbouw_signin::{About, Identity, Method, Note, OidcAnswer, SignedIn, SigninFault, find_by_identity, link_identity, may_add_passkey};
use opbouw_store::Tx;
use opbouw_web::{Limit, without_referrer};
use serde::Deserialize;

use super::answer::{Answer, Broken, fault_page};
use super::arrival::{Arrived, arrive, refuse};
use super::visit::Visit;
use crate::house::PeopleHouse;

#[derive(Deserialize)]
pub(crate) struct Wish {
    /// `ja` when somebody who is in wants to link the account.
    #[serde(default)]
    koppel: String,
}

/// How the way by the provider ended.
enum End {
    /// In, with a new session.
    In(Arrived),
    /// Linked; the session was sure already.
    Linked,
}

pub(crate) async fn begin(State(house): State<Arc<PeopleHouse>>, visit: Visit, Query(wish): Query<Wish>) -> Answer {
    let Some(provider) = house.provider.clone() else { return Ok(StatusCode::NOT_FOUND.into_response()) };
    if !visit.is_allowed(&house, Limit::Attempts) {
        return Ok(fault_page(&house, &visit, SigninFault::TooOften));
    }
    let about = visit.who().filter(|who| wants_link(who, &wish)).map_or(About::SignIn, |who| About::Link(who.person));
    Ok(match provider.begin(&house.site.db, &visit.browser, about, visit.now_s()).await? {
        Ok(address) => visit.keep_browser(Redirect::to(&address).into_response()),
        Err(fault) => fault_page(&house, &visit, fault),
    })
}

/// The provider sends people back to here. What is in the address is used up at once.
pub(crate) async fn back(State(house): State<Arc<PeopleHouse>>, visit: Visit, Query(answer): Query<OidcAnswer>) -> Answer {
    let Some(provider) = house.provider.clone() else { return Ok(StatusCode::NOT_FOUND.into_response()) };
    if !visit.is_allowed(&house, Limit::Attempts) {
        return Ok(fault_page(&house, &visit, SigninFault::TooOften));
    }
    let found = provider.finish(&house.site.db, &answer, &visit.browser, visit.now_s()).await?;
    Ok(match save(&house, &visit, found).await? {
        Ok(End::In(arrived)) => without_referrer(arrived.to("/mijn")),
        Ok(End::Linked) => without_referrer(linked()),
        Err(fault) => fault_page(&house, &visit, fault),
    })
}

/// Whoever came by an invitation or at the first start needs a key; others say that they want to link.
fn wants_link(who: &SignedIn, wish: &Wish) -> bool {
    who.method.may_add_first_key() || (wish.koppel == "ja" && may_add_passkey(who))
}

fn linked() -> Response {
    Redirect::to("/mijn/inloggen?klaar=koppeling").into_response()
}

async fn save(house: &PeopleHouse, visit: &Visit, found: Result<Identity, SigninFault>) -> Result<Result<End, SigninFault>, Broken> {
    let (coming, doer) = (visit.coming(house), visit.doer());
    let script = move |tx: &mut Tx<'_>| -> Result<Result<End, SigninFault>, NeighbourhoodError> {
        let ended = match &found {
            Err(fault) => Err(*fault),
            Ok(Identity { issuer, subject, about: About::SignIn }) => match find_by_identity(tx, issuer, subject)? {
                Some(person) => return Ok(Ok(End::In(arrive(tx, person, Method::Oidc, &coming)?))),
                None => Err(SigninFault::UnknownIdentity),
            },
            Ok(Identity { issuer, subject, about: About::Link(person) }) => {
                // The session may have ended, or changed hands, while they were at the provider.
                match coming.old.as_ref().filter(|who| who.person == *person && may_add_passkey(who)) {
                    Some(who) => link_identity(tx, who.person, issuer, subject, coming.now_s())?.map(|()| who.clone()),
                    None => Err(SigninFault::WeakSession),
                }
            }
            Ok(Identity { about: About::Invite(_), .. }) => Err(SigninFault::UnknownIdentity),
        };
        let who = match ended {
            Ok(who) => who,
            Err(fault) => {
                refuse(tx, &doer)?;
                return Ok(Err(fault));
            }
        };
        let subject = Some(who.pseudonym.as_str());
        doer.note(tx, &Note { action: "identity-link", kind: "person", id: Some(who.person), activity: Activity::SignIn, subject })?;
        let is_weak = who.method.strength() == Strength::Link;
        Ok(Ok(if is_weak { End::In(arrive(tx, who.person, Method::Oidc, &coming)?) } else { End::Linked }))
    };
    Ok(house.site.db.write(script).await?)
}
