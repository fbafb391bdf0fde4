//! GET /samen/eerste-vraag: whoever offers something is asked within a week; here is who waits, each with a request that fits.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_access::{Action, Actor};
use opbouw_finder::{Asked, Finder};
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};

use crate::deciding::request_for;
use crate::house::MatchingHouse;
use crate::inviting::{Wanted, may_be_asked};
use crate::refusal::{Page, Refusal};
use crate::store::talent::{Offered, list_never_asked};
use crate::words::Stage;

/// Offers on the page; the rest waits until these were asked.
const MOST: i64 = 25;
/// Offers older than this had their chance, and stand under idle talent.
const SINCE_DAYS: i32 = 30;
/// Whoever offered something and hears nothing for a week loses heart.
const LONG_DAYS: i32 = 7;

/// An offer that waits, and a request that fits.
struct Row {
    offer: i64,
    giver: i64,
    title: String,
    text: String,
    who: String,
    days: i32,
    is_long: bool,
    request: Option<(i64, String, String)>,
}

#[derive(Template)]
#[template(path = "first_ask.html")]
struct FirstAskPage {
    frame: Frame,
    rows: Vec<Row>,
}

pub(crate) async fn show(State(house): State<Arc<MatchingHouse>>, Caller(who): Caller, reader: Reader) -> Page {
    let (today, finder, actor) = (house.site.clock.today(), house.finder.clone(), who.actor.clone());
    let (worker, since) = (who.person, today.saturating_sub(SINCE_DAYS.days()));
    let read = move |tx: &mut Tx<'_>| -> Result<Vec<Row>, Refusal> {
        let waiting = list_never_asked(tx, worker, since, MOST)?;
        waiting.into_iter().map(|offer| row(tx, &finder, &actor, offer, today)).collect()
    };
    let rows = house.site.db.read(read).await?;
    Ok(page(StatusCode::OK, &FirstAskPage { frame: house.frame(reader, "/samen"), rows }))
}

fn row(tx: &mut Tx<'_>, finder: &Finder, actor: &Actor, offer: Offered, today: Date) -> Result<Row, Refusal> {
    let days = offer.since.and_then(|since| today.since(since).ok()).map_or(0, |span| span.get_days());
    let request = find_fitting(tx, finder, actor, &offer)?;
    Ok(Row {
        offer: offer.offer,
        giver: offer.person,
        title: offer.title,
        text: offer.text,
        who: format!("{} · {}", offer.first_name, offer.area),
        days,
        is_long: days > LONG_DAYS,
        request,
    })
}

/// The best request that is open and for which this giver may be asked: number, title, area.
fn find_fitting(tx: &mut Tx<'_>, finder: &Finder, actor: &Actor, offer: &Offered) -> Result<Option<(i64, String, String)>, Refusal> {
    let place = finder.get(offer.offer).and_then(|known| known.place);
    let found = finder.find(&Asked { text: offer.text.clone(), place, top: 1, ..Asked::default() });
    for result in found.can_give.iter().filter(|result| result.resource.is_request) {
        let seen = match request_for(tx, actor, Action::InviteGiver, result.resource.id) {
            Ok(seen) => seen,
            Err(Refusal::Nothing) => continue,
            Err(error) => return Err(error),
        };
        let wanted = Wanted { request: seen.request.id, giver: offer.person, offer: Some(offer.offer) };
        let is_open = matches!(seen.request.stage, Stage::Open | Stage::Invited);
        if is_open && may_be_asked(tx, actor, &seen, &wanted)? {
            return Ok(Some((seen.request.id, seen.request.title, seen.request.area)));
        }
    }
    Ok(None)
}
