//! Is this a moment that may be kept? What a form or a phone sends, looked at as a whole: all faults at once.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use crate::error::ContactError;
use crate::moment::{Growth, MOST_AGE_S, MOST_PEOPLE, NewMoment, Source};
use crate::mood::{Band, Mood};
use crate::plain_line::{MOST_LETTERS, plain_line};

/// A promise lies at most so many days ahead.
const MOST_AHEAD_DAYS: i64 = 366;
/// Phones whose clock runs ahead by less than this are forgiven.
const CLOCK_SLACK_S: i64 = 15 * 60;

/// A moment as it was sent. Empty text is nothing said; numbers are those that were typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MomentInput {
    /// 16 to 40 letters or digits, random.
    pub item: String,
    /// Seconds UTC.
    pub happened_s: i64,
    /// How it came in.
    pub source: Source,
    /// A round of the party.
    pub round: Option<i64>,
    /// A group of the party.
    pub group: Option<i64>,
    /// Where, in words, at most 80 letters; may be empty when there is a round: then it is that of the round.
    pub spot: String,
    /// Code of an area; empty: that of the round, or none.
    pub area: String,
    /// A word of [`Mood`]; empty: not said.
    pub mood: String,
    /// A word of [`Band`] and a number from 0 to 500.
    pub tallies: Vec<(String, i64)>,
    /// At most 140 letters.
    pub line: String,
    /// At most 140 letters; it becomes a promise.
    pub next_step: String,
    /// The day of the next step; none: a week from now.
    pub next_on: Option<Date>,
    /// Steps of the group; only with a group.
    pub growth: Option<Growth>,
}

impl MomentInput {
    /// Looks at everything. `now_s` in seconds UTC and `today` as it is in the municipality.
    ///
    /// # Errors
    /// All that is wrong, in the order of the form.
    pub fn check(&self, now_s: i64, today: Date) -> Result<NewMoment, Vec<ContactError>> {
        let mut wrong = Vec::new();
        if !(16..=40).contains(&self.item.len()) || !self.item.bytes().all(|letter| letter.is_ascii_alphanumeric()) {
            wrong.push(ContactError::BadItem);
        }
        if self.happened_s > now_s + CLOCK_SLACK_S || Timestamp::from_second(self.happened_s).is_err() {
            wrong.push(ContactError::NotYet);
        } else if self.happened_s < now_s - MOST_AGE_S {
            wrong.push(ContactError::TooOld);
        }
        let mut text = |text: &str, most| plain_line(text, most).map_err(|fault| wrong.push(fault)).unwrap_or_default();
        let spot = text(&self.spot, 80);
        let (line, next_step) = (text(&self.line, MOST_LETTERS), text(&self.next_step, MOST_LETTERS));
        if self.spot.trim().is_empty() && self.round.is_none() {
            wrong.push(ContactError::NoSpot);
        }
        let mood = Mood::parse(&self.mood);
        if mood.is_none() && !self.mood.is_empty() {
            wrong.push(ContactError::UnknownChoice);
        }
        let tallies = self.check_tallies().map_err(|fault| wrong.push(fault)).unwrap_or_default();
        let growth = self.check_growth().map_err(|fault| wrong.push(fault)).ok().flatten();
        let next_on = check_next_on(&next_step, self.next_on, today).map_err(|fault| wrong.push(fault)).ok().flatten();
        wrong.dedup();
        if !wrong.is_empty() {
            return Err(wrong);
        }
        Ok(NewMoment {
            item: self.item.clone(),
            happened_s: self.happened_s.min(now_s),
            source: self.source,
            round: self.round,
            group: self.group,
            spot,
            area: Some(self.area.trim().to_owned()).filter(|area| !area.is_empty()),
            mood,
            tallies,
            line,
            next_step,
            next_on,
            growth,
        })
    }

    /// One number per band, the youngest first; nobody is left out.
    fn check_tallies(&self) -> Result<Vec<(Band, i64)>, ContactError> {
        let mut tallies = Vec::new();
        for (code, number) in &self.tallies {
            let band = Band::parse(code).ok_or(ContactError::UnknownChoice)?;
            if !(0..=MOST_PEOPLE).contains(number) || tallies.iter().any(|(other, _)| *other == band) {
                return Err(ContactError::BadNumber);
            }
            tallies.push((band, *number));
        }
        tallies.retain(|(_, number)| *number > 0);
        tallies.sort_unstable();
        Ok(tallies)
    }

    fn check_growth(&self) -> Result<Option<Growth>, ContactError> {
        let Some(growth) = self.growth.filter(|_| self.group.is_some()) else { return Ok(None) };
        if !(0..=MOST_PEOPLE).contains(&growth.present) {
            return Err(ContactError::BadNumber);
        }
        if growth.steps().iter().any(|step| *step < 0 || *step > growth.present) {
            return Err(ContactError::MoreThanPresent);
        }
        Ok(Some(growth))
    }
}

/// A next step without a day is for a week from now; a day without a step is nothing. A day that has been is left as it is: a phone may send
/// days later.
fn check_next_on(next_step: &str, next_on: Option<Date>, today: Date) -> Result<Option<Date>, ContactError> {
    if next_step.is_empty() {
        return Ok(None);
    }
    let day = next_on.unwrap_or_else(|| today.saturating_add(7.days()));
    if day > today.saturating_add(MOST_AHEAD_DAYS.days()) || day < today.saturating_sub(MOST_AHEAD_DAYS.days()) {
        return Err(ContactError::BadDay);
    }
    Ok(Some(day))
}
