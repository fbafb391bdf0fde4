//! The words of a sentence, of which those that were understood are taken out.

/// Small words that belong to what stands behind them.
const LITTLE: [&str; 22] = [
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
    "on",
    "from",
    "between",
    "for",
    "the",
    "a",
    "with",
    "we",
];

/// A sentence in words.
#[derive(Debug)]
pub(crate) struct Words {
    words: Vec<Word>,
}

#[derive(Debug)]
struct Word {
    /// As it was typed.
    typed: String,
    /// In small letters, without signs around it.
    bare: String,
    is_taken: bool,
}

impl Words {
    /// Of stretches between which something was taken out already: nothing is read across such a place.
    pub fn of(stretches: &[String]) -> Self {
        let word = |typed: &str| Word {
            typed: typed.to_owned(),
            bare: typed.trim_matches([',', '.', ';', '!', '?', '(', ')', '"', '\'']).to_lowercase(),
            is_taken: false,
        };
        let cut = || Word { typed: String::new(), bare: String::new(), is_taken: true };
        let words = stretches.iter().flat_map(|stretch| stretch.split_whitespace().map(word).chain([cut()]));
        Self { words: words.take(60).collect() }
    }

    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The word at a place, when nobody took it.
    pub fn at(&self, at: usize) -> Option<&str> {
        self.words.get(at).filter(|word| !word.is_taken).map(|word| word.bare.as_str())
    }

    /// Where these words stand side by side.
    pub fn find(&self, wanted: &[String]) -> Option<usize> {
        let fits =
            |at: &usize| !wanted.is_empty() && wanted.iter().enumerate().all(|(step, word)| self.at(at + step) == Some(word.as_str()));
        (0..self.len()).find(fits)
    }

    /// Takes so many words out.
    pub fn take(&mut self, at: usize, count: usize) {
        self.words.iter_mut().skip(at).take(count).for_each(|word| word.is_taken = true);
    }

    /// Takes out the small words that lead to a place.
    pub fn take_little_before(&mut self, at: usize) {
        let mut at = at;
        while let Some(before) = at.checked_sub(1).filter(|before| self.at(*before).is_some_and(|word| LITTLE.contains(&word))) {
            self.take(before, 1);
            at = before;
        }
    }

    /// Takes out the small words that stand behind a place: "12 helpers voor het buurtfeest".
    pub fn take_little_after(&mut self, at: usize) {
        let mut next = at + 1;
        while self.at(next).is_some_and(|word| LITTLE.contains(&word)) {
            self.take(next, 1);
            next += 1;
        }
    }

    /// What stands behind one of these words, at most so many words; taken out.
    pub fn take_after(&mut self, leads: &[&str], most: usize) -> String {
        let Some(at) = (0..self.len()).find(|at| self.at(*at).is_some_and(|word| leads.contains(&word))) else { return String::new() };
        let count = (at + 1..self.len()).take(most).take_while(|next| self.at(*next).is_some()).count();
        if count == 0 {
            return String::new();
        }
        let text: Vec<&str> = self.words[at + 1..=at + count].iter().map(|word| word.typed.as_str()).collect();
        let text = text.join(" ").trim_end_matches([',', '.', ';']).to_owned();
        self.take(at, count + 1);
        text
    }

    /// What is left, with a capital, without small words at its ends.
    pub fn rest(&self) -> String {
        let left: Vec<&Word> = self.words.iter().filter(|word| !word.is_taken).collect();
        let is_empty = |word: &&&Word| {
            word.bare.is_empty() || LITTLE.contains(&word.bare.as_str()) || matches!(word.bare.as_str(), "-" | "–" | "en" | "uur" | "and")
        };
        let (front, back) = (left.iter().take_while(is_empty).count(), left.iter().rev().take_while(is_empty).count());
        let end = left.len().saturating_sub(back).max(front);
        let text = left[front..end].iter().map(|word| word.typed.as_str()).collect::<Vec<_>>().join(" ");
        let text = text.trim_matches([',', '.', ';', ' ']);
        let mut letters = text.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }
}
