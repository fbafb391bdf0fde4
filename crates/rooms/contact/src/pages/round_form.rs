//! The form of a round: its fields as they were typed, and what they mean.

use jiff::civil::{Date, Time, Weekday};
use opbouw_calendar::{Rule, Shape};
use opbouw_neighbourhood::{HomeArea, LatLon};

use super::moment_form::day;
use crate::error::ContactError;
use crate::plain_line::plain_line;
use crate::round::{Round, RoundPlan};

/// Codes of the days of the week, from Monday on.
pub(crate) const DAYS: [(&str, Weekday); 7] = [
    ("ma", Weekday::Monday),
    ("di", Weekday::Tuesday),
    ("wo", Weekday::Wednesday),
    ("do", Weekday::Thursday),
    ("vr", Weekday::Friday),
    ("za", Weekday::Saturday),
    ("zo", Weekday::Sunday),
];

/// Letters in a name at most.
pub(crate) const MOST_NAME: usize = 80;

/// What was typed.
#[derive(Debug, Clone, Default)]
pub(crate) struct RoundForm {
    pub organisatie: String,
    pub naam: String,
    pub plek: String,
    pub dorp: String,
    pub punt: String,
    pub dagen: Vec<String>,
    pub om_de: String,
    pub vanaf: String,
    pub tijd: String,
    pub minuten: String,
    pub van: String,
    pub mee: Vec<String>,
    pub samen: bool,
    pub feestdagen: bool,
    pub donker: bool,
    pub regen: String,
}

impl RoundForm {
    /// Of what a browser sent.
    pub fn of(pairs: &[(String, String)]) -> Self {
        let field = |name: &str| pairs.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default();
        let all = |name: &str| pairs.iter().filter(|(key, _)| key == name).map(|(_, value)| value.clone()).collect();
        let is = |name: &str| field(name) == "ja";
        Self {
            organisatie: field("organisatie"),
            naam: field("naam"),
            plek: field("plek"),
            dorp: field("dorp"),
            punt: field("punt"),
            dagen: all("dag"),
            om_de: field("om-de"),
            vanaf: field("vanaf"),
            tijd: field("tijd"),
            minuten: field("minuten"),
            van: field("van"),
            mee: all("mee"),
            samen: is("samen"),
            feestdagen: is("feestdagen"),
            donker: is("donker"),
            regen: field("regen"),
        }
    }

    /// As a round is kept; `people` go along.
    pub fn of_round(round: &Round, people: &[(i64, String)]) -> Self {
        let (dagen, om_de) = match Rule::parse(&round.rule).ok().as_ref().map(Rule::shape) {
            Some(Shape::Weekly { every, days }) => (codes_of(days), every.to_string()),
            _ => (Vec::new(), "1".to_owned()),
        };
        Self {
            organisatie: round.party.to_string(),
            naam: round.name.clone(),
            plek: round.spot.clone(),
            dorp: round.area.clone(),
            punt: round.point.map(|point| format!("{}, {}", point.lat(), point.lon())).unwrap_or_default(),
            dagen,
            om_de,
            vanaf: round.first_day.to_string(),
            tijd: round.starts.clone(),
            minuten: round.minutes.to_string(),
            van: round.owner.map(|owner| owner.to_string()).unwrap_or_default(),
            mee: people.iter().map(|(person, _)| person.to_string()).collect(),
            samen: round.needs_two,
            feestdagen: round.in_holidays,
            donker: round.in_dark,
            regen: round.rain_plan.clone(),
        }
    }

    /// What may be kept of it; `colleagues` are those of its party.
    ///
    /// # Errors
    /// All that is wrong.
    pub fn check(&self, areas: &[HomeArea], colleagues: &[(i64, String)], today: Date) -> Result<RoundPlan, Vec<ContactError>> {
        let mut wrong = Vec::new();
        let mut text = |text: &str, most| plain_line(text, most).map_err(|fault| wrong.push(fault)).unwrap_or_default();
        let (name, spot, rain_plan) = (text(&self.naam, MOST_NAME), text(&self.plek, 80), text(&self.regen, 140));
        if name.is_empty() {
            wrong.push(ContactError::NoName);
        }
        if spot.is_empty() {
            wrong.push(ContactError::NoSpot);
        }
        if !areas.iter().any(|area| area.code.as_str() == self.dorp) {
            wrong.push(ContactError::NoArea);
        }
        let first = day(&self.vanaf).map(|day| day.unwrap_or(today)).map_err(|fault| wrong.push(fault)).unwrap_or(today);
        let rule = self.rule().map_err(|fault| wrong.push(fault)).ok();
        let first_day = rule.as_ref().and_then(|rule| rule.first_day(first)).unwrap_or(first);
        let starts = self.tijd.parse::<Time>().map(|time| time.strftime("%H:%M").to_string());
        let minutes = self.minuten.trim().parse().ok().filter(|minutes| (5..=720).contains(minutes));
        if starts.is_err() || minutes.is_none() {
            wrong.push(ContactError::BadHours);
        }
        let point = point_of(&self.punt).map_err(|fault| wrong.push(fault)).unwrap_or_default();
        let person = |text: &String| text.parse().ok().filter(|id| colleagues.iter().any(|(known, _)| known == id));
        let owner = person(&self.van);
        if owner.is_none() {
            wrong.push(ContactError::NoColleague);
        }
        wrong.dedup();
        match (rule, starts, minutes) {
            (Some(rule), Ok(starts), Some(minutes)) if wrong.is_empty() => Ok(RoundPlan {
                name,
                spot,
                area: self.dorp.clone(),
                point,
                rule: rule.to_string(),
                first_day,
                starts,
                minutes,
                owner,
                people: self.mee.iter().filter_map(person).filter(|id| Some(*id) != owner).collect(),
                needs_two: self.samen,
                in_holidays: self.feestdagen,
                in_dark: self.donker,
                rain_plan,
            }),
            _ => Err(wrong),
        }
    }

    fn rule(&self) -> Result<Rule, ContactError> {
        let days = DAYS.into_iter().filter(|(code, _)| self.dagen.iter().any(|day| day == code)).map(|(_, day)| day);
        let days: Vec<Weekday> = days.collect();
        let every = if self.om_de.is_empty() { 1 } else { self.om_de.parse().map_err(|_| ContactError::BadRule)? };
        if days.is_empty() || every > 8 {
            return Err(ContactError::BadRule);
        }
        Rule::weekly(days, every).map_err(|_| ContactError::BadRule)
    }
}

/// Codes of the days of a rule.
pub(crate) fn codes_of(days: &[Weekday]) -> Vec<String> {
    DAYS.into_iter().filter(|(_, day)| days.contains(day)).map(|(code, _)| code.to_owned()).collect()
}

/// `52.123, 6.456`; nothing is no point.
fn point_of(text: &str) -> Result<Option<LatLon>, ContactError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let (lat, lon) = text.split_once(',').ok_or(ContactError::BadPoint)?;
    let point = lat.trim().parse().ok().zip(lon.trim().parse().ok()).and_then(|(lat, lon)| LatLon::new(lat, lon));
    point.map(Some).ok_or(ContactError::BadPoint)
}
