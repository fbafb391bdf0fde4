//! Telling everybody of an activity something at once: it is tomorrow, it is off, it is at another moment. One transaction, whatever the number.

use opbouw_store::{StoreError, Tx};

use crate::activity::{Activity, Day};
use crate::messages::{CHANGED, CLOSED, Letter, MOVED_UP, OFF, REMINDER, REOPENED, SIGNED};
use crate::signup::{Coming, ComingState, Signup};
use crate::store::{carriers, comings, signups};

/// Of no use any more a day after it.
fn end_of(day: &Day) -> i64 {
    day.ends_s + 86_400
}

/// What the link of a message is about: a sign-up, and the day.
pub(crate) fn about(signup: i64, day: i64) -> String {
    format!("{signup}-{day}")
}

/// That somebody signed up; `word` says how they stand.
pub(crate) fn confirm(
    tx: &mut Tx<'_>,
    activity: &Activity,
    signup: &Signup,
    day: &Day,
    word: &'static str,
    event: String,
    at_s: i64,
) -> Result<(), StoreError> {
    let Some((reach, language)) = signups::find_reach(tx, signup.id)? else { return Ok(()) };
    let letter = Letter {
        day: (word != "every").then_some(day),
        standing: word,
        name: &signup.first_name,
        about: Some(about(signup.id, day.id)),
        ..Letter::new(&SIGNED, (&reach, &language), event, activity, end_of(day))
    };
    letter.queue(tx, at_s).map(drop)
}

/// That there is a place after all; whether they could be told.
pub(crate) fn say_moved_up(tx: &mut Tx<'_>, activity: &Activity, day: &Day, next: &Coming, at_s: i64) -> Result<bool, StoreError> {
    let Some((reach, language)) = signups::find_reach(tx, next.signup.id)? else { return Ok(false) };
    let letter = Letter {
        day: Some(day),
        name: &next.signup.first_name,
        about: Some(about(next.signup.id, day.id)),
        ..Letter::new(&MOVED_UP, (&reach, &language), format!("activity-moved-up-{}-{at_s}", next.id), activity, end_of(day))
    };
    letter.queue(tx, at_s)
}

/// The day before: to everybody with a place. Who was told for this moment before is not told again.
pub(crate) fn remind(tx: &mut Tx<'_>, activity: &Activity, day: &Day, at_s: i64) -> Result<u64, StoreError> {
    let event = format!("activity-reminder-{}-{}", day.id, day.starts_s);
    each(tx, day, &[ComingState::In], |tx, coming, to| {
        let letter = Letter {
            day: Some(day),
            name: &coming.signup.first_name,
            about: Some(about(coming.signup.id, day.id)),
            ..Letter::new(&REMINDER, to, format!("{event}-{}", coming.id), activity, end_of(day))
        };
        letter.queue(tx, at_s)
    })
}

/// That a day does not go on: to everybody who came or waited. Whoever cannot be told is to be called.
pub(crate) fn say_off(tx: &mut Tx<'_>, activity: &Activity, day: &Day, why: &str, at_s: i64) -> Result<u64, StoreError> {
    let event = format!("activity-off-{}-{}", day.id, day.starts_s);
    each(tx, day, &[ComingState::In, ComingState::Waiting], |tx, coming, to| {
        let letter = Letter {
            day: Some(day),
            why,
            name: &coming.signup.first_name,
            ..Letter::new(&OFF, to, format!("{event}-{}", coming.id), activity, end_of(day))
        };
        letter.queue(tx, at_s)
    })
}

/// That all of it stops: once to each who would have come on any of these days, however many those are.
pub(crate) fn say_all_off(tx: &mut Tx<'_>, activity: &Activity, days: &[Day], why: &str, at_s: i64) -> Result<(), StoreError> {
    let mut told: Vec<i64> = Vec::new();
    for day in days {
        for coming in comings::list_day(tx, day.id)?.iter().filter(|coming| coming.state.is_coming()) {
            if told.contains(&coming.signup.id) {
                continue;
            }
            told.push(coming.signup.id);
            let Some((reach, language)) = signups::find_reach(tx, coming.signup.id)? else {
                comings::set_untold(tx, coming.id, true)?;
                continue;
            };
            let event = format!("activity-all-off-{}-{}", activity.id, coming.signup.id);
            // Only a series is off as a whole; of what is once the day says more.
            let one = activity.rule.is_none().then_some(day);
            let letter = Letter {
                day: one,
                why,
                name: &coming.signup.first_name,
                ..Letter::new(&OFF, (&reach, &language), event, activity, end_of(day))
            };
            letter.queue(tx, at_s)?;
        }
    }
    Ok(())
}

/// That a day is at another moment or place.
pub(crate) fn say_changed(tx: &mut Tx<'_>, activity: &Activity, day: &Day, at_s: i64) -> Result<u64, StoreError> {
    each(tx, day, &[ComingState::In, ComingState::Waiting], |tx, coming, to| {
        let letter = Letter {
            day: Some(day),
            name: &coming.signup.first_name,
            about: Some(about(coming.signup.id, day.id)),
            ..Letter::new(&CHANGED, to, format!("activity-changed-{}-{at_s}", coming.id), activity, end_of(day))
        };
        letter.queue(tx, at_s)
    })
}

/// That a series is at other hours from a day on: once to each, about their first day of it.
pub(crate) fn say_all_changed(tx: &mut Tx<'_>, activity: &Activity, days: &[Day], at_s: i64) -> Result<(), StoreError> {
    let mut told: Vec<i64> = Vec::new();
    for day in days {
        for coming in comings::list_day(tx, day.id)?.iter().filter(|coming| coming.state.is_coming()) {
            if told.contains(&coming.signup.id) {
                continue;
            }
            told.push(coming.signup.id);
            let Some((reach, language)) = signups::find_reach(tx, coming.signup.id)? else {
                comings::set_untold(tx, coming.id, true)?;
                continue;
            };
            let letter = Letter {
                day: Some(day),
                name: &coming.signup.first_name,
                about: Some(about(coming.signup.id, day.id)),
                ..Letter::new(&CHANGED, (&reach, &language), format!("activity-changed-{}-{at_s}", coming.id), activity, end_of(day))
            };
            letter.queue(tx, at_s)?;
        }
    }
    Ok(())
}

/// Tells those who lead it that the place is closed on a day, or open after all; `event` is what makes it told once. Nobody else hears of it
/// before one of them decides.
pub(crate) fn say_closed(
    tx: &mut Tx<'_>,
    activity: &Activity,
    day: &Day,
    is_closed: bool,
    event: &str,
    at_s: i64,
) -> Result<(), StoreError> {
    let kind = if is_closed { &CLOSED } else { &REOPENED };
    for (at, (mail, language)) in carriers::list_mails(tx, activity.id)?.into_iter().enumerate() {
        let letter = Letter {
            day: Some(day),
            about: Some(format!("/activiteiten/{}/dag/{}", activity.id, day.id)),
            ..Letter::new(kind, (&mail, &language), format!("{event}-{at}"), activity, end_of(day))
        };
        letter.queue(tx, at_s)?;
    }
    Ok(())
}

/// Tells each who stands so on a day; to how many. Whoever cannot be told is to be called.
fn each(
    tx: &mut Tx<'_>,
    day: &Day,
    states: &[ComingState],
    tell: impl Fn(&mut Tx<'_>, &Coming, (&str, &str)) -> Result<bool, StoreError>,
) -> Result<u64, StoreError> {
    let mut count = 0;
    for coming in comings::list_day(tx, day.id)?.iter().filter(|coming| states.contains(&coming.state)) {
        let is_told = match signups::find_reach(tx, coming.signup.id)? {
            Some((reach, language)) => tell(tx, coming, (&reach, &language))?,
            None => false,
        };
        comings::set_untold(tx, coming.id, !is_told)?;
        count += u64::from(is_told);
    }
    Ok(count)
}
