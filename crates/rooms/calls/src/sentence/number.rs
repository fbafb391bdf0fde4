//! For how many people does a sentence ask?

use super::words::Words;

/// What can be counted of people, as a beginning of the word.
const PEOPLE: [&str; 20] = [
    "mensen",
    "man",
    "mannen",
    "vrouwen",
    "personen",
    "vrijwilliger",
    "helper",
    "handen",
    "buren",
    "inwoner",
    "bewoner",
    "gezin",
    "famil",
    "kinderen",
    "jongeren",
    "deelnemer",
    "people",
    "volunteer",
    "neighbour",
    "leerling",
];

const IN_WORDS: [(&str, i64); 20] = [
    ("twee", 2),
    ("drie", 3),
    ("vier", 4),
    ("vijf", 5),
    ("zes", 6),
    ("zeven", 7),
    ("acht", 8),
    ("negen", 9),
    ("tien", 10),
    ("elf", 11),
    ("twaalf", 12),
    ("vijftien", 15),
    ("twintig", 20),
    ("dertig", 30),
    ("veertig", 40),
    ("vijftig", 50),
    ("honderd", 100),
    ("tweehonderd", 200),
    ("duizend", 1_000),
    ("ten", 10),
];

/// Whether a word says that people are counted.
fn is_of_people(word: &str) -> bool {
    PEOPLE.iter().any(|known| word.starts_with(known))
}

/// The number before people, also with one word between ("12 nieuwe gezinnen"); else the first number that is left.
pub(super) fn take(words: &mut Words) -> Option<i64> {
    let of_people = |words: &Words, at: usize| [1, 2].into_iter().find(|step| words.at(at + step).is_some_and(is_of_people));
    let counted = (0..words.len()).find_map(|at| Some((at, value(words.at(at)?)?, of_people(words, at)?)));
    if let Some((at, number, step)) = counted {
        words.take(at, 1);
        words.take(at + step, 1);
        words.take_little_before(at);
        words.take_little_after(at + step);
        return Some(number);
    }
    let (at, number) = (0..words.len()).find_map(|at| Some((at, value(words.at(at)?)?)))?;
    words.take(at, 1);
    Some(number)
}

/// `200`, `1.500`, `10,000`, `twintig`. Longer numbers are no number of people.
fn value(word: &str) -> Option<i64> {
    if let Some((_, number)) = IN_WORDS.iter().find(|(name, _)| *name == word) {
        return Some(*number);
    }
    let groups: Vec<&str> = word.split(['.', ',']).collect();
    let is_grouped = groups.iter().skip(1).all(|group| group.len() == 3) && groups.iter().all(|group| !group.is_empty());
    let digits: String = groups.concat();
    let is_number = is_grouped && digits.len() <= 9 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { digits.parse().ok() } else { None }
}
