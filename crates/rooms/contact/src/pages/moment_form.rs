//! The form of a moment: its fields as they were typed, and what they mean.

use jiff::civil::{Date, DateTime, Time};
use opbouw_calendar::{to_local, to_seconds};

use crate::error::ContactError;
use crate::moment::{Growth, Moment, NewMoment, Source};
use crate::moment_input::MomentInput;
use crate::mood::{Band, Mood};
use crate::pages::MAP_OF_STEPS;

/// Numbers from one to this are a button; more, or none after all, is typed.
pub(crate) const MOST_BUTTON: i64 = 5;

/// What was typed.
#[derive(Debug, Clone, Default)]
pub(crate) struct MomentForm {
    pub item: String,
    pub organisatie: String,
    pub versie: String,
    pub ronde: String,
    pub groep: String,
    pub plek: String,
    pub dorp: String,
    pub dag: String,
    pub tijd: String,
    pub stemming: String,
    /// Per band: the button and the number that was typed.
    pub aantal: [(String, String); 5],
    pub regel: String,
    pub volgende: String,
    pub volgende_dag: String,
    /// Present, talks, joins, helps, organises.
    pub stappen: [String; 5],
}

impl MomentForm {
    /// A form that is still empty, for this round or group, now.
    pub fn empty(round: &str, group: &str, now_s: i64) -> Self {
        let local = to_local(now_s);
        Self {
            item: opbouw_secrets::random_hex(),
            ronde: round.to_owned(),
            groep: group.to_owned(),
            dag: local.date().to_string(),
            tijd: local.strftime("%H:%M").to_string(),
            ..Self::default()
        }
    }

    /// Of what a browser sent; the last of each field counts.
    pub fn of(pairs: &[(String, String)]) -> Self {
        let field = |name: &str| pairs.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default();
        Self {
            item: field("item"),
            organisatie: field("organisatie"),
            versie: field("versie"),
            ronde: field("ronde"),
            groep: field("groep"),
            plek: field("plek"),
            dorp: field("dorp"),
            dag: field("dag"),
            tijd: field("tijd"),
            stemming: field("stemming"),
            aantal: Band::ALL.map(|band| (field(&format!("aantal-{}", band.code())), field(&format!("meer-{}", band.code())))),
            regel: field("regel"),
            volgende: field("volgende"),
            volgende_dag: field("volgende-dag"),
            stappen: MAP_OF_STEPS.map(|(name, _)| field(name)),
        }
    }

    /// As a moment is kept.
    pub fn of_moment(moment: &Moment) -> Self {
        let local = to_local(moment.happened_s);
        let number = |id: Option<i64>| id.map(|id| id.to_string()).unwrap_or_default();
        let tally = |band: Band| {
            let number = moment.tallies.iter().find(|(known, _)| *known == band).map_or(0, |(_, number)| *number);
            match number {
                0 => (String::new(), String::new()),
                1..=MOST_BUTTON => (number.to_string(), String::new()),
                more => (String::new(), more.to_string()),
            }
        };
        let steps = moment.growth.map(Growth::steps);
        Self {
            item: moment.item.clone(),
            organisatie: moment.party.to_string(),
            versie: moment.version.to_string(),
            ronde: number(moment.round),
            groep: number(moment.group),
            plek: moment.spot.clone(),
            dorp: moment.area.clone().unwrap_or_default(),
            dag: local.date().to_string(),
            tijd: local.strftime("%H:%M").to_string(),
            stemming: moment.mood.map_or("", Mood::code).to_owned(),
            aantal: Band::ALL.map(tally),
            regel: moment.line.clone(),
            volgende: moment.next_step.clone(),
            volgende_dag: moment.next_on.map(|day| day.to_string()).unwrap_or_default(),
            stappen: [0, 1, 2, 3, 4].map(|at| steps.map(|steps| steps[at].to_string()).unwrap_or_default()),
        }
    }

    /// What may be kept of it.
    ///
    /// # Errors
    /// All that is wrong.
    pub fn check(&self, now_s: i64, today: Date) -> Result<NewMoment, Vec<ContactError>> {
        let mut wrong = Vec::new();
        let happened_s = self.happened_s(now_s).map_err(|fault| wrong.push(fault)).unwrap_or(now_s);
        let tallies = self.tallies().map_err(|fault| wrong.push(fault)).unwrap_or_default();
        let growth = self.growth().map_err(|fault| wrong.push(fault)).unwrap_or_default();
        let next_on = day(&self.volgende_dag).map_err(|fault| wrong.push(fault)).unwrap_or_default();
        let input = MomentInput {
            item: self.item.clone(),
            happened_s,
            source: Source::Web,
            round: self.ronde.parse().ok(),
            group: self.groep.parse().ok(),
            spot: self.plek.clone(),
            area: self.dorp.clone(),
            mood: self.stemming.clone(),
            tallies,
            line: self.regel.clone(),
            next_step: self.volgende.clone(),
            next_on,
            growth,
        };
        match input.check(now_s, today) {
            Ok(moment) if wrong.is_empty() => Ok(moment),
            Ok(_) => Err(wrong),
            Err(more) => {
                wrong.extend(more);
                wrong.dedup();
                Err(wrong)
            }
        }
    }

    /// Numbers per band as they were typed: `12-17: 8 · 65+: 1`.
    pub fn people(&self) -> String {
        let number = |(button, typed): &(String, String)| if typed.trim().is_empty() { button.clone() } else { typed.trim().to_owned() };
        let bands = Band::ALL.iter().zip(&self.aantal).map(|(band, typed)| (band.code(), number(typed)));
        bands.filter(|(_, number)| !number.is_empty()).map(|(band, number)| format!("{band}: {number}")).collect::<Vec<_>>().join(" · ")
    }

    /// Without a day it is now.
    fn happened_s(&self, now_s: i64) -> Result<i64, ContactError> {
        let Some(day) = day(&self.dag)? else { return Ok(now_s) };
        let time: Time = if self.tijd.is_empty() { to_local(now_s).time() } else { self.tijd.parse().map_err(|_| ContactError::BadDay)? };
        Ok(to_seconds(DateTime::from_parts(day, time)))
    }

    /// What was typed wins from the button.
    fn tallies(&self) -> Result<Vec<(String, i64)>, ContactError> {
        let number = |(button, typed): &(String, String)| number(if typed.trim().is_empty() { button } else { typed });
        Band::ALL.iter().zip(&self.aantal).map(|(band, typed)| Ok((band.code().to_owned(), number(typed)?))).collect()
    }

    /// Nothing typed at all is not counted.
    fn growth(&self) -> Result<Option<Growth>, ContactError> {
        if self.stappen.iter().all(|step| step.trim().is_empty()) {
            return Ok(None);
        }
        let step = |at: usize| number(&self.stappen[at]);
        Ok(Some(Growth { present: step(0)?, talks: step(1)?, joins: step(2)?, helps: step(3)?, organises: step(4)? }))
    }
}

/// A number that was typed; nothing is zero.
fn number(text: &str) -> Result<i64, ContactError> {
    let text = text.trim();
    if text.is_empty() { Ok(0) } else { text.parse().map_err(|_| ContactError::BadNumber) }
}

/// A day that was typed; nothing is none.
pub(crate) fn day(text: &str) -> Result<Option<Date>, ContactError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let dutch = || Date::strptime("%d-%m-%Y", text).ok();
    text.parse().ok().or_else(dutch).map(Some).ok_or(ContactError::BadDay)
}
