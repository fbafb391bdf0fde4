//! What is on the map now? Chosen by kind, theme, audience, day, village and freshness, and put in the order of the list.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;
use opbouw_finder::{Finder, Theme, Themes};
use opbouw_neighbourhood::{HomeArea, LatLon, Resource};
use opbouw_understand::DayParts;
use serde::Deserialize;

use crate::entry::number_of;
use crate::freshness::{Freshness, Seen};
use crate::kind::{Audience, EntryKind, ShownKind};
use crate::store::marks::Mark;

/// The filter as it stands in an address: code words of the program only, never what somebody wrote.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Looked {
    /// Kind.
    #[serde(default)]
    pub soort: String,
    /// Theme.
    #[serde(default)]
    pub thema: String,
    /// Audience.
    #[serde(default)]
    pub voor: String,
    /// Day: `ma` to `zo`.
    #[serde(default)]
    pub dag: String,
    /// Code of the village.
    #[serde(default)]
    pub dorp: String,
    /// Freshness.
    #[serde(default)]
    pub vers: String,
}

/// The days of a week, as they stand in an address.
pub const DAYS: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];

/// What is looked for; nothing given is everything.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Wanted {
    /// Only this kind.
    pub kind: Option<ShownKind>,
    /// Only what is about this.
    pub theme: Option<Theme>,
    /// Only what is for them, or for everybody.
    pub audience: Option<Audience>,
    /// Only what is there on this day, Monday = 0.
    pub day: Option<u32>,
    /// Only this village: code and name.
    pub area: Option<(String, String)>,
    /// Only as fresh as this.
    pub freshness: Option<Freshness>,
}

impl Wanted {
    /// What an address asks for; words that mean nothing are passed over.
    pub fn new(looked: &Looked, areas: &[HomeArea]) -> Self {
        let area = areas.iter().find(|area| area.code.as_str() == looked.dorp);
        Self {
            kind: ShownKind::parse(&looked.soort),
            theme: Theme::parse(&looked.thema),
            audience: Audience::parse(&looked.voor),
            day: DAYS.iter().position(|day| *day == looked.dag).and_then(|day| u32::try_from(day).ok()),
            area: area.map(|area| (area.code.as_str().to_owned(), area.name.clone())),
            freshness: Freshness::ALL.into_iter().find(|one| one.code() == looked.vers),
        }
    }

    /// Whether everything is wanted.
    pub fn is_everything(&self) -> bool {
        *self == Self::default()
    }

    /// The same as fields of an address, code words only.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        let mut fields = Vec::new();
        let mut add = |name, code: Option<&str>| fields.extend(code.map(|code| (name, code.to_owned())));
        add("soort", self.kind.map(ShownKind::code));
        add("thema", self.theme.map(Theme::code));
        add("voor", self.audience.map(Audience::code));
        add("dag", self.day.and_then(|day| DAYS.get(day as usize).copied()));
        add("dorp", self.area.as_ref().map(|(code, _)| code.as_str()));
        add("vers", self.freshness.map(Freshness::code));
        fields
    }
}

/// Something on the map.
#[derive(Debug, Clone)]
pub struct Found {
    /// As the register lists it.
    pub resource: Arc<Resource>,
    /// What it is.
    pub kind: ShownKind,
    /// What it is about.
    pub themes: Themes,
    /// What its entry says, when it has one.
    pub(crate) mark: Option<Mark>,
    /// How far it can be trusted; none: a room or its giver keeps it.
    pub freshness: Option<Freshness>,
}

impl Found {
    /// Where it is: the page of the room that keeps it, else its page in Ask.
    pub fn address(&self) -> String {
        self.resource.page().map_or_else(|| format!("/aanbod/{}", self.resource.id), str::to_owned)
    }

    /// Number of its entry.
    pub fn entry(&self) -> Option<i64> {
        self.mark.as_ref().map(|mark| mark.id)
    }

    /// Whether it came from a list, and nobody looks after it.
    pub fn is_of_nobody(&self) -> bool {
        let is_listed = self.mark.is_none() && self.kind != ShownKind::Offer && self.resource.page().is_none();
        is_listed || self.mark.as_ref().is_some_and(|mark| !mark.is_kept)
    }

    /// Whether somebody was told so, and nobody looked since.
    pub fn is_hearsay(&self) -> bool {
        self.mark.as_ref().is_some_and(|mark| mark.seen.is_hearsay && mark.seen.on.is_none())
    }

    /// Where its pin is.
    pub fn at(&self) -> Option<LatLon> {
        self.resource.place
    }
}

/// Everything on the map that is wanted: what can be trusted first, what neighbours offer last, then by name. Looks at each once.
pub(crate) fn look(finder: &Finder, marks: Vec<Mark>, wanted: &Wanted, today: Date) -> Vec<Found> {
    let marks: HashMap<i64, Mark> = marks.into_iter().map(|mark| (mark.id, mark)).collect();
    let is_candidate = |resource: &Resource, _| {
        !resource.is_request
            && resource.ends_on.is_none_or(|last| last >= today)
            && wanted.area.as_ref().is_none_or(|(_, name)| resource.area == *name)
    };
    let candidates = finder.list(is_candidate);
    let mut found: Vec<Found> = candidates
        .into_iter()
        .filter_map(|(resource, themes)| meet(resource, themes, &marks, today))
        .filter(|found| is_wanted(found, wanted))
        .collect();
    // What neighbours offer is most of all there is; it comes behind what they cannot know without a list.
    found.sort_by_cached_key(|found| {
        let is_stale = found.freshness == Some(Freshness::Stale);
        (is_stale, found.kind == ShownKind::Offer, found.resource.title.to_lowercase(), found.resource.id)
    });
    found
}

/// A resource with its entry. An entry that has ended meanwhile is not on the map.
pub(crate) fn meet(resource: Arc<Resource>, themes: Themes, marks: &HashMap<i64, Mark>, today: Date) -> Option<Found> {
    let Some(number) = number_of(&resource.reference) else {
        let kind = ShownKind::of_resource(&resource);
        let is_kept = resource.page().is_some() || kind == ShownKind::Offer;
        let freshness = (!is_kept).then(|| listed(&resource, today));
        return Some(Found { resource, kind, themes, mark: None, freshness });
    };
    let mark = marks.get(&number)?;
    let themes = if mark.themes.is_empty() { themes } else { mark.themes };
    let freshness = Some(mark.seen.freshness(mark.kind, today));
    Some(Found { resource, kind: mark.kind.shown(), themes, mark: Some(*mark), freshness })
}

/// Of what came from a list: by the day that the list gives.
fn listed(resource: &Resource, today: Date) -> Freshness {
    let seen = Seen { on: resource.confirmed_on, since: resource.confirmed_on.unwrap_or(Date::MIN), doubts: 0, is_hearsay: false };
    seen.freshness(EntryKind::of_resource(resource.kind), today)
}

pub(crate) fn is_wanted(found: &Found, wanted: &Wanted) -> bool {
    let audiences = found.mark.as_ref().map(|mark| mark.audiences).unwrap_or_default();
    wanted.kind.is_none_or(|kind| found.kind == kind)
        && wanted.theme.is_none_or(|theme| found.themes.has(theme))
        && wanted.audience.is_none_or(|audience| audiences.is_everybody() || audiences.has(audience))
        && wanted.freshness.is_none_or(|freshness| found.freshness == Some(freshness))
        && wanted.area.as_ref().is_none_or(|(_, name)| found.resource.area == *name)
        && wanted.day.is_none_or(|day| DayParts::parse(&found.resource.availability).days().any(|there| there == day))
}
