//! Words of the program in the words of the screen: days, reasons, what does not fit, and what was done.

use jiff::civil::Date;
use opbouw_web::Frame;

use crate::error::BuddiesError;
use crate::rules::chosen::{Chosen, CodeWord};
use crate::rules::fit::{Misfit, Obstacle, Reason};
use crate::rules::preferences::{Day, DayPart, Part};

/// A day: 3-11-2026.
pub(crate) fn day(date: Date) -> String {
    date.strftime("%-d-%-m-%Y").to_string()
}

/// A day that may not be there.
pub(crate) fn optional_day(date: Option<Date>) -> String {
    date.map(day).unwrap_or_default()
}

/// A day as it is filled in.
pub(crate) fn read_day(typed: &str) -> Result<Date, BuddiesError> {
    typed.trim().parse().map_err(|_| BuddiesError::NoDay)
}

/// A reason to propose somebody.
pub(crate) fn reason(frame: &Frame, reason: Reason) -> String {
    match reason {
        Reason::Like(like) => frame.say_with("buddies-reason-like", "what", frame.say(like.key())),
        Reason::SharedParts(count) => frame.say_with("buddies-reason-parts", "count", i64::from(count)),
        Reason::SameArea => frame.say("buddies-reason-area"),
        Reason::Near(kilometres) => frame.say_with("buddies-reason-near", "km", i64::from(kilometres)),
        Reason::SameRhythm => frame.say("buddies-reason-rhythm"),
        Reason::AskersWish(wish) => frame.say_with("buddies-reason-askers-wish", "what", frame.say(wish.key())),
        Reason::GiversWish(wish) => frame.say_with("buddies-reason-givers-wish", "what", frame.say(wish.key())),
    }
}

/// What does not fit.
pub(crate) fn misfit(frame: &Frame, misfit: Misfit) -> String {
    match misfit {
        Misfit::Far(kilometres) => frame.say_with("buddies-misfit-far", "km", i64::from(kilometres)),
        Misfit::OtherRhythm => frame.say("buddies-misfit-rhythm"),
        Misfit::AskersWish(wish) => frame.say_with("buddies-misfit-askers-wish", "what", frame.say(wish.key())),
        Misfit::GiversWish(wish) => frame.say_with("buddies-misfit-givers-wish", "what", frame.say(wish.key())),
        Misfit::AskedOften(times) => frame.say_with("buddies-misfit-asked", "count", times),
        Misfit::NoSharedLike => frame.say("buddies-misfit-likes"),
    }
}

/// How many were left out, and by what.
pub(crate) fn left_out(frame: &Frame, obstacle: Obstacle, times: usize) -> (String, i64) {
    (frame.say(obstacle.key()), i64::try_from(times).unwrap_or(i64::MAX))
}

/// Words one after another, in the order of the screen.
pub(crate) fn listed<Word: CodeWord>(frame: &Frame, words: Chosen<Word>, key: impl Fn(Word) -> &'static str) -> String {
    words.words().map(|word| frame.say(key(word))).collect::<Vec<_>>().join(", ")
}

/// When somebody can: `maandag ochtend, avond; dinsdag middag`.
pub(crate) fn parts(frame: &Frame, chosen: Chosen<DayPart>) -> String {
    let of_day = |day: &Day| {
        let parts = Part::ALL.iter().filter(|part| chosen.has(DayPart::of(*day, **part)));
        let parts: Vec<String> = parts.map(|part| frame.say(part.key())).collect();
        (!parts.is_empty()).then(|| format!("{} {}", frame.say(day.key()), parts.join(", ")))
    };
    Day::ALL.iter().filter_map(of_day).collect::<Vec<_>>().join("; ")
}

/// Faults as sentences, with their codes.
pub(crate) fn faults(frame: &Frame, faults: &[BuddiesError]) -> Vec<(String, &'static str)> {
    faults.iter().filter_map(|fault| fault.key().map(|key| (frame.say(key), fault.code()))).collect()
}

/// What was done, when a page comes back after it.
pub(crate) fn done(frame: &Frame, word: Option<&str>) -> Option<String> {
    let key = match word? {
        "opgeslagen" => "buddies-done-saved",
        "pauze" => "buddies-done-paused",
        "verder" => "buddies-done-resumed",
        "weg" => "buddies-done-removed",
        "bewijs" => "buddies-done-certificate",
        "voorgesteld" => "buddies-done-proposed",
        "antwoord" => "buddies-done-answered",
        "kennismaking" => "buddies-done-meeting",
        "afspraak" => "buddies-done-agreement",
        "akkoord" => "buddies-done-agreed",
        "afgehandeld" => "buddies-done-closed",
        "einde" => "buddies-done-end",
        "gestopt" => "buddies-done-stopped",
        "ochtend" => "buddies-done-morning",
        "plaatsen" => "buddies-done-seats",
        "keuzes" => "buddies-done-picks",
        "bel" => "buddies-done-bell",
        "dicht" => "buddies-done-morning-closed",
        _ => return None,
    };
    Some(frame.say(key))
}
