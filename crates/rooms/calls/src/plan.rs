//! A call as a coordinator fills it in: checked all at once, and kept as typed so that it comes back.

use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_neighbourhood::HomeArea;

use crate::call::{CallKind, MOST_PLACES};
use crate::error::CallsError;
use opbouw_calendar::ClockTime;

/// Letters in a title, in a line, and in a text at most.
const MOST_TITLE: usize = 80;
const MOST_LINE: usize = 120;
const MOST_TEXT: usize = 2_000;
/// Tasks of a call at most.
pub(crate) const MOST_TASKS: usize = 12;
/// Days that a call may lie ahead.
const MOST_AHEAD: i32 = 731;

/// A call to be kept, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CallPlan {
    pub kind: CallKind,
    pub title: String,
    pub text: String,
    pub support: String,
    pub area: String,
    pub place: String,
    pub day: Date,
    pub answer_until: Date,
    pub tasks: Vec<TaskPlan>,
}

/// A task to be kept, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TaskPlan {
    /// The task that it is in the place of; none: a new one.
    pub id: Option<i64>,
    pub title: String,
    pub starts: String,
    pub ends: String,
    pub places: i64,
    pub needs: String,
    pub meeting_point: String,
    pub bring: String,
}

/// The form as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct CallForm {
    pub soort: String,
    pub titel: String,
    pub tekst: String,
    pub begeleiding: String,
    pub dorp: String,
    pub plek: String,
    pub dag: String,
    pub tot: String,
    pub taken: Vec<TaskForm>,
}

/// One task of the form as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct TaskForm {
    pub id: String,
    pub naam: String,
    pub van: String,
    pub tot: String,
    pub plaatsen: String,
    pub nodig: String,
    pub verzamelen: String,
    pub meenemen: String,
}

impl CallForm {
    /// The form of its pairs. A task begins with its name; those without a name, and beyond what is read, are left out.
    pub fn of(pairs: &[(String, String)]) -> Self {
        let mut form = Self::default();
        for (name, value) in pairs {
            form.put(name, value.trim());
        }
        form.taken.retain(|task| !task.naam.is_empty());
        form
    }

    fn put(&mut self, name: &str, value: &str) {
        if let Some(part) = name.strip_prefix("taak-") {
            if part == "naam" && self.taken.len() <= MOST_TASKS {
                self.taken.push(TaskForm::default());
            }
            if let Some(task) = self.taken.last_mut() {
                task.put(part, value);
            }
            return;
        }
        let field = match name {
            "soort" => &mut self.soort,
            "titel" => &mut self.titel,
            "tekst" => &mut self.tekst,
            "begeleiding" => &mut self.begeleiding,
            "dorp" => &mut self.dorp,
            "plek" => &mut self.plek,
            "dag" => &mut self.dag,
            "tot" => &mut self.tot,
            _ => return,
        };
        value.clone_into(field);
    }

    /// What is filled in, or everything that is wrong with it.
    pub fn check(&self, areas: &[HomeArea], today: Date) -> Result<CallPlan, Vec<CallsError>> {
        let mut faults = Vec::new();
        let kind = CallKind::parse(&self.soort).unwrap_or(CallKind::Call);
        let day = self.check_day(today, &mut faults);
        let answer_until = self.check_until(day, today, &mut faults);
        let tasks = self.check_tasks(&mut faults);
        if self.titel.is_empty() || !self.titel.chars().any(char::is_alphabetic) || self.titel.chars().count() > MOST_TITLE {
            faults.push(CallsError::NoTitle);
        }
        if self.is_long() {
            faults.push(CallsError::LongText);
        }
        if !areas.iter().any(|area| area.code.as_str() == self.dorp) {
            faults.push(CallsError::NoArea);
        }
        if kind == CallKind::Chore && self.begeleiding.is_empty() {
            faults.push(CallsError::NoSupport);
        }
        match (day, answer_until, faults.is_empty()) {
            (Some(day), Some(answer_until), true) => Ok(CallPlan {
                kind,
                title: seen(&self.titel),
                text: self.tekst.clone(),
                support: seen(&self.begeleiding),
                area: self.dorp.clone(),
                place: seen(&self.plek),
                day,
                answer_until,
                tasks,
            }),
            _ => Err(faults),
        }
    }

    fn is_long(&self) -> bool {
        let lines = [&self.plek, &self.begeleiding];
        self.tekst.chars().count() > MOST_TEXT || lines.into_iter().any(|line| line.chars().count() > MOST_LINE)
    }

    fn check_day(&self, today: Date, faults: &mut Vec<CallsError>) -> Option<Date> {
        let Some(day) = read_day(&self.dag) else {
            faults.push(CallsError::NoDay);
            return None;
        };
        if day < today || day > today.saturating_add(MOST_AHEAD.days()) {
            faults.push(CallsError::PastDay);
            return None;
        }
        Some(day)
    }

    /// Empty: until the day itself.
    fn check_until(&self, day: Option<Date>, today: Date, faults: &mut Vec<CallsError>) -> Option<Date> {
        let day = day?;
        let until = if self.tot.is_empty() { Some(day) } else { read_day(&self.tot) };
        let until = until.filter(|until| (today..=day).contains(until));
        if until.is_none() {
            faults.push(CallsError::BadUntil);
        }
        until
    }

    fn check_tasks(&self, faults: &mut Vec<CallsError>) -> Vec<TaskPlan> {
        if self.taken.is_empty() || self.taken.len() > MOST_TASKS {
            faults.push(CallsError::NoTasks);
        }
        let mut tasks = Vec::new();
        for typed in &self.taken {
            match typed.check() {
                Ok(task) => tasks.push(task),
                Err(fault) if !faults.contains(&fault) => faults.push(fault),
                Err(_) => {}
            }
        }
        let places: i64 = tasks.iter().map(|task| task.places).sum();
        if places > MOST_PLACES && !faults.contains(&CallsError::BadPlaces) {
            faults.push(CallsError::BadPlaces);
        }
        tasks
    }
}

impl TaskForm {
    fn put(&mut self, part: &str, value: &str) {
        let field = match part {
            "id" => &mut self.id,
            "naam" => &mut self.naam,
            "van" => &mut self.van,
            "tot" => &mut self.tot,
            "plaatsen" => &mut self.plaatsen,
            "nodig" => &mut self.nodig,
            "verzamelen" => &mut self.verzamelen,
            "meenemen" => &mut self.meenemen,
            _ => return,
        };
        value.clone_into(field);
    }

    fn check(&self) -> Result<TaskPlan, CallsError> {
        let places = self.plaatsen.parse::<i64>().ok().filter(|places| (1..=MOST_PLACES).contains(places)).ok_or(CallsError::BadPlaces)?;
        let (starts, ends) = ClockTime::parse(&self.van)
            .zip(ClockTime::parse(&self.tot))
            .filter(|(starts, ends)| starts < ends)
            .ok_or(CallsError::BadHours)?;
        let lines = [&self.naam, &self.nodig, &self.verzamelen, &self.meenemen];
        if lines.into_iter().any(|line| line.chars().count() > MOST_LINE) {
            return Err(CallsError::LongText);
        }
        Ok(TaskPlan {
            id: self.id.parse().ok(),
            title: seen(&self.naam),
            starts: starts.stored(),
            ends: ends.stored(),
            places,
            needs: seen(&self.nodig),
            meeting_point: seen(&self.verzamelen),
            bring: seen(&self.meenemen),
        })
    }
}

/// `2027-03-14` as browsers send it, and `14-3-2027` as people type it where the browser has no calendar.
pub(crate) fn read_day(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Ok(day) = text.parse() {
        return Some(day);
    }
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// One line without signs that nobody sees or that turn text round.
pub(crate) fn seen(text: &str) -> String {
    let is_seen = |letter: &char| {
        !letter.is_control()
            && !matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().filter(is_seen).collect()
}
