//! When is a message tried again, and when is it given up?

/// How long we keep trying.
const GIVE_UP_AFTER_S: i64 = 3 * 24 * 3_600;
/// Waits while the trouble is younger than the first number: 1 minute, 5 minutes, half an hour, 2 hours, and then every 6 hours.
const WAITS_S: [(i64, i64); 4] = [(60, 60), (360, 300), (2_160, 1_800), (9_360, 7_200)];
const LAST_WAIT_S: i64 = 6 * 3_600;

/// The moment of the next try; none when three days have gone by.
///
/// It looks at how long the trouble lasts and not at the number of tries, so that extra tries (a new message wakes up those that wait for
/// the same server) do not make anybody wait longer.
pub(crate) fn next_try(first_try_at: i64, now_s: i64) -> Option<i64> {
    let trouble_s = now_s - first_try_at;
    let wait_s = WAITS_S.iter().find(|(below, _)| trouble_s < *below).map_or(LAST_WAIT_S, |(_, wait)| *wait);
    (trouble_s < GIVE_UP_AFTER_S).then_some(now_s + wait_s)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_end_after_three_days() {
        let (mut now, mut waits) = (1_000, Vec::new());
        while let Some(next) = next_try(1_000, now) {
            waits.push((next - now) / 60);
            now = next;
        }
        assert_eq!(waits[..6], [1, 5, 30, 120, 360, 360]);
        assert!(now - 1_000 >= GIVE_UP_AFTER_S && now - 1_000 < GIVE_UP_AFTER_S + LAST_WAIT_S);
    }
}
