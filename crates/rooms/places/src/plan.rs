//! What somebody filled in about a place, and whether it can be so.

use jiff::civil::Date;
use opbouw_booking::{Fact, FactKind, NewPlace, OpeningHours, Place, Span, parse_spans, put_facts, put_week};
use opbouw_neighbourhood::{HomeArea, OwnOffer, PersonFault};
use opbouw_store::{StoreError, Tx};

use crate::error::PlacesError;

/// Letters in a name at most.
const MOST_NAME: usize = 80;
/// Letters in what is said of a place at most.
const MOST_ABOUT: usize = 2_000;
/// Letters in the other texts at most.
const MOST_LINE: usize = 200;

/// The weekdays as they stand in the names of fields.
pub(crate) const WEEKDAYS: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];

/// The form, as it was typed; it comes back with what was wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct PlaceForm {
    pub naam: String,
    /// Code of the area.
    pub dorp: String,
    /// Where in it, in words.
    pub plek: String,
    pub tekst: String,
    pub bereik: String,
    pub regels: String,
    /// Free to use: nobody has to say yes.
    pub is_free: bool,
    /// Monday first.
    pub uren: [String; 7],
    /// `ja`, `nee` or nothing, in the order of [`FactKind::ALL`].
    pub feiten: Vec<String>,
}

/// What was filled in, checked.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PlacePlan {
    pub place: NewPlace,
    pub week: [Vec<Span>; 7],
    pub facts: Vec<(FactKind, bool)>,
}

impl PlaceForm {
    /// The form of its pairs.
    pub fn of(pairs: &[(String, String)]) -> Self {
        let mut form = Self { feiten: vec![String::new(); FactKind::ALL.len()], ..Self::default() };
        for (name, value) in pairs {
            let value = value.trim();
            match name.as_str() {
                "naam" => value.clone_into(&mut form.naam),
                "dorp" => value.clone_into(&mut form.dorp),
                "plek" => value.clone_into(&mut form.plek),
                "tekst" => value.clone_into(&mut form.tekst),
                "bereik" => value.clone_into(&mut form.bereik),
                "regels" => value.clone_into(&mut form.regels),
                "vrij" => form.is_free = value == "ja",
                other => form.set_listed(other, value),
            }
        }
        form
    }

    fn set_listed(&mut self, name: &str, value: &str) {
        let day = name.strip_prefix("uren-").and_then(|day| WEEKDAYS.iter().position(|known| *known == day));
        if let Some(hours) = day.and_then(|at| self.uren.get_mut(at)) {
            value.clone_into(hours);
        }
        let fact = name.strip_prefix("feit-").and_then(|code| FactKind::ALL.iter().position(|kind| kind.code() == code));
        if let Some(answer) = fact.and_then(|at| self.feiten.get_mut(at)) {
            value.clone_into(answer);
        }
    }

    /// The form of a place that is there.
    pub fn from(place: &Place, hours: &OpeningHours, facts: &[Fact]) -> Self {
        let is = &place.is;
        let written = |spans: &Vec<Span>| spans.iter().map(|span| span.written()).collect::<Vec<_>>().join(", ");
        let answer = |kind: &FactKind| {
            let fact = facts.iter().find(|fact| fact.room.is_none() && fact.kind == *kind);
            fact.map_or("", |fact| if fact.is_so { "ja" } else { "nee" }).to_owned()
        };
        Self {
            naam: is.name.clone(),
            dorp: is.area.clone(),
            plek: is.spot.clone(),
            tekst: is.about.clone(),
            bereik: is.reach.clone(),
            regels: is.rules.clone(),
            is_free: !is.needs_yes,
            uren: std::array::from_fn(|at| written(&hours.weekly()[at])),
            feiten: FactKind::ALL.iter().map(answer).collect(),
        }
    }

    /// What can be kept, or all that is wrong. The party and the spot on the map come from the place that is there, if there is one.
    pub fn check(&self, areas: &[HomeArea], known: Option<&Place>) -> Result<PlacePlan, Vec<PlacesError>> {
        let mut wrong = Vec::new();
        let name = self.naam.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_name = (1..=MOST_NAME).contains(&name.chars().count()) && name.chars().any(char::is_alphanumeric);
        if !is_name || name.chars().any(char::is_control) {
            wrong.push(PlacesError::NoName);
        }
        let lines = [&self.plek, &self.bereik, &self.regels];
        if self.tekst.chars().count() > MOST_ABOUT || lines.iter().any(|line| line.chars().count() > MOST_LINE) {
            wrong.push(PlacesError::LongText);
        }
        if [&self.tekst, &self.bereik, &self.regels].into_iter().any(|text| holds_contact(text)) {
            wrong.push(PlacesError::Person(PersonFault::ContactInText));
        }
        let area = areas.iter().find(|area| area.code.as_str() == self.dorp);
        if area.is_none() {
            wrong.push(PlacesError::NoArea);
        }
        let week: Vec<Option<Vec<Span>>> = self.uren.iter().map(|hours| parse_spans(hours)).collect();
        if week.iter().any(Option::is_none) {
            wrong.push(PlacesError::BadHours);
        }
        let (Some(area), true) = (area, wrong.is_empty()) else { return Err(wrong) };
        let stayed = known.filter(|place| place.is.area == self.dorp);
        let place = NewPlace {
            name,
            area: self.dorp.clone(),
            spot: self.plek.clone(),
            at: stayed.and_then(|place| place.is.at).or(area.centre),
            about: self.tekst.clone(),
            reach: self.bereik.clone(),
            rules: self.regels.clone(),
            party: known.and_then(|place| place.is.party),
            needs_yes: !self.is_free,
        };
        let mut week = week.into_iter().flatten();
        Ok(PlacePlan { place, week: std::array::from_fn(|_| week.next().unwrap_or_default()), facts: self.facts() })
    }

    fn facts(&self) -> Vec<(FactKind, bool)> {
        let answered = FactKind::ALL.into_iter().zip(&self.feiten);
        answered.filter(|(_, answer)| matches!(answer.as_str(), "ja" | "nee")).map(|(kind, answer)| (kind, answer == "ja")).collect()
    }
}

/// Everybody reads it, so it holds nobody's number or address: the same rule as for what neighbours offer.
pub(crate) fn holds_contact(text: &str) -> bool {
    OwnOffer::new(text, "", false) == Err(PersonFault::ContactInText)
}

/// Keeps hours and facts of a place.
pub(crate) fn put_details(tx: &mut Tx<'_>, place: i64, plan: &PlacePlan, today: Date) -> Result<(), StoreError> {
    put_week(tx, place, &plan.week)?;
    put_facts(tx, place, None, &plan.facts, today)
}
