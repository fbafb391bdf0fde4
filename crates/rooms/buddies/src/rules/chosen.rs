//! Which words of a closed list did somebody choose? Kept as words, compared as bits.

use std::marker::PhantomData;

/// A word of a closed list: how it is stored, and its sentence on the screen.
pub trait CodeWord: Copy + PartialEq + 'static {
    /// All words, in the order of the screen; at most 32.
    const ALL: &'static [Self];

    /// The word in the database and in forms.
    fn code(self) -> &'static str;

    /// The word that is stored like this.
    fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|word| word.code() == code)
    }
}

/// A closed list of words: each with its code and the key of its sentence.
macro_rules! code_words {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $word:ident = $code:literal, $key:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$word_doc])* $word),+ }

        impl $crate::rules::chosen::CodeWord for $name {
            const ALL: &'static [Self] = &[$(Self::$word),+];

            fn code(self) -> &'static str {
                match self { $(Self::$word => $code),+ }
            }
        }

        impl $name {
            /// The key of its sentence.
            pub fn key(self) -> &'static str {
                match self { $(Self::$word => $key),+ }
            }
        }
    };
}
pub(crate) use code_words;

/// The words that were chosen.
pub struct Chosen<Word>(u32, PhantomData<Word>);

impl<Word> Clone for Chosen<Word> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Word> Copy for Chosen<Word> {}

impl<Word> PartialEq for Chosen<Word> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<Word> Eq for Chosen<Word> {}

impl<Word> Default for Chosen<Word> {
    fn default() -> Self {
        Self(0, PhantomData)
    }
}

/// Shows how many, not which: it says something about a person, and debug output ends up in logs.
impl<Word> std::fmt::Debug for Chosen<Word> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Chosen({} words)", self.0.count_ones())
    }
}

impl<Word: CodeWord> FromIterator<Word> for Chosen<Word> {
    fn from_iter<Given: IntoIterator<Item = Word>>(words: Given) -> Self {
        words.into_iter().fold(Self::default(), Self::with)
    }
}

impl<Word: CodeWord> Chosen<Word> {
    /// With this word too.
    #[must_use]
    pub fn with(self, word: Word) -> Self {
        Self(self.0 | bit(word), PhantomData)
    }

    /// Whether it was chosen.
    pub fn has(self, word: Word) -> bool {
        self.0 & bit(word) != 0
    }

    /// Whether nothing was chosen.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many.
    pub fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// What both chose.
    #[must_use]
    pub fn shared_with(self, other: Self) -> Self {
        Self(self.0 & other.0, PhantomData)
    }

    /// Those for which this holds.
    #[must_use]
    pub fn only(self, holds: impl Fn(Word) -> bool) -> Self {
        self.words().filter(|word| holds(*word)).collect()
    }

    /// In the order of the screen.
    pub fn words(self) -> impl Iterator<Item = Word> {
        Word::ALL.iter().copied().filter(move |word| self.has(*word))
    }

    /// From what was ticked or stored; none when one of the words is not in the list.
    pub fn parse<'t>(codes: impl IntoIterator<Item = &'t str>) -> Option<Self> {
        codes.into_iter().map(Word::parse).collect()
    }

    /// As it is stored: the codes with spaces between them.
    pub fn text(self) -> String {
        self.words().map(Word::code).collect::<Vec<_>>().join(" ")
    }
}

fn bit<Word: CodeWord>(word: Word) -> u32 {
    Word::ALL.iter().position(|known| *known == word).map_or(0, |at| 1 << at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::preferences::{DayPart, Like, Limit};

    #[test]
    fn what_is_chosen_comes_back_as_it_was_stored() {
        let chosen = Chosen::parse(["walk", "coffee"]);
        assert!(chosen.is_some_and(|chosen| chosen.has(Like::Coffee) && !chosen.has(Like::Games) && chosen.count() == 2));
        let all: Chosen<Limit> = Limit::ALL.iter().copied().collect();
        assert_eq!(Chosen::parse(all.text().split_whitespace()), Some(all));
        assert_eq!(Chosen::<Limit>::parse(["no-such-word"]), None);
        assert_eq!(Chosen::<DayPart>::parse("".split_whitespace()), Some(Chosen::default()));
    }
}
