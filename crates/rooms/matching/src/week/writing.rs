//! From a plan in memory to rows, and what changed to as few rows as possible.

use std::collections::HashMap;

use opbouw_planner::{LeftOut, Moved, PlanLine, WeekPlan, WhyLeftOut, WouldHelp, write_reasons};
use opbouw_store::{StoreError, Tx};
use opbouw_understand::{ConceptId, Languages, Vocabulary};

use crate::store::week::left_out::{LeftOutRow, clear_left_out, end_left_out, put_left_out};
use crate::store::week::lines::{LineRow, LineState, clear_lines, end_lines, put_lines, set_line_state};

/// A whole plan as rows.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rows {
    pub lines: Vec<LineRow>,
    pub left_out: Vec<LeftOutRow>,
}

impl Rows {
    /// The rows of a plan with those that it has no say in.
    pub fn of(plan: &WeekPlan, left_out: &[LeftOut], carried: Vec<LineRow>, vocabulary: &Vocabulary) -> Self {
        let mut lines: Vec<LineRow> = plan.lines().map(|line| line_row(&line, vocabulary)).collect();
        lines.extend(carried);
        Self { lines, left_out: left_out.iter().map(|left| left_out_row(left, vocabulary)).collect() }
    }

    /// Writes them in the place of what was there.
    pub fn write(&self, tx: &mut Tx<'_>, week: i64) -> Result<(), StoreError> {
        clear_lines(tx, week)?;
        clear_left_out(tx, week)?;
        put_lines(tx, week, &self.lines)?;
        put_left_out(tx, week, &self.left_out).map(drop)
    }
}

/// What one change did to the rows.
#[derive(Debug, Clone, Default)]
pub(crate) struct ChangedRows {
    /// The line that was changed by hand, and how.
    pub by_hand: Option<((i64, i64), LineState)>,
    ended: Vec<(i64, i64)>,
    began: Vec<LineRow>,
    helped_now: Vec<i64>,
    left_out: Vec<LeftOutRow>,
}

impl ChangedRows {
    /// The difference between the plan before and after.
    pub fn of(moved: &Moved, before: &[LeftOut], after: &[LeftOut], vocabulary: &Vocabulary) -> Self {
        let old: HashMap<i64, &LeftOut> = before.iter().map(|left| (left.request, left)).collect();
        let new: HashMap<i64, &LeftOut> = after.iter().map(|left| (left.request, left)).collect();
        let is_new = |left: &&LeftOut| old.get(&left.request) != Some(left);
        Self {
            by_hand: None,
            ended: moved.ended.iter().map(|line| (line.request, line.giver)).collect(),
            began: moved.began.iter().map(|line| line_row(line, vocabulary)).collect(),
            helped_now: before.iter().map(|left| left.request).filter(|request| !new.contains_key(request)).collect(),
            left_out: after.iter().filter(is_new).map(|left| left_out_row(left, vocabulary)).collect(),
        }
    }

    /// A refusal that was taken back leaves no line, unless the plan put the two together at once.
    pub fn allow(&mut self, pair: (i64, i64)) {
        self.by_hand = Some((pair, LineState::Proposed));
        if !self.began.iter().any(|line| (line.request, line.giver) == pair) {
            self.ended.push(pair);
        }
    }

    /// Writes it: first what was done by hand, so that a line that was refused is not taken for one that ended.
    pub fn write(&self, tx: &mut Tx<'_>, week: i64) -> Result<(), StoreError> {
        if let Some((pair, state)) = self.by_hand {
            set_line_state(tx, week, pair, state)?;
        }
        end_lines(tx, week, &self.ended)?;
        put_lines(tx, week, &self.began)?;
        end_left_out(tx, week, &self.helped_now)?;
        put_left_out(tx, week, &self.left_out).map(drop)
    }
}

fn line_row(line: &PlanLine, vocabulary: &Vocabulary) -> LineRow {
    LineRow {
        request: line.request,
        giver: line.giver,
        offer: line.offer,
        minutes: line.minutes,
        travel_minutes: line.travel_minutes,
        reasons: write_reasons(&line.reasons, vocabulary),
        state: if line.is_locked { LineState::Locked } else { LineState::Proposed },
    }
}

fn left_out_row(left: &LeftOut, vocabulary: &Vocabulary) -> LeftOutRow {
    let mut row = LeftOutRow { request: left.request, missing: i64::from(left.missing), ..LeftOutRow::default() };
    why_words(left.why).clone_into(&mut row.why);
    match left.why {
        WhyLeftOut::OnlyContact { resource } => row.contact = Some(resource),
        WhyLeftOut::NeededElsewhere { giver, request, minutes } => {
            (row.giver, row.other_request, row.minutes) = (Some(giver), Some(request), Some(minutes));
        }
        WhyLeftOut::TooMuch { giver, minutes } => (row.giver, row.minutes) = (Some(giver), Some(minutes)),
        _ => {}
    }
    let (word, need, languages) = help_words(left.would_help);
    word.clone_into(&mut row.would_help);
    row.need = need.and_then(|need| vocabulary.concepts.get(usize::from(need))).map(|known| known.id.clone()).unwrap_or_default();
    row.languages = languages.codes().collect::<Vec<_>>().join(",");
    row
}

fn why_words(why: WhyLeftOut) -> &'static str {
    match why {
        WhyLeftOut::ProfessionalFirst => "professional-first",
        WhyLeftOut::NotUnderstood => "not-understood",
        WhyLeftOut::NobodyNear => "nobody-near",
        WhyLeftOut::OnlyContact { .. } => "only-contact",
        WhyLeftOut::AllSaidNo { .. } => "all-said-no",
        WhyLeftOut::AllAsked => "all-asked",
        WhyLeftOut::NotTheseTwo => "not-these-two",
        WhyLeftOut::AllFull => "all-full",
        WhyLeftOut::AllPromised => "all-promised",
        WhyLeftOut::NeededElsewhere { .. } => "needed-elsewhere",
        WhyLeftOut::TooMuch { .. } => "too-much",
    }
}

fn help_words(help: WouldHelp) -> (&'static str, Option<ConceptId>, Languages) {
    match help {
        WouldHelp::Speaker { need, languages } => ("speaker", need, languages),
        WouldHelp::AtThatTime { need, .. } => ("that-time", Some(need), Languages::default()),
        WouldHelp::Doing { need } => ("doing", Some(need), Languages::default()),
        WouldHelp::ClearerText => ("clearer-text", None, Languages::default()),
        WouldHelp::Professional => ("professional", None, Languages::default()),
    }
}
