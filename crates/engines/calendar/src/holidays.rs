//! Which days are holidays in the Netherlands?

use jiff::SignedDuration;
use jiff::civil::{Date, Weekday};

/// A Dutch holiday; what it is called is said by whoever shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HolidayName {
    /// Nieuwjaarsdag, 1 January.
    NewYear,
    /// Goede Vrijdag: not a day off for everybody.
    GoodFriday,
    /// Eerste paasdag.
    EasterSunday,
    /// Tweede paasdag.
    EasterMonday,
    /// Koningsdag, 27 April, or the 26th when that is a Sunday. Until 2013 Koninginnedag, 30 April, or the 29th.
    KingsDay,
    /// Bevrijdingsdag, 5 May: a day off for most in [lustrum years](Holiday::is_lustrum) only.
    LiberationDay,
    /// Hemelvaartsdag.
    AscensionDay,
    /// Eerste pinksterdag.
    WhitSunday,
    /// Tweede pinksterdag.
    WhitMonday,
    /// Eerste kerstdag.
    ChristmasDay,
    /// Tweede kerstdag.
    BoxingDay,
}

impl HolidayName {
    /// A lasting code for sentences and files, such as `kings-day`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NewYear => "new-year",
            Self::GoodFriday => "good-friday",
            Self::EasterSunday => "easter-sunday",
            Self::EasterMonday => "easter-monday",
            Self::KingsDay => "kings-day",
            Self::LiberationDay => "liberation-day",
            Self::AscensionDay => "ascension-day",
            Self::WhitSunday => "whit-sunday",
            Self::WhitMonday => "whit-monday",
            Self::ChristmasDay => "christmas-day",
            Self::BoxingDay => "boxing-day",
        }
    }
}

/// A holiday on its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Holiday {
    /// The day.
    pub date: Date,
    /// Which one.
    pub name: HolidayName,
}

impl Holiday {
    /// Liberation Day once in five years (2025, 2030), when most people have the day off.
    #[must_use]
    pub fn is_lustrum(&self) -> bool {
        self.name == HolidayName::LiberationDay && self.date.year() % 5 == 0
    }
}

/// The eleven holidays of a year, oldest first; two can fall on one day (5 May 2016 was Ascension Day too). Easter is the Gregorian one.
///
/// Source: rijksoverheid.nl, "Officiële feestdagen". A year outside 1 to 9998 has none.
///
/// ```
/// use jiff::civil::date;
/// use opbouw_calendar::{HolidayName, holidays};
/// let days = holidays(2027);
/// assert_eq!(days.len(), 11);
/// assert_eq!((days[0].date, days[0].name), (date(2027, 1, 1), HolidayName::NewYear));
/// assert_eq!((days[2].date, days[2].name), (date(2027, 3, 28), HolidayName::EasterSunday));
/// ```
#[must_use]
pub fn holidays(year: i16) -> Vec<Holiday> {
    let Some(easter) = easter(year) else { return Vec::new() };
    let after_easter = [
        (-2, HolidayName::GoodFriday),
        (0, HolidayName::EasterSunday),
        (1, HolidayName::EasterMonday),
        (39, HolidayName::AscensionDay),
        (49, HolidayName::WhitSunday),
        (50, HolidayName::WhitMonday),
    ];
    let fixed = [
        (1, 1, HolidayName::NewYear),
        (5, 5, HolidayName::LiberationDay),
        (12, 25, HolidayName::ChristmasDay),
        (12, 26, HolidayName::BoxingDay),
    ];
    let movable = after_easter.map(|(days, name)| Some(Holiday { date: later(easter, days), name }));
    let fixed = fixed.map(|(month, day, name)| Date::new(year, month, day).ok().map(|date| Holiday { date, name }));
    let kings_day = kings_day(year).map(|date| Holiday { date, name: HolidayName::KingsDay });
    let mut all: Vec<Holiday> = movable.into_iter().chain(fixed).chain([kings_day]).flatten().collect();
    all.sort_unstable();
    all
}

/// The holiday on a day; where two fall together, the one that is a day off for all.
///
/// ```
/// use jiff::civil::date;
/// use opbouw_calendar::{HolidayName, holiday_on};
/// assert_eq!(holiday_on(date(2027, 4, 27)).map(|holiday| holiday.name), Some(HolidayName::KingsDay));
/// assert_eq!(holiday_on(date(2027, 4, 28)), None);
/// ```
#[must_use]
pub fn holiday_on(date: Date) -> Option<Holiday> {
    let of_day = holidays(date.year()).into_iter().filter(|holiday| holiday.date == date);
    of_day.min_by_key(|holiday| matches!(holiday.name, HolidayName::LiberationDay | HolidayName::GoodFriday))
}

fn kings_day(year: i16) -> Option<Date> {
    let day = Date::new(year, 4, if year < 2014 { 30 } else { 27 }).ok()?;
    Some(if day.weekday() == Weekday::Sunday { later(day, -1) } else { day })
}

/// Easter Sunday by the anonymous Gregorian method (Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    if !(1..=9998).contains(&y) {
        return None;
    }
    let (golden, century, of_century) = (y % 19, y / 100, y % 100);
    let moon = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * sunday) / 451;
    let month_and_day = epact + sunday - 7 * late + 114;
    Date::new(year, i8::try_from(month_and_day / 31).ok()?, i8::try_from(month_and_day % 31 + 1).ok()?).ok()
}

fn later(day: Date, days: i64) -> Date {
    day.saturating_add(SignedDuration::from_hours(24 * days))
}
