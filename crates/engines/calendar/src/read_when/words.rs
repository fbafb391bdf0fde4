//! The words of a sentence, of which those that were understood are taken out.

/// The rest of a longer text is no sentence about a day.
const MOST_WORDS: usize = 200;

/// Signs around a word.
const SIGNS: [char; 14] = [',', '.', ';', ':', '!', '?', '(', ')', '"', '\'', '‘', '’', '“', '”'];

/// Small words that belong to what stands behind them.
const LITTLE: [&str; 29] = [
    "op",
    "om",
    "in",
    "te",
    "van",
    "vanaf",
    "tussen",
    "voor",
    "met",
    "de",
    "het",
    "een",
    "aanstaande",
    "komende",
    "a.s",
    "rond",
    "s",
    "telkens",
    "on",
    "at",
    "from",
    "starting",
    "between",
    "for",
    "the",
    "a",
    "with",
    "this",
    "deze",
];

/// A sentence in words.
#[derive(Debug)]
pub(super) struct Words(Vec<Word>);

#[derive(Debug)]
struct Word {
    /// As it was typed.
    typed: String,
    /// In small letters, without signs around it.
    bare: String,
    is_taken: bool,
}

impl Words {
    pub fn of(text: &str) -> Self {
        let word = |typed: &str| Word { typed: typed.to_owned(), bare: typed.trim_matches(SIGNS).to_lowercase(), is_taken: false };
        Self(text.split_whitespace().take(MOST_WORDS).map(word).collect())
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The word at a place, when nobody took it.
    pub fn at(&self, at: usize) -> Option<&str> {
        self.0.get(at).filter(|word| !word.is_taken).map(|word| word.bare.as_str())
    }

    /// The word before it.
    pub fn before(&self, at: usize) -> Option<&str> {
        at.checked_sub(1).and_then(|at| self.at(at))
    }

    /// Do these words stand here?
    pub fn are(&self, at: usize, wanted: &[&str]) -> bool {
        wanted.iter().enumerate().all(|(step, word)| self.at(at + step) == Some(*word))
    }

    /// So many words as they were typed, without signs at the ends.
    pub fn said(&self, at: usize, count: usize) -> String {
        let said = self.0.iter().skip(at).take(count).map(|word| word.typed.as_str()).collect::<Vec<_>>().join(" ");
        said.trim_matches(SIGNS).to_owned()
    }

    /// The first place for which something is found.
    pub fn find<T>(&self, wanted: impl Fn(&Self, usize) -> Option<T>) -> Option<(usize, T)> {
        (0..self.len()).find_map(|at| wanted(self, at).map(|found| (at, found)))
    }

    /// Takes so many words out, and the small words that lead to them.
    pub fn take(&mut self, at: usize, count: usize) {
        self.0.iter_mut().skip(at).take(count).for_each(|word| word.is_taken = true);
        let mut at = at;
        while let Some(before) = at.checked_sub(1).filter(|before| self.at(*before).is_some_and(|word| LITTLE.contains(&word))) {
            self.0[before].is_taken = true;
            at = before;
        }
    }

    /// The stretches of words that nobody took, as they were typed.
    pub fn stretches(&self) -> Vec<String> {
        let stretches = self.0.split(|word| word.is_taken).filter(|stretch| !stretch.is_empty());
        stretches.map(|stretch| stretch.iter().map(|word| word.typed.as_str()).collect::<Vec<_>>().join(" ")).collect()
    }

    /// What is left, with a capital, without small words at its ends.
    pub fn rest(&self) -> String {
        let left: Vec<&Word> = self.0.iter().filter(|word| !word.is_taken).collect();
        let is_small = |word: &&&Word| {
            let bare = word.bare.as_str();
            bare.is_empty() || LITTLE.contains(&bare) || matches!(bare, "-" | "–" | "en" | "uur" | "and" | "is" | "elke" | "every")
        };
        let is_loose = |word: &&&Word| word.bare.is_empty() || matches!(word.bare.as_str(), "-" | "–" | "en" | "and" | "uur" | "is");
        // "De tuin" keeps its article: in front only what joins goes.
        let (front, back) = (left.iter().take_while(is_loose).count(), left.iter().rev().take_while(is_small).count());
        let end = left.len().saturating_sub(back).max(front);
        let text = left[front..end].iter().map(|word| word.typed.as_str()).collect::<Vec<_>>().join(" ");
        let text = text.trim_matches([',', '.', ';', ':', ' ']);
        let mut letters = text.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }
}
