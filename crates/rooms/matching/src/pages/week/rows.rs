//! Lines of the plan and those who were left out, in the words of the screen.

use std::collections::HashMap;

use opbouw_finder::Finder;
use opbouw_planner::{LineReason, read_reasons};
use opbouw_web::Frame;
use opbouw_words::Value;

use crate::say::{concept_name, days_between, distance, limit_names, serves_sentence};
use crate::store::week::left_out::ShownLeftOut;
use crate::store::week::lines::{LineState, LineTotals, ShownLine};

/// A line as it is shown.
pub(super) struct LineRow {
    pub request: i64,
    pub giver: i64,
    pub title: String,
    /// First name and place of the asker.
    pub asker: String,
    pub age: String,
    pub is_urgent: bool,
    pub giver_name: String,
    pub offer: String,
    pub fits: Vec<String>,
    pub misfits: Vec<String>,
    pub travel: String,
    pub is_locked: bool,
    pub is_accepted: bool,
}

/// Somebody who was left out, as it is shown.
pub(super) struct LeftOutRow {
    pub request: i64,
    pub title: String,
    pub asker: String,
    pub age: String,
    pub is_urgent: bool,
    pub why: String,
    pub would_help: String,
    /// What can be contacted: number and title.
    pub contact: Option<(i64, String)>,
}

/// None: the giver may not be seen any more.
pub(super) fn line_row(frame: &Frame, finder: &Finder, shown: &ShownLine, givers: &HashMap<i64, String>, now_s: i64) -> Option<LineRow> {
    let line = &shown.line;
    let mut row = LineRow {
        request: line.request,
        giver: line.giver,
        title: shown.title.clone(),
        asker: format!("{} · {}", shown.asker, shown.area),
        age: frame.say_with("matching-age", "days", days_between(shown.opened_at, now_s)),
        is_urgent: shown.is_urgent,
        giver_name: givers.get(&line.giver)?.clone(),
        offer: shown.offer.clone(),
        fits: Vec::new(),
        misfits: Vec::new(),
        travel: frame.say_with("matching-week-travel", "minutes", line.travel_minutes),
        is_locked: line.state == LineState::Locked,
        is_accepted: line.state == LineState::Accepted,
    };
    for reason in read_reasons(&line.reasons, finder.vocabulary()) {
        let said = say_reason(frame, finder, reason);
        if reason.is_for() { row.fits.push(said) } else { row.misfits.push(said) }
    }
    Some(row)
}

fn say_reason(frame: &Frame, finder: &Finder, reason: LineReason) -> String {
    match reason {
        LineReason::Serves { need, by } => serves_sentence(frame, finder, need, by),
        LineReason::SameWords => frame.say("matching-week-same-words"),
        LineReason::Distance(metres) => distance(frame, metres as f32),
        LineReason::NoDistance => frame.say("matching-week-no-distance"),
        LineReason::ThatTime => frame.say("matching-reason-time"),
        LineReason::Speaks(_) => frame.say("matching-reason-speaks"),
        LineReason::Suits(limit) => frame.say_with("matching-reason-fits", "what", limit_names(frame, finder, 1 << limit)),
        LineReason::HelpedBefore(times) => frame.say_with("matching-week-helped-before", "count", i64::from(times)),
        LineReason::NotAskedLately => frame.say("matching-week-not-asked"),
        LineReason::OftenYes => frame.say("matching-week-often-yes"),
        LineReason::OnlyPart => frame.say("matching-week-only-part"),
        LineReason::OtherTime => frame.say("matching-reason-other-time"),
        LineReason::OtherLanguage => frame.say("matching-reason-other-language"),
        LineReason::Against(limit) => frame.say_with("matching-reason-against", "what", limit_names(frame, finder, 1 << limit)),
        LineReason::Stale => frame.say("matching-reason-stale"),
        LineReason::AskedLately(times) => frame.say_with("matching-week-asked-lately", "count", i64::from(times)),
    }
}

/// Somebody who was left out; names and titles only of what the caller may see.
pub(super) fn left_out_row(
    frame: &Frame,
    finder: &Finder,
    shown: &ShownLeftOut,
    givers: &HashMap<i64, String>,
    others: &[(i64, String)],
    now_s: i64,
) -> LeftOutRow {
    let row = &shown.row;
    let giver = row.giver.and_then(|giver| givers.get(&giver)).cloned();
    let other = row.other_request.and_then(|other| others.iter().find(|(id, _)| *id == other)).map(|(_, title)| title.clone());
    LeftOutRow {
        request: row.request,
        title: shown.title.clone(),
        asker: format!("{} · {}", shown.asker, shown.area),
        age: frame.say_with("matching-age", "days", days_between(shown.opened_at, now_s)),
        is_urgent: shown.is_urgent,
        why: say_why(frame, &row.why, giver, other, row.minutes.unwrap_or(0)),
        would_help: say_help(frame, finder, shown),
        contact: row.contact.zip(shown.contact.clone()),
    }
}

fn say_why(frame: &Frame, why: &str, giver: Option<String>, other: Option<String>, minutes: i64) -> String {
    let giver = giver.unwrap_or_else(|| frame.say("matching-week-somebody"));
    let with = |key: &str, values: &[(&'static str, Value)]| frame.site.sentences.say_with(frame.language, key, values);
    match why {
        "professional-first" => frame.say("matching-week-why-professional"),
        "not-understood" => frame.say("matching-week-why-not-understood"),
        "only-contact" => frame.say("matching-week-why-contact"),
        "all-said-no" => frame.say("matching-week-why-no"),
        "all-asked" => frame.say("matching-week-why-asked"),
        "not-these-two" => frame.say("matching-week-why-refused"),
        "all-full" => frame.say("matching-week-why-full"),
        "all-promised" => frame.say("matching-week-why-promised"),
        "needed-elsewhere" => {
            let other = other.unwrap_or_else(|| frame.say("matching-week-other-request"));
            with("matching-week-why-elsewhere", &[("giver", giver.into()), ("other", other.into()), ("minutes", minutes.into())])
        }
        "too-much" => with("matching-week-why-too-much", &[("giver", giver.into()), ("minutes", minutes.into())]),
        _ => frame.say("matching-week-why-nobody"),
    }
}

/// What would help: whom to look for, and where.
fn say_help(frame: &Frame, finder: &Finder, shown: &ShownLeftOut) -> String {
    let (row, area) = (&shown.row, shown.area.clone());
    let need = finder.vocabulary().concept(&row.need).map(|need| concept_name(frame, finder, need));
    let languages: Vec<String> =
        row.languages.split(',').filter(|code| !code.is_empty()).map(|code| frame.say(&format!("ask-language-{code}"))).collect();
    let with = |key: &str, values: &[(&'static str, Value)]| frame.site.sentences.say_with(frame.language, key, values);
    let spoken = languages.join(", ");
    match (row.would_help.as_str(), need) {
        ("speaker", Some(need)) => {
            with("matching-week-help-speaker", &[("languages", spoken.into()), ("need", need.into()), ("area", area.into())])
        }
        ("speaker", None) => with("matching-week-help-language", &[("languages", spoken.into()), ("area", area.into())]),
        ("that-time", Some(need)) => {
            let when = shown.availability.clone();
            with("matching-week-help-time", &[("need", need.into()), ("when", when.into()), ("area", area.into())])
        }
        ("professional", _) => frame.say("matching-week-help-professional"),
        (_, Some(need)) => with("matching-week-help-doing", &[("need", need.into()), ("area", area.into())]),
        (_, None) => frame.say("matching-week-help-text"),
    }
}

/// "12 people do 1 thing", "3 people do 2 things".
pub(super) fn spread(frame: &Frame, totals: &LineTotals) -> Vec<String> {
    let say = |&(tasks, people): &(i64, i64)| {
        let values = [("people", people.into()), ("tasks", tasks.into())];
        frame.site.sentences.say_with(frame.language, "matching-week-spread", &values)
    };
    totals.spread.iter().map(say).collect()
}
