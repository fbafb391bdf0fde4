//! How many invitations fill 200 places? One call for many, asked in waves or all at once.
//!
//! The true rates of a call, who says yes and who then comes, differ from call to call and nobody knows them beforehand; the waves begin with
//! what the program believes without history. Sizes come from [`opbouw_calls::waves`], as in the program.

use opbouw_calls::waves::{Belief, Goal, History, Standing, propose_wave};

use crate::case::answer_delay;
use crate::chance::{Chance, What};
use crate::rates;

/// Days from the first invitation to the day itself.
const DAYS: u16 = 21;
/// Invitations stop so many days before; who is asked later cannot arrange it any more.
const LAST_DAYS: u16 = 2;
/// After so many days without an answer it counts as no. With three, 7 % of the yeses come later and the day is too full; with six, 1 %.
const WAITS_DAYS: u16 = 6;
/// Assumed: how much calls differ in who says yes, and in who comes (deviation of the log-odds).
const YES_DIFFERS: f64 = 0.5;
/// See [`YES_DIFFERS`].
const COMES_DIFFERS: f64 = 0.4;
/// Assumed: of those who say yes to a call, who comes. No count is published; the program believes the same.
const COMES: f64 = 0.85;
/// One contact in four [1].
const YES: f64 = rates::CONTACT_BECOMES_MATCH;

/// How people are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asking {
    /// In waves, each sized by the answers so far.
    Waves,
    /// Once, as many as bring the wanted number on average.
    Once,
    /// Everybody at once; the list closes when there are enough names for the wanted number to come on average.
    Everybody,
}

/// What has to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// So many places filled: names on the list.
    Names,
    /// So many people there on the day; some of those who said yes will not come.
    People,
}

/// A call of one seed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Call {
    /// What is counted.
    pub aim: Aim,
    /// How many are wanted.
    pub wanted: u32,
    /// People who can be asked.
    pub reachable: u32,
    /// Multiplies the true yes-rate; 1: as believed.
    pub easiness: f64,
}

/// How a call went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Attendance {
    /// Invitations.
    pub asked: u32,
    /// Said yes and had a place.
    pub coming: u32,
    /// Said yes when the list was closed.
    pub turned_away: u32,
    /// Came.
    pub came: u32,
    /// In how many rounds.
    pub rounds: u32,
}

#[derive(Clone, Copy)]
struct Invited {
    asked_on: u16,
    answers_on: Option<u16>,
    yes: bool,
}

impl Call {
    /// How many there are of what is counted.
    pub fn reached(self, went: &Attendance) -> u32 {
        if self.aim == Aim::Names { went.coming } else { went.came }
    }

    /// More than 5 % too many.
    pub fn is_too_many(self, went: &Attendance) -> bool {
        f64::from(self.reached(went)) > 1.05 * f64::from(self.wanted)
    }

    /// More than 5 % too few.
    pub fn is_too_few(self, went: &Attendance) -> bool {
        f64::from(self.reached(went)) < 0.95 * f64::from(self.wanted)
    }

    /// How many names are needed, as far as is believed.
    fn names(self) -> f64 {
        f64::from(self.wanted) / if self.aim == Aim::Names { 1.0 } else { COMES }
    }

    /// What happens. The same person answers the same, however they are asked.
    pub fn play(self, asking: Asking, seed: u64) -> Attendance {
        let chance = Chance::of(seed);
        let yes = (self.easiness * differing(YES, YES_DIFFERS * chance.normal(What::CallRate, 0, 0))).min(1.0);
        let mut invited: Vec<Invited> = Vec::new();
        let mut went = Attendance::default();
        for day in 0..DAYS - LAST_DAYS {
            let size = self.size(asking, &invited, day).min(self.reachable - went.asked);
            invited.extend((went.asked..went.asked + size).map(|person| invite(chance, person, yes, day)));
            went.rounds += u32::from(size > 0);
            went.asked += size;
        }
        self.fill(asking, chance, &invited, went)
    }

    /// How many are asked on this day.
    fn size(self, asking: Asking, invited: &[Invited], day: u16) -> u32 {
        match asking {
            Asking::Waves => propose_wave(&Goal::of(self.wanted), &standing(invited, day), &self.belief(invited, day)).size,
            Asking::Once if day == 0 => (self.names() / YES).round() as u32,
            Asking::Everybody if day == 0 => self.reachable,
            Asking::Once | Asking::Everybody => 0,
        }
    }

    /// Only rounds that have had their days count: in a young round those who answer at once say more yes than those who never will.
    fn belief(self, invited: &[Invited], day: u16) -> Belief {
        let due = invited.iter().filter(|one| one.is_due(day));
        let (yes, no): (Vec<&Invited>, Vec<&Invited>) = due.partition(|one| one.yes_on().is_some_and(|answered| answered < day));
        let heard = Belief::prior().heard(&History { yes: yes.len() as u32, no: no.len() as u32, ..History::default() });
        if self.aim == Aim::Names { heard.without_missing() } else { heard }
    }

    /// Everybody who says yes in time, in the order of their answers, gets a place while there is one; most of them come.
    fn fill(self, asking: Asking, chance: Chance, invited: &[Invited], mut went: Attendance) -> Attendance {
        let comes = differing(COMES, COMES_DIFFERS * chance.normal(What::CallRate, 1, 0));
        let places = if asking == Asking::Everybody { self.names().ceil() as u32 } else { u32::MAX };
        let mut said_yes: Vec<(u16, u64)> = (0u64..).zip(invited).filter_map(|(person, one)| Some((one.yes_on()?, person))).collect();
        said_yes.sort_unstable();
        for (_, person) in said_yes {
            if went.coming == places {
                went.turned_away += 1;
                continue;
            }
            went.coming += 1;
            went.came += u32::from(chance.part(What::CallComes, person, 0) < comes);
        }
        went
    }
}

impl Invited {
    /// The day on which this person says yes; none: no, nothing, or too late.
    fn yes_on(&self) -> Option<u16> {
        self.answers_on.filter(|answered| self.yes && *answered < DAYS)
    }

    /// Has had the time to answer: what they did counts.
    fn is_due(&self, day: u16) -> bool {
        self.asked_on + WAITS_DAYS <= day
    }
}

fn invite(chance: Chance, person: u32, yes: f64, day: u16) -> Invited {
    let person = u64::from(person);
    let is_silent = chance.part(What::CallSilence, person, 0) < rates::NEVER_ANSWERS;
    let yes = !is_silent && chance.part(What::CallYes, person, 0) < yes / (1.0 - rates::NEVER_ANSWERS);
    let delay = answer_delay(chance.part(What::CallDay, person, 0));
    Invited { asked_on: day, answers_on: (!is_silent).then_some(day + delay), yes }
}

fn standing(invited: &[Invited], day: u16) -> Standing {
    let coming = invited.iter().filter(|one| one.yes_on().is_some_and(|answered| answered < day)).count();
    let open = invited.iter().filter(|one| !one.is_due(day) && one.answers_on.is_none_or(|answered| answered >= day)).count();
    Standing { coming: coming as u32, open: open as u32 }
}

fn differing(rate: f64, shift: f64) -> f64 {
    let odds = (rate / (1.0 - rate)).ln() + shift;
    1.0 / (1.0 + (-odds).exp())
}
