//! From a rule, a sentence or a place on earth to days and hours, and from those to calendars for other programs.
//!
//! **The question it answers:** when does it happen? When does an activity come back, which day is a holiday, when is it dark, what did somebody
//! mean by "elke eerste maandag van de maand om half acht", and how does all that get into the calendar on a telephone?
//!
//! **The guarantee:** pure and total. No clock, no files, no time zone database: the same input gives the same answer on each machine, and no
//! text makes it stop. A [`Rule`] or [`Series`] that exists is right; what is refused says what to write instead. Every expansion equals
//! that of the `rrule` crate, which thousands of random rules are compared with.
//!
//! **The cost:** [`expand`] jumps to its window. A year of 2,000 mixed series takes some tens of milliseconds, whenever they began.
//!
//! Local times are those on the clock in the Netherlands, as [`jiff::civil::DateTime`]; moments are seconds since 1970 in UTC.
//!
//! ```
//! use jiff::civil::{Weekday, date};
//! use opbouw_calendar::{Rule, Series, expand};
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! // Coffee on Tuesdays at ten, since 2001; not on the last day of March 2027.
//! let rule = Rule::weekly([Weekday::Tuesday], 1)?;
//! let series = Series::repeating(date(2001, 1, 2).at(10, 0, 0, 0), 120, rule)?.leave_out(date(2027, 3, 30).at(10, 0, 0, 0));
//! let moments = expand(&series, date(2027, 3, 20), date(2027, 4, 10));
//! assert_eq!(moments.iter().map(|moment| moment.starts.day()).collect::<Vec<_>>(), [23, 6]);
//! // The clock went forward in between; coffee is still at ten.
//! assert_eq!(moments[1].starts_s - moments[0].starts_s, 14 * 86_400 - 3_600);
//! # Ok(())
//! # }
//! ```

mod clock;
mod clock_time;
mod daylight;
mod holidays;
mod ical;
mod read_when;
mod rule;
mod series;

pub use clock::{to_local, to_seconds};
pub use clock_time::ClockTime;
pub use daylight::daylight;
pub use holidays::{Holiday, HolidayName, holiday_on, holidays};
pub use ical::{Calendar, Event, Occasion, OnDay};
pub use read_when::{LeftOut, LeftOutBecause, ReadWhen, USUAL_MINUTES, read_when};
pub use rule::{End, MOST_EVERY, MOST_TIMES, Nth, Rule, RuleError, Shape};
pub use series::{MOST_MINUTES, Moment, Moved, Series, SeriesError, expand, minutes_between};
