//! Something that was promised, with a day on which somebody may count.

use jiff::civil::Date;

/// What a promise is about; nothing: about the work in general.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct About {
    /// A round.
    pub round: Option<i64>,
    /// A group.
    pub group: Option<i64>,
    /// The moment at which it was made.
    pub moment: Option<i64>,
    /// Somebody who asked for something.
    pub contact: Option<i64>,
}

/// A promise that may be kept: checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPromise {
    /// One line.
    pub what: String,
    /// The last day.
    pub due_on: Date,
    /// What it is about.
    pub about: About,
}

/// A promise as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Its number.
    pub id: i64,
    /// Of which party.
    pub party: i64,
    /// Whose it is; none: nobody's.
    pub owner: Option<i64>,
    /// First name of the owner.
    pub owner_name: Option<String>,
    /// What was promised.
    pub what: String,
    /// The last day.
    pub due_on: Date,
    /// What it is about.
    pub about: About,
    /// What that is called: a round or a group, or the first name of somebody.
    pub about_name: Option<String>,
}

impl Promise {
    /// Its day has been.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.due_on < today
    }
}
