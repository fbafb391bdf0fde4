//! Who fits whom? Hard limits exclude, in both directions; wishes rank, each with its reason in words.

use std::collections::HashSet;

use opbouw_neighbourhood::LatLon;

use super::chosen::{Chosen, CodeWord};
use super::preferences::{DayPart, Like, Limit, Part, Rhythm, Trait};
use super::profile::Wanted;

/// How many are proposed at once: enough to choose from, few enough to read.
pub const CANDIDATES: usize = 3;
/// Days of waiting after which looking for a pair is not getting anywhere.
pub const STALLED_DAYS: i64 = 42;
/// Attempts that came to nothing, after which it is not either.
const STALLED_TRIES: i64 = 3;
/// Metres that are near, and metres that are far.
const NEAR_M: f32 = 3_000.0;
const FAR_M: f32 = 10_000.0;

/// Somebody as far as fitting needs it: no name.
#[derive(Debug, Clone, PartialEq)]
pub struct Seeker {
    /// Number in the register.
    pub person: i64,
    /// What they want and are.
    pub wanted: Wanted,
    /// Name of the village or hamlet.
    pub area: String,
    /// The middle of it.
    pub place: Option<LatLon>,
    /// Whether they have a certificate of conduct that holds today.
    pub has_vog: bool,
    /// How often they were asked for anything in the last three months.
    pub asked_lately: i64,
    /// Days that they wait.
    pub waiting_days: i64,
}

/// Why two cannot be brought together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Obstacle {
    /// A hard limit of one of them.
    Limit(Limit),
    /// There is no part of a day on which both can.
    NoSharedPart,
    /// They speak no language together.
    NoSharedTongue,
}

/// Why somebody is proposed, or what does not fit but need not be in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Both like it.
    Like(Like),
    /// So many parts of days on which both can.
    SharedParts(u32),
    /// The same village or hamlet.
    SameArea,
    /// Kilometres apart, and near.
    Near(u32),
    /// As often.
    SameRhythm,
    /// A wish of the one who looks.
    AskersWish(Limit),
    /// A wish of the one who is proposed.
    GiversWish(Limit),
}

/// What does not fit, and is said along with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// Kilometres apart, and far.
    Far(u32),
    /// One wants to meet more often than the other.
    OtherRhythm,
    /// A wish of the one who looks is not met.
    AskersWish(Limit),
    /// A wish of the one who is proposed is not met.
    GiversWish(Limit),
    /// Was asked so often in the last three months.
    AskedOften(i64),
    /// They named nothing that both like.
    NoSharedLike,
}

/// Somebody who may be proposed.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Number in the register.
    pub person: i64,
    /// For the order only.
    pub score: i64,
    /// Why.
    pub reasons: Vec<Reason>,
    /// What does not fit.
    pub misfits: Vec<Misfit>,
}

/// The best, and why the others are not among them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ranking {
    /// At most [`CANDIDATES`], the best first.
    pub candidates: Vec<Candidate>,
    /// How many more would fit.
    pub others: usize,
    /// How many were left out by which obstacle; somebody with two counts at both.
    pub left_out: Vec<(Obstacle, usize)>,
}

/// Everything that is in the way between two; the same whoever is asked first. Empty: nothing is.
pub fn list_obstacles(one: &Seeker, other: &Seeker) -> Vec<Obstacle> {
    let limits = |mine: &Seeker, theirs: &Seeker| mine.wanted.limits.only(|limit| !is_met(limit, mine, theirs));
    let broken: Chosen<Limit> = limits(one, other).words().chain(limits(other, one).words()).collect();
    let (ours, theirs) = (one.wanted.tongues, other.wanted.tongues);
    let is_silent = !ours.is_empty() && !theirs.is_empty() && ours.shared_with(theirs).is_empty();
    broken
        .words()
        .map(Obstacle::Limit)
        .chain(shared_parts(one, other).is_none().then_some(Obstacle::NoSharedPart))
        .chain(is_silent.then_some(Obstacle::NoSharedTongue))
        .collect()
}

/// The three best for somebody who looks. Whoever is kept apart from them, or they themselves, are never among them.
/// Work grows with the number of givers; a few thousand take about a millisecond.
pub fn rank_givers(asker: &Seeker, givers: &[Seeker], kept_apart: &HashSet<i64>) -> Ranking {
    let mut ranking = Ranking::default();
    for giver in givers.iter().filter(|giver| giver.person != asker.person && !kept_apart.contains(&giver.person)) {
        let obstacles = list_obstacles(asker, giver);
        if obstacles.is_empty() {
            ranking.candidates.push(weigh(asker, giver));
        }
        obstacles.into_iter().for_each(|obstacle| count(&mut ranking.left_out, obstacle));
    }
    ranking.candidates.sort_by_key(|candidate| (-candidate.score, candidate.person));
    ranking.others = ranking.candidates.len().saturating_sub(CANDIDATES);
    ranking.candidates.truncate(CANDIDATES);
    ranking.left_out.sort_by_key(|(obstacle, times)| (std::cmp::Reverse(*times), *obstacle));
    ranking
}

/// Whether looking for one buddy is not getting anywhere, so that a coffee morning is the better way.
pub fn stalls(waiting_days: i64, failed_tries: i64, has_candidates: bool) -> bool {
    waiting_days >= STALLED_DAYS || failed_tries >= STALLED_TRIES || !has_candidates
}

/// Whether a limit or wish of one is met by the other.
fn is_met(limit: Limit, mine: &Seeker, theirs: &Seeker) -> bool {
    let (is, wants) = (theirs.wanted.traits, theirs.wanted.limits);
    match limit {
        Limit::NoPets => !is.has(Trait::Pets),
        Limit::NoSmoking => !is.has(Trait::Smokes),
        Limit::NoStairs => !is.has(Trait::Stairs),
        Limit::WomanOnly => is.has(Trait::Woman),
        Limit::ManOnly => is.has(Trait::Man),
        Limit::CarNeeded => is.has(Trait::Car),
        Limit::AtHomeOnly => !wants.has(Limit::AtHomeOnly) && !wants.has(Limit::OutsideOnly),
        Limit::OutsideOnly => !wants.has(Limit::AtHomeOnly),
        Limit::VogNeeded => theirs.has_vog,
        Limit::NotInTheDark => common(mine, theirs).is_none_or(|parts| parts.words().any(|part| part.part() != Part::Evening)),
    }
}

/// The parts of days that both named, evenings too; none when one of them did not say.
fn common(one: &Seeker, other: &Seeker) -> Option<Chosen<DayPart>> {
    let (ours, theirs) = (one.wanted.parts, other.wanted.parts);
    match (ours.is_empty(), theirs.is_empty()) {
        (true, true) => None,
        (true, false) => Some(theirs),
        (false, true) => Some(ours),
        (false, false) => Some(ours.shared_with(theirs)),
    }
}

/// On how many parts of days both can, without evenings when one does not go out in the dark. Zero: nobody said when. None: never.
fn shared_parts(one: &Seeker, other: &Seeker) -> Option<u32> {
    let Some(parts) = common(one, other) else { return Some(0) };
    let by_day = [one, other].iter().any(|seeker| seeker.wanted.limits.has(Limit::NotInTheDark));
    let parts = parts.only(|part| !by_day || part.part() != Part::Evening);
    (!parts.is_empty()).then_some(parts.count())
}

fn weigh(asker: &Seeker, giver: &Seeker) -> Candidate {
    let mut weighed =
        Candidate { person: giver.person, score: giver.waiting_days.clamp(0, 56) / 14, reasons: Vec::new(), misfits: Vec::new() };
    weigh_likes(asker, giver, &mut weighed);
    weigh_times(asker, giver, &mut weighed);
    weigh_distance(asker, giver, &mut weighed);
    for wish in asker.wanted.wishes.words() {
        match is_met(wish, asker, giver) {
            true => weighed.fits(3, Reason::AskersWish(wish)),
            false => weighed.misses(3, Misfit::AskersWish(wish)),
        }
    }
    for wish in giver.wanted.wishes.words() {
        match is_met(wish, giver, asker) {
            true => weighed.fits(3, Reason::GiversWish(wish)),
            false => weighed.misses(3, Misfit::GiversWish(wish)),
        }
    }
    if giver.asked_lately >= 3 {
        weighed.misses(2 * giver.asked_lately.min(5), Misfit::AskedOften(giver.asked_lately));
    }
    weighed
}

fn weigh_likes(asker: &Seeker, giver: &Seeker, weighed: &mut Candidate) {
    let shared = asker.wanted.likes.shared_with(giver.wanted.likes);
    shared.words().for_each(|like| weighed.fits(4, Reason::Like(like)));
    if shared.is_empty() {
        weighed.misfits.push(Misfit::NoSharedLike);
    }
}

fn weigh_times(asker: &Seeker, giver: &Seeker, weighed: &mut Candidate) {
    let parts = shared_parts(asker, giver).unwrap_or(0);
    if parts > 0 {
        weighed.fits(i64::from(parts.min(4)), Reason::SharedParts(parts));
    }
    match (asker.wanted.rhythm, giver.wanted.rhythm) {
        (Rhythm::Any, _) | (_, Rhythm::Any) => {}
        (one, other) if one == other => weighed.fits(3, Reason::SameRhythm),
        _ => weighed.misses(2, Misfit::OtherRhythm),
    }
}

fn weigh_distance(asker: &Seeker, giver: &Seeker, weighed: &mut Candidate) {
    if asker.area == giver.area {
        return weighed.fits(4, Reason::SameArea);
    }
    let Some((here, there)) = asker.place.zip(giver.place) else { return };
    let metres = here.distance_m(there);
    let kilometres = (metres / 1_000.0).round().max(1.0) as u32;
    if metres <= NEAR_M {
        weighed.fits(2, Reason::Near(kilometres));
    } else if metres > FAR_M {
        weighed.misses(4, Misfit::Far(kilometres));
    }
}

impl Candidate {
    fn fits(&mut self, points: i64, reason: Reason) {
        self.score += points;
        self.reasons.push(reason);
    }

    fn misses(&mut self, points: i64, misfit: Misfit) {
        self.score -= points;
        self.misfits.push(misfit);
    }
}

fn count(counts: &mut Vec<(Obstacle, usize)>, obstacle: Obstacle) {
    match counts.iter_mut().find(|(known, _)| *known == obstacle) {
        Some((_, times)) => *times += 1,
        None => counts.push((obstacle, 1)),
    }
}

impl Obstacle {
    /// The key of its sentence.
    pub fn key(self) -> &'static str {
        match self {
            Self::Limit(limit) => limit.key(),
            Self::NoSharedPart => "buddies-obstacle-parts",
            Self::NoSharedTongue => "buddies-obstacle-tongue",
        }
    }

    /// The word for logs and tests.
    pub fn code(self) -> &'static str {
        match self {
            Self::Limit(limit) => limit.code(),
            Self::NoSharedPart => "no-shared-part",
            Self::NoSharedTongue => "no-shared-tongue",
        }
    }
}
