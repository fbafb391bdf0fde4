//! /kaart/gegevens.*: the map for other programs, with the filters of the map in the address.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::header::{CONTENT_DISPOSITION, HeaderValue};
use axum::http::{HeaderMap, Method};
use axum::routing::{MethodRouter, get};
use opbouw_access::Action;
use opbouw_finder::Theme;
use opbouw_web::Route;

use super::{Item, Shape, list_items};
use crate::house::SocialMapHouse;
use crate::hsds::open_text;
use crate::kind::{Audience, ShownKind};
use crate::refusal::Page;
use crate::visit::Visit;

/// The routes of the map as data.
pub(crate) fn routes(house: &Arc<SocialMapHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<SocialMapHouse>>| handler.with_state(house.clone());
    let read = |path, handler| Route::page(Method::GET, path, Action::SeeMap, on(handler));
    vec![
        read("/kaart/gegevens.geojson", get(geojson)),
        read("/kaart/gegevens.csv", get(csv)),
        read("/kaart/gegevens.jsonld", get(jsonld)),
    ]
}

type House = State<Arc<SocialMapHouse>>;
type Asked = Query<Vec<(String, String)>>;

async fn geojson(State(house): House, Query(asked): Asked, visit: Visit, headers: HeaderMap) -> Page {
    give(&house, &asked, &visit, &headers, Shape::GeoJson).await
}

async fn csv(State(house): House, Query(asked): Asked, visit: Visit, headers: HeaderMap) -> Page {
    give(&house, &asked, &visit, &headers, Shape::Csv).await
}

async fn jsonld(State(house): House, Query(asked): Asked, visit: Visit, headers: HeaderMap) -> Page {
    give(&house, &asked, &visit, &headers, Shape::JsonLd).await
}

async fn give(house: &SocialMapHouse, asked: &[(String, String)], visit: &Visit, headers: &HeaderMap, shape: Shape) -> Page {
    let filter = Filter::read(asked);
    let mut items = list_items(&house.site.db, &house.finder, visit.today()).await?;
    items.retain(|item| filter.lets_through(item));
    let mut response = open_text(headers, shape.media_type(), shape.write(&items, &house.site.public_url));
    if shape == Shape::Csv {
        response.headers_mut().insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"sociale-kaart.csv\""));
    }
    Ok(response)
}

/// The choices of the map, by the names of its form. A word that is no choice lets nothing through, rather than everything.
struct Filter<'f> {
    pairs: &'f [(String, String)],
}

impl<'f> Filter<'f> {
    fn read(pairs: &'f [(String, String)]) -> Self {
        Self { pairs }
    }

    fn lets_through(&self, item: &Item) -> bool {
        self.any("soort", |code| ShownKind::parse(code) == Some(item.kind))
            && self.any("thema", |code| Theme::parse(code).is_some_and(|theme| item.themes.has(theme)))
            && self.any("voor", |code| {
                Audience::parse(code).is_some_and(|audience| item.audiences.is_everybody() || item.audiences.has(audience))
            })
            && self.any("dag", |day| item.days.split([';', ',', ' ']).any(|word| word == day))
            && self.any("dorp", |area| item.area == area || opbouw_neighbourhood::fold(&item.area_name) == opbouw_neighbourhood::fold(area))
            && self.any("vers", |code| item.freshness.is_some_and(|freshness| freshness.code() == code))
    }

    /// Whether nothing is chosen, or one of the choices fits.
    fn any(&self, name: &str, fits: impl Fn(&str) -> bool) -> bool {
        let mut chosen = self.pairs.iter().filter(|(key, value)| key == name && !value.is_empty()).peekable();
        chosen.peek().is_none() || chosen.any(|(_, value)| fits(value))
    }
}
