//! What does this room keep about somebody? In sentences, without the name of anybody else.

use opbouw_neighbourhood::{Kept, KeptLine, SayKept, day_of};
use opbouw_store::{StoreError, Tx};

use crate::activity::ActivityState;
use crate::carrier::{CarrierState, Part};
use crate::signup::ComingState;
use crate::store::kept::{
    KeptComing, KeptPart, KeptSignup, count_worked, find_feed, list_comings, list_made, list_parts, list_signups, list_taken, list_walks,
};

/// Days after which the names of people without an account go, and questions that nobody said yes to; and those after which the rest goes.
pub(crate) const GUESTS_DAYS: i32 = 30;
pub(crate) const PEOPLE_DAYS: i32 = 365;

/// What this room keeps, for insight and export. With whom somebody walks along is not in it, nor why a host said no.
pub static KEPT: Kept = Kept { room: "activities-title", list: list_kept };

fn list_kept(tx: &mut Tx<'_>, person: i64, say: &SayKept<'_>) -> Result<Vec<KeptLine>, StoreError> {
    let comings = list_comings(tx, person)?;
    let mut lines: Vec<KeptLine> = list_signups(tx, person)?.iter().map(|signup| of_signup(signup, &comings, say)).collect();
    for (title, has_account, last_s) in list_walks(tx, person)? {
        let line = KeptLine::new(say("activities-kept-walks", &[("title", title)]));
        lines.push(line.until_days_after(Some(day_of(last_s)), if has_account { PEOPLE_DAYS } else { GUESTS_DAYS }));
    }
    for (title, state, made_s, written) in list_made(tx, person)? {
        let what = say("activities-kept-made", &[("title", title), ("state", say(made_key(&state), &[]))]);
        let written: Vec<String> = written.into_iter().filter(|text| !text.is_empty()).collect();
        lines.push(KeptLine::new(what).with_text(written.join(" · ")).since_moment(made_s));
    }
    lines.extend(list_parts(tx, person)?.iter().map(|part| of_part(part, say)));
    for (what, title, taken_s, ends_s) in list_taken(tx, person)? {
        let line = KeptLine::new(say("activities-kept-task", &[("what", what), ("title", title)])).since_moment(taken_s);
        lines.push(line.until_days_after(ends_s.map(day_of), PEOPLE_DAYS));
    }
    if let Some((number, since_s)) = find_feed(tx, person)? {
        lines.push(KeptLine::new(say("activities-kept-feed", &[("number", number.to_string())])).since_moment(since_s));
    }
    let (made, carried) = count_worked(tx, person)?;
    if made + carried > 0 {
        let counts = [("made", made.to_string()), ("carried", carried.to_string())];
        lines.push(KeptLine::new(say("activities-kept-worked", &counts)));
    }
    Ok(lines)
}

/// A sign-up with its days. It goes a year after the last of them, or after it was changed.
fn of_signup(signup: &KeptSignup, comings: &[KeptComing], say: &SayKept<'_>) -> KeptLine {
    let own: Vec<&KeptComing> = comings.iter().filter(|coming| coming.signup == signup.id).collect();
    let mut how = vec![say(source_key(&signup.source), &[])];
    if signup.heads > 1 {
        how.push(say("activities-kept-heads", &[("count", signup.heads.to_string())]));
    }
    let told = [
        (signup.every, "activities-kept-every"),
        (signup.newcomer, "activities-kept-newcomer"),
        (signup.is_welcomed, "activities-kept-welcomed"),
    ];
    how.extend(told.into_iter().filter(|(is_so, _)| *is_so).map(|(_, key)| say(key, &[])));
    let what = say("activities-kept-signup", &[("title", signup.title.clone()), ("state", how.join(", "))]);
    let last_s = own.iter().map(|coming| coming.ends_s).max().map_or(signup.changed_s, |ends_s| ends_s.max(signup.changed_s));
    let line = KeptLine::new(what).with_text(spell_days(&own, say)).since_moment(signup.signed_s);
    line.until_days_after(Some(day_of(last_s)), PEOPLE_DAYS)
}

/// The days of a sign-up, those of one state together.
fn spell_days(own: &[&KeptComing], say: &SayKept<'_>) -> String {
    let days = |is_of: &dyn Fn(&KeptComing) -> bool| {
        let days = own.iter().filter(|coming| is_of(coming)).map(|coming| day_of(coming.starts_s).strftime("%-d-%-m-%Y").to_string());
        days.collect::<Vec<_>>().join(", ")
    };
    let states = ComingState::ALL.into_iter().map(|state| (coming_key(state), days(&|coming| coming.state == state.code())));
    let untold = ("activities-kept-untold", days(&|coming| coming.untold));
    let told = states.chain([untold]).filter(|(_, days)| !days.is_empty()).map(|(key, days)| say(key, &[("days", days)]));
    told.collect::<Vec<_>>().join(" ")
}

/// A part that is carried goes a year after the activity; a question that nobody said yes to after a month.
fn of_part(part: &KeptPart, say: &SayKept<'_>) -> KeptLine {
    let state = CarrierState::parse(&part.state);
    let name = say(Part::parse(&part.part).unwrap_or(Part::Other).key(), &[]);
    let key = match state {
        Some(CarrierState::Yes) => "activities-kept-carries",
        Some(CarrierState::No) => "activities-kept-carries-no",
        _ => "activities-kept-carries-asked",
    };
    let line = KeptLine::new(say(key, &[("part", name), ("title", part.title.clone())])).since_moment(part.asked_s);
    let is_live = ActivityState::parse(&part.activity_state).is_some_and(ActivityState::is_live);
    match state {
        Some(CarrierState::Yes) => line.until_days_after((!is_live).then(|| day_of(part.changed_s)), PEOPLE_DAYS),
        _ => line.until_days_after(Some(day_of(part.asked_s)), GUESTS_DAYS),
    }
}

fn source_key(source: &str) -> &'static str {
    match source {
        "qr" => "activities-kept-by-code",
        "behalf" => "activities-kept-by-other",
        _ => "activities-kept-by-page",
    }
}

fn coming_key(state: ComingState) -> &'static str {
    match state {
        ComingState::In => "activities-kept-in",
        ComingState::Waiting => "activities-kept-waiting",
        ComingState::Cancelled => "activities-kept-cancelled",
        ComingState::Came => "activities-kept-came",
        ComingState::Missed => "activities-kept-missed",
    }
}

fn made_key(state: &str) -> &'static str {
    match ActivityState::parse(state) {
        Some(ActivityState::Proposed) => "activities-kept-proposed",
        Some(ActivityState::Listed) => "activities-kept-listed",
        Some(ActivityState::Refused) => "activities-kept-refused",
        Some(ActivityState::Cancelled) => "activities-kept-off",
        _ => "activities-kept-ended",
    }
}
