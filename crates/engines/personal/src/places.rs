//! Which rows of words are names of places, parties or activities, and so not of persons?

use std::collections::HashMap;

use crate::plain::Plain;
use crate::words::{Word, split_words};

/// Names that are not names of persons: streets, areas, parties, activities. The caller knows them.
#[derive(Debug, Default, Clone)]
pub struct Places {
    /// The next step for each word, for each place in the tree; the first is its root.
    steps: Vec<HashMap<String, usize>>,
    /// Whether a name ends there.
    ends: Vec<bool>,
}

impl Places {
    /// Takes the names as they are written; capitals and accents make no difference.
    pub fn new<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> Self {
        let mut places = Self::default();
        for name in names {
            places.add(name.as_ref());
        }
        places
    }

    fn add(&mut self, name: &str) {
        if self.steps.is_empty() {
            self.grow();
        }
        let mut at = 0;
        let words = split_words(&Plain::new(name));
        let words: Vec<Word> = words.into_iter().filter(|word| word.is_word() || word.is_number()).collect();
        if !words.iter().any(Word::is_word) {
            return;
        }
        for word in words {
            let next = self.steps[at].get(&word.key).copied();
            at = next.unwrap_or_else(|| {
                let new = self.grow();
                self.steps[at].insert(word.key, new);
                new
            });
        }
        self.ends[at] = true;
    }

    fn grow(&mut self) -> usize {
        self.steps.push(HashMap::new());
        self.ends.push(false);
        self.steps.len() - 1
    }

    /// Where the longest name that begins at this word ends: the word after it.
    pub(crate) fn end_of(&self, words: &[Word], start: usize) -> Option<usize> {
        let (mut at, mut end) = (0, None);
        for (place, word) in words.iter().enumerate().skip(start) {
            if !word.is_word() && !word.is_number() {
                let hangs_together = place > start && matches!(word.key.as_str(), "-" | "." | "'");
                if hangs_together { continue } else { break }
            }
            let Some(next) = self.steps.get(at).and_then(|steps| steps.get(&word.key)) else { break };
            at = *next;
            if self.ends[at] {
                end = Some(place + 1);
            }
        }
        end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_name_counts_however_it_is_written() {
        let places = Places::new(["Sint Jan", "sint jan's hof", "'t Trefpunt", ""]);
        let check = |text: &str, expect: Option<usize>| assert_eq!(places.end_of(&split_words(&Plain::new(text)), 0), expect, "{text}");
        check("Sint-Jan is er", Some(3));
        check("SINT JAN'S HOF", Some(4));
        check("Sint Piet", None);
        check("", None);
    }
}
