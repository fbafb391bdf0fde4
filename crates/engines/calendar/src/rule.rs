//! On which days does something come back?

mod days;
mod fault;
mod read;
mod write;

use jiff::civil::{Date, Weekday};

pub(crate) use days::LAST_DAY;
pub use fault::RuleError;

/// The longest step: every 999 days, weeks, months or years.
pub const MOST_EVERY: u16 = 999;
/// The most times a rule with a number of times can say; a rule without end needs none.
pub const MOST_TIMES: u16 = 5_000;

/// A weekday of a month by its place: the second Monday (`n` 2), the last Friday (`n` -1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Nth {
    /// 1 to 5 from the beginning of the month, -1 to -4 from its end. A month without a fifth is passed over.
    pub n: i8,
    /// Which day of the week.
    pub weekday: Weekday,
}

/// What a [`Rule`] says, without its end; for putting it in words. `every` is 1 for "each", 2 for "every other".
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Each day, or once in so many days.
    Daily {
        /// In days.
        every: u16,
    },
    /// On days of the week. Weeks begin on Monday.
    Weekly {
        /// In weeks.
        every: u16,
        /// From Monday to Sunday, each once. Empty: the weekday of the beginning.
        days: Vec<Weekday>,
    },
    /// On days of the month by number. A month without that day is passed over.
    MonthlyOn {
        /// In months.
        every: u16,
        /// 1 to 31, or -1 for the last day to -31; sorted. Empty: the day of the beginning.
        days: Vec<i8>,
    },
    /// On the first Monday, the last Friday and so on.
    MonthlyNth {
        /// In months.
        every: u16,
        /// At least one.
        nth: Vec<Nth>,
    },
    /// On the date of the beginning. 29 February comes in leap years only.
    Yearly {
        /// In years.
        every: u16,
    },
    /// On the second Saturday of June and so on.
    YearlyNth {
        /// In years.
        every: u16,
        /// 1 to 12.
        month: i8,
        /// Which one.
        nth: Nth,
    },
}

/// When a [`Rule`] stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum End {
    /// It goes on; a window bounds the work.
    Never,
    /// After so many times, counted from the beginning, before anything is left out or added.
    Times(u16),
    /// The last day on which it can be, that day included.
    On(Date),
}

/// A recurrence rule that cannot be wrong: the part of RFC 5545 `RRULE` that life in a neighbourhood needs.
///
/// | supported | refused, and the error says what to write instead |
/// |---|---|
/// | `FREQ` = `DAILY`, `WEEKLY`, `MONTHLY`, `YEARLY`; `INTERVAL` | hours, minutes, seconds |
/// | `BYDAY` with `WEEKLY`; `DAILY;BYDAY` without interval is read as weekly | `MONTHLY;BYDAY=MO` without a number |
/// | `BYDAY=2MO,-1FR` with `MONTHLY`; one such day and one `BYMONTH` with `YEARLY` | `BYSETPOS`, `BYWEEKNO`, `BYYEARDAY`, `BYHOUR` |
/// | `BYMONTHDAY=1,-1` with `MONTHLY` | `BYDAY` together with `BYMONTHDAY` |
/// | `COUNT` or `UNTIL`; `WKST=MO` | other beginnings of the week |
///
/// ```
/// use jiff::civil::Weekday;
/// use opbouw_calendar::{Nth, Rule, Shape};
/// # fn main() -> Result<(), opbouw_calendar::RuleError> {
/// let rule = Rule::parse("FREQ=MONTHLY;BYDAY=2MO")?;
/// assert_eq!(rule, Rule::monthly_nth(2, Weekday::Monday)?);
/// assert_eq!(rule.shape(), &Shape::MonthlyNth { every: 1, nth: vec![Nth { n: 2, weekday: Weekday::Monday }] });
/// assert_eq!(Rule::weekly([Weekday::Tuesday], 1)?.to_string(), "FREQ=WEEKLY;BYDAY=TU");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Rule {
    shape: Shape,
    end: End,
}

impl Rule {
    /// Once in so many days.
    ///
    /// # Errors
    /// When `every` is 0 or more than [`MOST_EVERY`].
    pub fn daily(every: u16) -> Result<Self, RuleError> {
        Self::of(Shape::Daily { every })
    }

    /// On these weekdays, once in so many weeks. No days means the weekday of the beginning.
    ///
    /// # Errors
    /// When `every` is 0 or more than [`MOST_EVERY`].
    pub fn weekly(days: impl IntoIterator<Item = Weekday>, every: u16) -> Result<Self, RuleError> {
        Self::of(Shape::Weekly { every, days: days.into_iter().collect() })
    }

    /// Each month on this weekday by its place: `monthly_nth(-1, Friday)` is the last Friday.
    ///
    /// # Errors
    /// When `n` is not 1 to 5 or -1 to -4.
    pub fn monthly_nth(n: i8, weekday: Weekday) -> Result<Self, RuleError> {
        Self::of(Shape::MonthlyNth { every: 1, nth: vec![Nth { n, weekday }] })
    }

    /// Each month on this day, or counted from the end: -1 is the last day.
    ///
    /// # Errors
    /// When `day` is not 1 to 31 or -1 to -31.
    pub fn monthly_on(day: i8) -> Result<Self, RuleError> {
        Self::of(Shape::MonthlyOn { every: 1, days: vec![day] })
    }

    /// Each year on the date of the beginning.
    ///
    /// # Errors
    /// When `every` is 0 or more than [`MOST_EVERY`].
    pub fn yearly(every: u16) -> Result<Self, RuleError> {
        Self::of(Shape::Yearly { every })
    }

    /// Checks and orders any shape; the rule has no end.
    ///
    /// ```
    /// use opbouw_calendar::{Rule, Shape};
    /// let rule = Rule::of(Shape::MonthlyOn { every: 3, days: vec![15, 1, 15] }).expect("in range");
    /// assert_eq!(rule.to_string(), "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1,15");
    /// ```
    ///
    /// # Errors
    /// When a number is out of its range, or a list that may not be empty is.
    pub fn of(shape: Shape) -> Result<Self, RuleError> {
        Ok(Self { shape: shape.ordered()?, end: End::Never })
    }

    /// Reads RFC 5545 text, with or without `RRULE:` before it. Capitals do not matter.
    ///
    /// `UNTIL` may hold a moment; the day in the Netherlands on which it falls then counts whole.
    ///
    /// ```
    /// use opbouw_calendar::{Rule, RuleError};
    /// assert!(Rule::parse("RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270701").is_ok());
    /// let error = Rule::parse("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=2").expect_err("not this way");
    /// assert_eq!(error.to_string(), "BYSETPOS is not understood: write the place before the day, as in BYDAY=2MO");
    /// ```
    ///
    /// # Errors
    /// When it is no rule, or one that is not understood; the error says what to write instead.
    pub fn parse(text: &str) -> Result<Self, RuleError> {
        read::read(text)
    }

    /// The same rule with another end.
    ///
    /// # Errors
    /// When it says 0 times or more than [`MOST_TIMES`].
    pub fn ending(self, end: End) -> Result<Self, RuleError> {
        match end {
            End::Times(times) if times == 0 || times > MOST_TIMES => {
                Err(RuleError::OutOfRange { part: "COUNT", least: 1, most: MOST_TIMES })
            }
            end => Ok(Self { end, ..self }),
        }
    }

    /// What it says, for putting it in words.
    #[must_use]
    pub fn shape(&self) -> &Shape {
        &self.shape
    }

    /// When it stops.
    #[must_use]
    pub fn end(&self) -> End {
        self.end
    }
}
