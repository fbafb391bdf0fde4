//! Is it still right? Trust that halves with every term in which nobody looked, and with everybody who says that it is wrong.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::kind::EntryKind;

/// How far something can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Freshness {
    /// Somebody looked within the term.
    Fresh,
    /// It is time to look again.
    ToCheck,
    /// Nobody looked for two terms, or several say that it is wrong.
    Stale,
}

impl Freshness {
    /// All, in the order of the screen.
    pub const ALL: [Self; 3] = [Self::Fresh, Self::ToCheck, Self::Stale];

    /// The code word, also its style.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fresh => "fresh",
            Self::ToCheck => "to-check",
            Self::Stale => "stale",
        }
    }

    /// The sentence for it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Fresh => "socialmap-fresh",
            Self::ToCheck => "socialmap-to-check",
            Self::Stale => "socialmap-stale",
        }
    }
}

/// What is known of how right something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// The last day on which somebody confirmed it or it was used; none: it was only ever written down.
    pub on: Option<Date>,
    /// The day on which it was written down.
    pub since: Date,
    /// How many said since then that it is wrong.
    pub doubts: i64,
    /// Somebody was told so, and nobody confirmed it.
    pub is_hearsay: bool,
}

impl Seen {
    /// The day from which its age counts: the last time anybody looked, one term earlier for each doubt, and for what was only ever heard.
    pub fn counts_from(&self, kind: EntryKind) -> Date {
        let unseen = i64::from(self.is_hearsay && self.on.is_none());
        let terms = self.doubts.clamp(0, 20) + unseen;
        self.on.unwrap_or(self.since).saturating_sub((terms * i64::from(kind.term_days())).days())
    }

    /// How far it can be trusted, from 1 down to 0.
    pub fn trust(&self, kind: EntryKind, today: Date) -> f64 {
        let age_days = (today - self.counts_from(kind)).get_days().max(0);
        0.5f64.powf(f64::from(age_days) / f64::from(kind.term_days()))
    }

    /// The same in three steps.
    pub fn freshness(&self, kind: EntryKind, today: Date) -> Freshness {
        match (today - self.counts_from(kind)).get_days() {
            days if days < kind.term_days() => Freshness::Fresh,
            days if days < 2 * kind.term_days() => Freshness::ToCheck,
            _ => Freshness::Stale,
        }
    }

    /// The first day on which somebody should look again.
    pub fn check_on(&self, kind: EntryKind) -> Date {
        self.counts_from(kind).saturating_add(kind.term_days().days())
    }

    /// The first day on which it is stale when nobody looks.
    pub fn stale_on(&self, kind: EntryKind) -> Date {
        self.counts_from(kind).saturating_add((2 * kind.term_days()).days())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const TODAY: Date = date(2026, 11, 23);

    fn seen(days_ago: i32, doubts: i64) -> Seen {
        Seen { on: Some(TODAY.saturating_sub(days_ago.days())), since: date(2020, 1, 1), doubts, is_hearsay: false }
    }

    #[test]
    fn an_activity_ages_faster_than_a_place() {
        let check = |kind, days_ago| seen(days_ago, 0).freshness(kind, TODAY);
        assert_eq!(check(EntryKind::Activity, 90), Freshness::Fresh);
        assert_eq!(check(EntryKind::Activity, 91), Freshness::ToCheck);
        assert_eq!(check(EntryKind::Activity, 182), Freshness::Stale);
        assert_eq!(check(EntryKind::Party, 182), Freshness::ToCheck);
        assert_eq!(check(EntryKind::Place, 182), Freshness::Fresh);
    }

    #[test]
    fn doubt_counts_as_a_term_and_hearsay_too_until_somebody_looks() {
        assert_eq!(seen(0, 1).freshness(EntryKind::Party, TODAY), Freshness::ToCheck);
        assert_eq!(seen(0, 2).freshness(EntryKind::Party, TODAY), Freshness::Stale);
        let heard = Seen { on: None, since: TODAY, doubts: 0, is_hearsay: true };
        assert_eq!(heard.freshness(EntryKind::Thing, TODAY), Freshness::ToCheck);
        assert_eq!(Seen { on: Some(TODAY), ..heard }.freshness(EntryKind::Thing, TODAY), Freshness::Fresh);
    }

    proptest! {
        #[test]
        fn trust_only_falls_while_nobody_looks(days_ago in 0i32..3_000, later in 0i32..3_000, doubts in 0i64..5) {
            let seen = seen(days_ago, doubts);
            for kind in EntryKind::ALL {
                let (now, then) = (seen.trust(kind, TODAY), seen.trust(kind, TODAY.saturating_add(later.days())));
                prop_assert!((0.0..=1.0).contains(&now) && then <= now);
                prop_assert!(seen.freshness(kind, TODAY) <= seen.freshness(kind, TODAY.saturating_add(later.days())));
                prop_assert_eq!(seen.freshness(kind, TODAY) == Freshness::Fresh, seen.check_on(kind) > TODAY);
                prop_assert_eq!(seen.freshness(kind, TODAY) == Freshness::Stale, seen.stale_on(kind) <= TODAY);
            }
        }
    }
}
