//! /kaart/gegevens.*: the map for other programs, with the filters of the map in the address.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::header::{CONTENT_DISPOSITION, HeaderValue};
use axum::http::{HeaderMap, Method};
use axum::routing::{MethodRouter, get};
use opbouw_access::Action;
use opbouw_understand::DayParts;
use opbouw_web::Route;

use super::{Item, Shape, list_items};
use crate::house::SocialMapHouse;
use crate::hsds::open_text;
use crate::refusal::Page;
use crate::view::{Looked, Wanted};
use crate::visit::Visit;

/// The routes of the map as data.
pub(crate) fn routes(house: &Arc<SocialMapHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<SocialMapHouse>>| handler.with_state(house.clone());
    let read = |path, handler| Route::page(Method::GET, path, Action::SeeMap, on(handler));
    vec![read("/kaart/gegevens.geojson", get(geojson)), read("/kaart/gegevens.csv", get(csv)), read("/kaart/gegevens.jsonld", get(jsonld))]
}

type House = State<Arc<SocialMapHouse>>;
type Asked = Query<Looked>;

async fn geojson(State(house): House, Query(asked): Asked, visit: Visit, headers: HeaderMap) -> Page {
    give(&house, &asked, &visit, &headers, Shape::GeoJson).await
}

async fn csv(State(house): House, Query(asked): Asked, visit: Visit, headers: HeaderMap) -> Page {
    give(&house, &asked, &visit, &headers, Shape::Csv).await
}

async fn jsonld(State(house): House, Query(asked): Asked, visit: Visit, headers: HeaderMap) -> Page {
    give(&house, &asked, &visit, &headers, Shape::JsonLd).await
}

async fn give(house: &SocialMapHouse, asked: &Looked, visit: &Visit, headers: &HeaderMap, shape: Shape) -> Page {
    let wanted = Wanted::new(asked, &house.areas);
    let mut items = list_items(&house.site.db, &house.finder, visit.today()).await?;
    items.retain(|item| lets_through(&wanted, item));
    let mut response = open_text(headers, shape.media_type(), shape.write(&items, &house.site.public_url));
    if shape == Shape::Csv {
        response.headers_mut().insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"sociale-kaart.csv\""));
    }
    Ok(response)
}

/// Whether the map, with these choices, would show it.
fn lets_through(wanted: &Wanted, item: &Item) -> bool {
    wanted.kind.is_none_or(|kind| item.kind == kind)
        && wanted.theme.is_none_or(|theme| item.themes.has(theme))
        && wanted.audience.is_none_or(|audience| item.audiences.is_everybody() || item.audiences.has(audience))
        && wanted.freshness.is_none_or(|freshness| item.freshness == Some(freshness))
        && wanted.area.as_ref().is_none_or(|(_, name)| item.area_name == *name)
        && wanted.day.is_none_or(|day| DayParts::parse(&item.days).days().any(|there| there == day))
}
