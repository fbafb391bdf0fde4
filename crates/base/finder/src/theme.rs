//! What is it about, in general? The seven themes of the vocabulary, so that a map, gaps and agendas speak of the same ones.

use opbouw_retrieve::{Offer, Stance};
use opbouw_understand::{ConceptId, Vocabulary};

/// Below this a concept is too faint to say what something is about.
const LEAST: f32 = 0.5;

/// A theme: one file of the vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Theme {
    /// Food, house and garden.
    Home,
    /// Company and culture.
    Company,
    /// On the way, sport and animals.
    Outdoors,
    /// Family, young people and language.
    Family,
    /// Paperwork, money and work.
    Paperwork,
    /// Health and support.
    Health,
    /// Crafts, and doing things together.
    Crafts,
}

impl Theme {
    /// All, in the order of the screen.
    pub const ALL: [Self; 7] = [Self::Home, Self::Company, Self::Outdoors, Self::Family, Self::Paperwork, Self::Health, Self::Crafts];

    /// The code word: the name of its file in the vocabulary.
    pub fn code(self) -> &'static str {
        match self {
            Self::Home => "eten-huis-tuin",
            Self::Company => "gezelschap-cultuur",
            Self::Outdoors => "onderweg-bewegen-dieren",
            Self::Family => "gezin-jeugd-taal",
            Self::Paperwork => "papier-geld-werk",
            Self::Health => "gezondheid-steun",
            Self::Crafts => "vakmanschap-samen",
        }
    }

    /// The theme with this code word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }

    /// The theme of a concept; none with a vocabulary of files of one's own.
    pub fn of_concept(vocabulary: &Vocabulary, concept: ConceptId) -> Option<Self> {
        vocabulary.concepts.get(usize::from(concept)).and_then(|concept| Self::parse(&concept.theme))
    }
}

/// A set of themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Themes(u8);

impl Themes {
    /// Whether it has this one.
    pub fn has(self, theme: Theme) -> bool {
        self.0 >> theme as u8 & 1 == 1
    }

    /// With this one too.
    #[must_use]
    pub fn with(self, theme: Theme) -> Self {
        Self(self.0 | 1 << theme as u8)
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Those of both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Each of them, in the order of the screen.
    pub fn iter(self) -> impl Iterator<Item = Theme> {
        Theme::ALL.into_iter().filter(move |theme| self.has(*theme))
    }

    /// Code words with spaces between, as they are kept.
    pub fn written(self) -> String {
        self.iter().map(Theme::code).collect::<Vec<_>>().join(" ")
    }

    /// What [`written`](Self::written) wrote; words that are no theme are passed over.
    pub fn parse(text: &str) -> Self {
        text.split_whitespace().filter_map(Theme::parse).collect()
    }

    /// What an offer gives, as far as it is clear.
    pub(crate) fn of(vocabulary: &Vocabulary, offer: &Offer) -> Self {
        let gives = offer.facts.iter().filter(|fact| fact.stance == Stance::Gives);
        Self::of_concepts(vocabulary, gives.map(|fact| (fact.concept, f32::from(fact.strength) / 255.0)))
    }

    pub(crate) fn of_concepts(vocabulary: &Vocabulary, found: impl Iterator<Item = (ConceptId, f32)>) -> Self {
        found.filter(|(_, strength)| *strength >= LEAST).filter_map(|(concept, _)| Theme::of_concept(vocabulary, concept)).collect()
    }
}

impl FromIterator<Theme> for Themes {
    fn from_iter<Given: IntoIterator<Item = Theme>>(themes: Given) -> Self {
        themes.into_iter().fold(Self::default(), Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_concept_of_the_vocabulary_has_a_theme_and_a_set_is_read_back() {
        let vocabulary = Vocabulary::built_in().unwrap();
        for number in 0..vocabulary.concepts.len() {
            assert!(Theme::of_concept(&vocabulary, number as ConceptId).is_some(), "{}", vocabulary.concepts[number].id);
        }
        let some: Themes = [Theme::Health, Theme::Home].into_iter().collect();
        assert_eq!(Themes::parse(&some.written()), some);
        assert_eq!(some.written(), "eten-huis-tuin gezondheid-steun");
        assert_eq!(Themes::parse("zomaar"), Themes::default());
    }
}
