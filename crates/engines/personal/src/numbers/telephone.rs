//! Which digits are a telephone number: Dutch, of another country, or announced by "bel" or "tel".

use super::{Group, announced_by};
use crate::plain::Plain;
use crate::words::Word;

/// Words that say that a short number is one to call.
#[rustfmt::skip]
const ANNOUNCING: &[&str] = &[
    "bel", "bellen", "tel", "telefoon", "telefoonnummer", "mobiel", "gsm", "app", "appen", "sms", "whatsapp", "phone", "call", "text", "mobile",
    "telnr", "telefoonnr", "bereikbaar", "bereiken",
];

/// The telephone numbers in a chain.
pub(crate) fn find_telephones(plain: &Plain, words: &[Word], chain: &[Group]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < chain.len() {
        match end_of_number(plain, words, &chain[at..]).filter(|_| !is_month(plain, chain, at)) {
            Some((start, many)) => {
                found.push((start, chain[at + many - 1].end));
                at += many;
            }
            None => at += 1,
        }
    }
    found
}

/// The middle of a date: `12-05-2025`.
fn is_month(plain: &Plain, chain: &[Group], at: usize) -> bool {
    let Some([day, month, year]) = at.checked_sub(1).and_then(|day| chain.get(day..day + 3)) else { return false };
    let is_joined =
        month.start == day.end + 1 && year.start == month.end + 1 && plain.at(day.end) == plain.at(month.end) && plain.at(day.end) != ' ';
    is_joined
        && day.digits.len() < 3
        && month.digits.len() < 3
        && year.digits.len() == 4
        && matches!(year.digits.get(..2), Some("19" | "20"))
}

/// Where the number begins and how many groups it takes.
fn end_of_number(plain: &Plain, words: &[Word], chain: &[Group]) -> Option<(usize, usize)> {
    let first = chain.first()?;
    let start = first.start;
    if let Some(many) = abroad(plain, chain).or_else(|| home(plain, chain)) {
        let plus = matches!(plain.before(start), '+') || (plain.before(start) == ' ' && start > 1 && plain.at(start - 2) == '+');
        let open = usize::from(plain.before(start) == '(' && plain.seen[start..chain[many - 1].end].contains(&')'));
        let before = if plain.before(start) == '+' { 1 } else { 2 * usize::from(plus) };
        return Some((start - before.max(open), many));
    }
    let is_announced = || announced_by(words, first.word).is_some_and(|word| ANNOUNCING.contains(&word.key.as_str()));
    let whole = take(chain, 11, |digits| (6..=11).contains(&digits.len()))?;
    let is_meant = if first.spelled { is_spelled_number(words, &chain[..whole]) } else { is_announced() };
    is_meant.then_some((start, whole))
}

/// "nummer is zes, een twee drie ...": many words of digits, after a word that asks for them.
fn is_spelled_number(words: &[Word], groups: &[Group]) -> bool {
    let Some(first) = groups.first() else { return false };
    let recent = || words[..first.word].iter().rev().take(5).take_while(|word| word.sentence + 1 >= words[first.word].sentence);
    let is_announced =
        recent().any(|word| matches!(word.key.as_str(), "nummer" | "number" | "nr") || ANNOUNCING.contains(&word.key.as_str()));
    groups.len() > 4 && groups.iter().map(|group| group.digits.len()).sum::<usize>() > 7 && is_announced
}

/// With a plus or two noughts and the number of a country.
fn abroad(plain: &Plain, chain: &[Group]) -> Option<usize> {
    let start = chain.first()?.start;
    let plus = plain.before(start) == '+' || (plain.before(start) == ' ' && start > 1 && plain.at(start - 2) == '+');
    let dutch = |digits: &str| {
        let national = if plus { digits.strip_prefix("31") } else { digits.strip_prefix("0031") };
        national.is_some_and(|rest| rest.strip_prefix('0').unwrap_or(rest).len() == 9)
    };
    if let Some(many) = take(chain, 15, dutch) {
        return Some(many);
    }
    match plus {
        true => take(chain, 15, |digits| (9..=15).contains(&digits.len()) && !digits.starts_with('0')),
        // A full stop inside is that of a time.
        false => take(without_stops(plain, chain), 15, |digits| {
            digits.starts_with("00") && !digits.starts_with("000") && (12..=15).contains(&digits.len())
        }),
    }
}

/// The groups up to the first full stop between two.
fn without_stops<'g>(plain: &Plain, chain: &'g [Group]) -> &'g [Group] {
    let stop = chain.windows(2).take(15).position(|pair| plain.seen[pair[0].end..pair[1].start].contains(&'.'));
    &chain[..stop.map_or(chain.len(), |at| at + 1)]
}

/// Ten digits with a nought before; with 0800 or 0900 eleven.
fn home(plain: &Plain, chain: &[Group]) -> Option<usize> {
    let is_number = |digits: &str| {
        let free = digits.starts_with("0800") || digits.starts_with("0900");
        digits.len() == if free { 11 } else { 10 } && digits.starts_with('0') && !digits.starts_with("00")
    };
    take(chain, 11, is_number).filter(|many| !is_moment(plain, &chain[..*many]) && !ends_a_code(plain, chain))
}

/// The last digit of a plate: `12-ABC-0 123 ...`.
fn ends_a_code(plain: &Plain, chain: &[Group]) -> bool {
    let single = chain.first().filter(|first| first.digits.len() == 1 && plain.before(first.start) == '-');
    single.is_some_and(|first| first.start > 1 && plain.at(first.start - 2).is_alphabetic())
}

/// The longest row of groups whose digits pass, with at most so many digits.
fn take(chain: &[Group], most: usize, passes: impl Fn(&str) -> bool) -> Option<usize> {
    let mut digits = String::new();
    let mut longest = None;
    for (many, group) in chain.iter().enumerate() {
        digits.push_str(&group.digits);
        if digits.len() > most {
            break;
        }
        if passes(&digits) {
            longest = Some(many + 1);
        }
    }
    longest
}

/// Dates and times: `08.30 - 10.30 12` and `01-02-2024 14`.
fn is_moment(plain: &Plain, groups: &[Group]) -> bool {
    let value = |at: usize| groups.get(at).and_then(|group: &Group| group.digits.parse::<u32>().ok()).unwrap_or(u32::MAX);
    let lengths: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
    let gap =
        |at: usize| groups.get(at + 1).map(|next| plain.seen[groups[at].end..next.start].iter().collect::<String>()).unwrap_or_default();
    let date = lengths.starts_with(&[2, 2, 4]) && value(0) <= 31 && value(1) <= 12 && (1900..2100).contains(&value(2));
    let clock = |at: usize| gap(at) == "." && value(at) < 25 && value(at + 1) < 60;
    let times = lengths.starts_with(&[2, 2, 2, 2]) && clock(0) && clock(2) && gap(1) != "." && gap(3) != ".";
    date || times
}
