//! Where a text goes on to the next line, also one whose words are longer than a line.

use unicode_linebreak::linebreaks;

use crate::letters::{Letters, Weight};
use crate::shape::shape;

/// A line holds this share of what there is, so that letters that meet across a space never make it too long.
const FILLED: f32 = 0.99;
/// Letters that stand on either side of a break inside a word at least.
const LEAST_PART: usize = 3;

/// A paragraph, measured once for all sizes.
pub(crate) struct Paragraph {
    text: String,
    pieces: Vec<Piece>,
    weight: Weight,
    rtl: bool,
    /// Whether a word that is cut gets a hyphen; an address does not.
    hyphens: bool,
}

/// What is not cut unless it is longer than a line; bytes of the text, widths in shares of the size.
struct Piece {
    start: usize,
    end: usize,
    width: f32,
    space: f32,
}

impl Paragraph {
    pub fn new(letters: &Letters, text: &str, weight: Weight, rtl: bool, hyphens: bool) -> Self {
        let mut pieces = Vec::new();
        let mut start = 0;
        for (at, _) in linebreaks(text) {
            let end = start + text[start..at].trim_end().len();
            let width = shape(letters, &text[start..end], weight, rtl).width;
            let space = if end < at { shape(letters, &text[end..at], weight, rtl).width } else { 0.0 };
            pieces.push(Piece { start, end, width, space });
            start = at;
        }
        Self { text: text.to_owned(), pieces, weight, rtl, hyphens }
    }

    pub fn weight(&self) -> Weight {
        self.weight
    }

    pub fn is_rtl(&self) -> bool {
        self.rtl
    }

    /// Whether every word fits on a line of this width, in shares of the size.
    pub fn holds_words(&self, width: f32) -> bool {
        self.pieces.iter().all(|piece| piece.width <= width * FILLED)
    }

    /// Its lines at this width, in shares of the size. Never none of something.
    pub fn lines(&self, letters: &Letters, width: f32) -> Vec<String> {
        let most = width * FILLED;
        let mut lines = Vec::new();
        let mut current: Option<(usize, usize, f32)> = None;
        for piece in &self.pieces {
            if piece.start == piece.end {
                continue;
            }
            match current {
                Some((start, _, taken)) if taken + piece.width <= most => {
                    current = Some((start, piece.end, taken + piece.width + piece.space))
                }
                _ => {
                    lines.extend(current.map(|(start, end, _)| self.line(start, end)));
                    let (start, left) =
                        if piece.width > most { self.cut(letters, piece, most, &mut lines) } else { (piece.start, piece.width) };
                    current = Some((start, piece.end, left + piece.space));
                }
            }
        }
        lines.extend(current.map(|(start, end, _)| self.line(start, end)));
        lines
    }

    /// A soft hyphen is a hyphen where the line ends there, and nothing elsewhere.
    fn line(&self, start: usize, end: usize) -> String {
        let text = &self.text[start..end];
        let shown = text.replace('\u{ad}', "");
        if text.ends_with('\u{ad}') { shown + "-" } else { shown }
    }

    /// Cuts a word that is longer than a line; where its last part begins, and how wide that is.
    fn cut(&self, letters: &Letters, piece: &Piece, most: f32, lines: &mut Vec<String>) -> (usize, f32) {
        let mut start = piece.start;
        loop {
            let rest = &self.text[start..piece.end];
            let width = shape(letters, rest, self.weight, self.rtl).width;
            if width <= most {
                return (start, width);
            }
            let taken = self.part(letters, rest, most);
            lines.push(self.with_hyphen(&rest[..taken], &rest[taken..]));
            start += taken;
        }
    }

    /// How many bytes of this word stand on one line.
    fn part(&self, letters: &Letters, word: &str, most: f32) -> usize {
        let breaks: Vec<usize> = word.char_indices().skip(1).filter(|(_, letter)| !is_joined(*letter)).map(|(at, _)| at).collect();
        let fits = |at: usize| shape(letters, &self.with_hyphen(&word[..at], &word[at..]), self.weight, self.rtl).width <= most;
        // Longer is never narrower, as good as always; the last that fits.
        let count = breaks.partition_point(|at| fits(*at));
        let fitting = &breaks[..count];
        let good = fitting.iter().rev().take(count / 3).find(|at| is_between_syllables(word, **at));
        let longest = fitting.last().or(breaks.first()).copied().unwrap_or(word.len());
        good.copied().unwrap_or(longest)
    }

    fn with_hyphen(&self, part: &str, rest: &str) -> String {
        let cuts = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphabetic() && letter < '\u{590}');
        let shown = part.replace('\u{ad}', "");
        if self.hyphens && cuts(part.chars().next_back()) && cuts(rest.chars().next()) { shown + "-" } else { shown }
    }
}

/// Marks and joiners stay with the letter before them.
fn is_joined(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{200b}'..='\u{200f}' | '\u{ad}')
}

/// A place where Dutch and its neighbours may be cut without a dictionary: between two consonants, or before one between vowels.
fn is_between_syllables(word: &str, at: usize) -> bool {
    let before: Vec<char> = word[..at].chars().rev().take(LEAST_PART).collect();
    let after: Vec<char> = word[at..].chars().take(LEAST_PART).collect();
    if before.len() < LEAST_PART || after.len() < LEAST_PART {
        return false;
    }
    let vowel = |letter: char| "aeiouyáéíóúäëïöüàèâêîôû".contains(letter.to_lowercase().next().unwrap_or(letter));
    let consonant = |letter: char| letter.is_alphabetic() && !vowel(letter);
    let has_vowels = before.iter().any(|letter| vowel(*letter)) && after.iter().any(|letter| vowel(*letter));
    // "ch", "sch" and "ng" are one sound.
    let one_sound = (before[0] == 'c' && after[0] == 'h') || (before[0] == 'n' && after[0] == 'g') || (before[0] == 's' && after[0] == 'c');
    has_vowels && !one_sound && consonant(after[0]) && (consonant(before[0]) || vowel(after[1]))
}
