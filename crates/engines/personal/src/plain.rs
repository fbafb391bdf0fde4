//! What does a reader see? The letters of a text without accents, unseen signs and other shapes of digits, and where each stands in the text.

use crate::alike::read_alike;

/// A text as it is read: one plain letter for each letter that is seen.
#[derive(Debug, Default)]
pub(crate) struct Plain {
    /// What is seen: no accents, plain digits, plain hyphens and spaces.
    pub(crate) seen: Vec<char>,
    /// The byte at which each begins.
    from: Vec<usize>,
    /// The byte after each, with the accents and unseen signs that belong to it.
    to: Vec<usize>,
}

impl Plain {
    pub(crate) fn new(text: &str) -> Self {
        let mut plain = Self::default();
        for (at, letter) in text.char_indices() {
            let end = at + letter.len_utf8();
            if is_mark(letter) {
                if let Some(last) = plain.to.last_mut() {
                    *last = end;
                }
            } else if !is_unseen(letter) {
                plain.seen.push(plain_letter(letter));
                plain.from.push(at);
                plain.to.push(end);
            }
        }
        read_alike(&mut plain.seen);
        plain
    }

    /// The letter there; a space outside the text.
    pub(crate) fn at(&self, place: usize) -> char {
        self.seen.get(place).copied().unwrap_or(' ')
    }

    /// The letter before; a space at the beginning.
    pub(crate) fn before(&self, place: usize) -> char {
        place.checked_sub(1).map_or(' ', |last| self.at(last))
    }

    /// Which bytes of the text the seen letters `start..end` take; `end` is more than `start`.
    pub(crate) fn bytes(&self, start: usize, end: usize) -> (usize, usize) {
        let first = self.from.get(start).copied().unwrap_or_default();
        let last = end.checked_sub(1).and_then(|last| self.to.get(last)).copied().unwrap_or(first);
        (first, last)
    }

    /// Which seen letters lie in these bytes.
    pub(crate) fn letters(&self, start: usize, end: usize) -> (usize, usize) {
        let first = self.from.partition_point(|byte| *byte < start);
        (first, first.max(self.from.partition_point(|byte| *byte < end)))
    }
}

/// Accents that stand on the letter before, and the signs that make an emoji of a digit.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}')
}

/// Signs that nobody sees and that part what belongs together.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}')
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}')
        || matches!(letter, '\u{e0000}'..='\u{e007f}')
}

/// Rows of letters that look like one, in small letters: accents, and the letters of other scripts that are drawn alike.
const ALIKE: [(&str, char); 17] = [
    ("àáâãäåāăąǎạả", 'a'),
    ("çćĉċč", 'c'),
    ("ďđð", 'd'),
    ("èéêëēĕėęěẹẻ", 'e'),
    ("ĝğġģǧ", 'g'),
    ("ĥħ", 'h'),
    ("ìíîïĩīĭįıǐịỉ", 'i'),
    ("ķ", 'k'),
    ("ĺļľŀł", 'l'),
    ("ñńņňŋ", 'n'),
    ("òóôõöøōŏőǒọỏ", 'o'),
    ("ŕŗř", 'r'),
    ("śŝşšș", 's'),
    ("ţťŧț", 't'),
    ("ùúûüũūŭůűųǔụủ", 'u'),
    ("ŵẁẃẅ", 'w'),
    ("ýÿŷ", 'y'),
];

/// The plain letter for a letter.
fn plain_letter(letter: char) -> char {
    match letter {
        '`' => '\'',
        '\u{20}'..='\u{7e}' => letter,
        '’' | '‘' | '´' | 'ʼ' | '′' => '\'',
        '‐'..='―' | '−' | '﹣' => '-',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '·' | '∙' | '•' | '․' | '。' => '.',
        'ž' | 'ź' | 'ż' => 'z',
        'Ž' | 'Ź' | 'Ż' => 'Z',
        'İ' => 'I',
        _ => plain_digit(letter).or_else(|| without_accent(letter)).unwrap_or(letter),
    }
}

/// Digits of other scripts, and of the mathematical alphabets.
fn plain_digit(letter: char) -> Option<char> {
    let code = u32::from(letter);
    let zero = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6];
    zero.into_iter().find(|zero| (*zero..zero + 10).contains(&code)).and_then(|zero| char::from_digit(code - zero, 10))
}

fn without_accent(letter: char) -> Option<char> {
    if !letter.is_alphabetic() {
        return None;
    }
    let small = letter.to_lowercase().next()?;
    let plain = ALIKE.into_iter().find(|(row, _)| row.contains(small))?.1;
    Some(if letter.is_uppercase() { plain.to_ascii_uppercase() } else { plain })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> String {
        Plain::new(text).seen.into_iter().collect()
    }

    #[test]
    fn what_is_hidden_or_drawn_otherwise_is_read_as_it_looks() {
        for (text, expect) in [
            ("Yılmaz Şahin Łukasz", "Yilmaz Sahin Lukasz"),
            ("e\u{301}e\u{301}n", "een"),
            ("0\u{200b}6", "06"),
            ("０６ ٠٦ 0\u{fe0f}\u{20e3}6", "06 06 06"),
            ("06–12\u{a0}34", "06-12 34"),
        ] {
            assert_eq!(seen(text), expect, "{text}");
        }
    }

    #[test]
    fn a_letter_takes_the_bytes_of_its_accents() {
        let plain = Plain::new("xe\u{301}y");
        assert_eq!((plain.bytes(1, 2), plain.letters(1, 4), plain.at(9), plain.before(0)), ((1, 4), (1, 2), ' ', ' '));
    }
}
