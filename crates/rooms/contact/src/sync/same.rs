//! Does what is kept say the same as what was sent? Then sending it again changed nothing.

use crate::moment::{Moment, NewMoment};

/// A phone whose clock ran ahead by less than this sent a moment that was kept as of now.
const CLOCK_SLACK_S: i64 = 15 * 60;

/// `sent` as it would be kept: with the place of its round, and without what is not of the party.
pub(crate) fn says_the_same(kept: &Moment, sent: &NewMoment) -> bool {
    let ahead_s = sent.happened_s - kept.happened_s;
    (0..=CLOCK_SLACK_S).contains(&ahead_s)
        && (kept.round, kept.group, kept.mood, kept.next_on) == (sent.round, sent.group, sent.mood, sent.next_on)
        && (&kept.spot, &kept.area, &kept.line, &kept.next_step) == (&sent.spot, &sent.area, &sent.line, &sent.next_step)
        && kept.tallies == sent.tallies
        && kept.growth == sent.growth
}
