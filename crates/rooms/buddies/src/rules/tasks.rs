//! What has to be done today? The work of a coordinator with sixty pairs, the gravest first.

use jiff::ToSpan;
use jiff::civil::Date;

use super::checkins::{Concern, SILENCE_DAYS};
use super::pair::{PairState, Said, StopReason};

/// Days before a planned end at which the two are reminded and the coordinator has a task: six weeks.
pub const ENDING_DAYS: i64 = 42;

/// What has to be done about two people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PairTask {
    /// Somebody asked to be called.
    CallMe,
    /// One of them is no longer here; the other is still to be spoken with.
    OtherLeft,
    /// One of them said no; the other waits for somebody else.
    Declined,
    /// Nothing was heard to a proposal or check-in.
    Silence,
    /// Somebody cannot be reached by message: ask in person.
    Unreachable,
    /// It goes so-so.
    SoSo,
    /// Both said yes, and there is no day for a first meeting yet.
    PlanMeeting,
    /// The first meeting was, and there is no agreement yet.
    MakeAgreement,
    /// The end is near.
    Ending,
}

/// A pair as far as its tasks need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// How far.
    pub state: PairState,
    /// Since when.
    pub since: Date,
    /// What each said to the proposal.
    pub said: [Option<Said>; 2],
    /// Whether each can be reached by message.
    pub is_reachable: [bool; 2],
    /// The first meeting.
    pub first_meeting: Option<Date>,
    /// When they plan to stop.
    pub planned_end: Option<Date>,
    /// Why they stopped.
    pub stop_reason: Option<StopReason>,
    /// Whether something is written about what comes next.
    pub has_next_step: bool,
    /// What its check-ins ask for.
    pub concerns: Vec<Concern>,
}

/// What has to be done about this pair today, the gravest first.
pub fn list_tasks(pair: &Standing, today: Date) -> Vec<PairTask> {
    let mut tasks: Vec<PairTask> = match pair.state {
        PairState::Proposed => of_proposal(pair, today),
        PairState::Meeting => of_meeting(pair, today),
        PairState::Active | PairState::Ending => of_buddies(pair, today),
        PairState::Ended => of_ended(pair).into_iter().collect(),
    };
    tasks.sort_unstable();
    tasks.dedup();
    tasks
}

fn of_proposal(pair: &Standing, today: Date) -> Vec<PairTask> {
    let is_late = today >= pair.since.saturating_add(SILENCE_DAYS.days());
    let of_one = |(said, is_reachable): (&Option<Said>, &bool)| match said {
        Some(Said::CallMe) => Some(PairTask::CallMe),
        Some(_) => None,
        None if !is_reachable => Some(PairTask::Unreachable),
        None => is_late.then_some(PairTask::Silence),
    };
    pair.said.iter().zip(&pair.is_reachable).filter_map(of_one).collect()
}

/// Whoever thinks better of it after a yes is called first.
fn of_meeting(pair: &Standing, today: Date) -> Vec<PairTask> {
    let call = pair.said.contains(&Some(Said::CallMe)).then_some(PairTask::CallMe);
    let next = match pair.first_meeting {
        None => Some(PairTask::PlanMeeting),
        Some(day) => (day <= today).then_some(PairTask::MakeAgreement),
    };
    call.into_iter().chain(next).collect()
}

/// Until something is written about what comes next.
fn of_ended(pair: &Standing) -> Option<PairTask> {
    match pair.stop_reason.filter(|_| !pair.has_next_step)? {
        StopReason::Left => Some(PairTask::OtherLeft),
        StopReason::Declined => Some(PairTask::Declined),
        _ => None,
    }
}

fn of_buddies(pair: &Standing, today: Date) -> Vec<PairTask> {
    let is_near = pair.planned_end.is_some_and(|end| today >= end.saturating_sub(ENDING_DAYS.days()));
    let of_concern = |concern: &Concern| match concern {
        Concern::CallMe => PairTask::CallMe,
        Concern::Silence => PairTask::Silence,
        Concern::Unreachable => PairTask::Unreachable,
        Concern::SoSo => PairTask::SoSo,
    };
    pair.concerns.iter().map(of_concern).chain(is_near.then_some(PairTask::Ending)).collect()
}

impl PairTask {
    /// The key of its sentence.
    pub fn key(self) -> &'static str {
        match self {
            Self::CallMe => "buddies-task-call-me",
            Self::OtherLeft => "buddies-task-other-left",
            Self::Declined => "buddies-task-declined",
            Self::Silence => "buddies-task-silence",
            Self::Unreachable => "buddies-task-unreachable",
            Self::SoSo => "buddies-task-so-so",
            Self::PlanMeeting => "buddies-task-plan-meeting",
            Self::MakeAgreement => "buddies-task-make-agreement",
            Self::Ending => "buddies-task-ending",
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn proposed() -> Standing {
        Standing {
            state: PairState::Proposed,
            since: date(2026, 11, 23),
            said: [None, None],
            is_reachable: [true, true],
            first_meeting: None,
            planned_end: None,
            stop_reason: None,
            has_next_step: false,
            concerns: Vec::new(),
        }
    }

    #[test]
    fn a_proposal_without_an_answer_is_a_task_after_a_week() {
        assert_eq!(list_tasks(&proposed(), date(2026, 11, 29)), []);
        assert_eq!(list_tasks(&proposed(), date(2026, 11, 30)), [PairTask::Silence]);
        let by_hand = Standing { is_reachable: [true, false], ..proposed() };
        assert_eq!(list_tasks(&by_hand, date(2026, 11, 23)), [PairTask::Unreachable]);
        let call = Standing { said: [Some(Said::CallMe), Some(Said::Yes)], ..proposed() };
        assert_eq!(list_tasks(&call, date(2026, 11, 23)), [PairTask::CallMe]);
    }

    #[test]
    fn the_gravest_comes_first_and_an_end_is_seen_six_weeks_before() {
        let active = Standing {
            state: PairState::Active,
            planned_end: Some(date(2027, 11, 23)),
            concerns: vec![Concern::SoSo, Concern::CallMe],
            ..proposed()
        };
        assert_eq!(list_tasks(&active, date(2027, 10, 11)), [PairTask::CallMe, PairTask::SoSo]);
        assert_eq!(list_tasks(&active, date(2027, 10, 12)), [PairTask::CallMe, PairTask::SoSo, PairTask::Ending]);
    }

    #[test]
    fn whoever_stays_behind_is_not_forgotten() {
        let ended = Standing { state: PairState::Ended, stop_reason: Some(StopReason::Left), ..proposed() };
        assert_eq!(list_tasks(&ended, date(2026, 11, 23)), [PairTask::OtherLeft]);
        assert_eq!(list_tasks(&Standing { has_next_step: true, ..ended }, date(2026, 11, 23)), []);
    }
}
