//! What is asked of the finder, and what it finds.

use std::sync::Arc;

use opbouw_neighbourhood::{LatLon, Resource};
use opbouw_retrieve::{Reason, Wish};
use opbouw_understand::{ConceptId, DayParts, Languages, Understanding};

/// A question: the text, where and when, and what the asker corrected of the understanding.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// The text as typed. Never stored, never logged.
    pub text: String,
    /// Where the person is.
    pub place: Option<LatLon>,
    /// When; unknown: what the text says.
    pub when: DayParts,
    /// Languages other than Dutch that matter, beside those that the text names or is written in.
    pub languages: Languages,
    /// Concepts the asker took away.
    pub without: Vec<ConceptId>,
    /// Concepts the asker added.
    pub with: Vec<ConceptId>,
    /// How many results.
    pub top: usize,
    /// Who comes first of equals; 0: the lowest number. For lists that are cut, so that it is not always the same who fall off.
    pub turn: u64,
}

/// A resource in the answer, with its reasons.
#[derive(Debug, Clone)]
pub struct FoundResource {
    /// The resource.
    pub resource: Arc<Resource>,
    /// Comparable within one answer only.
    pub score: f32,
    /// Why, and what does not fit.
    pub reasons: Vec<Reason>,
    /// Neighbours here often say yes to this.
    pub often_yes: bool,
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// What was understood, after the asker's corrections.
    pub understanding: Understanding,
    /// The wishes behind the results; [`Reason::Serves`] points into this.
    pub wishes: Vec<Wish>,
    /// Who and what can help, best first.
    pub results: Vec<FoundResource>,
    /// The talents behind [`Found::can_give`]; its [`Reason::Serves`] points into this.
    pub gifts: Vec<Wish>,
    /// Who is looking for what this person can give.
    pub can_give: Vec<FoundResource>,
}
