//! Asking the right people: who is proposed for the next wave of a call, and sending it when a human says so.

mod proposal;

pub(crate) use proposal::{Proposal, Standings, TaskWave, propose, standing_of};

use opbouw_audit::Activity;
use opbouw_neighbourhood::store::{list_kept_apart, note_ask};
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;

use crate::call::{Call, Task};
use crate::error::CallsError;
use crate::joining::end_of;
use crate::messages::{INVITED, Letter};
use crate::store::candidates::Candidate;
use crate::store::{calls, candidates, invitations};

/// Somebody who was ticked, for a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Chosen {
    pub task: i64,
    pub person: i64,
}

/// Sends a wave to those of them who may still be asked, and no more than are needed now: a second tap finds nobody. How many were asked.
///
/// # Errors
/// [`CallsError::Closed`], and [`CallsError::NobodyToAsk`].
pub(crate) fn send(tx: &mut Tx<'_>, doer: &Doer, id: i64, chosen: &[Chosen]) -> Result<i64, CallsError> {
    let call = calls::find(tx, id)?.filter(|call| call.takes(doer.today)).ok_or(CallsError::Closed)?;
    let Standings { tasks, belief, .. } = standing_of(tx, &call)?;
    let apart = kept_apart(tx, &call)?;
    let asked = choose(tx, doer, &call, &tasks, chosen, &apart)?;
    if asked.is_empty() {
        return Err(CallsError::NobodyToAsk);
    }
    let per_mille = (belief.yes.mean() * 1_000.0).round() as i64;
    let wave = invitations::begin_wave(tx, call.id, asked.len() as i64, per_mille, doer.at_s)?;
    for (task, candidate) in &asked {
        ask(tx, doer, &call, task, candidate, wave)?;
    }
    doer.note(tx, &Note { action: "wave-send", kind: "call", id: Some(call.id), activity: Activity::Calls, subject: None })?;
    Ok(asked.len() as i64)
}

/// Whom the maker is not to be brought together with.
pub(crate) fn kept_apart(tx: &mut Tx<'_>, call: &Call) -> Result<Vec<i64>, CallsError> {
    Ok(match call.made_by {
        Some(maker) => list_kept_apart(tx, maker)?,
        None => Vec::new(),
    })
}

fn choose<'w>(
    tx: &mut Tx<'_>,
    doer: &Doer,
    call: &Call,
    waves: &'w [TaskWave],
    chosen: &[Chosen],
    apart: &[i64],
) -> Result<Vec<(&'w Task, Candidate)>, CallsError> {
    let mut asked: Vec<(&Task, Candidate)> = Vec::new();
    for wave in waves {
        let mut room = wave.wave.size;
        for one in chosen.iter().filter(|one| one.task == wave.task.id && !apart.contains(&one.person)) {
            let is_twice = asked.iter().any(|(_, candidate)| candidate.person == one.person);
            if room == 0 || is_twice {
                continue;
            }
            if let Some(candidate) = candidates::find(tx, call.id, one.person, doer.at_s)? {
                asked.push((&wave.task, candidate));
                room -= 1;
            }
        }
    }
    Ok(asked)
}

/// One question, with everything that belongs to it, in one transaction.
fn ask(tx: &mut Tx<'_>, doer: &Doer, call: &Call, task: &Task, candidate: &Candidate, wave: i64) -> Result<(), CallsError> {
    let Some(invitation) = invitations::invite(tx, call.id, task.id, candidate.person, wave, doer.at_s)? else { return Ok(()) };
    note_ask(tx, candidate.person, doer.at_s, "calls")?;
    let letter = Letter {
        kind: &INVITED,
        reach: &candidate.reach,
        language: &candidate.language,
        event: format!("call-invited-{invitation}"),
        call,
        task: Some(task),
        about: Some(invitation.to_string()),
        standing: "",
        leader: None,
        name: &candidate.first_name,
        together: 0,
    };
    letter.queue(tx, doer.at_s, end_of(call, doer))?;
    let subject = Some(candidate.pseudonym.as_str());
    doer.note(tx, &Note { action: "invitation-send", kind: "call", id: Some(call.id), activity: Activity::Calls, subject })?;
    Ok(())
}
