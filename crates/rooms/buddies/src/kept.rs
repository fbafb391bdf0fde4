//! What does this room keep about somebody? In sentences, without what the other one said.

use opbouw_neighbourhood::{Kept, KeptLine, SayKept};
use opbouw_store::{StoreError, Tx};

use crate::rules::certificate::CertificateKind;
use crate::rules::checkins::{CheckinKind, Feeling};
use crate::rules::chosen::CodeWord;
use crate::rules::pair::{PairState, StopReason};
use crate::rules::preferences::{DayPart, Like, Limit, Rhythm, Tongue, Trait};
use crate::rules::profile::Side;
use crate::store::kept::{
    KeptPair, KeptProfile, count_closed, count_keeps, list_certificates, list_pairs, list_profiles, list_said, list_sat,
};

/// Days after a morning that a seat is kept; after the end of a pair or certificate, about twelve months.
const MORNING_DAYS: i32 = 30;
const ENDED_DAYS: i32 = 365;

/// What this room keeps, for insight and export. What the other one of a pair said is not in it, nor what a worker noted as next step.
pub static KEPT: Kept = Kept { room: "buddies-title", list: list_kept };

fn list_kept(tx: &mut Tx<'_>, person: i64, say: &SayKept<'_>) -> Result<Vec<KeptLine>, StoreError> {
    let mut lines: Vec<KeptLine> = list_profiles(tx, person)?.iter().map(|profile| of_profile(profile, say)).collect();
    lines.extend(list_pairs(tx, person)?.iter().map(|pair| of_pair(pair, say)));
    for [kind, day, answer] in list_said(tx, person)? {
        let values = [("when", spell(say, &kind, CheckinKind::key)), ("answer", spell(say, &answer, Feeling::key))];
        lines.push(KeptLine::new(say("buddies-kept-checkin", &values)).since_day(&day));
    }
    for [kind, name, from, until] in list_certificates(tx, person)? {
        let name = if name.is_empty() { spell(say, &kind, CertificateKind::key) } else { name };
        let line = KeptLine::new(say("buddies-kept-certificate", &[("what", name), ("until", until.clone())])).since_day(&from);
        lines.push(line.until_days_after(until.parse().ok(), ENDED_DAYS));
    }
    for (title, day, code, picked) in list_sat(tx, person)? {
        let values = [("title", title), ("code", code), ("count", picked.to_string())];
        let line = KeptLine::new(say("buddies-kept-seat", &values)).since_day(&day);
        let since = line.since;
        lines.push(line.until_days_after(since, MORNING_DAYS));
    }
    let closed = count_closed(tx, person)?;
    if closed > 0 {
        lines.push(KeptLine::new(say("buddies-kept-worked", &[("count", closed.to_string())])));
    }
    let keeps = count_keeps(tx, person)?;
    if keeps > 0 {
        lines.push(KeptLine::new(say("buddies-kept-keeps", &[("count", keeps.to_string())])));
    }
    Ok(lines)
}

fn of_profile(profile: &KeptProfile, say: &SayKept<'_>) -> KeptLine {
    let [limits, wishes, traits, likes, parts, tongues, rhythm] = &profile.lists;
    let told = [
        ("buddies-kept-limits", spell(say, limits, Limit::key)),
        ("buddies-kept-wishes", spell(say, wishes, Limit::key)),
        ("buddies-kept-traits", spell(say, traits, Trait::key)),
        ("buddies-kept-likes", spell(say, likes, Like::key)),
        ("buddies-kept-parts", spell_parts(say, parts)),
        ("buddies-kept-tongues", spell(say, tongues, Tongue::key)),
        ("buddies-kept-rhythm", spell(say, rhythm, Rhythm::key)),
    ];
    let told = told.into_iter().filter(|(_, what)| !what.is_empty()).map(|(key, what)| say(key, &[("what", what)]));
    let text: Vec<String> = told.chain((!profile.about.is_empty()).then(|| profile.about.clone())).collect();
    let values = [("side", spell(say, &profile.side, Side::key)), ("party", profile.party.clone())];
    KeptLine::new(say("buddies-kept-profile", &values)).with_text(text.join(". ")).since_day(&profile.joined_on)
}

fn of_pair(pair: &KeptPair, say: &SayKept<'_>) -> KeptLine {
    let state = spell(say, &pair.state, PairState::key);
    let state = match &pair.stop_reason {
        Some(why) => format!("{state} ({})", spell(say, why, StopReason::key)),
        None => state,
    };
    let line = KeptLine::new(say("buddies-kept-pair", &[("state", state)])).with_text(pair.agreed.join(". ")).since_day(&pair.proposed_on);
    line.until_days_after(pair.ended_on.as_deref().and_then(|day| day.parse().ok()), ENDED_DAYS)
}

/// Code words separated by spaces, in the words of the screen; what no version knows stays away.
fn spell<Word: CodeWord>(say: &SayKept<'_>, codes: &str, key: impl Fn(Word) -> &'static str) -> String {
    codes.split_whitespace().filter_map(Word::parse).map(|word| say(key(word), &[])).collect::<Vec<_>>().join(", ")
}

fn spell_parts(say: &SayKept<'_>, codes: &str) -> String {
    let part = |part: DayPart| format!("{} {}", say(part.day().key(), &[]), say(part.part().key(), &[]));
    codes.split_whitespace().filter_map(DayPart::parse).map(part).collect::<Vec<_>>().join(", ")
}
