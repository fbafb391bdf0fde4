//! What may a text of somebody else do inside our sentence? Be read, and nothing more.

/// A value such as the name of a party: one line of at most 120 letters, in which nothing becomes a link.
///
/// Mail programs make a link of whatever looks like an address. Whoever calls their party "Win.example/now" would have us send it round
/// under our name.
pub(crate) fn tame(text: &str) -> String {
    let line = one_line(text, 120);
    let letters: Vec<char> = line.chars().collect();
    let is_word = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|letter| letter.is_alphanumeric());
    let mut tamed = String::with_capacity(line.len());
    for (at, letter) in letters.iter().enumerate() {
        tamed.push(*letter);
        // A word joiner is not seen, and no address goes on after it. "J.P. de Boer" stays as it is.
        let breaks = match letter {
            '.' => is_word(at.checked_sub(1)) && is_word(Some(at + 1)) && is_word(Some(at + 2)),
            '@' | ':' | '/' => true,
            _ => false,
        };
        if breaks {
            tamed.push('\u{2060}');
        }
    }
    tamed
}

/// One line without control characters and without marks that turn the direction of what follows.
pub(crate) fn one_line(text: &str, most: usize) -> String {
    let is_unseen =
        |letter: &char| matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}');
    let spaced: String = text.chars().map(|letter| if letter.is_control() || is_unseen(&letter) { ' ' } else { letter }).collect();
    let line = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most { line } else { line.chars().take(most - 1).chain(['…']).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_become_a_link_or_a_second_line() {
        let check = |text: &str, expected: &str| assert_eq!(tame(text).replace('\u{2060}', "^"), expected);
        check("Buurthuis De Pol", "Buurthuis De Pol");
        check("J.P. de Boer", "J.P. de Boer");
        check("www.evil.example", "www.^evil.^example");
        check("https://evil.example/x", "https:^/^/^evil.^example/^x");
        check("mail me@evil.example", "mail me@^evil.^example");
        check("one\r\nBcc: two@example.org", "one Bcc:^ two@^example.^org");
        check("\u{202E}gnorw", "gnorw");
        check("om 10.30 uur", "om 10.^30 uur");
        assert_eq!(tame(&"a".repeat(5_000)).chars().count(), 120);
    }
}
