//! Which letters and digits are a Dutch number plate?

use crate::words::{Shape, Word};

/// The forms: a for a letter, 9 for a digit.
#[rustfmt::skip]
const FORMS: &[[&str; 3]] = &[
    ["aa", "99", "99"], ["99", "99", "aa"], ["99", "aa", "99"], ["aa", "99", "aa"], ["aa", "aa", "99"], ["99", "aa", "aa"], ["99", "aaa", "9"],
    ["9", "aaa", "99"], ["aa", "999", "a"], ["a", "999", "aa"], ["aaa", "99", "a"], ["a", "99", "aaa"], ["9", "aa", "999"], ["999", "aa", "9"],
];
/// Words that say that it is a plate.
const ANNOUNCING: &[&str] = &["kenteken", "kentekennummer", "nummerplaat", "nummerbord", "plaat", "plate", "kentekenplaat"];
/// Vehicles; with one before it, small letters may be a plate.
const VEHICLES: &[&str] =
    &["auto", "bus", "busje", "scooter", "brommer", "motor", "bestelbus", "wagen", "car", "van", "aanhanger", "golf", "bmw"];
/// The same by their makers.
#[rustfmt::skip]
const BRANDS: &[&str] = &[
    "opel", "volvo", "ford", "fiat", "volkswagen", "polo", "toyota", "kia", "renault", "peugeot", "citroen", "skoda", "seat", "audi", "mercedes", "honda",
    "mazda", "nissan", "suzuki", "hyundai", "tesla", "taxi", "caravan", "camper", "vespa", "dacia", "mini", "yamaha",
];
/// Three letters of months.
const MONTHS: &[&str] = &["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec", "mar", "may", "oct"];

/// How a plate is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    Glued,
    Dash,
    Space,
}

/// The number plates in a text: letters of the plain text.
pub(crate) fn find_plates(words: &[Word]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for at in 0..words.len() {
        let is_free = at == 0 || words[at - 1].end < words[at].start || (!words[at - 1].is_word() && !words[at - 1].is_number());
        let is_new = found.last().is_none_or(|(_, end)| words[at].start >= *end);
        if !is_free || !is_new || matches!(words[at].shape, Shape::Sign) || follows_dash(words, at) {
            continue;
        }
        if let Some(end) = end_of_plate(words, at) {
            found.push((words[at].start, words[end].end));
        }
    }
    found
}

/// The last word of the plate that begins here.
fn end_of_plate(words: &[Word], start: usize) -> Option<usize> {
    [Gap::Dash, Gap::Glued, Gap::Space].into_iter().find_map(|gap| {
        let (parts, end) = parts(words, start, gap)?;
        let keys: Vec<&str> = parts.iter().map(|part| words[*part].key.as_str()).collect();
        let form = written_form(&keys);
        let is_form = FORMS.iter().any(|wanted| if gap == Gap::Glued { wanted.concat() == form.concat() } else { wanted[..] == form[..] });
        let is_end = words.get(end + 1).is_none_or(|next| next.start > words[end].end || !(next.is_word() || next.is_number()));
        let is_date = keys.iter().any(|key| MONTHS.contains(key)) && gap != Gap::Glued;
        (is_form && is_end && !is_date && is_meant(words, start, &parts, gap, &form.concat())).then_some(end)
    })
}

/// The words that make it up: three, or fewer when they are glued together.
fn parts(words: &[Word], start: usize, gap: Gap) -> Option<(Vec<usize>, usize)> {
    let mut parts = vec![start];
    let mut at = start;
    let most = 3;
    while parts.len() < most {
        let next = match gap {
            Gap::Dash => {
                let dash = words.get(at + 1).filter(|dash| dash.is_sign("-") && dash.start == words[at].end);
                dash.and_then(|dash| words.get(at + 2).filter(|next| next.start == dash.end)).map(|_| at + 2)
            }
            Gap::Glued => {
                words.get(at + 1).filter(|next| next.start == words[at].end && !matches!(next.shape, Shape::Sign)).map(|_| at + 1)
            }
            Gap::Space => {
                words.get(at + 1).filter(|next| next.start == words[at].end + 1 && !matches!(next.shape, Shape::Sign)).map(|_| at + 1)
            }
        };
        match next {
            Some(next) => {
                parts.push(next);
                at = next;
            }
            None if gap == Gap::Glued && parts.len() == 2 => break,
            None => return None,
        }
    }
    Some((parts, at))
}

fn written_form(keys: &[&str]) -> Vec<String> {
    let mark = |letter: char| {
        if letter.is_ascii_digit() {
            '9'
        } else if letter.is_ascii_lowercase() {
            'a'
        } else {
            '?'
        }
    };
    keys.iter().map(|key| key.chars().take(7).map(mark).collect()).collect()
}

fn follows_dash(words: &[Word], at: usize) -> bool {
    at > 1 && words[at - 1].is_sign("-") && words[at - 1].end == words[at].start && words[at - 2].end == words[at - 1].start
}

/// Dashes are enough; without them it must be in capitals without vowels, or announced.
fn is_meant(words: &[Word], start: usize, parts: &[usize], gap: Gap, form: &str) -> bool {
    let recent = || words[..start].iter().rev().take(6).filter(|word| word.is_word());
    let is_announced = recent().any(|word| ANNOUNCING.contains(&word.key.as_str()));
    let near_vehicle = recent().any(|word| is_vehicle(&word.key));
    // "van" is a vehicle in English only.
    let surely_near_vehicle = || near_vehicle && recent().any(|word| word.key != "van" && is_vehicle(&word.key));
    let letters = || parts.iter().map(|part| &words[*part]).filter(|word| word.is_word());
    // Between capitals everything is read as small, and dashes are enough there.
    let small = letters().any(|word| word.shape == Shape::Lower && !(word.shouted && gap == Gap::Dash));
    let has_vowel = letters().any(|word| word.key.contains(['a', 'e', 'i', 'o', 'u']));
    if is_announced {
        return true;
    }
    match gap {
        Gap::Dash => !small || near_vehicle || !has_vowel,
        // Six in a row with four digits behind is a code of something else, as WK2026 is; four digits before two letters a postcode.
        Gap::Glued => (!small && !has_vowel || near_vehicle) && !matches!(form, "aa9999" | "9999aa"),
        Gap::Space => !small && (!has_vowel || surely_near_vehicle()),
    }
}

fn is_vehicle(key: &str) -> bool {
    VEHICLES.contains(&key) || BRANDS.contains(&key)
}
