//! Which parts of a sentence say nothing any more when something is taken out of them?

use super::GONE;
use super::instead::with_capital;
use super::spaces::{close_gap, tidy};

/// Words that only announced what is gone.
#[rustfmt::skip]
const FILLERS: &[&str] = &[
    "bel", "bellen", "mail", "mailen", "mailtje", "app", "appen", "sms", "whatsapp", "tel", "telefoon", "telefoonnummer", "mobiel", "nummer", "nr", "stuur",
    "een", "me", "mij", "mijn", "mn", "zijn", "haar", "is", "op", "naar", "via", "aan", "bij", "en", "of", "even", "gerust", "dan", "dus", "contact", "info",
    "informatie", "meer", "voor", "weten", "opgeven", "reacties", "graag", "iban", "rekening", "rekeningnummer", "bsn", "burgerservicenummer", "kenteken",
    "insta", "instagram", "snap", "facebook", "volg", "kijk", "zie", "adres", "postcode", "geboren", "geb", "geboortedatum", "born", "gr", "groet",
    "groetjes", "groeten", "mvg", "met", "vriendelijke", "hartelijke", "liefs", "van", "namens", "naam", "niet", "doorvertellen", "ook", "call", "or", "text",
    "my", "on", "at", "to", "number", "email", "e-mail", "mailadres", "please", "write", "je", "vindt", "kan", "kun", "kunt", "u", "dank", "bereikbaar", "te",
    "bereiken", "ik", "ben", "ze", "hij", "pc", "voeg", "toe", "kom", "langs", "doneren", "stort", "wat", "geef", "vraag",
];

/// Words of the end of a letter.
const SIGNING_OFF: &[&str] =
    &["gr", "groet", "groetjes", "groeten", "mvg", "met", "vriendelijke", "hartelijke", "liefs", "van", "regards", "kind"];

/// A part of a text with the sign that ends it.
#[derive(Debug)]
struct Clause {
    text: String,
    end: Option<char>,
}

/// The text without the marks and without the clauses that only announced them.
pub(super) fn without_gone(text: &str) -> String {
    let mut kept: Vec<Clause> = Vec::new();
    let mut begins_again = false;
    for clause in split_clauses(text) {
        if clause.text.contains(GONE) && is_empty_without(&clause.text) {
            begins_again |= kept.last().is_none_or(|last| ends_sentence(last.end));
            drop_clause(&mut kept, clause);
            continue;
        }
        let mut text = close_gap(without_loose_end(&clause.text));
        if std::mem::take(&mut begins_again) {
            text = capital_at_start(&text);
        }
        kept.push(Clause { text, end: clause.end });
    }
    let mut made = String::with_capacity(text.len());
    for clause in kept {
        made.push_str(&clause.text);
        made.extend(clause.end);
    }
    capital_at_start(&tidy(&made))
}

/// Commas, brackets and the ends of sentences part clauses; a full stop inside a number or a word does not.
fn split_clauses(text: &str) -> Vec<Clause> {
    let (mut clauses, mut now) = (Vec::new(), String::new());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next_is_space = letters.peek().is_none_or(|next| next.is_whitespace() || *next == GONE);
        let ends = match letter {
            '\n' | '(' | ')' | ';' | '!' | '?' => true,
            '.' | ',' => next_is_space,
            _ => false,
        };
        if ends {
            clauses.push(Clause { text: std::mem::take(&mut now), end: Some(letter) });
        } else {
            now.push(letter);
        }
    }
    if !now.is_empty() {
        clauses.push(Clause { text: now, end: None });
    }
    clauses
}

fn is_empty_without(clause: &str) -> bool {
    says_only(clause, FILLERS)
}

fn says_only(clause: &str, list: &[&str]) -> bool {
    let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    clause.split([' ', '\t', GONE]).map(bare).all(|word| word.is_empty() || list.contains(&word.as_str()))
}

/// "Vraag iemand of bel ...": what is left after "of" asks nothing.
fn without_loose_end(clause: &str) -> &str {
    let Some(body) = clause.trim_end().strip_suffix(GONE) else { return clause };
    let mut end = body.trim_end().len();
    while let Some(word) = body[..end].split_whitespace().next_back() {
        let start = body[..end].trim_end().len() - word.len();
        if matches!(word, "of" | "or" | "en" | "and") {
            return body[..start].trim_end();
        }
        if !FILLERS.contains(&word.to_lowercase().as_str()) {
            break;
        }
        end = start;
    }
    clause
}

/// Takes a clause away with the sign that has no use any more.
fn drop_clause(kept: &mut Vec<Clause>, dropped: Clause) {
    // "Groetjes, ..." greets from nobody now.
    kept.pop_if(|last| last.end == Some(',') && says_only(&last.text, SIGNING_OFF));
    let Some(last) = kept.last_mut() else { return };
    last.end = match (last.end, dropped.end) {
        (Some('('), Some(')')) => None,
        (Some(','), Some(',')) if last.text.ends_with(|letter: char| letter.is_alphabetic()) => None,
        (Some(',' | ';' | '('), Some(',')) => last.end,
        (Some(',' | ';' | '(') | None, end) => end,
        (end, _) => end,
    };
}

fn ends_sentence(end: Option<char>) -> bool {
    matches!(end, Some('.' | '!' | '?' | '\n'))
}

fn capital_at_start(text: &str) -> String {
    let start = text.len() - text.trim_start().len();
    format!("{}{}", &text[..start], with_capital(&text[start..]))
}
