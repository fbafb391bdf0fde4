//! Makes plans and keeps the latest of each party in memory, so that a change is answered at once. The database has the truth: what is in
//! memory counts only while its revision is that of the database.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use jiff::ToSpan;
use opbouw_access::Action;
use opbouw_audit::Activity;
use opbouw_planner::{Change, LeftOut, PlannerError, WeekPlan};
use opbouw_signin::{Note, SignedIn};
use opbouw_store::Tx;
use tokio::sync::Mutex;

use super::gathering::gather;
use super::writing::{ChangedRows, Rows};
use super::{monday_of, party_of};
use crate::deciding::request_for;
use crate::house::MatchingHouse;
use crate::refusal::Refusal;
use crate::store::week::lines::LineState;
use crate::store::week::{WeekRow, begin_week, fail_week, finish_writing, forget_weeks, get_week};

/// So long a page waits for the plan; then it says that it is being made.
const PATIENCE: Duration = Duration::from_secs(2);
/// Seconds after which whoever was making a plan has stopped.
const STALE_S: i64 = 300;
/// How often a plan is made again when somebody changed a line meanwhile.
const TRIES: usize = 3;
/// Plans in memory; of others a change takes as long as making them.
const MOST_KEPT: usize = 8;
/// Plans are of use for weeks, not for months.
const KEPT_WEEKS: i64 = 8;

/// What the pages of the week stand on.
pub(crate) struct Desk {
    pub house: Arc<MatchingHouse>,
    plans: Mutex<HashMap<i64, Kept>>,
}

/// A plan in memory.
struct Kept {
    revision: i64,
    plan: WeekPlan,
    left_out: Vec<LeftOut>,
}

/// How a change ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Changed {
    /// It was done, and the plan is the best again.
    Done,
    /// The line is not there any more, or somebody else was quicker: look again.
    Overtaken,
}

impl Desk {
    /// Without any plan in memory.
    pub fn new(house: Arc<MatchingHouse>) -> Self {
        Self { house, plans: Mutex::default() }
    }

    /// Makes the plan of this week, or makes it again with what was decided about it; waits a little until it is there. The work goes on when
    /// the caller goes away.
    pub async fn make(self: &Arc<Self>, who: &SignedIn) -> Result<(), Refusal> {
        let party = party_of(&who.actor).ok_or(Refusal::Nothing)?;
        let (doer, worker) = (self.house.doer(who), who.person);
        let begin = move |tx: &mut Tx<'_>| -> Result<Option<i64>, Refusal> {
            let monday = monday_of(doer.today);
            forget_weeks(tx, monday.checked_sub(KEPT_WEEKS.weeks()).unwrap_or(monday))?;
            let begun = begin_week(tx, party, monday, worker, doer.at_s, doer.at_s - STALE_S)?;
            if begun.is_some() {
                doer.note(tx, &Note { action: "week-make", kind: "week", id: begun, activity: Activity::Matching, subject: None })?;
            }
            Ok(begun)
        };
        let Some(week) = self.house.site.db.write(begin).await? else { return Ok(()) };
        let desk = self.clone();
        let working = tokio::spawn(async move { desk.work_out_or_fail(week, worker).await });
        // Too long, and the page says "is being made"; a panic there is logged there, and the plan goes stale.
        let _ = tokio::time::timeout(PATIENCE, working).await;
        Ok(())
    }

    async fn work_out_or_fail(&self, week: i64, worker: i64) {
        let Err(refusal) = self.work_out(week, worker).await else { return };
        if let Refusal::Fault(error) = &refusal {
            tracing::error!(code = error.code(), "the plan of a week could not be made. {}", error.advice());
        }
        let failed = self.house.site.db.write(move |tx: &mut Tx<'_>| fail_week(tx, week)).await;
        if let Err(error) = failed {
            tracing::error!(code = error.code(), "a plan that failed could not be marked as such");
        }
    }

    /// Reads, plans and writes; what was written is in memory afterwards. Whoever changes a line in the meantime goes first.
    async fn work_out(&self, week: i64, worker: i64) -> Result<(), Refusal> {
        for _ in 0..TRIES {
            if self.work_out_once(week, worker).await? {
                return Ok(());
            }
        }
        Err(Refusal::Nothing)
    }

    /// Whether it was kept.
    async fn work_out_once(&self, week: i64, worker: i64) -> Result<bool, Refusal> {
        let (now_s, db) = (self.house.site.clock.now_s(), &self.house.site.db);
        let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
            let row = get_week(tx, week)?.ok_or(Refusal::Nothing)?;
            Ok((row, gather(tx, worker, week, now_s)?))
        };
        let (row, gathered) = db.read(read).await?;
        let finder = self.house.finder.clone();
        let planned = tokio::task::spawn_blocking(move || {
            let mut plan = WeekPlan::make(&finder, gathered.week)?;
            let left_out = plan.left_out();
            let rows = Rows::of(&plan, &left_out, gathered.carried, finder.vocabulary());
            Ok::<_, PlannerError>((plan, left_out, rows))
        });
        let Ok(Ok((plan, left_out, rows))) = planned.await else { return Err(Refusal::Nothing) };
        let write = move |tx: &mut Tx<'_>| -> Result<i64, Refusal> {
            rows.write(tx, week)?;
            finish_writing(tx, week, row.revision)?.ok_or(Refusal::Nothing)
        };
        match db.write(write).await {
            Ok(revision) => self.keep(week, Kept { revision, plan, left_out }).await,
            Err(Refusal::Nothing) => return Ok(false),
            Err(fault) => return Err(fault),
        }
        Ok(true)
    }

    /// Only the latest plans: one of a large municipality is tens of megabytes.
    async fn keep(&self, week: i64, kept: Kept) {
        let mut plans = self.plans.lock().await;
        plans.insert(week, kept);
        while let Some(oldest) = plans.keys().min().copied().filter(|_| plans.len() > MOST_KEPT) {
            plans.remove(&oldest);
        }
    }

    /// Fixes, lets go, refuses or allows a line, and makes the plan the best again. `state` is what the line becomes.
    pub async fn change(
        &self,
        who: &SignedIn,
        row: &WeekRow,
        change: Change,
        pair: (i64, i64),
        state: LineState,
    ) -> Result<Changed, Refusal> {
        let mut plans = self.plans.lock().await;
        if plans.get(&row.id).is_none_or(|kept| kept.revision != row.revision) {
            drop(plans);
            self.work_out(row.id, who.person).await?;
            plans = self.plans.lock().await;
        }
        // Taken out: what fails half-way is not kept, and made anew when it is needed.
        let Some(mut kept) = plans.remove(&row.id) else { return Ok(Changed::Overtaken) };
        let is_allowed_again = matches!(change, Change::Allow { .. });
        let Ok(moved) = kept.plan.change(&self.house.finder, change) else { return Ok(Changed::Overtaken) };
        let left_out = kept.plan.left_out();
        let mut rows = ChangedRows::of(&moved, &kept.left_out, &left_out, self.house.finder.vocabulary());
        rows.by_hand = Some((pair, state));
        if is_allowed_again {
            rows.allow(pair);
        }
        let Some(revision) = self.write(who, row.id, kept.revision, pair, rows, action_of(state)).await? else {
            return Ok(Changed::Overtaken);
        };
        plans.insert(row.id, Kept { revision, left_out, plan: kept.plan });
        Ok(Changed::Done)
    }

    async fn write(
        &self,
        who: &SignedIn,
        week: i64,
        revision: i64,
        pair: (i64, i64),
        rows: ChangedRows,
        action: &'static str,
    ) -> Result<Option<i64>, Refusal> {
        let (doer, actor) = (self.house.doer(who), who.actor.clone());
        let write = move |tx: &mut Tx<'_>| -> Result<i64, Refusal> {
            let seen = request_for(tx, &actor, Action::InviteGiver, pair.0)?;
            rows.write(tx, week)?;
            let subject = Some(seen.asker.pseudonym.as_str());
            doer.note(tx, &Note { action, kind: "request", id: Some(pair.0), activity: Activity::Matching, subject })?;
            finish_writing(tx, week, revision)?.ok_or(Refusal::Nothing)
        };
        match self.house.site.db.write(write).await {
            Ok(revision) => Ok(Some(revision)),
            Err(Refusal::Nothing) => Ok(None),
            Err(fault) => Err(fault),
        }
    }

    /// A line was taken over, in a transaction that left this revision: the plan in memory keeps it whatever happens.
    pub async fn follow_taken_over(&self, week: i64, pair: (i64, i64), revision: i64) {
        let mut plans = self.plans.lock().await;
        let Some(mut kept) = plans.remove(&week).filter(|kept| kept.revision + 1 == revision) else { return };
        let locked = kept.plan.change(&self.house.finder, Change::Lock { request: pair.0, giver: pair.1 });
        // It was a line, so nothing moves; if something would, it is made anew from the database.
        if locked.is_ok_and(|moved| moved.began.is_empty() && moved.ended.is_empty()) {
            kept.revision = revision;
            plans.insert(week, kept);
        }
    }
}

fn action_of(state: LineState) -> &'static str {
    match state {
        LineState::Locked => "week-lock",
        LineState::Refused => "week-refuse",
        LineState::Proposed | LineState::Accepted => "week-free",
    }
}
