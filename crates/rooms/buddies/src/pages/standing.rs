//! How does a pair stand today? What was read, in the shape in which the rule of tasks wants it.

use jiff::civil::Date;
use opbouw_store::Tx;

use crate::error::BuddiesError;
use crate::messages::is_reachable;
use crate::rules::checkins::{Asked, Concern, concern};
use crate::rules::fit::{Obstacle, list_obstacles};
use crate::rules::pair::Which;
use crate::rules::tasks::{PairTask, Standing, list_tasks};
use crate::store::checkins::Checkin;
use crate::store::pairs::Pair;
use crate::store::profiles::list_profiles;

/// What one check-in asks of the coordinator.
pub(crate) fn concern_of(pair: &Pair, checkin: &Checkin, today: Date) -> Option<Concern> {
    let asked = |which: Which, at: usize| Asked { answer: checkin.answers[at], is_reachable: is_reachable(pair.half(which)) };
    concern(checkin.asked_on(), checkin.is_closed, [asked(Which::Asker, 0), asked(Which::Giver, 1)], today)
}

/// What has to be done about a pair today; nothing while one of them had their data put still.
pub(crate) fn tasks_of(pair: &Pair, checkins: &[Checkin], today: Date) -> Vec<PairTask> {
    if pair.is_put_still() { Vec::new() } else { list_tasks(&standing_of(pair, checkins, today), today) }
}

fn standing_of(pair: &Pair, checkins: &[Checkin], today: Date) -> Standing {
    let own = checkins.iter().filter(|checkin| checkin.pair == pair.id);
    Standing {
        state: pair.state,
        since: pair.since,
        said: Which::BOTH.map(|which| pair.half(which).said),
        is_reachable: Which::BOTH.map(|which| is_reachable(pair.half(which))),
        first_meeting: pair.first_meeting,
        planned_end: pair.planned_end,
        stop_reason: pair.stop_reason,
        has_next_step: !pair.next_step.is_empty(),
        concerns: own.filter_map(|checkin| concern_of(pair, checkin, today)).collect(),
    }
}

/// The obstacles between the two, as their profiles are now: what somebody changed since they were proposed. Empty when one has none.
pub(crate) fn obstacles_of(tx: &mut Tx<'_>, pair: &Pair, today: Date, now_s: i64) -> Result<Vec<Obstacle>, BuddiesError> {
    let all = list_profiles(tx, pair.party, today, now_s)?;
    let find = |which: Which| all.iter().find(|listed| Some(listed.profile.person) == pair.half(which).person).map(|one| one.seeker(today));
    let two = find(Which::Asker).zip(find(Which::Giver));
    Ok(two.map(|(asker, giver)| list_obstacles(&asker, &giver)).unwrap_or_default())
}
