//! What days, months, parts of the day and numbers are called, in Dutch and English.

use jiff::civil::Weekday;

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Morning,
    Afternoon,
    Evening,
}

/// Dutch, English, and short in both. The short ones are words of their own too (`do`, `sun`), so they count only before a number.
const WEEKDAYS: [[&str; 4]; 7] = [
    ["maandag", "monday", "ma", "mon"],
    ["dinsdag", "tuesday", "di", "tue"],
    ["woensdag", "wednesday", "wo", "wed"],
    ["donderdag", "thursday", "do", "thu"],
    ["vrijdag", "friday", "vr", "fri"],
    ["zaterdag", "saturday", "za", "sat"],
    ["zondag", "sunday", "zo", "sun"],
];

/// Dutch, short, English, short.
const MONTHS: [[&str; 4]; 12] = [
    ["januari", "jan", "january", "jan"],
    ["februari", "feb", "february", "feb"],
    ["maart", "mrt", "march", "mar"],
    ["april", "apr", "april", "apr"],
    ["mei", "mei", "may", "may"],
    ["juni", "jun", "june", "jun"],
    ["juli", "jul", "july", "jul"],
    ["augustus", "aug", "august", "aug"],
    ["september", "sep", "september", "sept"],
    ["oktober", "okt", "october", "oct"],
    ["november", "nov", "november", "nov"],
    ["december", "dec", "december", "dec"],
];

const NUMBERS: [[&str; 3]; 12] = [
    ["een", "één", "one"],
    ["twee", "two", "two"],
    ["drie", "three", "three"],
    ["vier", "four", "four"],
    ["vijf", "five", "five"],
    ["zes", "six", "six"],
    ["zeven", "seven", "seven"],
    ["acht", "eight", "eight"],
    ["negen", "nine", "nine"],
    ["tien", "ten", "ten"],
    ["elf", "eleven", "eleven"],
    ["twaalf", "twelve", "twelve"],
];

/// `dinsdag`, `dinsdagavond`, `tuesday`; and whether it is said in the plural, which means each (`dinsdagen`, `dinsdags`, `tuesdays`).
pub(super) fn weekday(word: &str) -> Option<(Weekday, Option<Part>, bool)> {
    WEEKDAYS.iter().zip(Weekday::Monday.cycle_forward()).find_map(|(names, weekday)| {
        let behind = names[..2].iter().find_map(|name| word.strip_prefix(name))?;
        match behind {
            "" => Some((weekday, None, false)),
            "en" | "s" => Some((weekday, None, true)),
            part => part_of_day(part).map(|(part, each)| (weekday, Some(part), each)),
        }
    })
}

/// `za`, `sat`: only before a number.
pub(super) fn short_weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS.iter().zip(Weekday::Monday.cycle_forward()).find(|(names, _)| names[2..].contains(&word)).map(|(_, weekday)| weekday)
}

/// `avond`, `avonden`, `evening`; and whether it means each.
pub(super) fn part_of_day(word: &str) -> Option<(Part, bool)> {
    let part = match word {
        "ochtend" | "morgen" | "voormiddag" | "ochtenden" | "ochtends" | "morgens" | "morning" | "mornings" => Part::Morning,
        "middag" | "namiddag" | "middagen" | "middags" | "afternoon" | "afternoons" => Part::Afternoon,
        "avond" | "avonden" | "avonds" | "evening" | "evenings" | "night" => Part::Evening,
        _ => return None,
    };
    Some((part, word.ends_with("en") || word.ends_with('s')))
}

/// 1 to 12.
pub(super) fn month(word: &str) -> Option<i8> {
    MONTHS.iter().position(|names| names.contains(&word)).and_then(|at| i8::try_from(at + 1).ok())
}

/// `drie`, `three`, `3`.
pub(super) fn number(word: &str) -> Option<u16> {
    let written = NUMBERS.iter().position(|names| names.contains(&word)).and_then(|at| u16::try_from(at + 1).ok());
    written.or_else(|| digits(word))
}

/// Only digits, at most four.
pub(super) fn digits(word: &str) -> Option<u16> {
    (word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit())).then(|| word.parse().ok()).flatten()
}

/// `eerste`, `laatste`, `1e`, `second`.
pub(super) fn ordinal(word: &str) -> Option<i8> {
    Some(match word {
        "eerste" | "1e" | "1ste" | "first" | "1st" => 1,
        "tweede" | "2e" | "2de" | "second" | "2nd" => 2,
        "derde" | "3e" | "3de" | "third" | "3rd" => 3,
        "vierde" | "4e" | "4de" | "fourth" | "4th" => 4,
        "vijfde" | "5e" | "5de" | "fifth" | "5th" => 5,
        "laatste" | "last" => -1,
        _ => return None,
    })
}
