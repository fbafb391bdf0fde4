//! GET /samen/vaak-gevraagd: who is asked often, so that it is not always the same people.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};

use crate::candidates::{MONTH_S, OFTEN};
use crate::house::MatchingHouse;
use crate::refusal::{Page, Refusal};
use crate::say::day_of;
use crate::store::talent::{OftenAsked, list_often};

/// People in the list.
const MOST: i64 = 100;

struct Row {
    name: String,
    area: String,
    times: i64,
    last: String,
}

#[derive(Template)]
#[template(path = "often.html")]
struct OftenPage {
    frame: Frame,
    rows: Vec<Row>,
}

pub(crate) async fn show(State(house): State<Arc<MatchingHouse>>, Caller(who): Caller, reader: Reader) -> Page {
    let (worker, since_s) = (who.person, house.site.clock.now_s() - MONTH_S);
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> { Ok(list_often(tx, worker, since_s, OFTEN, MOST)?) };
    let often = house.site.db.read(read).await?;
    let row = |asked: OftenAsked| Row { name: asked.first_name, area: asked.area, times: asked.times, last: day_of(asked.last_at) };
    let rows = often.into_iter().map(row).collect();
    Ok(page(StatusCode::OK, &OftenPage { frame: house.frame(reader, "/samen"), rows }))
}
