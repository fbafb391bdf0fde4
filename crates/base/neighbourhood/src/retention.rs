//! How long is something kept? The day is worked out when it is written, and the night removes what is due.

use jiff::ToSpan;
use jiff::civil::Date;

/// The terms of one municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// Months after the last activity that a resident is kept (`docs/privacy/register.md`).
    pub resident_months: i32,
    /// Days that the earlier versions of an import are kept, to undo it.
    pub import_undo_days: i32,
    /// Months that lines of the trail are kept.
    pub trail_months: i32,
    /// Days that sent messages stay in the overview, without recipient.
    pub message_days: i32,
}

impl Default for Terms {
    fn default() -> Self {
        Self { resident_months: 12, import_undo_days: 30, trail_months: 24, message_days: 30 }
    }
}

impl Terms {
    /// The last day on which somebody is kept who was active on this day.
    pub fn keep_until(&self, active_on: Date) -> Date {
        active_on.saturating_add(self.resident_months.months())
    }
}

/// Somebody whose term is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Number in the register.
    pub person: i64,
    /// Name in the trail.
    pub pseudonym: String,
    /// Last activity.
    pub active_on: Option<Date>,
    /// The day that has passed.
    pub keep_until: Date,
    /// How many offers and requests go along.
    pub offers: i64,
}
