//! An activity as calendars of others have it: a series with its exceptions, or a day.

use jiff::ToSpan;
use jiff::civil::DateTime;
use opbouw_calendar::{End, Event, OnDay, Rule, Series, to_local};

use crate::activity::{Activity, ActivityState, Day, DayState};

/// How long what does not go on is still told, in seconds: until the program of everybody has asked again.
pub(crate) const TOLD_S: i64 = 60 * 86_400;

/// From where, and how the site is called.
pub(crate) struct Source<'s> {
    /// `https://opbouw.example.nl`.
    pub public_url: &'s str,
    /// Days before this moment are not looked at, seconds UTC.
    pub from_s: i64,
}

impl Source<'_> {
    /// The host, behind the names of events, so that two installations never have the same name for two things.
    fn host(&self) -> &str {
        let host = self.public_url.split("://").nth(1).unwrap_or(self.public_url);
        host.split(['/', ':']).next().unwrap_or(host)
    }

    /// All of an activity. `days`: those it has from `from_s` on, in order.
    pub fn events(&self, activity: &Activity, days: &[Day]) -> Vec<Event> {
        let Some(series) = series_of(activity, days) else {
            let lone = days.len() == 1;
            return days.iter().filter_map(|day| self.day(activity, day, lone)).collect();
        };
        let inside: Vec<&Day> = days.iter().filter(|day| series.has(day.original)).collect();
        let outside = days.iter().filter(|day| !series.has(day.original));
        let others = outside.filter_map(|day| self.day(activity, day, false)).collect();
        let mut events = vec![self.whole(activity, series, &inside, days)];
        events.extend::<Vec<Event>>(others);
        events
    }

    /// The series as one event, with the days on which it is otherwise.
    fn whole(&self, activity: &Activity, series: Series, inside: &[&Day], days: &[Day]) -> Event {
        let mut series = series;
        for original in missing(&series, days, self.from_s) {
            series = series.leave_out(original);
        }
        for day in inside.iter().filter(|day| day.state == DayState::Moved) {
            let moved = series.clone().move_to(day.original, to_local(day.starts_s), minutes_of(day));
            series = moved.unwrap_or(series);
        }
        let mut event = self.event(activity, &format!("activiteit-{}", activity.id), series);
        for day in inside.iter().filter(|day| day.state == DayState::Off) {
            let why = typed(&day.why).map(str::to_owned);
            event.on_day.insert(day.original, OnDay { is_cancelled: true, description: why, ..OnDay::default() });
        }
        for day in inside.iter().filter(|day| day.is_on() && !day.place_name.is_empty()) {
            event.on_day.insert(day.original, OnDay { place: Some(day.place_name.clone()), ..OnDay::default() });
        }
        event
    }

    /// One day by itself: of what is once, of before the series was changed, or to which somebody comes.
    pub fn day(&self, activity: &Activity, day: &Day, lone: bool) -> Option<Event> {
        let series = Series::once(to_local(day.starts_s), minutes_of(day)).ok()?;
        let name = if lone { format!("activiteit-{}", activity.id) } else { format!("dag-{}", day.id) };
        let mut event = self.event(activity, &name, series);
        event.is_cancelled |= day.state == DayState::Off;
        if !day.place_name.is_empty() {
            event.place = Some(day.place_name.clone());
        }
        if let Some(why) = typed(&day.why) {
            event.description = Some([why, event.description.as_deref().unwrap_or_default()].join("\n\n"));
        }
        Some(event)
    }

    /// What every event of an activity says. Nobody's name is in it.
    fn event(&self, activity: &Activity, name: &str, series: Series) -> Event {
        let page = format!("{}{}", self.public_url, activity.page());
        let said = [&activity.because, &activity.text, &page].map(String::as_str);
        let mut event = Event::new(&format!("{name}@{}", self.host()), series, &activity.title, activity.changed_at);
        event.description = Some(said.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n"));
        event.place = Some(where_is(activity));
        event.url = Some(page);
        event.sequence = u32::try_from(activity.sequence).unwrap_or_default();
        event.is_cancelled = activity.state == ActivityState::Cancelled;
        event
    }
}

/// The place in words, with its village.
pub(crate) fn where_is(activity: &Activity) -> String {
    let parts = [activity.place_name.as_str(), activity.area_name.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The series by its rule; none for what is once, or when the rule is not understood: then its days are told one by one.
fn series_of(activity: &Activity, days: &[Day]) -> Option<Series> {
    let rule = Rule::parse(activity.rule.as_deref()?).ok()?;
    let last_day = days.last().map(|day| day.original.date()).filter(|_| activity.state == ActivityState::Ended);
    let rule = match (rule.end(), last_day.or(activity.until)) {
        (End::Never, Some(last)) => rule.ending(End::On(last)).ok()?,
        _ => rule,
    };
    let first = rule.first_day(activity.starts.date())?;
    Series::repeating(first.to_datetime(activity.starts.time()), u32::try_from(activity.minutes).ok()?, rule).ok()
}

/// Why a day is off, as somebody typed it; words of the program are for the screen.
fn typed(why: &str) -> Option<&str> {
    use crate::hosting::{CLOSED, NO_ROOM};
    Some(why).filter(|why| !why.is_empty() && ![NO_ROOM, CLOSED, crate::unrolling::HOLIDAY].contains(why))
}

/// What the rule gives and the activity has not: holidays that are skipped. Only as far as its days are worked out.
fn missing(series: &Series, days: &[Day], from_s: i64) -> Vec<DateTime> {
    let Some(last) = days.iter().map(|day| day.original).max() else { return Vec::new() };
    let until = last.date().checked_add(1.day()).unwrap_or(last.date());
    // A day at the edge may have been left behind because it is over.
    let from = to_local(from_s).date().checked_add(1.day()).unwrap_or(last.date());
    let moments = opbouw_calendar::expand(series, from, until).into_iter().map(|moment| moment.original);
    moments.filter(|original| !days.iter().any(|day| day.original == *original)).collect()
}

fn minutes_of(day: &Day) -> u32 {
    u32::try_from((day.ends_s - day.starts_s) / 60).unwrap_or(60)
}
