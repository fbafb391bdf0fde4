//! Two who might be buddies: how far they are, and what each said.

use super::chosen::code_words;

code_words! {
    /// How far two are.
    PairState {
        /// Both were asked.
        Proposed = "proposed", "buddies-state-proposed";
        /// Both said yes; they meet with the coordinator and make an agreement.
        Meeting = "meeting", "buddies-state-meeting";
        /// They are buddies.
        Active = "active", "buddies-state-active";
        /// The end is near.
        Ending = "ending", "buddies-state-ending";
        /// It is over.
        Ended = "ended", "buddies-state-ended";
    }
}

impl PairState {
    /// Whether the two have each other's details.
    pub fn knows_details(self) -> bool {
        matches!(self, Self::Meeting | Self::Active | Self::Ending)
    }
}

code_words! {
    /// What somebody said to a proposal, in one tap.
    Said {
        /// Yes.
        Yes = "yes", "buddies-said-yes";
        /// No.
        No = "no", "buddies-said-no";
        /// First a talk.
        CallMe = "call-me", "buddies-said-call-me";
    }
}

code_words! {
    /// Why two stopped, or never began. The first are for the coordinator to choose from; the last two are the program's own.
    StopReason {
        /// As they had agreed.
        AsPlanned = "as-planned", "buddies-stop-as-planned";
        /// What was wanted is there.
        Reached = "reached", "buddies-stop-reached";
        /// Days and hours do not fit.
        Times = "times", "buddies-stop-times";
        /// Too far.
        Distance = "distance", "buddies-stop-distance";
        /// They do not click.
        NoClick = "no-click", "buddies-stop-no-click";
        /// They expected something else.
        Expectations = "expectations", "buddies-stop-expectations";
        /// The question was heavier than a buddy can bear.
        TooHeavy = "too-heavy", "buddies-stop-too-heavy";
        /// Too close too soon.
        TooClose = "too-close", "buddies-stop-too-close";
        /// Somebody did not come.
        NoShow = "no-show", "buddies-stop-no-show";
        /// The home does not suit: pet, smoke, stairs.
        Home = "home", "buddies-stop-home";
        /// Ill, another job, moved.
        Life = "life", "buddies-stop-life";
        /// Something else.
        Other = "other", "buddies-stop-other";
        /// One of them said no to the proposal.
        Declined = "declined", "buddies-stop-declined";
        /// One of them is no longer here.
        Left = "left", "buddies-stop-left";
    }
}

impl StopReason {
    /// Whether a coordinator can choose it.
    pub fn is_chosen(self) -> bool {
        !matches!(self, Self::Declined | Self::Left)
    }

    /// Whether these two may be proposed to each other again.
    pub fn may_come_back(self) -> bool {
        matches!(self, Self::AsPlanned | Self::Reached | Self::Life)
    }
}

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Which {
    /// The one who looks for a buddy.
    Asker,
    /// The one who is one.
    Giver,
}

impl Which {
    /// Both of them.
    pub const BOTH: [Self; 2] = [Self::Asker, Self::Giver];

    /// The word in links and forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Asker => "asker",
            Self::Giver => "giver",
        }
    }

    /// The one with this word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::BOTH.into_iter().find(|which| which.code() == code)
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Asker => Self::Giver,
            Self::Giver => Self::Asker,
        }
    }
}

/// What comes of a proposal, once one of them has answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Somebody still has to answer, or wants to talk first.
    Waiting,
    /// Both said yes.
    BothYes,
    /// One said no; the other need not know who.
    Declined,
}

/// What comes of what the two said.
pub fn outcome(asker: Option<Said>, giver: Option<Said>) -> Outcome {
    match (asker, giver) {
        (Some(Said::No), _) | (_, Some(Said::No)) => Outcome::Declined,
        (Some(Said::Yes), Some(Said::Yes)) => Outcome::BothYes,
        _ => Outcome::Waiting,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::chosen::CodeWord;

    #[test]
    fn only_two_times_yes_brings_two_together() {
        let all = Said::ALL.iter().copied().map(Some).chain([None]);
        for asker in all.clone() {
            for giver in all.clone() {
                let both = asker == Some(Said::Yes) && giver == Some(Said::Yes);
                let refused = asker == Some(Said::No) || giver == Some(Said::No);
                assert_eq!(outcome(asker, giver) == Outcome::BothYes, both);
                assert_eq!(outcome(asker, giver) == Outcome::Declined, refused);
            }
        }
    }
}
