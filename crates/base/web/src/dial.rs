//! Phone numbers in a line of text, so that a phone can dial them.

/// A piece of a line: text, or a number to dial.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// As written.
    pub text: String,
    /// Digits only; empty when this is no number.
    pub dial: String,
}

/// Cuts a line such as "Veilig Thuis: 0800-2000 (gratis)" at its numbers of three digits or more.
pub fn pieces(line: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = line;
    while let Some((start, end)) = next_number(rest) {
        push(&mut pieces, &rest[..start], false);
        push(&mut pieces, &rest[start..end], true);
        rest = &rest[end..];
    }
    push(&mut pieces, rest, false);
    pieces
}

fn push(pieces: &mut Vec<Piece>, text: &str, is_number: bool) {
    if !text.is_empty() {
        let dial = if is_number { text.chars().filter(char::is_ascii_digit).collect() } else { String::new() };
        pieces.push(Piece { text: text.to_owned(), dial });
    }
}

/// Where the first number begins and ends.
fn next_number(text: &str) -> Option<(usize, usize)> {
    let is_part = |letter: char| letter.is_ascii_digit() || letter == '-';
    let mut from = 0;
    while let Some(start) = text[from..].find(|letter: char| letter.is_ascii_digit()).map(|at| from + at) {
        let end = text[start..].find(|letter| !is_part(letter)).map_or(text.len(), |length| start + length);
        let number = text[start..end].trim_end_matches('-');
        if number.chars().filter(char::is_ascii_digit).count() >= 3 {
            return Some((start, start + number.len()));
        }
        from = end;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, dials: &[&str]) {
        let made = pieces(line);
        let found: Vec<&str> = made.iter().map(|piece| piece.dial.as_str()).filter(|dial| !dial.is_empty()).collect();
        assert_eq!(found, dials, "{line}");
        assert_eq!(made.iter().map(|piece| piece.text.as_str()).collect::<String>(), line);
    }

    #[test]
    fn every_number_in_a_line_can_be_dialled() {
        check("Veilig Thuis: 0800-2000 (gratis, dag en nacht)", &["08002000"]);
        check("113 Zelfmoordpreventie: bel 113 of 0800-0113", &["113", "113", "08000113"]);
        check("Bel uw huisarts (24 uur)", &[]);
        check("", &[]);
    }
}
