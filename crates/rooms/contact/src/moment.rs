//! A contact moment: who was there as numbers, how it was, one line, and what is next.

use jiff::civil::Date;

use crate::mood::{Band, Mood};

/// At most this many of one band, or in a group.
pub const MOST_PEOPLE: i64 = 500;
/// A moment that lies further back, in seconds, is not taken in any more: it would be thrown away at once.
pub const MOST_AGE_S: i64 = 365 * 86_400;

/// How it came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    /// A form of the site.
    Web,
    /// The page on the phone that works without a network.
    Phone,
}

impl Source {
    /// Its word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Phone => "phone",
        }
    }
}

/// How far a group came at a moment, as numbers of people. Each step is at most `present`; never who.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Growth {
    /// Were there.
    pub present: i64,
    /// Talked.
    pub talks: i64,
    /// Joined in.
    pub joins: i64,
    /// Helped.
    pub helps: i64,
    /// Organised something.
    pub organises: i64,
}

impl Growth {
    /// The five steps in their order.
    pub fn steps(self) -> [i64; 5] {
        [self.present, self.talks, self.joins, self.helps, self.organises]
    }
}

/// What may be kept of a moment: made by [`MomentInput::check`](crate::MomentInput::check) alone, so it holds nothing that is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMoment {
    pub(crate) item: String,
    pub(crate) happened_s: i64,
    pub(crate) source: Source,
    pub(crate) round: Option<i64>,
    pub(crate) group: Option<i64>,
    pub(crate) spot: String,
    pub(crate) area: Option<String>,
    pub(crate) mood: Option<Mood>,
    pub(crate) tallies: Vec<(Band, i64)>,
    pub(crate) line: String,
    pub(crate) next_step: String,
    pub(crate) next_on: Option<Date>,
    pub(crate) growth: Option<Growth>,
}

impl NewMoment {
    /// The random word that makes it this moment.
    pub fn item(&self) -> &str {
        &self.item
    }
}

/// A moment as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// Its number.
    pub id: i64,
    /// The party.
    pub party: i64,
    /// The random word of the form or phone.
    pub item: String,
    /// Grows by one with each change; the first is 1.
    pub version: i64,
    /// Who recorded it; none: they are gone.
    pub by_person: Option<i64>,
    /// First name of who recorded it.
    pub by_name: Option<String>,
    /// The round.
    pub round: Option<i64>,
    /// Name of the round.
    pub round_name: Option<String>,
    /// The group.
    pub group: Option<i64>,
    /// Name of the group.
    pub group_name: Option<String>,
    /// Where, in words.
    pub spot: String,
    /// Code of the area.
    pub area: Option<String>,
    /// When it was, seconds UTC.
    pub happened_s: i64,
    /// When it came in.
    pub recorded_s: i64,
    /// The mood, when it was said.
    pub mood: Option<Mood>,
    /// Numbers per band; bands with nobody are left out.
    pub tallies: Vec<(Band, i64)>,
    /// The line.
    pub line: String,
    /// The next step.
    pub next_step: String,
    /// Its day.
    pub next_on: Option<Date>,
    /// How far the group came, when it was counted.
    pub growth: Option<Growth>,
}

impl Moment {
    /// How many people in all.
    pub fn people(&self) -> i64 {
        self.tallies.iter().map(|(_, number)| number).sum()
    }
}

/// What [`record_moment`](crate::record_moment) did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recorded {
    /// The number of the moment.
    pub id: i64,
    /// Its version as it is kept now.
    pub version: i64,
    /// It was there already: nothing was changed.
    pub was_known: bool,
}

/// What [`change_moment`](crate::change_moment) did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// It is as asked, with this version.
    Changed {
        /// The version after it.
        version: i64,
    },
    /// Somebody changed it meanwhile; nothing was changed. Show both.
    Clash {
        /// As it is kept now.
        current: Box<Moment>,
    },
    /// There is no such moment of this party (any more).
    Nothing,
}
