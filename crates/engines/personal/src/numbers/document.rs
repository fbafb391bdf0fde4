//! Which letters and digits are the number of a document, a patient or a customer: only after a word that says so.

use crate::plain::Plain;
use crate::words::Word;

/// Numbers that belong to one person.
#[rustfmt::skip]
const NUMBERS: &[&str] = &[
    "patientnummer", "patientennummer", "clientnummer", "klantnummer", "polisnummer", "dossiernummer", "paspoortnummer", "rijbewijsnummer",
    "documentnummer", "zaaknummer", "lidnummer", "studentnummer", "leerlingnummer", "personeelsnummer", "vnummer", "verzekerdennummer", 
    "relatienummer", "zorgnummer", "kaartnummer", "identiteitsnummer",
];
/// Documents that have a number.
const DOCUMENTS: &[&str] =
    &["paspoort", "rijbewijs", "identiteitskaart", "id-kaart", "passport", "idkaart", "verblijfsvergunning", "patient", "client"];
/// Letters and digits of such a number at most.
const MOST: usize = 24;

/// The numbers of documents: letters of the plain text.
pub(crate) fn find_documents(plain: &Plain, words: &[Word]) -> Vec<(usize, usize)> {
    let of_word = |at: usize| {
        let key = words[at].key.as_str();
        let before = |back: usize| at.checked_sub(back).map(|place| words[place].key.as_str()).unwrap_or_default();
        let is_number = NUMBERS.contains(&key)
            || key.strip_suffix("nr").is_some_and(|stem| NUMBERS.iter().any(|number| number.strip_suffix("nummer") == Some(stem)))
            || key == "nummer" && (before(1), before(2)) == ("-", "v");
        let is_card = key == "kaart" && (before(1) == "id" || before(1) == "-" && before(2) == "id");
        let least = if is_number {
            4
        } else if DOCUMENTS.contains(&key) || is_card {
            5
        } else {
            return None;
        };
        code_after(plain, words, at, least)
    };
    (0..words.len()).filter_map(of_word).collect()
}

/// The code behind the word, past "nummer", "is" and a colon. A year is none.
fn code_after(plain: &Plain, words: &[Word], at: usize, least: usize) -> Option<(usize, usize)> {
    let is_small = |word: &&Word| matches!(word.key.as_str(), "nummer" | "nr" | "is" | ":" | "." | "met" | "=" | "number" | "no");
    let skipped = words.iter().skip(at + 1).take(4).take_while(is_small).count();
    let first = words.get(at + 1 + skipped).filter(|first| first.is_word() || first.is_number())?;
    let goes_on = |place: usize| {
        plain.at(place).is_alphanumeric() || matches!(plain.at(place), '-' | '.' | '/') && plain.at(place + 1).is_alphanumeric()
    };
    let end = (first.start..first.start + MOST).find(|place| !goes_on(*place))?;
    let digits = plain.seen[first.start..end].iter().filter(|letter| letter.is_ascii_digit()).count();
    let is_year = end - first.start == 4 && matches!(first.key.get(..2), Some("19" | "20"));
    (digits >= 4 && end - first.start >= least && !is_year).then_some((first.start, end))
}
