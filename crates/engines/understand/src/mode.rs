//! What surrounds a word: is it denied, asked for, or long ago?

use crate::matching::{Heard, TermHit};
use crate::vocabulary::NEGATIONS;

/// Words that deny without denying: "geen probleem", "niet alleen".
const EMPTY_DENIALS: &[(&str, &[&str])] = &[
    (
        "geen",
        &[
            "probleem",
            "punt",
            "moeite",
            "bezwaar",
            "haast",
            "ervaring",
            "voorkennis",
            "geld",
            "kosten",
            "idee",
            "zorgen",
            "vraag",
            "nood",
            "verplichting",
            "verplichtingen",
            "aanmelding",
            "account",
        ],
    ),
    ("niet", &["alleen", "erg", "duur", "moeilijk", "nodig", "bang", "vies", "gek", "zomaar", "verplicht", "te", "zo", "moeders"]),
    ("niets", &["liever", "mooier", "leukers", "moet", "fijner"]),
    ("niks", &["liever", "mooier", "moet", "fijner", "te"]),
    ("nooit", &["te", "weg", "verleerd", "genoeg", "moe"]),
    ("zonder", &["afspraak", "aanmelden", "haast", "poespas", "oordeel", "kosten", "verplichting", "auto"]),
];
/// Words after which a denial is about the people helped, not about the help.
const ABOUT_OTHERS: &[&str] =
    &["wie", "die", "als", "mensen", "iemand", "ouderen", "waar", "omdat", "want", "of", "buren", "zij", "dat", "wanneer"];
const LEAVES_OUT: &[&str] = &["behalve", "uitgezonderd", "except", "ausser", "liever"];
const LONG_AGO: &[&str] = &[
    "vroeger",
    "was",
    "waren",
    "gewerkt",
    "werkte",
    "leven",
    "lang",
    "jarenlang",
    "oud",
    "gepensioneerd",
    "gepensioneerde",
    "ooit",
    "destijds",
    "had",
    "deed",
    "kon",
    "voormalig",
    "eertijds",
    "beroep",
    "vak",
    "loopbaan",
    "hield",
    "speelde",
    "zong",
    "gaf",
    "maakte",
    "reed",
    "gevaren",
    "jaar",
    "altijd",
    "houdt",
    "gek",
    "dol",
    "hobby",
    "passie",
    "liefhebber",
    "kent",
    "goed",
    "used",
    "worked",
    "retired",
    "fruher",
    "eskiden",
    "kiedys",
    "раніше",
    "كان",
    "كانت",
];
const SETTLED: &[&str] = &["geregeld", "lukt", "redt", "prima"];

/// Whether the asker says not to want what this term names ("wil geen bezoek", "hoeft niet te wandelen").
pub(crate) fn is_unwanted(heard: &Heard, hit: &TermHit) -> bool {
    if hit.holds_negation {
        return false;
    }
    let (first, last) = span(hit);
    let clause = heard.tokens[first].clause;
    let before = before(heard, first, 5);
    let before = of_the_same_wish(&before);
    let denies = before.iter().any(|word| matches!(*word, "geen" | "niet" | "gien" | "neet"));
    let wants = before.iter().any(|word| wishes(word));
    let settled = (last + 1..(last + 4).min(heard.len())).take_while(|&token| heard.tokens[token].clause == clause).any(|token| {
        SETTLED.contains(&heard.tokens[token].word.as_str())
            && !NEGATIONS.contains(&heard.tokens.get(token + 1).map_or("", |next| next.word.as_str()))
    });
    (denies && wants) || settled
}

fn wishes(word: &str) -> bool {
    matches!(word, "wil" | "wilt" | "willen" | "hoeft" | "hoef" | "hoeven" | "behoefte" | "liever" | "zin" | "houdt")
}

/// What is denied before "en wil" is not what is wished after it: "kan niet koken en wil graag wandelen".
fn of_the_same_wish<'w>(before: &'w [&'w str]) -> &'w [&'w str] {
    let joint = before.iter().rposition(|word| matches!(*word, "en" | "maar" | "and" | "but"));
    match joint.filter(|&at| before[at..].iter().any(|word| wishes(word))) {
        Some(at) => &before[at + 1..],
        None => before,
    }
}

/// Whether the words around a term speak of earlier, or of a love for it.
pub(crate) fn is_long_ago(heard: &Heard, hit: &TermHit) -> bool {
    let (first, last) = span(hit);
    let sentence = heard.tokens[first].sentence;
    let from = first.saturating_sub(6);
    let to = (last + 5).min(heard.len());
    (from..to).filter(|&token| heard.tokens[token].sentence == sentence).any(|token| LONG_AGO.contains(&heard.tokens[token].word.as_str()))
}

/// How an offer limits what a term names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Denial {
    /// "geen lange ritten": some of it.
    Partly,
    /// "oppassen doe ik niet meer", "alles behalve tuinieren".
    Wholly,
}

/// Whether a text holds any word that can deny something; most offers do not, and need not be looked at word by word.
pub(crate) fn can_deny(heard: &Heard) -> bool {
    heard.tokens.iter().any(|token| NEGATIONS.contains(&token.word.as_str()) || LEAVES_OUT.contains(&token.word.as_str()))
}

/// Whether an offer denies what a term names.
pub(crate) fn denial(heard: &Heard, hit: &TermHit) -> Option<Denial> {
    if hit.holds_negation {
        return None;
    }
    let (first, last) = span(hit);
    denial_before(heard, first).or_else(|| denial_after(heard, last))
}

fn denial_before(heard: &Heard, first: usize) -> Option<Denial> {
    let clause = heard.tokens[first].clause;
    let from = first.saturating_sub(4);
    for token in (from..first).rev() {
        if heard.tokens[token].clause != clause {
            return None;
        }
        let word = heard.tokens[token].word.as_str();
        if LEAVES_OUT.contains(&word) && word != "liever" {
            return Some(Denial::Wholly);
        }
        if NEGATIONS.contains(&word) {
            if is_empty_denial(heard, token) || about_others(heard, token) {
                return None;
            }
            let limited =
                (token + 1..first).any(|between| heard.tokens[between].word.ends_with('e') && heard.tokens[between].word.len() > 3);
            // "niet in de meterkast" limits where; "niet koken" and "geen tuinwerk" refuse.
            let place = (token + 1..first)
                .any(|between| matches!(heard.tokens[between].word.as_str(), "in" | "op" | "bij" | "naar" | "met" | "aan" | "voor" | "te"));
            return Some(if limited || place { Denial::Partly } else { Denial::Wholly });
        }
    }
    None
}

fn denial_after(heard: &Heard, last: usize) -> Option<Denial> {
    if is_sent_away(heard, last) {
        return Some(Denial::Wholly);
    }
    // In "katten, honden en konijnen doe ik niet" the denial is for all of the list.
    let in_list = heard.tokens.iter().filter(|token| token.clause == heard.tokens[last].clause).count() <= 2;
    let reach = if in_list { 9 } else { 6 };
    for token in last + 1..(last + reach).min(heard.len()) {
        let here = &heard.tokens[token];
        if here.sentence != heard.tokens[last].sentence || !in_list && here.clause != heard.tokens[last].clause {
            return None;
        }
        let following = heard.tokens.get(token + 1);
        let next = following.map_or("", |next| next.word.as_str());
        if here.word == "laat"
            && (next == "ik" || next == "ik't")
            && (token..token + 4).any(|at| word_at(heard, at) == "staan" || word_at(heard, at) == "liggen")
        {
            return Some(Denial::Wholly);
        }
        if matches!(here.word.as_str(), "niet" | "neet" | "nit" | "nooit") {
            if is_empty_denial(heard, token) || about_others(heard, token) {
                return None;
            }
            let doing = (last + 1..token).any(|between| DOING.contains(&word_at(heard, between)));
            let ends = following.is_none_or(|next| next.clause != here.clause);
            return (doing || next == "meer" || ends).then_some(Denial::Wholly);
        }
    }
    None
}

/// "..., daar hoef je me niet voor te vragen": the next clause sends away what the one before named.
fn is_sent_away(heard: &Heard, last: usize) -> bool {
    let here = &heard.tokens[last];
    let next = heard.tokens.iter().skip(last + 1).skip_while(|token| token.clause == here.clause);
    let mut words = next.take_while(|token| token.sentence == here.sentence).take(8).map(|token| token.word.as_str());
    let Some(first) = words.next() else { return false };
    let rest: Vec<&str> = words.collect();
    // "..., dus dat niet": a short clause of its own.
    let short = matches!(first, "dus" | "maar" | "dat") && rest.len() <= 3 && (first == "dat" || rest.contains(&"dat"));
    short && rest.contains(&"niet")
        || matches!(first, "daar" | "daarvoor" | "dat" | "die")
            && rest.iter().any(|word| matches!(*word, "hoef" | "moet" | "begin" | "doe"))
            && rest.contains(&"niet")
}

pub(crate) fn word_at<'h>(heard: &'h Heard, token: usize) -> &'h str {
    heard.tokens.get(token).map_or("", |token| token.word.as_str())
}

/// Verbs between what is named and "niet" that make it a refusal.
const DOING: &[&str] = &["doe", "doen", "doo", "ga", "gaat", "lukt", "mag", "kan", "wil", "hoeft", "is", "begin", "neem", "vraag", "maak"];

fn is_empty_denial(heard: &Heard, token: usize) -> bool {
    let word = heard.tokens[token].word.as_str();
    let next = heard.tokens.get(token + 1).map_or("", |next| next.word.as_str());
    EMPTY_DENIALS.iter().any(|(denial, rest)| *denial == word && rest.contains(&next))
}

fn about_others(heard: &Heard, token: usize) -> bool {
    before(heard, token, 6).iter().any(|word| ABOUT_OTHERS.contains(word))
}

/// Up to `count` words before a token, in the same clause.
pub(crate) fn before<'h>(heard: &'h Heard, token: usize, count: usize) -> Vec<&'h str> {
    let clause = heard.tokens[token].clause;
    (token.saturating_sub(count)..token)
        .filter(|&earlier| heard.tokens[earlier].clause == clause)
        .map(|earlier| heard.tokens[earlier].word.as_str())
        .collect()
}

pub(crate) fn span(hit: &TermHit) -> (usize, usize) {
    (hit.tokens[0], hit.tokens[hit.tokens.len() - 1])
}
