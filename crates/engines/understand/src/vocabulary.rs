//! The vocabulary in memory: concepts, limits and dangers, with every term as a group of known words.
//!
//! Made once at start-up from the plain text files in `vocabulary/` (see the README there); a few tens of milliseconds for 20,000 terms.

use std::collections::HashMap;

use crate::associations::read_associations;
use crate::danger::DangerBook;
use crate::file::{Block, VocabularyError, read_blocks, terms_of};
use crate::language::is_small_word;
use crate::leaning::Pulls;
use crate::lexicon::{Lexicon, PARTICLES, WordId};
use crate::text::tokenize;
use crate::weights::{drop_self_denials, share_ambiguous, weigh_by_words};
use crate::words::is_empty_word;

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

/// What an everyday word on its own can say.
const ORDINARY: f32 = 0.85;
/// Words inside a term that carry no meaning of their own.
const ARTICLES: &[&str] = &["de", "het", "een", "t", "n", "m", "zn", "haar", "mijn", "je", "the", "a", "an", "der", "die", "das"];
/// Words that turn a meaning round.
pub(crate) const NEGATIONS: &[&str] = &[
    "niet", "geen", "nooit", "niks", "niets", "niemand", "nergens", "zonder", "neet", "gien", "gin", "nit", "not", "no", "never", "nicht",
    "kein", "keine",
];
const LANGUAGE_KEYS: &[&str] = &["en", "de", "tr", "pl", "uk", "ar", "ti", "fy", "fr", "es", "ru"];

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

#[derive(Default)]
struct Builder {
    concepts: Vec<Concept>,
    limits: Vec<Limit>,
    terms: Vec<Term>,
    lexicon: Lexicon,
    dangers: DangerBook,
}

impl Builder {
    fn add_concepts(&mut self, blocks: &[Block]) -> Result<(), VocabularyError> {
        let mut numbers: HashMap<&str, ConceptId> = HashMap::new();
        for (index, block) in blocks.iter().enumerate() {
            let number = ConceptId::try_from(index).map_err(|_| block.error("there are more than 65,535 concepts"))?;
            if numbers.insert(&block.id, number).is_some() {
                return Err(block.error(format!("'{}' is already described elsewhere; join the two", block.id)));
            }
        }
        for (index, block) in blocks.iter().enumerate() {
            let concept = concept_of(block, &numbers)?;
            self.concepts.push(concept);
            self.add_terms(block, index as ConceptId);
        }
        Ok(())
    }

    fn add_terms(&mut self, block: &Block, concept: ConceptId) {
        for field in &block.fields {
            let target = match field.key.as_str() {
                "woorden" | "dialect" => Target::Concept(concept, Side::Both),
                "vraag" => Target::Concept(concept, Side::Ask),
                "aanbod" => Target::Concept(concept, Side::Offer),
                "levensloop" => Target::Concept(concept, Side::Life),
                "niet" => Target::NotConcept(concept),
                key if LANGUAGE_KEYS.contains(&key) => Target::Concept(concept, Side::Both),
                _ => continue,
            };
            let foreign = LANGUAGE_KEYS.contains(&field.key.as_str());
            for term in terms_of(&field.value) {
                self.add_term(term, target, foreign);
            }
        }
    }

    fn add_term(&mut self, text: &str, target: Target, foreign: bool) {
        let (text, weight) = text.strip_suffix('~').map_or((text, 1.0), |text| (text.trim(), 0.4));
        self.add_weighted(text, target, weight, foreign);
    }

    fn add_weighted(&mut self, text: &str, target: Target, weight: f32, foreign: bool) {
        let tokens: Vec<String> = tokenize(text).into_iter().map(|token| token.word).collect();
        let mut meaningful: Vec<&String> = tokens.iter().filter(|word| tokens.len() == 1 || !ARTICLES.contains(&word.as_str())).collect();
        // "mijn god" is no faith, but "god" alone is: an expression keeps at least two words.
        if meaningful.len() == 1 && tokens.len() > 1 && matches!(target, Target::NotConcept(_)) {
            meaningful = tokens.iter().collect();
        }
        if meaningful.is_empty() || self.says_nothing(&meaningful, foreign) {
            return;
        }
        let holds_negation = meaningful.iter().any(|word| NEGATIONS.contains(&word.as_str()));
        let lexicon = &mut self.lexicon;
        let mut learn = |word: &str| if foreign { lexicon.learn_foreign(word) } else { lexicon.learn(word) };
        let words: Box<[WordId]> = meaningful.iter().map(|word| learn(word)).collect();
        // "ophalen" is also heard as "haal ... op".
        let apart = meaningful.iter().position(|word| split_particle(word).is_some()).filter(|_| !foreign);
        if let Some((at, (particle, verb))) = apart.and_then(|at| split_particle(meaningful[at]).map(|split| (at, split))) {
            let mut split: Vec<WordId> = words.to_vec();
            split[at] = learn(verb);
            split.insert(at + 1, learn(particle));
            self.terms.push(Term { words: split.into(), target, weight: weight * 0.9, holds_negation });
        }
        if let [word] = *words {
            self.lexicon.mark_telling(word);
        }
        let weight = weight * self.telling(&meaningful, foreign);
        self.terms.push(Term { words, target, weight, holds_negation });
    }

    /// How much a term can say at most: everyday words say half, words like "er" and "niet" a little, all others all.
    fn telling(&self, words: &[&String], foreign: bool) -> f32 {
        let of = |word: &str| match () {
            _ if is_empty_word(word) => 0.12,
            _ if !foreign && self.lexicon.is_ordinary(word) => ORDINARY,
            _ => 1.0,
        };
        words.iter().map(|word| of(word)).sum::<f32>().min(1.0)
    }

    /// A single word that everybody uses for everything, or a foreign word that is also an everyday Dutch one (Turkish "iş", English "van").
    fn says_nothing(&self, words: &[&String], foreign: bool) -> bool {
        match words {
            [word] => is_empty_word(word) || foreign && (self.lexicon.is_ordinary(word) || is_small_word(word) || word.len() < 3),
            _ => words.iter().all(|word| is_empty_word(word) && !NEGATIONS.contains(&word.as_str())),
        }
    }

    fn add_limits(&mut self, blocks: &[Block]) {
        for (number, block) in blocks.iter().take(64).enumerate() {
            self.limits.push(Limit { id: block.id.clone(), name_nl: block.one("naam").to_owned(), name_en: block.one("name").to_owned() });
            for (key, side) in [
                ("vraagt", LimitSide::Wants),
                ("vraagt niet", LimitSide::Refuses),
                ("heeft", LimitSide::Has),
                ("heeft niet", LimitSide::HasNot),
            ] {
                let terms: Vec<String> = block.terms(key).map(str::to_owned).collect();
                for term in terms {
                    self.add_term(&term, Target::Limit(number as LimitId, side), false);
                }
            }
        }
    }

    fn finish(self) -> Vocabulary {
        let Self { concepts, limits, mut terms, mut lexicon, dangers } = self;
        lexicon.finish();
        drop_self_denials(&mut terms);
        let mut uses = vec![0u32; lexicon.len()];
        terms.iter().flat_map(|term| term.words.iter()).for_each(|&word| uses[word as usize] += 1);
        let mut by_word = vec![Vec::new(); lexicon.len()];
        for (number, term) in terms.iter().enumerate() {
            let mut words = term.words.to_vec();
            words.sort_by_key(|&word| uses[word as usize]);
            if let Some(&rarest) = words.first() {
                by_word[rarest as usize].push((number as u32, words.get(1).copied().unwrap_or(rarest)));
            }
        }
        share_ambiguous(&mut terms);
        weigh_by_words(&mut terms, lexicon.len(), concepts.len());
        let pulls = Pulls::learn(&terms, lexicon.len(), concepts.len());
        Vocabulary { concepts, limits, terms, by_word, pulls, lexicon, dangers }
    }
}

/// Particles that are more often prepositions.
const PREPOSITIONS: &[&str] = &["voor", "in", "na", "om", "over", "door", "bij", "achter", "binnen", "buiten"];
/// Verbs that take one of those and come apart.
const VERBS_APART: &[&str] = &[
    "lezen",
    "rijden",
    "komen",
    "gaan",
    "halen",
    "brengen",
    "kijken",
    "vullen",
    "doen",
    "zien",
    "lopen",
    "nemen",
    "geven",
    "houden",
    "springen",
    "stellen",
    "bereiden",
    "koken",
    "spelen",
    "zingen",
    "zitten",
    "praten",
    "vallen",
    "slapen",
    "ruimen",
    "pakken",
    "loggen",
    "schrijven",
    "stappen",
    "draaien",
    "leven",
    "dragen",
    "werken",
    "denken",
    "smeren",
    "richten",
    "ploegen",
    "spitten",
    "wisselen",
    "zetten",
    "fietsen",
    "bakken",
    "maken",
    "leggen",
    "schenken",
    "snijden",
    "kopen",
    "leveren",
    "huren",
    "laten",
    "sluiten",
    "breken",
    "wonen",
];

/// "ophalen" → ("op", "halen"); only infinitives, as terms are written in their base form.
fn split_particle(word: &str) -> Option<(&'static str, &str)> {
    if !word.ends_with('n') || word.len() < 6 {
        return None;
    }
    let split =
        PARTICLES.iter().find_map(|particle| word.strip_prefix(particle).filter(|verb| verb.len() >= 4).map(|verb| (*particle, verb)));
    // "voorlezen" comes apart, "voorvaderen" does not: prepositions need a verb that is known to be one.
    split.filter(|(particle, verb)| !PREPOSITIONS.contains(particle) || VERBS_APART.contains(verb))
}

fn concept_of(block: &Block, numbers: &HashMap<&str, ConceptId>) -> Result<Concept, VocabularyError> {
    let sort = match block.one("soort") {
        "hulp" => Sort::Help,
        "belangstelling" => Sort::Interest,
        "situatie" => Sort::Situation,
        other => return Err(block.error(format!("'soort: {other}' is not known; write hulp, belangstelling or situatie"))),
    };
    let mut also_helps = Vec::new();
    for part in block.terms("helpt ook").flat_map(|terms| terms.split(',')) {
        let (id, weight) = part
            .trim()
            .rsplit_once(' ')
            .ok_or_else(|| block.error(format!("'helpt ook: {part}' needs a name and a weight, as in 'company 0.6'")))?;
        let weight: f32 = weight.parse().map_err(|_| block.error(format!("'{weight}' is not a number between 0 and 1")))?;
        let number = numbers.get(id.trim()).ok_or_else(|| block.error(format!("'helpt ook' names '{id}', which is described nowhere")))?;
        also_helps.push((*number, weight.clamp(0.0, 1.0)));
    }
    Ok(Concept {
        id: block.id.clone(),
        name_nl: block.one("naam").to_owned(),
        name_en: block.one("name").to_owned(),
        sort,
        who: block.one("wie").split_whitespace().map(str::to_owned).collect(),
        also_helps,
        mutual: sort == Sort::Interest || block.one("wederzijds") == "ja",
        social: block.one("gezelschap") == "ja",
    })
}
