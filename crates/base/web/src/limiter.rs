//! How often may this be asked? Counts in memory, per caller and per target; nothing of it is stored.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::Mutex;

/// Keys that are remembered at most; beyond it the oldest half goes. An attacker with many addresses then forgets the others' counts, and
/// the limit per target still holds them.
const MOST_KEYS: usize = 50_000;

/// What is limited, and to how many in which time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Limit {
    /// Links asked for from one address on the network.
    LinksFrom,
    /// Links asked for to one mail address.
    LinksTo,
    /// Attempts to come in: codes, links, passkeys.
    Attempts,
    /// New accounts from one address on the network.
    Joins,
    /// Messages that come in at the gateway.
    Replies,
    /// Sign-ups for a call from one address on the network: many people share that of a community centre.
    Signups,
    /// Invitations that one person sends.
    Invites,
    /// Sheets drawn for one address on the network, those not counted that were drawn already.
    Drawings,
    /// Signals left from one address on the network: many people share that of a community centre.
    Signals,
    /// Texts looked at while somebody types, from one address on the network.
    Looks,
    /// Calls of one system that sends signals.
    Webhooks,
}

impl Limit {
    /// How many, and in how many seconds.
    fn allows(self) -> (u32, i64) {
        match self {
            Self::LinksFrom => (20, 600),
            Self::LinksTo => (4, 900),
            Self::Attempts => (60, 600),
            Self::Joins => (20, 3_600),
            Self::Replies => (600, 60),
            Self::Signups => (120, 600),
            Self::Invites => (40, 86_400),
            Self::Drawings => (40, 600),
            Self::Signals => (120, 600),
            Self::Looks => (3_000, 600),
            Self::Webhooks => (600, 60),
        }
    }
}

/// The counts of one installation. Keys are kept as a number that only this run of the program can make.
#[derive(Debug, Default)]
pub struct Limiter {
    counts: Mutex<HashMap<(Limit, u64), Count>>,
    hasher: RandomState,
}

#[derive(Debug, Clone, Copy)]
struct Count {
    since_s: i64,
    times: u32,
}

impl Limiter {
    /// Counts once, and says whether it is allowed.
    pub fn allow(&self, limit: Limit, key: &str, now_s: i64) -> bool {
        let (most, within_s) = limit.allows();
        let mut counts = self.counts.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if counts.len() >= MOST_KEYS {
            forget_older_half(&mut counts);
        }
        let count = counts.entry((limit, self.hasher.hash_one(key))).or_insert(Count { since_s: now_s, times: 0 });
        if now_s - count.since_s >= within_s {
            *count = Count { since_s: now_s, times: 0 };
        }
        count.times = count.times.saturating_add(1);
        count.times <= most
    }
}

fn forget_older_half(counts: &mut HashMap<(Limit, u64), Count>) {
    let mut since: Vec<i64> = counts.values().map(|count| count.since_s).collect();
    let middle = since.len() / 2;
    let (_, median, _) = since.select_nth_unstable(middle);
    let median = *median;
    counts.retain(|_, count| count.since_s > median);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fifth_link_to_one_address_waits_and_another_address_does_not() {
        let limiter = Limiter::default();
        assert!((0..4).all(|_| limiter.allow(Limit::LinksTo, "fatma@example.org", 0)));
        assert!(!limiter.allow(Limit::LinksTo, "fatma@example.org", 899));
        assert!(limiter.allow(Limit::LinksTo, "henk@example.org", 899));
        assert!(limiter.allow(Limit::LinksTo, "fatma@example.org", 900));
    }

    #[test]
    fn memory_stays_bounded_under_attack() {
        let limiter = Limiter::default();
        (0..120_000).for_each(|number| drop_answer(limiter.allow(Limit::Attempts, &number.to_string(), number)));
        assert!(limiter.counts.lock().unwrap().len() <= MOST_KEYS);
    }

    fn drop_answer(_: bool) {}
}
