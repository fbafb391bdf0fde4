//! A tie between two parties, as it is on one day.

use jiff::civil::Date;

use crate::pair::Pair;

/// How often two parties work together, as they say themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HowOften {
    /// Now and then.
    Sometimes,
    /// Every month.
    Monthly,
    /// Every week.
    Weekly,
}

impl HowOften {
    /// All, the least first.
    pub const ALL: [Self; 3] = [Self::Sometimes, Self::Monthly, Self::Weekly];

    /// 1 to 3, as the database keeps it.
    pub fn level(self) -> i64 {
        match self {
            Self::Sometimes => 1,
            Self::Monthly => 2,
            Self::Weekly => 3,
        }
    }

    /// The one with this level.
    pub fn from_level(level: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|often| often.level() == level)
    }
}

/// What two parties did together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum How {
    /// A worker of one carries an activity of the other.
    Activity,
    /// One gave the other a room.
    Booking,
    /// A worker of one leads a crew in a call of the other.
    Call,
    /// They look after a pair of buddies together.
    Buddies,
    /// They help somebody together.
    Contact,
}

impl How {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Activity, Self::Booking, Self::Call, Self::Buddies, Self::Contact];

    /// Its word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Activity => "activity",
            Self::Booking => "booking",
            Self::Call => "call",
            Self::Buddies => "buddies",
            Self::Contact => "contact",
        }
    }

    /// The one with this word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.code() == code)
    }
}

/// What was said of a tie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its number.
    pub id: i64,
    /// How often.
    pub how_often: HowOften,
    /// The first of the pair said so.
    pub said_by_a: bool,
    /// The second did.
    pub said_by_b: bool,
    /// Since when it is known.
    pub since: Date,
    /// The live session in which it was said.
    pub session: Option<i64>,
}

impl Named {
    /// Whether both say so.
    pub fn is_confirmed(&self) -> bool {
        self.said_by_a && self.said_by_b
    }
}

/// How often two parties did one kind of thing together in the twelve months until a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Worked {
    /// What.
    pub how: How,
    /// How often.
    pub count: i64,
}

/// A tie as it is on one day: named, made by the work, or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// Between whom.
    pub pair: Pair,
    /// What was said of it.
    pub named: Option<Named>,
    /// What was done together; each kind at most once.
    pub worked: Vec<Worked>,
}

impl Tie {
    /// How often they did something together in twelve months.
    pub fn times(&self) -> i64 {
        self.worked.iter().map(|worked| worked.count).sum()
    }

    /// How strong it is: 1 to 3 for what was said, and 1 for once together, 2 for three times, at most 3 for seven times. Between 1 and 6.
    pub fn weight(&self) -> f64 {
        let said = self.named.as_ref().map_or(0, |named| named.how_often.level());
        let done = match self.times() {
            0 => 0,
            1..=2 => 1,
            3..=6 => 2,
            _ => 3,
        };
        // At most six: exact.
        f64::from(i32::try_from(said + done).unwrap_or(1))
    }
}
