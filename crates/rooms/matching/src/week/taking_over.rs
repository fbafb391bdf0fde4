//! A coordinator takes a line over: the giver is asked, once, in the transaction in which the line becomes a promise.

use opbouw_access::Actor;
use opbouw_signin::Doer;
use opbouw_store::Tx;

use crate::inviting::{Wanted, invite};
use crate::refusal::Refusal;
use crate::store::week::lines::{LineState, find_line, set_line_state};
use crate::store::week::{WeekRow, finish_writing};

/// What came of taking a line over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Taken {
    /// The giver is asked now, and hears it; the plan has this revision.
    Asked(i64),
    /// The giver is asked now, and a worker has to call: there is no address.
    ToCall(i64),
    /// It was done already, by whomever.
    Before,
    /// The line is not in the plan any more.
    Gone,
}

impl Taken {
    /// The revision that it left.
    pub fn revision(self) -> Option<i64> {
        match self {
            Self::Asked(revision) | Self::ToCall(revision) => Some(revision),
            Self::Before | Self::Gone => None,
        }
    }
}

/// Takes a line over. Two coordinators at once: the second finds it done.
///
/// # Errors
/// As [`invite`]: the request wants nobody any more, or the giver may not be asked. Nothing was done then.
pub(crate) fn take_over(tx: &mut Tx<'_>, actor: &Actor, doer: &Doer, week: &WeekRow, pair: (i64, i64)) -> Result<Taken, Refusal> {
    let Some(line) = find_line(tx, week.id, pair)? else { return Ok(Taken::Gone) };
    match line.state {
        LineState::Accepted => return Ok(Taken::Before),
        LineState::Refused => return Ok(Taken::Gone),
        LineState::Proposed | LineState::Locked => {}
    }
    let invited = invite(tx, actor, doer, &Wanted { request: pair.0, giver: pair.1, offer: Some(line.offer) })?;
    set_line_state(tx, week.id, pair, LineState::Accepted)?;
    let now = crate::store::week::get_week(tx, week.id)?.ok_or(Refusal::Nothing)?;
    let revision = finish_writing(tx, week.id, now.revision)?.ok_or(Refusal::Nothing)?;
    Ok(if invited.is_told { Taken::Asked(revision) } else { Taken::ToCall(revision) })
}
