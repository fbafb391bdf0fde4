//! GET /samen/vragen/{id}/bekenden: whom does the caller's party know that could be asked? Also who may not be found by everybody.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use opbouw_access::Action;
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};

use crate::deciding::request_for;
use crate::house::MatchingHouse;
use crate::inviting::{Wanted, may_be_asked};
use crate::refusal::{Page, Refusal};
use crate::store::talent::{Offered, list_offers_known};

/// Offers that are looked at.
const MOST: i64 = 100;

#[derive(Template)]
#[template(path = "known.html")]
struct KnownPage {
    frame: Frame,
    id: i64,
    title: String,
    rows: Vec<Offered>,
}

pub(crate) async fn show(State(house): State<Arc<MatchingHouse>>, Path(id): Path<i64>, Caller(who): Caller, reader: Reader) -> Page {
    let (worker, actor) = (who.person, who.actor.clone());
    let read = move |tx: &mut Tx<'_>| -> Result<(String, Vec<Offered>), Refusal> {
        let seen = request_for(tx, &actor, Action::InviteGiver, id)?;
        let mut rows = Vec::new();
        for offer in list_offers_known(tx, worker, &seen.request.area, MOST)? {
            let wanted = Wanted { request: id, giver: offer.person, offer: Some(offer.offer) };
            if may_be_asked(tx, &actor, &seen, &wanted)? {
                rows.push(offer);
            }
        }
        Ok((seen.request.title, rows))
    };
    let (title, rows) = house.site.db.read(read).await?;
    Ok(page(StatusCode::OK, &KnownPage { frame: house.frame_of_both(reader), id, title, rows }))
}
