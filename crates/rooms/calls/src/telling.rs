//! Telling everybody of a call something at once: where to be, that it is off, or thank you. One transaction, whatever the number.

use opbouw_signin::Doer;
use opbouw_store::{StoreError, Tx};

use crate::call::{Call, Task};
use crate::crews::leader_of;
use crate::joining::end_of;
use crate::messages::{CHANGED, Letter, OFF, START_CARD, THANKS};
use crate::signup::Signup;
use crate::store::{counts, due, signups, tasks};

/// Lists a page of people of a call: after a number, at most so many.
type List = fn(&mut Tx<'_>, i64, i64, i64) -> Result<Vec<Signup>, StoreError>;

/// How many rows are in memory at a time.
const PAGE: i64 = 500;

/// Sends the start card to everybody who has a place; to how many. Who got theirs for this day before gets no other.
pub(crate) fn remind(tx: &mut Tx<'_>, doer: &Doer, call: &Call) -> Result<u64, StoreError> {
    let (tasks, leaders) = (tasks::list(tx, call.id)?, signups::list_leaders(tx, call.id)?);
    each(tx, call, due::list_coming, |tx, signup, reach| {
        let leader = leader_of(signup, &leaders).map(|leader| leader.first_name.as_str());
        let event = format!("call-start-{}-{}", signup.id, call.day);
        let about = Some(signup.id.to_string());
        let letter = Letter { about, leader, ..plain(&START_CARD, call, task_of(&tasks, signup), signup, reach, event) };
        letter.queue(tx, doer.at_s, end_of(call, doer))
    })
}

/// Says that day, hours or place are not what they were, to everybody who is concerned; to how many.
pub(crate) fn say_changed(tx: &mut Tx<'_>, doer: &Doer, call: &Call) -> Result<u64, StoreError> {
    let tasks = tasks::list(tx, call.id)?;
    each(tx, call, due::list_concerned, |tx, signup, reach| {
        let event = format!("call-changed-{}-{}", signup.id, doer.at_s);
        let about = Some(signup.id.to_string());
        let letter = Letter { about, ..plain(&CHANGED, call, task_of(&tasks, signup), signup, reach, event) };
        letter.queue(tx, doer.at_s, end_of(call, doer))
    })
}

/// Says that it does not go on, to everybody who came, waits, or would come if need be; to how many.
pub(crate) fn call_off(tx: &mut Tx<'_>, doer: &Doer, call: &Call) -> Result<u64, StoreError> {
    let tasks = tasks::list(tx, call.id)?;
    each(tx, call, due::list_concerned, |tx, signup, reach| {
        let event = format!("call-off-{}", signup.id);
        plain(&OFF, call, task_of(&tasks, signup), signup, reach, event).queue(tx, doer.at_s, end_of(call, doer))
    })
}

/// Thanks everybody who came, by name and with how many it was done; to how many.
pub(crate) fn thank(tx: &mut Tx<'_>, doer: &Doer, call: &Call) -> Result<u64, StoreError> {
    let tasks = tasks::list(tx, call.id)?;
    let states = counts::count_by_state(tx, call.id)?;
    let together = states.iter().filter(|count| matches!(count.state.as_str(), "in" | "came")).map(|count| count.heads).sum();
    each(tx, call, due::list_coming, |tx, signup, reach| {
        let event = format!("call-thanks-{}", signup.id);
        let letter = Letter { together, ..plain(&THANKS, call, task_of(&tasks, signup), signup, reach, event) };
        letter.queue(tx, doer.at_s, doer.at_s + 7 * 86_400)
    })
}

fn plain<'l>(
    kind: &'static opbouw_post::Kind,
    call: &'l Call,
    task: Option<&'l Task>,
    signup: &'l Signup,
    reach: &'l str,
    event: String,
) -> Letter<'l> {
    let (language, standing, name) = (&signup.language, signup.state.code(), &signup.first_name);
    Letter { kind, reach, language, event, call, task, about: None, standing, leader: None, name, together: 0 }
}

fn task_of<'t>(tasks: &'t [Task], signup: &Signup) -> Option<&'t Task> {
    tasks.iter().find(|task| task.id == signup.task)
}

/// Lists those who are concerned page by page, and tells each.
fn each(
    tx: &mut Tx<'_>,
    call: &Call,
    list: List,
    tell: impl Fn(&mut Tx<'_>, &Signup, &str) -> Result<bool, StoreError>,
) -> Result<u64, StoreError> {
    let (mut told, mut after) = (0, 0);
    loop {
        let page = list(tx, call.id, after, PAGE)?;
        for signup in &page {
            after = signup.id;
            let reach = signup.reach.as_deref().unwrap_or_default();
            told += u64::from(tell(tx, signup, reach)?);
        }
        if (page.len() as i64) < PAGE {
            return Ok(told);
        }
    }
}
