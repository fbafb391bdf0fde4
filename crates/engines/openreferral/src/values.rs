//! Days, hours, numbers, addresses of pages: from the text of a cell to what it means.

use jiff::civil::{Date, DateTime, Time};
use jiff::{Timestamp, tz::TimeZone};

use crate::records::{ByDay, Weekday};

/// A day: `2026-11-03`, also with a time behind it.
pub(crate) fn to_day(text: &str) -> Option<Date> {
    let (day, rest) = text.split_at_checked(10)?;
    let day = day.parse().ok()?;
    (rest.is_empty() || rest.starts_with(['T', ' '])).then_some(day)
}

/// A moment in seconds since 1970 UTC: with an offset, without one (then it is UTC), or a day.
pub fn to_moment(text: &str) -> Option<i64> {
    let utc = |at: DateTime| at.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp().as_second());
    if let Ok(moment) = text.parse::<Timestamp>() {
        return Some(moment.as_second());
    }
    text.parse::<DateTime>().ok().and_then(utc).or_else(|| to_day(text).and_then(|day| utc(day.to_datetime(Time::midnight()))))
}

/// A time of the day: `9:30`, `09:30:00`, `09:30-05:00` (what is behind it is left: the hours on the door count), `24:00` is midnight.
pub(crate) fn to_time(text: &str) -> Option<Time> {
    let clock = text.rsplit(['T', ' ']).next().unwrap_or("");
    let clock = clock.split(['Z', 'z', '+', '-']).next().unwrap_or("");
    let mut parts = clock.split([':', '.']).map(|part| part.trim().parse::<i8>().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    if (hour, minute) == (24, 0) {
        return Some(Time::midnight());
    }
    Time::new(hour, minute, 0, 0).ok()
}

/// A whole number within limits; `12.0` is 12.
pub(crate) fn to_number(text: &str, limits: std::ops::RangeInclusive<i64>) -> Option<i64> {
    let number: f64 = text.parse().ok()?;
    let whole = number as i64;
    (number.fract() == 0.0 && limits.contains(&whole)).then_some(whole)
}

/// A point on earth in degrees; the middle of the ocean at 0, 0 is what programs write when they do not know.
pub(crate) fn to_spot(latitude: &str, longitude: &str) -> Option<(f64, f64)> {
    let number = |text: &str| text.replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite());
    let (lat, lon) = (number(latitude)?, number(longitude)?);
    (lat.abs() <= 90.0 && lon.abs() <= 180.0 && (lat, lon) != (0.0, 0.0)).then_some((lat, lon))
}

/// The address of a page as it is published, with the scheme in front when it was left out; none when it is no http(s) address with a host.
///
/// ```
/// use opbouw_openreferral::to_url;
/// assert_eq!(to_url("www.debrug.example/soep").as_deref(), Some("https://www.debrug.example/soep"));
/// assert_eq!(to_url("javascript:alert(1)"), None);
/// ```
pub fn to_url(text: &str) -> Option<String> {
    let text = text.trim();
    let lower = text.to_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
    let host = rest.unwrap_or(&lower).split(['/', '?', '#']).next().unwrap_or("");
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte);
    let host_is_fine = host.contains('.') && !host.starts_with('.') && !host.contains('@') && !host.contains("..");
    let port_is_fine = host.split_once(':').is_none_or(|(_, port)| !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()));
    let brackets = text.contains(['[', ']']);
    if text.len() > 500 || brackets || !host_is_fine || !port_is_fine || !text.bytes().all(allowed) || bad_percent(text) {
        return None;
    }
    // What is left of a name with a colon is a scheme of another sort, such as mailto:.
    Some(if rest.is_some() { text.to_owned() } else { format!("https://{text}") })
}

fn bad_percent(text: &str) -> bool {
    let is_fine = |rest: &str| rest.len() >= 2 && rest.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
    text.split('%').skip(1).any(|rest| !is_fine(rest))
}

/// A mail address, by its shape; none when it cannot be one.
pub fn to_email(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.strip_prefix("mailto:").unwrap_or(text);
    let (name, host) = text.rsplit_once('@')?;
    let name_is_fine = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte));
    let dots_are_fine = !name.starts_with('.') && !name.ends_with('.') && !name.contains("..");
    let label = |part: &str| !part.is_empty() && !part.starts_with('-') && !part.ends_with('-');
    let host_is_fine =
        host.contains('.') && host.split('.').all(label) && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte));
    (text.len() <= 254 && name_is_fine && dots_are_fine && host_is_fine).then(|| text.to_owned())
}

impl Weekday {
    /// All days, from Monday.
    pub const ALL: [Self; 7] = [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// Two letters, as in iCalendar.
    pub fn code(self) -> &'static str {
        ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][self as usize]
    }

    /// Two letters, a number from 1 (Monday), or an English or Dutch name.
    fn parse(text: &str) -> Option<Self> {
        const DUTCH: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
        const ENGLISH: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
        let text = text.trim().to_lowercase();
        let is_named = |at: &usize| {
            text == Self::ALL[*at].code().to_lowercase() || text == (at + 1).to_string() || text == DUTCH[*at] || text == ENGLISH[*at]
        };
        (0..7).find(is_named).map(|at| Self::ALL[at])
    }
}

/// Days such as `TH,FR` or `2MO`; none when one of them cannot be read.
pub(crate) fn to_days(text: &str) -> Option<Vec<ByDay>> {
    let parts = text.split([',', ';', ' ']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(by_day).collect()
}

fn by_day(text: &str) -> Option<ByDay> {
    if let Some(day) = Weekday::parse(text) {
        return Some(ByDay { nth: 0, day });
    }
    let end = text.find(|letter: char| letter.is_alphabetic())?;
    let nth: i8 = text[..end].parse().ok().filter(|nth| (-5..=5).contains(nth) && *nth != 0)?;
    Weekday::parse(&text[end..]).map(|day| ByDay { nth, day })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    #[test]
    fn days_and_moments_are_those_of_the_calendar() {
        assert_eq!(to_day("2026-11-03"), Some(date(2026, 11, 3)));
        assert_eq!(to_day("2026-11-03T10:00:00Z"), Some(date(2026, 11, 3)));
        for text in ["2026-02-30", "03-11-2026", "2026-11-03x", "", "gisteren", "2026-1-éé"] {
            assert_eq!(to_day(text), None, "{text}");
        }
        assert_eq!(to_moment("2023-03-15T10:30:45.123Z"), Some(1_678_876_245));
        assert_eq!(to_moment("2023-03-15T11:30:45+01:00"), Some(1_678_876_245));
        assert_eq!(to_moment("2023-03-15T10:30:45"), Some(1_678_876_245));
        assert_eq!(to_moment("2023-03-15"), Some(1_678_838_400));
        assert_eq!(to_moment("15 maart"), None);
    }

    #[test]
    fn hours_are_those_on_the_door() {
        for text in ["9:30", "09:30:00", "09:30-05:00", "09:30Z", "2026-01-01T09:30"] {
            assert_eq!(to_time(text), Some(time(9, 30, 0, 0)), "{text}");
        }
        assert_eq!(to_time("24:00"), Some(Time::midnight()));
        for text in ["", "9", "25:00", "half tien", "-", "09:61"] {
            assert_eq!(to_time(text), None, "{text}");
        }
    }

    #[test]
    fn days_of_the_week_are_read_in_both_versions() {
        let days = |text| to_days(text).map(|days| days.iter().map(|day| (day.nth, day.day.code())).collect::<Vec<_>>());
        assert_eq!(days("TH,FR"), Some(vec![(0, "TH"), (0, "FR")]));
        assert_eq!(days("2MO, -1fr"), Some(vec![(2, "MO"), (-1, "FR")]));
        assert_eq!(days("Monday"), Some(vec![(0, "MO")]));
        assert_eq!(days("3"), Some(vec![(0, "WE")]));
        assert_eq!(days("9MO"), None);
        assert_eq!(days("soms"), None);
    }

    #[test]
    fn addresses_of_pages_and_mail_are_what_they_say() {
        for text in [
            "mailto:a@b.nl",
            "javascript:alert(1)",
            "http://",
            "geen",
            "https://a b.nl",
            "ftp://a.nl",
            "https://u@a.nl",
            "a.nl/%zz",
            "http://a..nl",
        ] {
            assert_eq!(to_url(text), None, "{text}");
        }
        assert_eq!(to_url("HTTP://Example.com").as_deref(), Some("HTTP://Example.com"));
        for text in ["a@b", "@b.nl", "a b@c.nl", "a@-b.nl", "a..b@c.nl"] {
            assert_eq!(to_email(text), None, "{text}");
        }
        assert_eq!(to_email(" info@de-brug.example ").as_deref(), Some("info@de-brug.example"));
    }

    #[test]
    fn points_are_on_earth() {
        assert_eq!(to_spot("52,06", "6.5"), Some((52.06, 6.5)));
        for (lat, lon) in [("100", "101"), ("0", "0"), ("x", "6"), ("NaN", "6")] {
            assert_eq!(to_spot(lat, lon), None, "{lat}");
        }
    }
}
