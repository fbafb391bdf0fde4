//! Which part of a text is a mail address, also written "jan at example punt nl"?

use crate::plain::Plain;
use crate::words::Word;

/// Words for the at-sign.
const AT: &[&str] = &["@", "at", "apenstaart", "apenstaartje", "apestaart", "apestaartje"];
/// Words for the full stop.
const DOT: &[&str] = &[".", "dot", "punt", "point"];
/// The ends of addresses that are believed when the stops are spelled out.
#[rustfmt::skip]
const ENDINGS: &[&str] =
    &["nl", "com", "org", "net", "eu", "be", "de", "nu", "info", "email", "frl", "uk", "tr", "pl", "ua", "fr", "ma", "me", "live", "amsterdam"];
/// How many words before the at-sign are looked at for a "punt".
const MOST_WORDS_BEFORE: usize = 6;

/// The mail addresses in a text: letters of the plain text.
pub(crate) fn find_mails(plain: &Plain, words: &[Word]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for at in 1..words.len() {
        let begins_after = found.last().map_or(0, |(_, end)| *end);
        if !AT.contains(&words[at].key.as_str()) || words[at].start < begins_after {
            continue;
        }
        let Some((last, is_sure)) = domain(plain, words, at) else { continue };
        let Some(first) = local_part(words, at, is_sure) else { continue };
        if words[first].start >= begins_after {
            found.push((words[first].start, words[last].end));
        }
    }
    found
}

/// The last word of the domain after the at-sign, and whether it has an ending.
fn domain(plain: &Plain, words: &[Word], at: usize) -> Option<(usize, bool)> {
    let is_glued = words.get(at + 1).is_some_and(|next| next.start == words[at].end) && words[at].is_sign("@");
    let first = skip_brackets(words, at + 1);
    let mut last = label(words, first)?;
    let mut endings = 0;
    loop {
        let stop = skip_brackets(words, last + 1);
        if !words.get(stop).is_some_and(|word| DOT.contains(&word.key.as_str())) {
            break;
        }
        let is_sign = words[stop].is_sign(".") && stop == last + 1;
        let next = skip_brackets(words, stop + 1);
        let Some(end) = label(words, next) else { break };
        let joined = is_sign && words[stop].start == words[last].end && words[next].start == words[stop].end;
        if !joined && !ENDINGS.contains(&words[end].key.as_str()) && !leads_to_ending(words, end) {
            break;
        }
        if is_sign && !joined {
            break;
        }
        endings += 1;
        last = end;
    }
    let spelled = !words[at].is_sign("@");
    let letter_before = plain.before(words[at].start).is_alphanumeric();
    if words[last].is_number() {
        return None;
    }
    match endings {
        0 => (is_glued && letter_before && !spelled && words[last].end - words[first].start > 2).then_some((last, false)),
        _ => Some((last, true)),
    }
}

/// `sub punt voorbeeld punt nl`: another stop and an ending follow.
fn leads_to_ending(words: &[Word], at: usize) -> bool {
    let stop = skip_brackets(words, at + 1);
    let next = skip_brackets(words, stop + 1);
    words.get(stop).is_some_and(|word| DOT.contains(&word.key.as_str()))
        && words.get(next).is_some_and(|word| ENDINGS.contains(&word.key.as_str()))
}

/// Past brackets around "at" and "dot".
fn skip_brackets(words: &[Word], at: usize) -> usize {
    at + words.iter().skip(at).take(2).take_while(|word| matches!(word.key.as_str(), "(" | ")" | "[" | "]" | "{" | "}" | "<" | ">")).count()
}

/// The last word of a label that begins here: words, digits and hyphens without a space.
fn label(words: &[Word], first: usize) -> Option<usize> {
    let is_part = |word: &Word| word.is_word() || word.is_number() || word.is_sign("-") || word.is_sign("_");
    words.get(first).filter(|word| word.is_word() || word.is_number())?;
    let mut last = first;
    while words.get(last + 1).is_some_and(|next| next.start == words[last].end && is_part(next)) {
        last += 1;
    }
    Some(last)
}

/// The first word of what stands before the at-sign.
fn local_part(words: &[Word], at: usize, is_sure: bool) -> Option<usize> {
    let mut first = at.checked_sub(1)?;
    while first > 0 && matches!(words[first].key.as_str(), "(" | "[" | "{" | "<") {
        first -= 1;
    }
    let is_end = |word: &Word| word.is_word() || word.is_number() || word.is_sign("_") || word.is_sign("-");
    if !is_end(&words[first]) || (!is_sure && words[first].end != words[at].start) {
        return None;
    }
    first = glued_before(words, first);
    // "jan punt de vries at": the words from before the first "punt" belong to it.
    let from = first.saturating_sub(MOST_WORDS_BEFORE);
    let is_sentence = |place: &usize| words[*place].sentence == words[at].sentence;
    let spelled = (from + 1..first)
        .filter(is_sentence)
        .find(|place| matches!(words[*place].key.as_str(), "punt" | "dot" | "underscore" | "streepje"));
    Some(spelled.map_or(first, |place| glued_before(words, place - 1)))
}

fn glued_before(words: &[Word], mut first: usize) -> usize {
    let is_part = |word: &Word| word.is_word() || word.is_number() || matches!(word.key.as_str(), "." | "_" | "-" | "+" | "%" | "&" | "'");
    while first > 0 && words[first - 1].end == words[first].start && is_part(&words[first - 1]) {
        first -= 1;
    }
    first
}
