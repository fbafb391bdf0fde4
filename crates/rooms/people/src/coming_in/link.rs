//! The link of the mail, and its six digits. Opening a link signs nobody in: programs that scan mail open links too.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use opbouw_neighbourhood::NeighbourhoodError;
use opbouw_secrets::Key;
use opbouw_signin::{Method, SigninFault, peek_link, use_code, use_link};
use opbouw_store::{StoreError, Tx};
use opbouw_web::{Frame, Limit, page, without_referrer};
use serde::Deserialize;

use super::answer::{Answer, Broken, fault_page};
use super::arrival::{Arrived, arrive, refuse};
use super::front::sent_page;
use super::visit::Visit;
use crate::house::PeopleHouse;

#[derive(Template)]
#[template(path = "in_link.html")]
struct LinkPage {
    frame: Frame,
    ticket: String,
}

#[derive(Deserialize)]
pub(crate) struct TicketForm {
    #[serde(default)]
    ticket: String,
}

#[derive(Deserialize)]
pub(crate) struct CodeForm {
    #[serde(default)]
    code: String,
}

/// Uses a link or a code: what was given, the browser, and the moment.
type Check = fn(&mut Tx<'_>, &Key, &str, &str, i64) -> Result<Result<i64, SigninFault>, StoreError>;

pub(crate) async fn open(State(house): State<Arc<PeopleHouse>>, visit: Visit, Path(ticket): Path<String>) -> Answer {
    let (key, given, browser, now_s) = (house.site.key.clone(), ticket.clone(), visit.browser.clone(), visit.now_s());
    match house.site.db.read(move |tx: &mut Tx<'_>| peek_link(tx, &key, &given, &browser, now_s)).await? {
        Ok(_) => {
            let link = LinkPage { frame: visit.frame(&house, "/inloggen"), ticket };
            Ok(without_referrer(page(StatusCode::OK, &link)))
        }
        Err(fault) => Ok(fault_page(&house, &visit, fault)),
    }
}

pub(crate) async fn confirm(State(house): State<Arc<PeopleHouse>>, visit: Visit, Form(form): Form<TicketForm>) -> Answer {
    Ok(match come_in(&house, &visit, form.ticket, use_link).await? {
        Ok(arrived) => arrived.to("/mijn"),
        Err(fault) => fault_page(&house, &visit, fault),
    })
}

pub(crate) async fn code(State(house): State<Arc<PeopleHouse>>, visit: Visit, Form(form): Form<CodeForm>) -> Answer {
    Ok(match come_in(&house, &visit, form.code, use_code).await? {
        Ok(arrived) => arrived.to("/mijn"),
        Err(fault) => visit.keep_browser(sent_page(&house, &visit, Some(fault))),
    })
}

/// One transaction: what was given is used up, and the session is there; or the trail says that somebody tried.
async fn come_in(house: &Arc<PeopleHouse>, visit: &Visit, given: String, check: Check) -> Result<Result<Arrived, SigninFault>, Broken> {
    if !visit.is_allowed(house, Limit::Attempts) {
        return Ok(Err(SigninFault::TooOften));
    }
    let (key, browser, coming, doer) = (house.site.key.clone(), visit.browser.clone(), visit.coming(house), visit.doer());
    let script = move |tx: &mut Tx<'_>| -> Result<Result<Arrived, SigninFault>, NeighbourhoodError> {
        match check(tx, &key, &given, &browser, coming.now_s())? {
            Ok(person) => Ok(Ok(arrive(tx, person, Method::Mail, &coming)?)),
            Err(fault) => {
                refuse(tx, &doer)?;
                Ok(Err(fault))
            }
        }
    };
    Ok(house.site.db.write(script).await?)
}
