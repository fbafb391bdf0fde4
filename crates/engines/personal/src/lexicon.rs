//! Which words are names of persons, and which only look like it?

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::places::Places;

/// What a single word can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NameWord {
    /// A first name that is hardly ever a word.
    First,
    /// A first name that is a word too.
    FirstOrWord,
    /// A first name that is a word without an article too.
    FirstOrMass,
    /// A first name that is nearly always a word.
    RarelyFirst,
    /// A surname that is hardly ever a word.
    Surname,
    /// A surname that is a word or a town too.
    SurnameOrWord,
}

impl NameWord {
    pub(crate) fn is_first(self) -> bool {
        !matches!(self, Self::Surname | Self::SurnameOrWord)
    }
}

/// The lists, read once: the last that names a word is the one that counts.
static NAME_WORDS: LazyLock<HashMap<&'static str, NameWord>> = LazyLock::new(|| {
    let lists = [
        (include_str!("../data/surnames-also-words.txt"), NameWord::SurnameOrWord),
        (include_str!("../data/surnames.txt"), NameWord::Surname),
        (include_str!("../data/first-names.txt"), NameWord::First),
        (include_str!("../data/first-names-also-words.txt"), NameWord::FirstOrWord),
        (include_str!("../data/first-names-mass-words.txt"), NameWord::FirstOrMass),
        (include_str!("../data/first-names-mostly-words.txt"), NameWord::RarelyFirst),
    ];
    let words = |list: &'static str| facts(list).flat_map(str::split_whitespace);
    lists.into_iter().flat_map(|(list, what)| words(list).map(move |word| (word, what))).collect()
});

/// Surnames of more words that are a name by themselves.
pub(crate) static LONG_SURNAMES: LazyLock<Places> = LazyLock::new(|| phrases(include_str!("../data/surnames-with-particle.txt")));
/// Surnames of more words that are ordinary Dutch too.
pub(crate) static LONG_WORD_SURNAMES: LazyLock<Places> =
    LazyLock::new(|| phrases(include_str!("../data/surnames-with-particle-also-words.txt")));
/// Towns, peoples, feasts, shops, organisations, names in history.
pub(crate) static NOT_PERSONS: LazyLock<Places> = LazyLock::new(|| phrases(include_str!("../data/not-persons.txt")));

/// What this word, in small letters without accents, can be.
pub(crate) fn name_word(key: &str) -> Option<NameWord> {
    NAME_WORDS.get(key).copied()
}

/// The lines without the remarks.
fn facts(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.starts_with('#'))
}

fn phrases(list: &'static str) -> Places {
    Places::new(facts(list).flat_map(|line| line.split('|')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plain::Plain;

    #[test]
    fn lists_are_as_words_are_looked_up() {
        for word in NAME_WORDS.keys() {
            let plain: String = Plain::new(word).seen.into_iter().flat_map(char::to_lowercase).collect();
            assert_eq!(plain, *word);
        }
        assert_eq!(name_word("fatma"), Some(NameWord::First));
        assert_eq!(name_word("bakker"), Some(NameWord::SurnameOrWord));
        assert_eq!(name_word("stoep"), None);
    }
}
