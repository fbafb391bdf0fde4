//! /kaart/volgen: one mail a week about what changed in an area, with an account or with a mail address that was confirmed; stopping by link.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_neighbourhood::{Email, HomeArea};
use opbouw_store::Tx;
use opbouw_web::{Frame, page, without_referrer};
use serde::Deserialize;

use super::{After, signed_in};
use crate::error::SocialMapError;
use crate::house::SocialMapHouse;
use crate::messages::{FOLLOW, FOLLOW_PATH, ask_follower};
use crate::refusal::{Page, Refusal};
use crate::say::{done, faults};
use crate::store::followers::{self, Changed, Follower, NewFollower};
use crate::visit::Visit;

/// Seconds of changes on the page of somebody who follows.
const SHOWN_S: i64 = 14 * 86_400;

/// The area, and the address of who has no account.
#[derive(Deserialize, Default)]
pub(crate) struct FollowForm {
    #[serde(default)]
    dorp: String,
    #[serde(default)]
    mail: String,
    #[serde(default)]
    wat: String,
    #[serde(default)]
    volgt: String,
}

/// The area in the address, to begin with.
#[derive(Deserialize, Default)]
pub(crate) struct Begun {
    #[serde(default)]
    dorp: String,
    #[serde(default)]
    klaar: Option<String>,
}

#[derive(Template)]
#[template(path = "socialmap_follow.html")]
struct FollowPage {
    frame: Frame,
    done: Option<String>,
    faults: Vec<String>,
    areas: Arc<[HomeArea]>,
    dorp: String,
    mail: String,
    own: Vec<Follower>,
}

#[derive(Template)]
#[template(path = "socialmap_followed.html")]
struct FollowedPage {
    frame: Frame,
    done: Option<String>,
    faults: Vec<String>,
    ticket: String,
    /// What the same address follows; none: the link is worth nothing.
    same: Vec<Follower>,
    changes: Vec<Changed>,
}

impl FollowedPage {
    /// Whether something waits for a yes.
    fn is_open(&self) -> bool {
        self.same.iter().any(|one| !one.is_confirmed)
    }
}

pub(crate) async fn show(State(house): State<Arc<SocialMapHouse>>, visit: Visit, Query(begun): Query<Begun>) -> Page {
    show_with(&house, &visit, (&begun.dorp, ""), begun.klaar.as_deref(), &[]).await
}

async fn show_with(house: &SocialMapHouse, visit: &Visit, typed: (&str, &str), after: Option<&str>, wrong: &[SocialMapError]) -> Page {
    let person = visit.who().map(|who| who.person);
    let own = match person {
        Some(person) => house.site.db.read(move |tx| followers::list_of(tx, person)).await?,
        None => Vec::new(),
    };
    let frame = visit.frame(house);
    let template = FollowPage {
        done: done(&frame, after),
        faults: faults(&frame, wrong),
        areas: house.areas.clone(),
        dorp: typed.0.to_owned(),
        mail: typed.1.to_owned(),
        own,
        frame,
    };
    Ok(page(wrong.first().map_or(StatusCode::OK, SocialMapError::status), &template))
}

/// The area that is meant; none: everything.
fn area_of(house: &SocialMapHouse, code: &str) -> Result<Option<String>, SocialMapError> {
    if code.is_empty() {
        return Ok(None);
    }
    let area = house.areas.iter().find(|area| area.code.as_str() == code).ok_or(SocialMapError::NoArea)?;
    Ok(Some(area.code.as_str().to_owned()))
}

/// Without an account: a mail with a link. Whether the address follows already is not told.
pub(crate) async fn follow(State(house): State<Arc<SocialMapHouse>>, visit: Visit, Form(form): Form<FollowForm>) -> Page {
    let typed = (form.dorp.as_str(), form.mail.as_str());
    let (area, mail) = (area_of(&house, &form.dorp), Email::parse(&form.mail).map_err(|_| SocialMapError::BadMail));
    let (area, mail) = match (area, mail) {
        (Ok(area), Ok(mail)) if visit.is_allowed(&house) && visit.may_write_to(&house, mail.key()) => (area, mail),
        (Ok(_), Ok(_)) => return show_with(&house, &visit, typed, None, &[SocialMapError::TooOften]).await,
        (area, mail) => {
            let wrong: Vec<SocialMapError> = [area.err(), mail.err()].into_iter().flatten().collect();
            return show_with(&house, &visit, typed, None, &wrong).await;
        }
    };
    let (at_s, language) = (visit.now_s(), visit.reader.language.code());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let new = NewFollower { area: area.as_deref(), person: None, mail: mail.as_str(), mail_key: mail.key(), language, at_s };
        let (id, _) = followers::add(tx, &new)?;
        if let Some(follower) = followers::find(tx, id)? {
            ask_follower(tx, &follower, at_s)?;
        }
        Ok(())
    };
    house.site.db.write(write).await?;
    Ok(house.done("/kaart/volgen", "mail").await)
}

/// With an account: at once. The same form stops it.
pub(crate) async fn follow_signed_in(State(house): State<Arc<SocialMapHouse>>, visit: Visit, Form(form): Form<FollowForm>) -> Page {
    let (who, at_s) = (signed_in(&visit)?, visit.now_s());
    if form.wat == "stop" {
        let (person, id) = (who.person, super::number(&form.volgt)?);
        let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
            followers::find(tx, id)?.filter(|follower| follower.person == Some(person)).ok_or(Refusal::Nothing)?;
            Ok(followers::stop(tx, id)?)
        };
        house.site.db.write(write).await?;
        return Ok(house.done("/kaart/volgen", "gestopt").await);
    }
    let area = match area_of(&house, &form.dorp) {
        Ok(area) => area,
        Err(fault) => return show_with(&house, &visit, (&form.dorp, ""), None, &[fault]).await,
    };
    let (person, language) = (who.person, visit.reader.language.code());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        followers::add(tx, &NewFollower { area: area.as_deref(), person: Some(person), mail: "", mail_key: "", language, at_s })?;
        Ok(())
    };
    house.site.db.write(write).await?;
    Ok(house.done("/kaart/volgen", "volgt").await)
}

/// The number that a ticket is about.
fn follower_of(house: &SocialMapHouse, ticket: &str) -> Result<i64, SocialMapError> {
    FOLLOW.about(&house.site.key, ticket).and_then(|about| about.parse().ok()).ok_or(SocialMapError::BadTicket)
}

async fn followed(house: &SocialMapHouse, visit: &Visit, ticket: String, after: Option<&str>) -> Result<Response, Refusal> {
    let since_s = visit.now_s() - SHOWN_S;
    let (same, changes) = match follower_of(house, &ticket) {
        Ok(id) => {
            let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
                let (same, mut changes) = (followers::list_same(tx, id)?, Vec::new());
                for one in same.iter().filter(|one| one.is_confirmed) {
                    changes.extend(followers::list_changed(tx, one.area.as_deref().unwrap_or(""), since_s)?);
                }
                changes.sort();
                changes.dedup();
                Ok((same, changes))
            };
            house.site.db.read(read).await?
        }
        Err(_) => (Vec::new(), Vec::new()),
    };
    let frame = visit.frame(house);
    let wrong: &[SocialMapError] = if same.is_empty() && after != Some("gestopt") { &[SocialMapError::BadTicket] } else { &[] };
    let template = FollowedPage { done: done(&frame, after), faults: faults(&frame, wrong), ticket, same, changes, frame };
    Ok(without_referrer(page(wrong.first().map_or(StatusCode::OK, SocialMapError::status), &template)))
}

pub(crate) async fn confirm_page(
    State(house): State<Arc<SocialMapHouse>>,
    visit: Visit,
    Path(ticket): Path<String>,
    Query(after): Query<After>,
) -> Page {
    followed(&house, &visit, ticket, after.klaar.as_deref()).await
}

/// `ja`: follow; `stop` with a number: no more of this area; without: of none.
pub(crate) async fn answer(
    State(house): State<Arc<SocialMapHouse>>,
    visit: Visit,
    Path(ticket): Path<String>,
    Form(form): Form<FollowForm>,
) -> Page {
    let Ok(id) = follower_of(&house, &ticket) else { return followed(&house, &visit, ticket, None).await };
    let at_s = visit.now_s();
    let write = move |tx: &mut Tx<'_>| -> Result<&'static str, Refusal> {
        let same = followers::list_same(tx, id)?;
        if form.wat == "ja" {
            followers::confirm(tx, id, at_s)?;
            return Ok("volgt");
        }
        let one = form.volgt.parse::<i64>().ok();
        for follower in same.iter().filter(|follower| one.is_none_or(|one| one == follower.id)) {
            followers::stop(tx, follower.id)?;
        }
        Ok("gestopt")
    };
    let word = house.site.db.write(write).await?;
    Ok(without_referrer(house.done(&format!("{FOLLOW_PATH}{ticket}"), word).await))
}
