//! What the index knows of an offer.

/// Number of a concept; what it means is the caller's business.
pub type Concept = u16;
/// Number of a content word; what it means is the caller's business.
pub type Word = u32;

/// Concepts with a number from here on are not indexed.
pub const MOST_CONCEPTS: usize = 256;
/// So many leanings of an offer are kept.
pub const MOST_LEANS: usize = 4;

/// A place in metres, in any flat projection (Dutch RD, or a local one).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Metres east.
    pub x_m: f32,
    /// Metres north.
    pub y_m: f32,
}

impl Point {
    /// Straight distance in metres.
    pub fn distance_m(self, other: Self) -> f32 {
        // Not `hypot`: it guards against overflow, which metres on a map cannot reach, and takes ten times as long.
        let (dx, dy) = (self.x_m - other.x_m, self.y_m - other.y_m);
        (dx * dx + dy * dy).sqrt()
    }
}

/// What sort of answer an offer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Kind {
    /// Something a neighbour offers.
    Neighbour = 0,
    /// An activity.
    Activity = 1,
    /// An organisation or initiative.
    Party = 2,
    /// A place with opening hours.
    Place = 3,
}

/// How a concept stands in an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Stance {
    /// It gives this.
    Gives = 0,
    /// It asks for this itself.
    Asks = 1,
    /// It says not to do this.
    Refuses = 2,
}

/// One concept of an offer; four bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact {
    /// Which concept.
    pub concept: Concept,
    /// How strongly, 0 to 255.
    pub strength: u8,
    /// Gives, asks or refuses.
    pub stance: Stance,
}

/// An offer as the index takes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The caller's number for it.
    pub id: u64,
    /// What sort of answer it is.
    pub kind: Kind,
    /// Where; none for help by phone or everywhere.
    pub place: Option<Point>,
    /// When, 21 bits (day * 3 + part); 0 = not known, fits all.
    pub day_parts: u32,
    /// What it gives, asks and refuses.
    pub facts: Vec<Fact>,
    /// Limits it has, as bits.
    pub has: u64,
    /// Limits it says not to have, as bits.
    pub lacks: u64,
    /// Languages, as bits.
    pub languages: u32,
    /// What it leans to as a whole, each with 0 to 255; the strongest [`MOST_LEANS`] count.
    pub leans: Vec<(Concept, u8)>,
    /// Content words, sorted, each once.
    pub words: Vec<Word>,
    /// 0 (long unconfirmed) to 255 (confirmed today).
    pub freshness: u8,
    /// No place left at the moment.
    pub full: bool,
}

impl Default for Offer {
    fn default() -> Self {
        Self {
            id: 0,
            kind: Kind::Neighbour,
            place: None,
            day_parts: 0,
            facts: Vec::new(),
            has: 0,
            lacks: 0,
            languages: 0,
            leans: Vec::new(),
            words: Vec::new(),
            freshness: 255,
            full: false,
        }
    }
}

/// An offer as it is kept: the fields that only matter for offers that pass the first sieve.
#[derive(Debug)]
pub(crate) struct Record {
    pub id: u64,
    pub place: Option<Point>,
    pub facts: Box<[Fact]>,
    pub words: Box<[Word]>,
    pub leans: Leans,
    pub has: u64,
    pub lacks: u64,
    pub day_parts: u32,
    pub languages: u32,
    pub kind: Kind,
    pub freshness: u8,
    pub full: bool,
}

impl From<Offer> for Record {
    fn from(offer: Offer) -> Self {
        let mut words = offer.words;
        words.sort_unstable();
        words.dedup();
        let facts: Box<[Fact]> = offer.facts.into_iter().filter(|fact| usize::from(fact.concept) < MOST_CONCEPTS).collect();
        Self {
            id: offer.id,
            place: offer.place,
            facts,
            words: words.into(),
            leans: strongest_leans(offer.leans),
            has: offer.has,
            lacks: offer.lacks,
            day_parts: offer.day_parts,
            languages: offer.languages,
            kind: offer.kind,
            freshness: offer.freshness,
            full: offer.full,
        }
    }
}

/// Concepts with how much an offer leans to them; empty places are 0.
pub(crate) type Leans = [(u8, u8); MOST_LEANS];

fn strongest_leans(mut leans: Vec<(Concept, u8)>) -> Leans {
    leans.retain(|(concept, _)| usize::from(*concept) < MOST_CONCEPTS);
    leans.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut kept = Leans::default();
    kept.iter_mut().zip(leans).for_each(|(place, (concept, lean))| *place = (concept as u8, lean));
    kept
}
