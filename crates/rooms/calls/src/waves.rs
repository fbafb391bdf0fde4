//! How many people to ask next? Waves of invitations, sized by the response that is expected and by the response that came.
//!
//! Who asks everybody at once gets 400 people for 200 places and must send half of them home; who asks as many as there are places gets 50.
//! So people are asked in waves. After each wave the answers say better how many say yes, and the next wave is sized by that.
//!
//! [`propose_wave`] gives the largest wave of which both hold:
//! - it is no larger than is needed for the attendance that is expected to reach what is wanted;
//! - the chance that so many say yes that more than [`Goal::most`] would come is at most [`Goal::risk`], counting in that the rate of yes is
//!   not known exactly.
//!
//! Whether somebody who said yes is there on the day is left to its mean: no wave can do anything about it, and it is in [`Wave::spread`].
//!
//! It is 0 when nobody more is needed, and as long as open questions may still fill the places. Pure: no clock, no chance, no database;
//! it takes O(log people) steps, each of as many operations as people are asked and at most
//! [`EXACT`].
//!
//! ```
//! use opbouw_calls::waves::{Belief, Goal, Standing, propose_wave};
//!
//! let goal = Goal::of(200);
//! let first = propose_wave(&goal, &Standing::default(), &Belief::prior());
//! assert!(first.size > 200, "one in four says yes, so more are asked than there are places");
//! let later = propose_wave(&goal, &Standing { coming: 200, open: 0 }, &Belief::prior().without_missing());
//! assert_eq!(later.size, 0);
//! ```

mod rate;

pub use rate::{EXACT, Rate};

/// Nobody is asked in larger waves, whatever is wanted: it bounds the work, and no municipality has as many helpers.
pub const LARGEST: u32 = 50_000;

/// What is to be reached.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Goal {
    /// People wanted on the day.
    pub wanted: u32,
    /// More than this many is too many.
    pub most: u32,
    /// The chance of too many that one wave may take, 0 to 1.
    pub risk: f64,
}

impl Goal {
    /// So many people, and not more than 5 % or one person over. The risk of one wave is 2 %, because the waves of a call together
    /// must stay below 5 % and nearly all of it is in the first two.
    pub fn of(wanted: u32) -> Self {
        let over = (f64::from(wanted) * 0.05).floor() as u32;
        Self { wanted, most: wanted.saturating_add(over.max(1)), risk: 0.02 }
    }
}

/// How a call stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// People who said that they come.
    pub coming: u32,
    /// People who were asked and may still answer.
    pub open: u32,
}

/// What is believed about people who are asked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Belief {
    /// Of those who are asked, who says yes.
    pub yes: Rate,
    /// Of those who said yes, who comes.
    pub comes: Rate,
}

impl Belief {
    /// Where there is no history yet.
    ///
    /// - **Yes: 0.25.** One contact in four became a match (domain.md 2: 485 of 1,940 first contacts in three years [5]). A concrete question
    ///   gets a yes sooner than a notice (domain.md 6 [53]), so it is rather more than less, and the weight of 8 lets two dozen answers
    ///   overrule it.
    /// - **Comes: 0.85.** No count for one day is published. First-year drop-out is 30 % without care and 15 % with it (domain.md 6 [50]); a
    ///   reminder and an easy cancel are such care. The other way happens too: 9 registered, 15 came (NLdoet [54]). So the weight is small.
    pub fn prior() -> Self {
        Self { yes: Rate::believed(0.25, 8.0), comes: Rate::believed(0.85, 12.0) }
    }

    /// The prior with what this party saw itself: answers, and who came.
    #[must_use]
    pub fn heard(self, history: &History) -> Self {
        Self { yes: self.yes.heard(history.yes, history.no), comes: self.comes.heard(history.came, history.missed) }
    }

    /// The same, where everybody who says yes counts as there: for filling places instead of chairs.
    #[must_use]
    pub fn without_missing(self) -> Self {
        Self { comes: Rate::CERTAIN, ..self }
    }
}

/// What was seen: counts of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct History {
    /// Asked, and said yes.
    pub yes: u32,
    /// Asked, and said no, only if nobody else, or nothing in time.
    pub no: u32,
    /// Said yes, and came.
    pub came: u32,
    /// Said yes, and was not there.
    pub missed: u32,
}

/// A wave, and what is expected of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wave {
    /// How many people to ask.
    pub size: u32,
    /// How many come in the end, with this wave and the open questions.
    pub expected: f64,
    /// How far that may be off, one standard deviation: answers and coming together.
    pub spread: f64,
    /// The chance that so many say yes that more than [`Goal::most`] are expected.
    pub too_many: f64,
}

/// The next wave; its size is 0 when nobody is to be asked now.
pub fn propose_wave(goal: &Goal, standing: &Standing, belief: &Belief) -> Wave {
    let with = |size: u32| expect(goal, standing, belief, size);
    let is_enough = |size: u32| with(size).expected >= f64::from(goal.wanted);
    if goal.wanted == 0 || standing.coming >= goal.most || is_enough(0) {
        return with(0);
    }
    // Both grow with the size, so the limits are found by halving.
    let reaches = first_that(1, LARGEST, is_enough);
    let safe = first_that(1, LARGEST, |size| with(size).too_many > goal.risk).saturating_sub(1);
    // With no question open one more person cannot be too many: everybody who comes is known. So a call never stands still.
    let least = u32::from(standing.open == 0);
    with(reaches.min(safe).max(least))
}

/// How many people are expected in the end when this many more are asked, and the chance of too many.
///
/// The yes of those who are asked is beta-binomial, and coming is binomial with a rate that is itself uncertain. Means, variances and,
/// up to [`EXACT`] people, the chance are exact.
pub fn expect(goal: &Goal, standing: &Standing, belief: &Belief, size: u32) -> Wave {
    let asked = f64::from(standing.open) + f64::from(size);
    let (p, q) = (belief.yes.mean(), belief.comes.mean());
    let (p_var, q_var) = (belief.yes.variance(), belief.comes.variance());
    let said_yes = f64::from(standing.coming) + asked * p;
    let yes_var = asked * (p * (1.0 - p) - p_var) + asked * asked * p_var;
    let come_var = said_yes * (q - q * q - q_var) + said_yes * said_yes * q_var + q * q * yes_var + yes_var * q_var;
    let expected = said_yes * q;
    // More than so many of those who were asked would have to say yes.
    let limit = (f64::from(goal.most) / q + 0.5).floor() - f64::from(standing.coming);
    let too_many = belief.yes.chance_of_more(limit, standing.open.saturating_add(size));
    Wave { size, expected, spread: come_var.max(0.0).sqrt(), too_many }
}

/// The first number from `from` to `to` of which it is so, when it is so of all beyond it; `to` when it is so of none.
fn first_that(mut from: u32, mut to: u32, is_so: impl Fn(u32) -> bool) -> u32 {
    while from < to {
        let middle = from + (to - from) / 2;
        if is_so(middle) { to = middle } else { from = middle + 1 }
    }
    from
}
