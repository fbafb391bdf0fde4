//! Why is a row not taken, and what should whoever brings a list know?

use std::fmt;

use jiff::civil::Date;
use opbouw_neighbourhood::import::{Notice, Reason};
use opbouw_openreferral::{Fault, FaultKind};

use crate::error::SocialMapError;

/// Why a row is not taken.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// What an entry cannot be.
    Entry(SocialMapError),
    /// What a row of any list cannot be.
    Row(Reason),
    /// No kind of the list.
    Kind(String),
    /// A place that the register does not know, and the name most like it.
    Area(String, Option<String>),
    /// A place of which there are several.
    Areas(String, Vec<String>),
    /// Something else than a mail address for who answers for it.
    KeeperMail,
    /// Somebody looked in days to come, or before anybody kept such a list.
    Future(Date),
    /// The same, long ago.
    LongAgo(Date),
    /// An organisation or service of HSDS without a place.
    NoPlace,
    /// An id that is an address here.
    Reference,
    /// The list says that it is no longer there.
    Ended,
    /// What HSDS does not allow.
    Hsds(FaultKind),
}

impl Why {
    /// Why a day on which somebody looked cannot be: nobody looks in days to come, and lists of before 2000 are slips.
    pub(super) fn of_day(day: Date, today: Date) -> Option<Self> {
        if day > today {
            return Some(Self::Future(day));
        }
        (day.year() < 2000).then_some(Self::LongAgo(day))
    }
}

/// In English, for the command line.
impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entry(error) => write!(f, "{error} {}", error.advice()),
            Self::Row(reason) => write!(f, "{reason}"),
            Self::Kind(text) => write!(f, "kind '{text}' is unknown; write party, initiative, activity, place or thing"),
            Self::Area(name, Some(nearest)) => write!(f, "the place '{name}' is unknown; did you mean '{nearest}'?"),
            Self::Area(name, None) => write!(f, "the place '{name}' is unknown; import the areas first, or give coordinates"),
            Self::Areas(name, codes) => write!(f, "several places are called '{name}' ({}); give the code", codes.join(", ")),
            Self::KeeperMail => write!(f, "who answers for it (keeper) is not a mail address; mend it, or leave it empty"),
            Self::Future(day) => write!(f, "it was confirmed on {day}, which is yet to come; mend the day, or leave it empty"),
            Self::LongAgo(day) => write!(f, "it was confirmed on {day}, before 2000; mend the day, or leave it empty"),
            Self::NoPlace => write!(f, "it has no place; give an address with a village, or a point"),
            Self::Reference => write!(f, "the id begins with '/', as the address of a page here; give an id without it"),
            Self::Ended => write!(f, "the list says that it is no longer there; leave it out"),
            Self::Hsds(kind) => write!(f, "{kind}; {}", kind.advice()),
        }
    }
}

/// What is worth knowing though nothing is wrong. Counted, not repeated for each row.
#[derive(Debug, Clone, PartialEq)]
pub enum Remark {
    /// About the file and its columns.
    Notice(Notice),
    /// A word for an audience that is none: how often, and the first.
    UnknownAudience(usize, String),
    /// A word for a day that is none: the line, and the word. The text stays as it is; it is not found by that day.
    UnknownDay(u64, String),
    /// A word for a theme that is none: the line, and the word.
    UnknownTheme(u64, String),
    /// Languages that are none: how often, and the first.
    UnknownLanguage(usize, String),
    /// Rows with a point and no area, put in the nearest.
    NearestArea(usize),
    /// An organisation that is in neither the list nor the register: how often, and the first.
    UnknownOrganisation(usize, String),
    /// A table that a map has no use for.
    Skipped(String),
    /// A record of HSDS that is taken without a value.
    Without(Fault),
}

/// In English, for the command line.
impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Notice(notice) => write!(f, "{notice}"),
            Self::UnknownAudience(rows, first) => write!(f, "Audiences that are unknown were left out in {rows} rows, such as '{first}'."),
            Self::UnknownDay(line, text) => write!(f, "Line {line}: '{text}' is no day; the text stays, and nobody finds it by a day."),
            Self::UnknownTheme(line, text) => write!(f, "Line {line}: '{text}' is no theme that is known; it was left out."),
            Self::UnknownLanguage(rows, first) => write!(f, "Languages that are unknown were left out in {rows} rows, such as '{first}'."),
            Self::NearestArea(rows) => write!(f, "Without a place by name, so put in the nearest area by their point: {rows} rows."),
            Self::UnknownOrganisation(rows, first) => {
                write!(f, "Organisations that are in neither this list nor the register were left out in {rows} rows, such as '{first}'.")
            }
            Self::Skipped(name) => write!(f, "{name} is not used."),
            Self::Without(fault) => write!(f, "{fault}"),
        }
    }
}

/// Counts of what is worth knowing.
#[derive(Debug, Default)]
pub(super) struct Counted {
    rows: usize,
    first: String,
}

impl Counted {
    pub(super) fn add(&mut self, text: &str) {
        if self.rows == 0 {
            text.clone_into(&mut self.first);
        }
        self.rows += 1;
    }

    pub(super) fn told(self, remark: fn(usize, String) -> Remark) -> Option<Remark> {
        (self.rows > 0).then(|| remark(self.rows, self.first))
    }
}
