//! The form of an activity as it was typed, and everything that is wrong with it.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};
use opbouw_calendar::Rule;
use opbouw_neighbourhood::HomeArea;

use super::Plan;
use crate::activity::{Audience, MOST_PLACES};
use crate::error::ActivitiesError;
use crate::templates::Ready;
use crate::unrolling::Pattern;
use opbouw_calendar::ClockTime;

/// Tasks of one activity at most.
const MOST_TASKS: usize = 12;
/// How long it takes when nobody says so, in minutes.
const USUAL_MINUTES: i64 = 120;
/// Longer is a slip: "van 22 tot 20 uur" would be most of a day.
const LONGEST_MINUTES: i64 = 16 * 60;

/// A task as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct TaskForm {
    pub wat: String,
    pub aantal: String,
    /// `keer`: every time anew.
    pub wanneer: String,
}

/// The form; it comes back with what was wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct PlanForm {
    pub titel: String,
    pub tekst: String,
    pub soort: String,
    pub dorp: String,
    /// Number of a room; empty: a place in words.
    pub zaal: String,
    pub plek: String,
    pub plaatsen: String,
    pub dag: String,
    pub van: String,
    pub tot: String,
    /// Empty, `week`, `week2`, `maand`, `laatste` or `regel`.
    pub herhaling: String,
    /// RRULE that the sentence said and the list has not.
    pub regel: String,
    pub eind: String,
    /// `ja`: also on holidays.
    pub feestdagen: String,
    /// `ja`: also outside the opening hours.
    pub buiten: String,
    /// `ja`: more people than fit in the room at one moment is meant so.
    pub krap: String,
    pub taal: String,
    pub voor: String,
    pub kosten: String,
    pub meenemen: String,
    pub taken: Vec<TaskForm>,
    pub spullen: Vec<String>,
}

impl PlanForm {
    /// The form of its pairs.
    pub fn of(pairs: &[(String, String)]) -> Self {
        let mut form = Self::default();
        for (name, value) in pairs {
            let value = value.trim();
            match name.as_str() {
                "taak-wat" => form.taken.push(TaskForm { wat: value.to_owned(), ..TaskForm::default() }),
                "taak-aantal" => last(&mut form.taken, |task| value.clone_into(&mut task.aantal)),
                "taak-wanneer" => last(&mut form.taken, |task| value.clone_into(&mut task.wanneer)),
                "spullen" => form.spullen.push(value.to_owned()),
                _ => {
                    if let Some(field) = form.field(name) {
                        value.clone_into(field);
                    }
                }
            }
        }
        form
    }

    fn field(&mut self, name: &str) -> Option<&mut String> {
        Some(match name {
            "titel" => &mut self.titel,
            "tekst" => &mut self.tekst,
            "soort" => &mut self.soort,
            "dorp" => &mut self.dorp,
            "zaal" => &mut self.zaal,
            "plek" => &mut self.plek,
            "plaatsen" => &mut self.plaatsen,
            "dag" => &mut self.dag,
            "van" => &mut self.van,
            "tot" => &mut self.tot,
            "herhaling" => &mut self.herhaling,
            "regel" => &mut self.regel,
            "eind" => &mut self.eind,
            "feestdagen" => &mut self.feestdagen,
            "buiten" => &mut self.buiten,
            "krap" => &mut self.krap,
            "taal" => &mut self.taal,
            "voor" => &mut self.voor,
            "kosten" => &mut self.kosten,
            "meenemen" => &mut self.meenemen,
            _ => return None,
        })
    }

    /// The plan, or everything that is wrong with it. `now` is on the wall.
    ///
    /// # Errors
    /// All faults at once.
    pub fn check(&self, areas: &[HomeArea], now: DateTime) -> Result<Plan, Vec<ActivitiesError>> {
        let mut faults = Vec::new();
        let mut keep = |fault: ActivitiesError| {
            if !faults.contains(&fault) {
                faults.push(fault);
            }
        };
        let what = self.check_what(areas, &mut keep);
        let when = self.check_when(now, &mut keep);
        let tasks = self.check_tasks(&mut keep);
        let (Some(when), true) = (when, faults.is_empty()) else { return Err(faults) };
        Ok(Plan { rule: when.rule, starts: when.starts, minutes: when.minutes, until: when.until, tasks, ..what })
    }

    /// What does not say when it is, or everything that is wrong with that.
    ///
    /// # Errors
    /// All faults at once.
    pub fn check_text(&self, areas: &[HomeArea]) -> Result<Plan, Vec<ActivitiesError>> {
        let mut faults = Vec::new();
        let plan = self.check_what(areas, &mut |fault| faults.push(fault));
        if faults.is_empty() { Ok(plan) } else { Err(faults) }
    }

    fn check_what(&self, areas: &[HomeArea], keep: &mut impl FnMut(ActivitiesError)) -> Plan {
        let title = seen(&self.titel);
        if !title.chars().any(char::is_alphanumeric) || title.chars().count() > 80 {
            keep(ActivitiesError::NoTitle);
        }
        let text = seen_lines(&self.tekst);
        let (place_name, cost, bring) = (seen(&self.plek), seen(&self.kosten), seen(&self.meenemen));
        let is_long = text.chars().count() > 2_000 || [&place_name, &cost, &bring].into_iter().any(|text| text.chars().count() > 120);
        if is_long {
            keep(ActivitiesError::LongText);
        }
        if !areas.iter().any(|area| area.code.as_str() == self.dorp) {
            keep(ActivitiesError::NoArea);
        }
        let room = self.zaal.parse().ok();
        if room.is_none() && place_name.is_empty() {
            keep(ActivitiesError::NoPlace);
        }
        let places = self.plaatsen.parse().ok().filter(|places| (1..=MOST_PLACES).contains(places));
        if places.is_none() && !self.plaatsen.is_empty() {
            keep(ActivitiesError::BadPlaces);
        }
        let audience = Audience::parse(&self.voor);
        if audience.is_none() && !self.voor.is_empty() {
            keep(ActivitiesError::UnknownChoice);
        }
        let things: Vec<String> = self.spullen.iter().map(|thing| seen(thing)).filter(|thing| !thing.is_empty()).take(12).collect();
        if things.iter().any(|thing| thing.chars().count() > 80) {
            keep(ActivitiesError::LongText);
        }
        Plan {
            title,
            text,
            template: Ready::parse(&self.soort).map_or("", Ready::code).to_owned(),
            area: self.dorp.clone(),
            room,
            place_name,
            places,
            rule: None,
            skips_holidays: self.feestdagen != "ja",
            starts: DateTime::ZERO,
            minutes: 0,
            until: None,
            outside_is_fine: self.buiten == "ja",
            tight_is_fine: self.krap == "ja",
            language: language_of(&self.taal),
            audience: audience.unwrap_or(Audience::All),
            cost,
            bring,
            tasks: Vec::new(),
            things,
        }
    }

    fn check_when(&self, now: DateTime, keep: &mut impl FnMut(ActivitiesError)) -> Option<When> {
        let day = read_day(&self.dag);
        let hours = read_hours(&self.van, &self.tot);
        let furthest = now.date().saturating_add(2.years());
        let day = day.filter(|day| *day >= now.date() && *day <= furthest);
        if day.is_none() {
            keep(ActivitiesError::BadDay);
        }
        if hours.is_none() {
            keep(ActivitiesError::BadHours);
        }
        // How it comes back is counted from the day: without one there is nothing more to say of it.
        let (day, (from, minutes)) = (day?, hours?);
        let rule = self.read_rule(day);
        let until = if self.eind.is_empty() { Some(None) } else { read_day(&self.eind).map(Some) };
        let until = until.filter(|until| until.is_none_or(|until| until >= day));
        let (Some(rule), Some(until)) = (rule, until) else {
            keep(ActivitiesError::BadRule);
            return None;
        };
        let until = until.filter(|_| rule.is_some());
        // "Elke dinsdag" from a Monday on begins on the Tuesday.
        let first = rule.as_ref().map_or(Some(day), |rule| rule.first_day(day)).filter(|first| *first <= furthest);
        let Some(starts) = first.and_then(|day| at(day, from)) else {
            keep(ActivitiesError::BadRule);
            return None;
        };
        if starts < now {
            keep(ActivitiesError::BadDay);
        }
        let rule = rule.map(|rule| rule.to_string());
        let pattern = Pattern { rule: rule.as_deref(), starts, minutes, until };
        if pattern.moments(starts.date(), starts.date()).is_ok_and(|moments| moments.is_empty()) {
            keep(ActivitiesError::BadRule);
        }
        Some(When { rule, starts, minutes, until })
    }

    /// None: not understood. Once is a rule of none.
    fn read_rule(&self, day: Date) -> Option<Option<Rule>> {
        let nth = (day.day() + 6) / 7;
        match self.herhaling.as_str() {
            "" => Some(None),
            "week" => Rule::weekly([day.weekday()], 1).ok().map(Some),
            "week2" => Rule::weekly([day.weekday()], 2).ok().map(Some),
            "maand" => Rule::monthly_nth(nth.min(4), day.weekday()).ok().map(Some),
            "laatste" => Rule::monthly_nth(-1, day.weekday()).ok().map(Some),
            "regel" => Rule::parse(&self.regel).ok().map(Some),
            _ => None,
        }
    }

    fn check_tasks(&self, keep: &mut impl FnMut(ActivitiesError)) -> Vec<(String, i64, bool)> {
        let mut tasks = Vec::new();
        for task in self.taken.iter().filter(|task| !seen(&task.wat).is_empty()).take(MOST_TASKS) {
            match read_task(&task.wat, &task.aantal) {
                Ok((what, wanted)) => tasks.push((what, wanted, task.wanneer != "eens")),
                Err(fault) => keep(fault),
            }
        }
        tasks
    }
}

/// When it is.
struct When {
    rule: Option<String>,
    starts: DateTime,
    minutes: i64,
    until: Option<Date>,
}

/// A task: what, and by how many.
///
/// # Errors
/// [`ActivitiesError::BadTask`].
pub(crate) fn read_task(what: &str, wanted: &str) -> Result<(String, i64), ActivitiesError> {
    let what = seen(what);
    let wanted: i64 = if wanted.trim().is_empty() { 1 } else { wanted.trim().parse().map_err(|_| ActivitiesError::BadTask)? };
    let is_good = !what.is_empty() && what.chars().count() <= 80 && (1..=50).contains(&wanted);
    if is_good { Ok((what, wanted)) } else { Err(ActivitiesError::BadTask) }
}

/// A day as the browser sends it, or as people write it.
pub(crate) fn read_day(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Ok(day) = text.parse::<Date>() {
        return Some(day);
    }
    let mut parts = text.split(['-', '/', '.']);
    let (day, month, year) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    parts.next().is_none().then(|| Date::new(year, month, day).ok()).flatten()
}

/// When it begins, as `19:30`, and how many minutes it takes; until after midnight is until the next day.
pub(crate) fn read_hours(from: &str, until: &str) -> Option<(String, i64)> {
    let from = ClockTime::parse(from)?.stored();
    if until.trim().is_empty() {
        return Some((from, USUAL_MINUTES));
    }
    let until = ClockTime::parse(until)?.stored();
    let minutes = |stored: &str| Some(stored.get(..2)?.parse::<i64>().ok()? * 60 + stored.get(3..5)?.parse::<i64>().ok()?);
    let long = (minutes(&until)? - minutes(&from)?).rem_euclid(24 * 60);
    (5..=LONGEST_MINUTES).contains(&long).then_some((from, long))
}

/// A day and a time as they are kept, together.
pub(crate) fn at(day: Date, stored: String) -> Option<DateTime> {
    let (hour, minute) = (stored.get(..2)?.parse().ok()?, stored.get(3..5)?.parse().ok()?);
    Time::new(hour, minute, 0, 0).ok().map(|time| day.to_datetime(time))
}

/// One line, without letters that nobody sees.
pub(crate) fn seen(text: &str) -> String {
    let clean: String =
        text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).filter(|letter| !is_unseen(*letter)).collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same, with its lines.
fn seen_lines(text: &str) -> String {
    text.lines().map(seen).collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// Marks of direction and width nothing, with which a text can look like another.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// A code of two letters; anything else is Dutch.
fn language_of(text: &str) -> String {
    let is_code = (2..=3).contains(&text.len()) && text.bytes().all(|letter| letter.is_ascii_lowercase());
    if is_code { text.to_owned() } else { "nl".to_owned() }
}

fn last(tasks: &mut [TaskForm], put: impl FnOnce(&mut TaskForm)) {
    if let Some(task) = tasks.last_mut() {
        put(task);
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn days_and_hours_are_read_as_people_write_them() {
        assert_eq!(read_day("2026-12-01"), Some(date(2026, 12, 1)));
        assert_eq!(read_day("1-12-2026"), Some(date(2026, 12, 1)));
        assert_eq!((read_day("31-2-2026"), read_day("morgen")), (None, None));
        assert_eq!(read_hours("19.30", "21"), Some(("19:30".to_owned(), 90)));
        assert_eq!(read_hours("22", "1"), Some(("22:00".to_owned(), 180)), "until after midnight");
        assert_eq!((read_hours("19", "19"), read_hours("", "21")), (None, None));
    }

    #[test]
    fn a_day_that_cannot_be_is_one_fault() {
        let check = |day: &str, repeat: &str, end: &str| {
            let form = PlanForm {
                titel: "Soep".into(),
                plek: "plein".into(),
                dag: day.into(),
                van: "10".into(),
                tot: "12".into(),
                herhaling: repeat.into(),
                eind: end.into(),
                ..PlanForm::default()
            };
            let mut faults = form.check(&[], date(2026, 11, 23).at(10, 0, 0, 0)).unwrap_err();
            faults.retain(|fault| *fault != ActivitiesError::NoArea);
            assert_eq!(faults, [ActivitiesError::BadDay], "{day} {repeat} {end}");
        };
        for day in ["1-1-3000", "3000-01-01", "2026-11-22", "31-2-2027", "morgen", "", "9999-12-31"] {
            for repeat in ["", "week", "maand", "laatste"] {
                check(day, repeat, "");
                check(day, repeat, "2027-01-01");
            }
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_panics(name in "[a-z-]{1,12}", value in "\\PC{0,60}", repeat in "\\PC{0,12}") {
            let pairs = [(name, value.clone()), ("dag".to_owned(), value.clone()), ("herhaling".to_owned(), repeat), ("regel".to_owned(), value)];
            let _ = PlanForm::of(&pairs).check(&[], date(2026, 11, 23).at(10, 0, 0, 0));
        }
    }
}
