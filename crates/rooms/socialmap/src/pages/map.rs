//! /kaart: everything that is there, on a map and in an equal list with the same numbers. The address of a view is the link to share it.

use std::ops::Range;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_access::Action;
use opbouw_finder::Theme;
use opbouw_map::MapFrame;
use opbouw_neighbourhood::HomeArea;
use opbouw_store::StoreError;
use opbouw_web::{Allowance, Frame, page};
use serde::Deserialize;

use super::row::Row;
use crate::canvas::{Canvas, Window, shape_of, with};
use crate::freshness::Freshness;
use crate::house::SocialMapHouse;
use crate::kind::{Audience, ShownKind};
use crate::refusal::Page;
use crate::say::{done, theme_key, weekday_key};
use crate::store::marks;
use crate::view::{DAYS, Found, Looked, Wanted, look};
use crate::visit::Visit;

/// Rows on one page of the list.
pub(crate) const ON_PAGE: usize = 50;

/// The view in an address: the filter, the window, and which page of the list.
#[derive(Deserialize, Default)]
pub(crate) struct Asked {
    #[serde(default)]
    pub soort: String,
    #[serde(default)]
    pub thema: String,
    #[serde(default)]
    pub voor: String,
    #[serde(default)]
    pub dag: String,
    #[serde(default)]
    pub dorp: String,
    #[serde(default)]
    pub vers: String,
    #[serde(default)]
    pub schaal: String,
    #[serde(default)]
    pub noord: String,
    #[serde(default)]
    pub oost: String,
    #[serde(default)]
    pub bladzij: String,
    #[serde(default)]
    pub klaar: Option<String>,
}

impl Asked {
    /// The filter.
    pub fn looked(&self) -> Looked {
        let Self { soort, thema, voor, dag, dorp, vers, .. } = self;
        Looked { soort: soort.clone(), thema: thema.clone(), voor: voor.clone(), dag: dag.clone(), dorp: dorp.clone(), vers: vers.clone() }
    }

    /// The window; none: all of the municipality.
    pub fn window(&self) -> Option<MapFrame> {
        let Self { schaal, noord, oost, .. } = self;
        Window { schaal: schaal.clone(), noord: noord.clone(), oost: oost.clone() }.frame()
    }
}

/// The fields of the filter, for the template.
pub(crate) struct Choices {
    pub looked: Looked,
    pub areas: Arc<[HomeArea]>,
    pub kinds: Vec<(&'static str, &'static str)>,
    pub themes: Vec<(&'static str, &'static str)>,
    pub audiences: Vec<(&'static str, &'static str)>,
    pub days: Vec<(&'static str, &'static str)>,
    pub states: Vec<(&'static str, &'static str)>,
}

impl Choices {
    /// Everything that can be chosen.
    pub fn new(house: &SocialMapHouse, looked: Looked) -> Self {
        Self {
            looked,
            areas: house.areas.clone(),
            kinds: ShownKind::ALL.into_iter().map(|kind| (kind.code(), kind.key())).collect(),
            themes: Theme::ALL.into_iter().map(|theme| (theme.code(), theme_key(theme))).collect(),
            audiences: Audience::ALL.into_iter().map(|audience| (audience.code(), audience.key())).collect(),
            days: DAYS.into_iter().enumerate().map(|(at, day)| (day, weekday_key(at))).collect(),
            states: Freshness::ALL.into_iter().map(|freshness| (freshness.code(), freshness.key())).collect(),
        }
    }
}

/// A kind in the legend: only that kind is one tap away.
pub(crate) struct Legend {
    pub kind: &'static str,
    pub key: &'static str,
    pub shape: &'static str,
    pub address: String,
}

/// The legend, with the rest of the filter as it is.
pub(crate) fn legend(path: &str, wanted: &Wanted) -> Vec<Legend> {
    let of_kind = |kind: ShownKind| {
        let only = Wanted { kind: Some(kind), ..wanted.clone() };
        Legend { kind: kind.code(), key: kind.key(), shape: shape_of(kind), address: address(path, &only) }
    };
    ShownKind::ALL.into_iter().map(of_kind).collect()
}

#[derive(Template)]
#[template(path = "socialmap_map.html")]
pub(crate) struct MapPage {
    pub frame: Frame,
    pub done: Option<String>,
    /// What was asked is no day of the week.
    pub is_no_day: bool,
    pub choices: Choices,
    pub is_filtered: bool,
    /// How many there are, and which are on this page.
    pub total: usize,
    pub first: usize,
    pub last: usize,
    pub rows: Vec<Row>,
    pub canvas: Canvas,
    pub legend: Vec<Legend>,
    /// Addresses of the page before and after this one.
    pub before: Option<String>,
    pub after: Option<String>,
    /// The link to share: filter and window.
    pub share: String,
    /// The filter as fields of the form with words.
    pub hidden: Vec<(&'static str, String)>,
    /// The filter behind another address.
    pub filter: String,
    /// Sentences of danger that the words hold, each with whom to call.
    pub dangers: Vec<(String, Vec<String>)>,
    /// Whether words were looked for.
    pub is_search: bool,
    pub may_add: bool,
    pub may_check: bool,
    pub may_join: bool,
    pub village: Option<String>,
    pub has_tiles: bool,
}

/// What is found, for a view.
pub(crate) async fn find(house: &SocialMapHouse, visit: &Visit, wanted: &Wanted) -> Result<Vec<Found>, StoreError> {
    let marks = house.site.db.read(marks::list).await?;
    Ok(look(&house.finder, marks, wanted, visit.today()))
}

/// An address with the filter behind it.
pub(crate) fn address(path: &str, wanted: &Wanted) -> String {
    let fields: Vec<String> = wanted.fields().into_iter().map(|(name, code)| format!("{name}={code}")).collect();
    with(path, &fields.join("&"))
}

pub(crate) async fn show(State(house): State<Arc<SocialMapHouse>>, visit: Visit, Query(asked): Query<Asked>) -> Page {
    let wanted = Wanted::new(&asked.looked(), &house.areas);
    let mut found = find(&house, &visit, &wanted).await?;
    let window = asked.window();
    if let Some(window) = &window {
        // The list is what can be seen on the map, and the other way round.
        found.retain(|one| one.at().is_some_and(|at| window.has(at)));
    }
    let number = asked.bladzij.parse::<usize>().unwrap_or(1).max(1);
    let template = page_of(&house, visit, &wanted, &found, window.as_ref(), (number - 1).saturating_mul(ON_PAGE), asked);
    Ok(with_tiles(&house, page(StatusCode::OK, &template)))
}

fn page_of(
    house: &SocialMapHouse,
    visit: Visit,
    wanted: &Wanted,
    found: &[Found],
    window: Option<&MapFrame>,
    from: usize,
    asked: Asked,
) -> MapPage {
    let frame = visit.frame(house);
    // Behind the last page is the last page.
    let from = from.min(found.len().saturating_sub(1) / ON_PAGE * ON_PAGE);
    let range = from..(from + ON_PAGE).min(found.len());
    let base = address("/kaart", wanted);
    let here = match window {
        Some(_) => with(&base, &format!("schaal={}&noord={}&oost={}", asked.schaal, asked.noord, asked.oost)),
        None => base.clone(),
    };
    let nth = |from: usize| with(&here, &format!("bladzij={}", from / ON_PAGE + 1));
    MapPage {
        done: done(&frame, asked.klaar.as_deref()),
        is_no_day: !asked.dag.is_empty() && wanted.day.is_none(),
        before: (range.start > 0).then(|| nth(range.start.saturating_sub(ON_PAGE))),
        after: (range.end < found.len()).then(|| nth(range.end)),
        share: format!("{}{here}", house.site.public_url),
        ..listed(house, frame, wanted, found, window, range, &base)
    }
}

/// The page for what was found; `base` is the address without a window.
pub(crate) fn listed(
    house: &SocialMapHouse,
    frame: Frame,
    wanted: &Wanted,
    found: &[Found],
    window: Option<&MapFrame>,
    range: Range<usize>,
    base: &str,
) -> MapPage {
    let rows = found[range.clone()].iter().enumerate().map(|(at, one)| Row::new(&frame, at + 1, one)).collect();
    MapPage {
        done: None,
        is_no_day: false,
        choices: Choices::new(house, looked_of(wanted)),
        is_filtered: !wanted.is_everything(),
        total: found.len(),
        first: range.start + 1,
        last: range.end,
        rows,
        canvas: Canvas::new(house, &frame, window, found, range, base),
        legend: legend("/kaart", wanted),
        before: None,
        after: None,
        share: String::new(),
        hidden: wanted.fields(),
        filter: address("", wanted),
        dangers: Vec::new(),
        is_search: false,
        may_add: frame.opens(Action::AddEntry),
        may_check: frame.opens(Action::AddEntry),
        may_join: frame.opens(Action::ImportEntries),
        village: wanted.area.as_ref().map(|(code, _)| code.clone()),
        has_tiles: house.tiles.is_some(),
        frame,
    }
}

fn looked_of(wanted: &Wanted) -> Looked {
    let mut looked = Looked::default();
    for (name, code) in wanted.fields() {
        match name {
            "soort" => looked.soort = code,
            "thema" => looked.thema = code,
            "voor" => looked.voor = code,
            "dag" => looked.dag = code,
            "dorp" => looked.dorp = code,
            _ => looked.vers = code,
        }
    }
    looked
}

/// Lets the browser fetch the background that the administrator chose.
pub(crate) fn with_tiles(house: &SocialMapHouse, mut response: Response) -> Response {
    if let Some(tiles) = &house.tiles {
        response.extensions_mut().insert(Allowance { is_framed: false, images_from: Some(tiles.origin().to_owned()) });
    }
    response
}
