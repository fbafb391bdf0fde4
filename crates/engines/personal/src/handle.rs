//! Which part of a text is a web address, or a name on a network?

use crate::plain::Plain;
use crate::words::Word;

/// Where people have a page with their name.
const NETWORKS: &[&str] =
    &["facebook", "instagram", "linkedin", "twitter", "tiktok", "youtube", "snapchat", "telegram", "t", "wa", "x", "threads"];
/// Words after which a name on a network stands.
const ANNOUNCING: &[&str] =
    &["insta", "instagram", "snap", "snapchat", "tiktok", "twitter", "telegram", "discord", "facebook", "fb", "skype", "signal"];

/// The web addresses and names on networks: letters of the plain text.
pub(crate) fn find_handles(plain: &Plain, words: &[Word]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if found.last().is_some_and(|(_, end)| word.start < *end) {
            continue;
        }
        if let Some(end) =
            end_of_address(plain, words, at).or_else(|| end_of_machine(words, at)).or_else(|| end_of_at_name(plain, words, at))
        {
            found.push((word.start, end));
        } else if let Some((start, end)) = announced_name(plain, words, at) {
            found.push((start, end));
        }
    }
    found
}

/// `https://...`, `www.` and a page of a person on a network.
fn end_of_address(plain: &Plain, words: &[Word], at: usize) -> Option<usize> {
    let word = &words[at];
    let after = |place: usize| plain.at(word.end + place);
    let is_address = match word.key.as_str() {
        "http" | "https" => after(0) == ':' && after(1) == '/' && after(2) == '/',
        "www" => after(0) == '.' && after(1).is_alphanumeric(),
        network => NETWORKS.contains(&network) && is_page(words, at),
    };
    is_address.then(|| end_of_signs(plain, word.end))
}

/// `192.168.1.20`: four numbers under 256 with points between, and nothing glued to them.
fn end_of_machine(words: &[Word], at: usize) -> Option<usize> {
    let parts = words.get(at..at + 7)?;
    let is_part = |word: &Word| {
        word.is_number() && (word.key == "0" || !word.key.starts_with('0')) && word.key.parse::<u16>().is_ok_and(|part| part < 256)
    };
    let is_joined = parts.windows(2).all(|pair| pair[0].end == pair[1].start);
    let is_form = parts.iter().enumerate().all(|(place, word)| if place % 2 == 0 { is_part(word) } else { word.is_sign(".") });
    let glued_before =
        at > 0 && (words[at - 1].end == parts[0].start || matches!(words[at - 1].key.as_str(), "versie" | "version" | "v" | "release"));
    let glued_after = words.get(at + 7).is_none_or(|sign| !matches!(sign.key.as_str(), ":" | "/"))
        && words.get(at + 7).is_some_and(|stop| stop.start == parts[6].end && words.get(at + 8).is_some_and(|next| next.start == stop.end));
    let port = words.get(at + 7..at + 9).filter(|port| port[0].is_sign(":") && port[1].is_number() && port[1].start == parts[6].end + 1);
    (is_joined && is_form && !glued_before && !glued_after).then(|| port.map_or(parts[6].end, |port| port[1].end))
}

/// `facebook.com/name`
fn is_page(words: &[Word], at: usize) -> bool {
    let glued = |place: usize| words.get(place).is_some_and(|word| word.start == words[place - 1].end);
    (at + 1..=at + 4).all(glued) && words[at + 1].is_sign(".") && words[at + 2].is_word() && words[at + 3].is_sign("/")
}

/// `@name`, with nothing before the sign.
fn end_of_at_name(plain: &Plain, words: &[Word], at: usize) -> Option<usize> {
    let word = words.get(at).filter(|word| word.is_sign("@"))?;
    let next = words.get(at + 1).filter(|next| next.is_word() && next.start == word.end)?;
    let is_free = !plain.before(word.start).is_alphanumeric();
    let end = end_of_name(plain, next.start);
    (is_free && end - next.start > 1).then_some(end)
}

/// `insta: jan_12`, `snap is kimmie2009`
fn announced_name(plain: &Plain, words: &[Word], at: usize) -> Option<(usize, usize)> {
    if !ANNOUNCING.contains(&words[at].key.as_str()) {
        return None;
    }
    let announced = words.get(at + 1).filter(|sign| matches!(sign.key.as_str(), ":" | "is" | "="))?;
    let first = words.get(at + 2).filter(|first| first.is_word() && first.start > announced.end.min(first.start.saturating_sub(1)))?;
    let end = end_of_name(plain, first.start);
    let name = &plain.seen[first.start..end];
    let is_name = announced.is_sign(":") || announced.is_sign("=") || name.iter().any(|letter| letter.is_ascii_digit() || *letter == '_');
    (is_name && name.len() > 2).then_some((first.start, end))
}

fn end_of_name(plain: &Plain, start: usize) -> usize {
    let mut end = start;
    while plain.at(end).is_alphanumeric()
        || plain.at(end) == '_'
        || (matches!(plain.at(end), '.' | '-') && plain.at(end + 1).is_alphanumeric())
    {
        end += 1;
    }
    end
}

/// Up to a space, without the punctuation of the sentence.
fn end_of_signs(plain: &Plain, start: usize) -> usize {
    let mut end = start;
    while end < plain.seen.len() && !plain.at(end).is_whitespace() && !matches!(plain.at(end), '<' | '>' | '"' | '…') {
        end += 1;
    }
    while end > start && matches!(plain.before(end), '.' | ',' | '!' | '?' | ')' | ';' | ':' | '\'') {
        end -= 1;
    }
    end
}
