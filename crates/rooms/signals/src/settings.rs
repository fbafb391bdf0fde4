//! What may a municipality choose? How small a number may be, how many false alarms are accepted, and how long a week waits.

/// What was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Fewer than this is never shown.
    pub least: i64,
    /// False alarms that are accepted in ten years, all themes together.
    pub false_alarms: i64,
    /// Whole days after a week has ended before it counts.
    pub delay_days: i64,
}

impl Default for Settings {
    fn default() -> Self {
        Self { least: 10, false_alarms: 10, delay_days: 2 }
    }
}

impl Settings {
    /// The smallest numbers that may be chosen: lower would be about people.
    pub const LEAST: [i64; 4] = [10, 15, 20, 25];
    /// False alarms in ten years: one in ten years, every five years, every two, one a year, two, four.
    pub const FALSE_ALARMS: [i64; 6] = [1, 2, 5, 10, 20, 40];
    /// Days of delay.
    pub const DELAY_DAYS: [i64; 4] = [2, 3, 7, 14];

    /// What was chosen from the lists; none: something else.
    pub fn parse(least: &str, false_alarms: &str, delay_days: &str) -> Option<Self> {
        let one_of = |text: &str, list: &[i64]| text.parse::<i64>().ok().filter(|number| list.contains(number));
        Some(Self {
            least: one_of(least, &Self::LEAST)?,
            false_alarms: one_of(false_alarms, &Self::FALSE_ALARMS)?,
            delay_days: one_of(delay_days, &Self::DELAY_DAYS)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_below_ten_can_be_chosen() {
        assert_eq!(Settings::parse("10", "10", "2"), Some(Settings::default()));
        assert_eq!(Settings::parse("9", "10", "2"), None);
        assert_eq!(Settings::parse("10", "0", "2"), None);
        assert!(Settings::LEAST.iter().all(|least| *least >= 10));
    }
}
