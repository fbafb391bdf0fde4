//! When is it asked how it goes, and when does silence become a task?

use jiff::ToSpan;
use jiff::civil::Date;

use super::chosen::{CodeWord, code_words};

/// Days after which no answer is a task for the coordinator.
pub const SILENCE_DAYS: i64 = 7;

code_words! {
    /// The moments at which it is asked.
    CheckinKind {
        /// After two weeks.
        TwoWeeks = "2w", "buddies-checkin-2w";
        /// After six weeks.
        SixWeeks = "6w", "buddies-checkin-6w";
        /// After three months.
        ThreeMonths = "3m", "buddies-checkin-3m";
        /// After six months.
        SixMonths = "6m", "buddies-checkin-6m";
        /// After a year.
        TwelveMonths = "12m", "buddies-checkin-12m";
    }
}

code_words! {
    /// How it goes, in one tap.
    Feeling {
        /// Well.
        Good = "good", "buddies-feeling-good";
        /// So-so.
        SoSo = "so-so", "buddies-feeling-so-so";
        /// Please call.
        CallMe = "call-me", "buddies-feeling-call-me";
    }
}

/// The days on which it is asked, counted from the day the two began, up to the day they end.
pub fn due_days(began_on: Date, planned_end: Date) -> Vec<(CheckinKind, Date)> {
    let after = |kind: CheckinKind| match kind {
        CheckinKind::TwoWeeks => began_on.saturating_add(2.weeks()),
        CheckinKind::SixWeeks => began_on.saturating_add(6.weeks()),
        CheckinKind::ThreeMonths => began_on.saturating_add(3.months()),
        CheckinKind::SixMonths => began_on.saturating_add(6.months()),
        CheckinKind::TwelveMonths => began_on.saturating_add(12.months()),
    };
    CheckinKind::ALL.iter().map(|kind| (*kind, after(*kind))).filter(|(_, day)| *day <= planned_end).collect()
}

/// One of the two, as far as a check-in needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// What they answered.
    pub answer: Option<Feeling>,
    /// Whether a message can reach them.
    pub is_reachable: bool,
}

/// What the coordinator has to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Concern {
    /// Somebody asked to be called.
    CallMe,
    /// Nothing was heard.
    Silence,
    /// Somebody has neither mail nor mobile telephone: ask in person.
    Unreachable,
    /// It goes so-so.
    SoSo,
}

/// What one check-in asks of the coordinator, the gravest; none while there is time, when both are well, or when it was closed.
pub fn concern(asked_on: Option<Date>, is_closed: bool, two: [Asked; 2], today: Date) -> Option<Concern> {
    let asked_on = asked_on.filter(|_| !is_closed)?;
    let is_late = today >= asked_on.saturating_add(SILENCE_DAYS.days());
    let of_one = |one: Asked| match one.answer {
        Some(Feeling::CallMe) => Some(Concern::CallMe),
        Some(Feeling::SoSo) => Some(Concern::SoSo),
        Some(Feeling::Good) => None,
        None if !one.is_reachable => Some(Concern::Unreachable),
        None => is_late.then_some(Concern::Silence),
    };
    two.into_iter().filter_map(of_one).min()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn it_is_asked_after_two_and_six_weeks_and_three_six_and_twelve_months() {
        let days: Vec<String> =
            due_days(date(2026, 11, 30), date(2027, 11, 30)).into_iter().map(|(kind, day)| format!("{} {day}", kind.code())).collect();
        assert_eq!(days, ["2w 2026-12-14", "6w 2027-01-11", "3m 2027-02-28", "6m 2027-05-30", "12m 2027-11-30"]);
        assert_eq!(due_days(date(2026, 11, 30), date(2027, 2, 1)).len(), 2, "not after the end");
    }

    #[test]
    fn silence_becomes_a_task_on_the_seventh_day_and_a_call_at_once() {
        let (asked, silent) = (Some(date(2026, 12, 14)), Asked { answer: None, is_reachable: true });
        let good = Asked { answer: Some(Feeling::Good), is_reachable: true };
        let call = Asked { answer: Some(Feeling::CallMe), is_reachable: true };
        assert_eq!(concern(asked, false, [silent, good], date(2026, 12, 20)), None);
        assert_eq!(concern(asked, false, [silent, good], date(2026, 12, 21)), Some(Concern::Silence));
        assert_eq!(concern(asked, false, [silent, call], date(2026, 12, 14)), Some(Concern::CallMe));
        assert_eq!(concern(asked, true, [silent, call], date(2027, 12, 14)), None);
        assert_eq!(concern(None, false, [silent, silent], date(2027, 12, 14)), None);
        let by_hand = Asked { answer: None, is_reachable: false };
        assert_eq!(concern(asked, false, [good, by_hand], date(2026, 12, 14)), Some(Concern::Unreachable));
    }

    proptest! {
        #[test]
        fn days_follow_each_other_and_stay_within_the_time(began in 0i64..20_000, length in 0i64..900) {
            let began = date(2000, 1, 1).saturating_add(began.days());
            let end = began.saturating_add(length.days());
            let days = due_days(began, end);
            prop_assert!(days.windows(2).all(|pair| pair[0].1 < pair[1].1));
            prop_assert!(days.iter().all(|(_, day)| *day > began && *day <= end));
        }
    }
}
