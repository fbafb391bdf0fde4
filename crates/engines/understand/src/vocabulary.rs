//! The vocabulary in memory: concepts, limits and dangers, with every term as a group of known words.
//!
//! Made once at start-up from the plain text files in `vocabulary/` (see the README there); a few tens of milliseconds for 20,000 terms.

mod apart;
mod builder;
mod describing;

use crate::associations::read_associations;
use crate::danger::DangerBook;
use crate::file::{VocabularyError, read_blocks};
use crate::leaning::Pulls;
use crate::lexicon::{Lexicon, WordId};

use builder::Builder;

/// Number of a concept; stays the same as long as the files do not change.
pub type ConceptId = u16;
/// Number of a limit ("no pets", "in a group"); below 64.
pub type LimitId = u8;

/// What sort of thing a concept is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Something one can be helped with.
    Help,
    /// Something people love to do, or can do.
    Interest,
    /// A situation that brings several needs with it.
    Situation,
}

/// One need, talent or situation of the vocabulary.
#[derive(Debug, Clone)]
pub struct Concept {
    /// Stable code word, for example `meals`.
    pub id: String,
    /// What it is about, in general: the name of its file without its ending, for example `eten-huis-tuin`.
    pub theme: String,
    /// Dutch name for on screen.
    pub name_nl: String,
    /// English name for on screen.
    pub name_en: String,
    /// Help, interest or situation.
    pub sort: Sort,
    /// Which kinds of answer suit best, best first: `buur`, `activiteit`, `partij`.
    pub who: Vec<String>,
    /// Other concepts that also help somebody with this need, with a weight from 0 to 1.
    pub also_helps: Vec<(ConceptId, f32)>,
    /// Whether somebody who asks this also gives it (company, a walk, a game of chess): then an asking offer is a good answer.
    pub mutual: bool,
    /// Whether this is company in general: it steps back when something more particular was heard.
    pub social: bool,
}

/// A limit or wish: something an offer has or has not, and an asker wants or does not want.
#[derive(Debug, Clone)]
pub struct Limit {
    /// Stable code word, for example `pets`.
    pub id: String,
    /// Dutch name for on screen.
    pub name_nl: String,
    /// English name for on screen.
    pub name_en: String,
}

/// Where a term may be heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Both,
    Ask,
    Offer,
    /// A former profession or passion.
    Life,
}

/// What a term says about a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LimitSide {
    Wants,
    Refuses,
    Has,
    HasNot,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target {
    Concept(ConceptId, Side),
    /// These words mean something else than this concept.
    NotConcept(ConceptId),
    Limit(LimitId, LimitSide),
}

#[derive(Debug)]
pub(crate) struct Term {
    pub words: Box<[WordId]>,
    pub target: Target,
    pub weight: f32,
    /// The term itself holds "niet", "geen" or the like, so negation around it is already in its meaning.
    pub holds_negation: bool,
}

/// Everything the reader knows.
#[derive(Debug)]
pub struct Vocabulary {
    /// All concepts; a [`ConceptId`] is an index here.
    pub concepts: Vec<Concept>,
    /// All limits; a [`LimitId`] is an index here.
    pub limits: Vec<Limit>,
    pub(crate) terms: Vec<Term>,
    /// Terms by their rarest word, each with its next rarest: one look at that word rules most of them out.
    pub(crate) by_word: Vec<Vec<(u32, WordId)>>,
    /// What each word pulls to, whether or not the rest of its term is there.
    pub(crate) pulls: Pulls,
    pub(crate) lexicon: Lexicon,
    pub(crate) dangers: DangerBook,
}

/// Words that turn a meaning round.
pub(crate) const NEGATIONS: &[&str] = &[
    "niet", "geen", "nooit", "niks", "niets", "niemand", "nergens", "zonder", "neet", "gien", "gin", "nit", "not", "no", "never", "nicht",
    "kein", "keine",
];
impl Vocabulary {
    /// The vocabulary that comes with the program.
    ///
    /// # Errors
    /// A mistake in the files; they are part of the program, so a test keeps this from happening.
    pub fn built_in() -> Result<Self, VocabularyError> {
        Self::parse(crate::built_in::FILES)
    }

    /// Reads vocabulary files given as (name, text). `gevaar.txt` holds dangers, `grenzen.txt` limits, `gewone-woorden.txt` everyday
    /// words, `woorden-*.txt` words with the concepts they bring to mind; every other file holds concepts.
    ///
    /// # Errors
    /// The first mistake, with file, line and what to do.
    pub fn parse(files: &[(&str, &str)]) -> Result<Self, VocabularyError> {
        let mut builder = Builder::default();
        let (mut concepts, mut associations) = (Vec::new(), Vec::new());
        // Everyday words first: whether a term says something depends on them.
        let is_ordinary = |name: &str| name == "gewone-woorden.txt";
        let ordinary = files.iter().filter(|(name, _)| is_ordinary(name));
        let rest = files.iter().filter(|(name, _)| !is_ordinary(name));
        for &(name, text) in ordinary.chain(rest) {
            match name {
                "gewone-woorden.txt" => text
                    .lines()
                    .filter(|line| !line.starts_with('#'))
                    .flat_map(str::split_whitespace)
                    .for_each(|word| builder.lexicon.add_ordinary(word)),
                "gevaar.txt" => builder.dangers = DangerBook::parse(&read_blocks(name, text)?, &mut builder.lexicon)?,
                name if name.starts_with("woorden-") => associations.push((name, text)),
                "grenzen.txt" => builder.add_limits(&read_blocks(name, text)?),
                _ => concepts.extend(read_blocks(name, text)?),
            }
        }
        builder.add_concepts(&concepts)?;
        for (name, text) in associations {
            for (term, target, weight) in read_associations(name, text, &builder.concepts)? {
                builder.add_weighted(term, target, weight, false);
            }
        }
        Ok(builder.finish())
    }

    /// The concept with this code word.
    pub fn concept(&self, id: &str) -> Option<ConceptId> {
        self.concepts.iter().position(|concept| concept.id == id).and_then(|index| ConceptId::try_from(index).ok())
    }

    /// The limit with this code word.
    pub fn limit(&self, id: &str) -> Option<LimitId> {
        self.limits.iter().position(|limit| limit.id == id).and_then(|index| LimitId::try_from(index).ok())
    }

    /// Whether it knows any danger. One that does not must not answer people.
    pub fn knows_danger(&self) -> bool {
        !self.dangers.dangers.is_empty()
    }

    /// How many terms there are, and how many different words they use.
    pub fn size(&self) -> (usize, usize) {
        (self.terms.len(), self.lexicon.len())
    }
}
