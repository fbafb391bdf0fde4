//! Refusals in other words: who says "koken laat ik aan een ander over" does not cook.

use crate::matching::{Heard, TermHit};
use crate::mode::span;

/// Refusals without "niet" or "geen", as words in order with at most two others between each: "laat ik graag aan een ander over".
const SENDS_AWAY: &[&[&str]] = &[
    &["aan", "een", "ander"],
    &["aan", "anderen", "over"],
    &["een", "ander", "vragen"],
    &["iemand", "anders", "zijn"],
    &["iemand", "anders", "vragen"],
    &["iemand", "anders", "zoeken"],
    &["aan", "iemand", "anders"],
    &["niks", "voor", "mij"],
    &["niets", "voor", "mij"],
    &["niet", "voor", "mij"],
    &["niet", "mijn", "ding"],
    &["niet", "aan", "mij", "besteed"],
    &["ik", "genoeg", "gedaan"],
    &["ik", "mijn", "buik", "vol"],
    &["krijg", "ik", "uitslag"],
    &["krijg", "ik", "het", "benauwd"],
    &["bedank", "ik"],
    &["pas", "ik", "voor"],
    &["sla", "ik", "over"],
    &["laat", "ik", "liggen"],
    &["laat", "ik", "staan"],
    &["laat", "ik", "schieten"],
    &["blijf", "ik", "af"],
    &["blijf", "ik", "vandaan"],
    &["ga", "ik", "uit", "de", "weg"],
    &["waag", "ik", "me"],
    &["is", "uitgesloten"],
    &["is", "verleden", "tijd"],
    &["verkeerde", "adres"],
    &["ik", "mee", "gestopt"],
    &["ik", "ermee", "gestopt"],
    &["ben", "ik", "klaar", "mee"],
    &["gaat", "helaas", "niet"],
    &["hoeft", "van", "mij", "niet"],
];

/// Where an offer sends away in other words, as the first and the last word of each refusal. Most offers have none.
pub(crate) fn sends_away(heard: &Heard) -> Vec<(usize, usize)> {
    let ends_at = |start: usize, phrase: &[&str]| {
        phrase[1..].iter().try_fold(start, |at, word| {
            (at + 1..(at + 4).min(heard.len()))
                .take_while(|&next| heard.tokens[next].sentence == heard.tokens[start].sentence)
                .find(|&next| heard.tokens[next].word == *word)
        })
    };
    let starting = |start: usize| {
        let first = heard.tokens[start].word.as_str();
        SENDS_AWAY.iter().filter(move |phrase| phrase[0] == first).find_map(move |phrase| ends_at(start, phrase)).map(|end| (start, end))
    };
    (0..heard.len()).filter_map(starting).chain(refusing_no(heard)).collect()
}

/// "Verplegen of wassen, nee": a clause of its own at the end of a sentence.
fn refusing_no(heard: &Heard) -> Option<(usize, usize)> {
    (1..heard.len())
        .find(|&token| {
            let here = &heard.tokens[token];
            let ends = heard.tokens.get(token + 1).is_none_or(|next| next.sentence != here.sentence);
            let before = &heard.tokens[token - 1];
            here.word == "nee" && ends && before.clause != here.clause && before.sentence == here.sentence
        })
        .map(|token| (token, token))
}

/// Whether one of those refusals is about what a term names: it stands before it in the same clause, in a list of short clauses, or in the clause
/// before "daar ..."; for "bij mij aan het verkeerde adres voor oppas" also after it.
pub(crate) fn is_sent_elsewhere(heard: &Heard, hit: &TermHit, away: &[(usize, usize)]) -> bool {
    let (first, last) = span(hit);
    away.iter().any(|&(start, end)| {
        let (here, there) = (&heard.tokens[last], &heard.tokens[start]);
        if here.sentence != there.sentence {
            return false;
        }
        if here.clause == heard.tokens[end].clause {
            return last < end || heard.tokens[end].word == "adres" && first > end;
        }
        let clause_of = |clause: u16| heard.tokens.iter().filter(move |token| token.clause == clause);
        let points_back =
            clause_of(there.clause).next().is_some_and(|word| matches!(word.word.as_str(), "daar" | "daarvoor" | "dat" | "die" | "nee"));
        let in_list = clause_of(here.clause).count() <= 2 && there.clause - here.clause.min(there.clause) <= 3;
        last < start && (points_back && here.clause + 1 == there.clause || in_list)
    })
}
