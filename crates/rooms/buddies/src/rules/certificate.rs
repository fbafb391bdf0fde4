//! Until when does a certificate hold, and who must be reminded? Never the document itself.

use jiff::ToSpan;
use jiff::civil::Date;

use super::chosen::code_words;
use super::profile::short_text;
use crate::error::BuddiesError;

/// Days before the end at which the first reminder goes.
pub const FIRST_REMINDER_DAYS: i64 = 60;
/// Days before the end at which the last reminder goes.
pub const LAST_REMINDER_DAYS: i64 = 14;
/// Years that a certificate may hold at most; more is a slip of the keyboard.
const MOST_YEARS: i64 = 10;
/// Letters in its name at most.
const MOST_NAME: usize = 60;

code_words! {
    /// What sort of certificate.
    CertificateKind {
        /// Certificate of conduct.
        Vog = "vog", "buddies-certificate-vog";
        /// A training that was followed.
        Training = "training", "buddies-certificate-training";
    }
}

/// A certificate, as far as it is kept: that it was seen, and its days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// What sort.
    pub kind: CertificateKind,
    /// Which training; empty for a certificate of conduct.
    pub name: String,
    /// From when.
    pub valid_from: Date,
    /// The last day.
    pub valid_until: Date,
}

impl Certificate {
    /// Checks what was filled in.
    ///
    /// # Errors
    /// It ends before it begins, holds absurdly long, or the name is no name.
    pub fn checked(self) -> Result<Self, BuddiesError> {
        let longest = self.valid_from.saturating_add(MOST_YEARS.years());
        if self.valid_until <= self.valid_from || self.valid_until > longest {
            return Err(BuddiesError::DayOrder);
        }
        Ok(Self { name: short_text(&self.name, MOST_NAME)?, ..self })
    }

    /// Whether it holds on this day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from <= day && day <= self.valid_until
    }
}

/// Which reminder is due; none when nothing is, or when it has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reminder {
    /// 60 days before.
    First,
    /// 14 days before.
    Last,
}

/// Which reminder goes today. Whoever hears of it for the first time in the last two weeks hears the last one only.
pub fn due_reminder(today: Date, valid_until: Date, first_sent: bool, last_sent: bool) -> Option<Reminder> {
    let days = i64::from((valid_until - today).get_days());
    match days {
        ..0 => None,
        0..=LAST_REMINDER_DAYS => (!last_sent).then_some(Reminder::Last),
        15..=FIRST_REMINDER_DAYS => (!first_sent).then_some(Reminder::First),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_reminder_goes_sixty_and_fourteen_days_before_and_never_after() {
        let until = date(2027, 3, 31);
        let check = |today: Date, sent: (bool, bool), expect| assert_eq!(due_reminder(today, until, sent.0, sent.1), expect, "{today}");
        check(date(2027, 1, 29), (false, false), None);
        check(date(2027, 1, 30), (false, false), Some(Reminder::First));
        check(date(2027, 1, 31), (true, false), None);
        check(date(2027, 3, 17), (true, false), Some(Reminder::Last));
        check(date(2027, 3, 20), (false, false), Some(Reminder::Last));
        check(date(2027, 3, 31), (true, true), None);
        check(date(2027, 4, 1), (false, false), None);
    }

    #[test]
    fn a_certificate_that_ends_before_it_begins_is_refused() {
        let made = |from, until| Certificate { kind: CertificateKind::Vog, name: String::new(), valid_from: from, valid_until: until };
        assert_eq!(made(date(2026, 5, 1), date(2026, 4, 1)).checked(), Err(BuddiesError::DayOrder));
        assert_eq!(made(date(2026, 5, 1), date(2062, 4, 1)).checked(), Err(BuddiesError::DayOrder));
        assert!(made(date(2026, 5, 1), date(2029, 5, 1)).checked().is_ok());
    }
}
