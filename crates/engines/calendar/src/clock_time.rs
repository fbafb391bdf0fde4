//! What time did somebody fill in? `10`, `10:30`, `10.30`, `10u30`, `2pm`.

/// A time of the day as one box of a form holds it, in minutes since midnight. For whole sentences there is [`read_when`](crate::read_when).
///
/// ```
/// use opbouw_calendar::ClockTime;
/// assert_eq!(ClockTime::parse("9u30").map(ClockTime::stored).as_deref(), Some("09:30"));
/// assert_eq!(ClockTime::parse("24"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClockTime(u16);

impl ClockTime {
    /// A time as somebody wrote it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let is_afternoon = text.ends_with("pm");
        let text = text.trim_end_matches("uur").trim_end_matches("am").trim_end_matches("pm").trim_end_matches(['u', 'h']).trim();
        let (hours, minutes) = text.split_once([':', '.', 'u', 'h']).unwrap_or((text, "00"));
        if hours.is_empty() || hours.len() > 2 || minutes.len() != 2 {
            return None;
        }
        let (hours, minutes): (u16, u16) = (digits(hours)?, digits(minutes)?);
        let hours = if is_afternoon && hours < 12 { hours + 12 } else { hours };
        (hours < 24 && minutes < 60).then_some(Self(hours * 60 + minutes))
    }

    /// Later by so many minutes, on the same day at the latest.
    #[must_use]
    pub fn later(self, minutes: u16) -> Self {
        Self((self.0 + minutes).min(24 * 60 - 1))
    }

    /// As it is kept: `09:30`.
    pub fn stored(self) -> String {
        format!("{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

fn digits(text: &str) -> Option<u16> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        let check =
            |text: &str, expected: Option<&str>| assert_eq!(ClockTime::parse(text).map(ClockTime::stored).as_deref(), expected, "{text}");
        for (text, stored) in [
            ("9", "09:00"),
            ("10:30", "10:30"),
            ("10.30", "10:30"),
            ("10u30", "10:30"),
            ("14u", "14:00"),
            ("2pm", "14:00"),
            ("12uur", "12:00"),
        ] {
            check(text, Some(stored));
        }
        for text in ["", "24", "10:60", "-1", "10:3", "tien", "1000", "14-3", "200", "½"] {
            check(text, None);
        }
    }
}
