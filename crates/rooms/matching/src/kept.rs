//! What does this room keep about somebody? In sentences, without a word about the other one.

use opbouw_neighbourhood::{Kept, KeptLine, SayKept, day_of};
use opbouw_store::{StoreError, Tx};

use crate::store::kept::{count_worked, list_asked, list_matches, list_planned, list_reported, list_requests};

/// Weeks that a plan is kept.
const WEEKS_DAYS: i32 = 56;
/// Days that a report is kept after it was decided on.
const REPORT_DAYS: i32 = 365;

/// What this room keeps, for insight and export.
///
/// What others reported about somebody is not in it: it would tell who reported, and they must be safe (AVG article 15, paragraph 4).
pub static KEPT: Kept = Kept { room: "matching-title", list: list_kept };

fn list_kept(tx: &mut Tx<'_>, person: i64, say: &SayKept<'_>) -> Result<Vec<KeptLine>, StoreError> {
    let mut lines = Vec::new();
    for (stage, at_s, closed) in list_requests(tx, person)? {
        let state = because(say, say(stage_key(&stage), &[]), closed.as_deref().map(close_key));
        lines.push(KeptLine::new(say("matching-kept-request", &[("state", state)])).since_moment(at_s));
    }
    for (state, at_s, declined) in list_asked(tx, person)? {
        let state = because(say, say(state_key(&state), &[]), declined.as_deref().map(decline_key));
        lines.push(KeptLine::new(say("matching-kept-asked", &[("state", state)])).since_moment(at_s));
    }
    for (gives, (state, at_s, stopped)) in list_matches(tx, person)? {
        let state = because(say, say(match_key(&state), &[]), stopped.as_deref().map(stop_key));
        let key = if gives { "matching-kept-giver" } else { "matching-kept-asker" };
        lines.push(KeptLine::new(say(key, &[("state", state)])).since_moment(at_s));
    }
    for (text, at_s, decided_s) in list_reported(tx, person)? {
        let line = KeptLine::new(say("matching-kept-reported", &[])).with_text(text).since_moment(at_s);
        lines.push(line.until_days_after(decided_s.map(day_of), REPORT_DAYS));
    }
    for (monday, times) in list_planned(tx, person)? {
        let line = KeptLine::new(say("matching-kept-planned", &[("count", times.to_string())])).since_day(&monday);
        let since = line.since;
        lines.push(line.until_days_after(since, WEEKS_DAYS));
    }
    let [asked, planned, decided] = count_worked(tx, person)?;
    if asked + planned + decided > 0 {
        let counts = [("asked", asked.to_string()), ("planned", planned.to_string()), ("decided", decided.to_string())];
        lines.push(KeptLine::new(say("matching-kept-worked", &counts)));
    }
    Ok(lines)
}

/// A state, with the reason that was given.
fn because(say: &SayKept<'_>, state: String, why: Option<&'static str>) -> String {
    match why {
        Some(key) => format!("{state} ({})", say(key, &[])),
        None => state,
    }
}

fn stage_key(stage: &str) -> &'static str {
    match stage {
        "open" => "matching-stage-open",
        "invited" => "matching-stage-invited",
        "matched" => "matching-stage-matched",
        _ => "matching-stage-done",
    }
}

fn close_key(why: &str) -> &'static str {
    match why {
        "solved" => "matching-close-solved",
        "not-found" => "matching-close-not-found",
        _ => "matching-close-not-needed",
    }
}

fn state_key(state: &str) -> &'static str {
    match state {
        "sent" => "matching-kept-state-sent",
        "yes" => "matching-kept-state-yes",
        "no" => "matching-kept-state-no",
        "reserve" => "matching-kept-state-reserve",
        "late" => "matching-kept-state-late",
        "expired" => "matching-kept-state-expired",
        _ => "matching-state-withdrawn",
    }
}

fn decline_key(why: &str) -> &'static str {
    match why {
        "no-time" => "matching-decline-time",
        "too-far" => "matching-decline-far",
        "not-this" => "matching-decline-not-this",
        _ => "matching-decline-other",
    }
}

fn match_key(state: &str) -> &'static str {
    match state {
        "trying" => "matching-kept-trying",
        "match" => "matching-match-works",
        _ => "matching-match-over",
    }
}

fn stop_key(why: &str) -> &'static str {
    match why {
        "finished" => "matching-stop-finished",
        "no-contact" => "matching-stop-contact",
        "no-time" => "matching-stop-time",
        "no-rapport" => "matching-stop-rapport",
        "too-far" => "matching-stop-far",
        _ => "matching-stop-other",
    }
}
