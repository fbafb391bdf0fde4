//! Words of the program in the words of the screen.

use jiff::civil::Date;
use opbouw_finder::Theme;
use opbouw_understand::{LANGUAGE_CODES, Languages};
use opbouw_web::Frame;

use crate::error::SocialMapError;

/// A day as it is written on a list: `1-12-2026`.
pub(crate) fn day(day: Date) -> String {
    format!("{}-{}-{}", day.day(), day.month(), day.year())
}

/// The sentence for a theme.
pub(crate) fn theme_key(theme: Theme) -> &'static str {
    match theme {
        Theme::Home => "socialmap-theme-home",
        Theme::Company => "socialmap-theme-company",
        Theme::Outdoors => "socialmap-theme-outdoors",
        Theme::Family => "socialmap-theme-family",
        Theme::Paperwork => "socialmap-theme-paperwork",
        Theme::Health => "socialmap-theme-health",
        Theme::Crafts => "socialmap-theme-crafts",
    }
}

/// The sentence for a day of the week, Monday = 0.
pub(crate) fn weekday_key(at: usize) -> &'static str {
    const KEYS: [&str; 7] = [
        "socialmap-day-mon",
        "socialmap-day-tue",
        "socialmap-day-wed",
        "socialmap-day-thu",
        "socialmap-day-fri",
        "socialmap-day-sat",
        "socialmap-day-sun",
    ];
    KEYS[at % 7]
}

/// The language in which something is written: the first that it names, Dutch when it names none.
pub(crate) fn written_in(languages: &str) -> &'static str {
    let first = languages.split([',', ';']).next().unwrap_or("").trim();
    LANGUAGE_CODES.iter().find(|code| **code == first && code.len() == 2).copied().unwrap_or("nl")
}

/// Whether other languages than Dutch are named.
pub(crate) fn speaks_others(languages: &str) -> bool {
    Languages::parse(languages) != Languages::default()
}

/// What was done, when a page comes back after it.
pub(crate) fn done(frame: &Frame, word: Option<&str>) -> Option<String> {
    let key = match word? {
        "toegevoegd" => "socialmap-done-added",
        "bewaard" => "socialmap-done-saved",
        "klopt" => "socialmap-done-confirmed",
        "staat-er-niet" => "socialmap-done-not-there",
        "twijfel" => "socialmap-done-doubted",
        "weg" => "socialmap-done-ended",
        "terug" => "socialmap-done-restored",
        "beheer" => "socialmap-done-owner",
        "samen" => "socialmap-done-merged",
        "twee" => "socialmap-done-distinct",
        "los" => "socialmap-done-unmerged",
        "gevraagd" => "socialmap-done-asked",
        "niemand-gevraagd" => "socialmap-done-asked-nobody",
        "mail" => "socialmap-done-mail",
        "volgt" => "socialmap-done-follows",
        "gestopt" => "socialmap-done-stopped",
        "bedankt" => "socialmap-done-thanks",
        _ => return None,
    };
    Some(frame.say(key))
}

/// Faults as sentences, with their codes.
pub(crate) fn faults(frame: &Frame, faults: &[SocialMapError]) -> Vec<String> {
    let say = |fault: &SocialMapError| fault.key().map(|key| format!("{} ({})", frame.say(key), fault.code()));
    faults.iter().filter_map(say).collect()
}
