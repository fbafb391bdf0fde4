//! What is looked for, and what comes back.

use crate::offer::{Concept, Kind, Point, Word};

/// One thing looked for, with everything that also helps.
#[derive(Debug, Clone, PartialEq)]
pub struct Wish {
    /// The concept itself.
    pub concept: Concept,
    /// How much it matters, 0 to 1.
    pub weight: f32,
    /// Concepts that serve it and how well, the concept itself with 1.0.
    pub accepts: Vec<(Concept, f32)>,
    /// How well each [`Kind`] answers it, 0 to 1.
    pub kinds: [f32; 4],
    /// An offer that asks for the same is a good answer too (a walk, a game of chess).
    pub mutual: bool,
}

/// A question as the index takes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    /// What is looked for; the first eight count.
    pub wishes: Vec<Wish>,
    /// What the question leans to as a whole, 0 to 1: an offer that serves a wish counts more when it leans the same way.
    pub leans: Vec<(Concept, f32)>,
    /// Content words, for likeness of text; the first 64 count.
    pub words: Vec<Word>,
    /// Where the asker is.
    pub at: Option<Point>,
    /// Offers farther than this do not count; none: no limit.
    pub radius_m: Option<f32>,
    /// When, 21 bits; 0 = any time.
    pub day_parts: u32,
    /// Offers that cannot come then do not count, instead of sinking.
    pub only_then: bool,
    /// Limits the asker wants, as bits.
    pub wanted: u64,
    /// Limits the asker does not want, as bits.
    pub unwanted: u64,
    /// Languages other than the common one that matter, as bits.
    pub languages: u32,
    /// Look at what offers ask instead of what they give: for what somebody can give.
    pub among_askers: bool,
    /// How many hits.
    pub top: usize,
    /// Who comes first of equals, and so who stays on the list where it is cut: 0 the lowest number, any other an order of its own.
    pub turn: u64,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            wishes: Vec::new(),
            leans: Vec::new(),
            words: Vec::new(),
            at: None,
            radius_m: None,
            day_parts: 0,
            only_then: false,
            wanted: 0,
            unwanted: 0,
            languages: 0,
            among_askers: false,
            top: 10,
            turn: 0,
        }
    }
}

/// Why an offer is in the list, or what does not fit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reason {
    /// It gives what this wish is about, by way of `concept` (the same, or one that also helps).
    Serves {
        /// Index into [`Query::wishes`].
        wish: usize,
        /// The concept of the offer.
        concept: Concept,
        /// How well, 0 to 1.
        how_well: f32,
    },
    /// Distance in metres.
    Distance(f32),
    /// It is there at the asked time.
    ThatTime,
    /// It speaks these languages of those that matter, as bits.
    Speaks(u32),
    /// It has limits the asker wants, as bits.
    Fits(u64),
    /// Words in common.
    SameWords(usize),
    /// Does not fit: not at the asked time.
    OtherTime,
    /// Does not fit: limits against the asker's wish, as bits.
    Against(u64),
    /// Does not fit: none of the languages that matter.
    OtherLanguage,
    /// Long not confirmed.
    Stale,
    /// No place left at the moment.
    Full,
}

/// An offer in the answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The offer's number.
    pub id: u64,
    /// What sort of answer it is.
    pub kind: Kind,
    /// Comparable within one answer only.
    pub score: f32,
    /// Why, and what does not fit.
    pub reasons: Vec<Reason>,
}
