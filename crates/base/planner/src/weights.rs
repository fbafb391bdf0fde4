//! What everything weighs. One scale, minutes, so that a person can say whether it is fair: "half an hour of cycling is as bad as ...".
//!
//! Travel is measured; the other weights are choices. Whoever changes one changes all plans, and no other file has a number of this kind.

/// Average speed on a bicycle in the Netherlands: 12.4 km/h (national travel survey, quoted by BicycleDutch, 2018). E-bikes are hardly faster (13).
const CYCLING_M_PER_MIN: f32 = 12_400.0 / 60.0;
/// Roads are longer than a straight line: 1.34 times in 300 European cities (Environment and Planning B, 2023, doi 10.1177/23998083231168870).
const DETOUR: f32 = 1.34;
/// An offer that serves nothing of the request is as bad as this; one that serves it entirely costs nothing, and between them in proportion.
/// An hour for half: the right help from the next village but one beats half the right help next door.
pub(crate) const POOR_FIT: i64 = 120;
/// Not at the asked time. People move an appointment more easily than they learn another trade, so less than [`POOR_FIT`].
pub(crate) const OTHER_TIME: i64 = 75;
/// None of the languages that matter. One can cook together without words, hardly go to the doctor.
pub(crate) const OTHER_LANGUAGE: i64 = 120;
/// Against a limit of the asker ("no dogs"). More than any other single misfit: it was said for a reason.
pub(crate) const AGAINST_LIMIT: i64 = 180;
/// Long not confirmed: the offer may not hold any more, and asking in vain costs a day.
pub(crate) const STALE: i64 = 30;
/// They know each other: somebody new at the door again is what people dislike most. As much as half an hour of travel.
pub(crate) const HELPED_BEFORE: i64 = -30;
/// People here often say yes to this. Small, so that what neighbours answered never decides about a person (the finder has its own floor).
pub(crate) const OFTEN_YES: i64 = -10;
/// What each task costs more than the one before, counting what was asked of this person in the last [`ASKED_DAYS`] days. Rising, so that three
/// requests to three people are cheaper than three to one, unless the others live far.
const ONE_TASK_MORE: i64 = 25;
/// Whoever was asked in the last year costs this for each four weeks that are left of that year. So somebody who is a few minutes dearer than others,
/// a street farther or where people say yes less often, has their turn within the year; a kilometre more never wins from who fits.
const ASKED_THIS_YEAR: i64 = 1;
/// What it weighs that nobody is found for somebody who asked today: four hours. Who would cycle longer than that for it is not asked.
const NOBODY: i64 = 240;
/// How much heavier that is after each day of waiting.
const NOBODY_PER_DAY: i64 = 12;
/// Waiting counts no further than four weeks: by then it comes before nearly everything, and the sums stay small.
const MOST_DAYS: u32 = 28;
/// An urgent request counts as two, so that it wins from one that is not, but not from three.
const URGENT: i64 = 2;
/// A line that was shown to the coordinator moves only when the plan gains more than this. Without it names would jump at every change.
pub const KEEP_SHOWN: i64 = 20;
/// Tasks in a week for who did not say how many. Two: enough to matter, few enough to say yes to again.
pub(crate) const TASKS_A_WEEK: u32 = 2;
/// Nobody gets more than two tasks a day, whatever they said: the week is a plan, not a wish.
pub(crate) const MOST_TASKS_A_WEEK: u32 = 14;
/// What was asked before counts no further than this; it only matters who carries more.
pub(crate) const MOST_CARRIED: u32 = 100;
/// How many givers of a request take part in the plan. With fewer, plans get dearer; with more, hardly cheaper.
pub(crate) const MOST_CANDIDATES: usize = 40;
/// How many more are kept who cannot be asked now (said no, full, away): only to say why nobody was found.
pub(crate) const MOST_UNASKABLE: usize = 40;
/// How many results are looked at for them: activities, places and parties are among the results and do not count.
pub(crate) const LOOK_AT: usize = 60;
/// How many at most, when many of the first cannot be asked now.
pub(crate) const MOST_LOOKED_AT: usize = 480;
/// An offer that serves less of the request than this is not proposed to anybody, however near it is: nobody found is more honest than a
/// neighbour who reads a question that is not for them.
pub(crate) const LEAST_FIT: f32 = 0.6;
/// What an offer counts for that only has words in common with a request of which nothing was understood: not enough to be proposed, and
/// enough to stay when somebody locked it.
pub(crate) const ONLY_WORDS: u8 = 25;
/// How many days back it counts that somebody was asked. The reader of the register uses it too.
pub const ASKED_DAYS: i64 = 28;

/// The engine counts in small parts of a minute, so that who was asked longest ago can go first of equals without ever weighing against a minute:
/// in a plan of up to 9,892 lines all turns together stay below one.
const PARTS: i64 = 1 << 19;
/// A pair costs no more than this to the engine, a day of cycling: only a promise to somebody far away is dearer.
const MOST_PAIR: i64 = 1_500;
/// Weeks after which it is forgotten that somebody was asked, as the register does.
const TURNS: u32 = 53;

/// Minutes as the engine counts them.
pub(crate) fn parts(minutes: i64) -> i64 {
    minutes * PARTS
}

/// A pair as the engine counts it.
pub(crate) fn pair_parts(minutes: i64, turn: i64) -> i64 {
    parts(minutes.clamp(-MOST_PAIR, MOST_PAIR)) + turn
}

/// Back to whole minutes.
pub(crate) fn whole_minutes(parts: i64) -> i64 {
    (parts + PARTS / 2).div_euclid(PARTS)
}

/// Among equals the lowest goes first: 0 for who was never asked, more the shorter it is ago.
pub(crate) fn turn(last_asked_days: Option<u32>) -> i64 {
    last_asked_days.map_or(0, |days| i64::from(TURNS.saturating_sub(days / 7)))
}

/// Minutes on a bicycle, there and back: that is what the giver spends.
pub(crate) fn travel(distance_m: f32) -> i64 {
    (2.0 * distance_m * DETOUR / CYCLING_M_PER_MIN).round() as i64
}

/// What the misfit of an offer costs that serves this part (percent) of the request.
pub(crate) fn misfit(percent: u8) -> i64 {
    POOR_FIT * i64::from(100 - percent.min(100)) / 100
}

/// What it costs that nobody is found, per person wanted.
pub fn nobody(days_open: u32, is_urgent: bool) -> i64 {
    let waiting = NOBODY + NOBODY_PER_DAY * i64::from(days_open.min(MOST_DAYS));
    if is_urgent { waiting * URGENT } else { waiting }
}

/// What task number `next` (from 0) of this week costs whoever carries `before` already.
pub fn task(before: u32, next: u32) -> i64 {
    ONE_TASK_MORE * (i64::from(before) + i64::from(next))
}

/// What each task costs more for whoever was asked in the last year, so that the turn passes on.
pub fn recent(last_asked_days: Option<u32>) -> i64 {
    last_asked_days.map_or(0, |days| ASKED_THIS_YEAR * (13 - i64::from(days / 28)).max(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_village_is_half_an_hour_there_and_back() {
        assert_eq!(travel(2_400.0), 31);
        assert_eq!(travel(0.0), 0);
    }

    #[test]
    fn waiting_weighs_more_every_day_until_four_weeks() {
        assert!(nobody(0, false) < nobody(7, false) && nobody(7, false) < nobody(28, false));
        assert_eq!(nobody(28, false), nobody(3_000, false));
        assert!(nobody(0, true) > nobody(7, false));
    }

    #[test]
    fn whose_turn_it_is_never_weighs_against_a_minute() {
        assert!(turn(None) < turn(Some(300)) && turn(Some(300)) < turn(Some(0)));
        assert_eq!(turn(Some(3_000)), turn(None));
        assert!(9_892 * turn(Some(0)) < PARTS);
        assert_eq!([-3, 0, 7].map(|minutes| whole_minutes(pair_parts(minutes, turn(Some(0))))), [-3, 0, 7]);
    }

    #[test]
    fn three_tasks_to_three_people_weigh_less_than_three_to_one() {
        let to_one: i64 = (0..3).map(|next| task(0, next)).sum();
        assert!(3 * task(0, 0) < to_one);
        assert!(task(2, 0) > task(0, 1), "what was asked last month counts too");
    }
}
