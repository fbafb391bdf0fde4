//! What has to be done because its time has come: start cards, late answers, calls that are over, asking to thank, and forgetting.
//!
//! Each step asks the database what is still to be done and marks it in the same transaction. So a run may be broken off, run twice, or come
//! a day late, and nothing is sent twice.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use opbouw_audit::{Activity, Origin};
use opbouw_happenings::{Happening, publish};
use opbouw_signin::{Doer, Note};
use opbouw_store::{StoreError, Tx};

use crate::error::CallsError;
use crate::house::CallsHouse;
use crate::joining::move_up;
use crate::kept::PEOPLE_DAYS;
use crate::messages::{Letter, PROMPT};
use crate::store::{calls, due, tasks};
use crate::telling;

/// Start cards go out from this hour on: nobody wants one in the night.
const REMIND_FROM: i8 = 9;
/// Seconds in which a question is to be answered; after that somebody else is asked.
const ANSWER_WITHIN_S: i64 = 5 * 86_400;
/// Days after which the names of people without an account go.
const GUESTS_DAYS: i32 = 30;
/// Days in which its maker is asked to thank; later is too late.
const PROMPT_DAYS: i32 = 7;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Done {
    /// Calls of which the start cards went out.
    pub reminded: u64,
    /// Questions that were closed without an answer.
    pub closed: u64,
    /// Calls that are over.
    pub ended: u64,
    /// Makers who were asked to thank.
    pub prompted: u64,
}

/// Does what is due now. To be called every hour or so; calling it more often does no harm.
///
/// # Errors
/// The database. What was done until then stays done.
pub async fn run_due(house: &CallsHouse) -> Result<Done, CallsError> {
    let now = house.site.clock.now();
    let (doer, hour) = (Doer::program(Origin::Night, &now), now.hour());
    let mut done = Done::default();
    for call in list_to_remind(house, doer.today, hour).await? {
        let by = doer.clone();
        done.reminded += u64::from(house.site.db.write(move |tx| remind(tx, &by, call)).await?);
    }
    let by = doer.clone();
    done.closed = house.site.db.write(move |tx| due::close_late(tx, by.at_s - ANSWER_WITHIN_S, by.at_s, &by.today.to_string())).await?;
    let by = doer.clone();
    done.ended = house.site.db.write(move |tx| end_passed(tx, &by)).await?;
    done.prompted = house.site.db.write(move |tx| prompt(tx, &doer)).await?;
    house.site.tell().await;
    Ok(done)
}

/// Calls of tomorrow, and of today when the program was not running yesterday.
async fn list_to_remind(house: &CallsHouse, today: Date, hour: i8) -> Result<Vec<i64>, StoreError> {
    let tomorrow = if hour >= REMIND_FROM { today.tomorrow().unwrap_or(today) } else { today };
    house.site.db.read(move |tx| due::list_to_remind(tx, &today.to_string(), &tomorrow.to_string())).await
}

/// First those come in who wait or come only if there is nobody else: now it is clear that there is nobody else.
fn remind(tx: &mut Tx<'_>, doer: &Doer, id: i64) -> Result<bool, CallsError> {
    let Some(call) = calls::find(tx, id)?.filter(|call| call.reminded_at_s.is_none()) else { return Ok(false) };
    for task in tasks::list(tx, id)? {
        move_up(tx, doer, &call, task.id, true)?;
    }
    calls::follow_tasks(tx, id)?;
    due::set_reminded(tx, id, doer.at_s)?;
    telling::remind(tx, doer, &call)?;
    doer.note(tx, &note("call-remind", id))?;
    Ok(true)
}

fn end_passed(tx: &mut Tx<'_>, doer: &Doer) -> Result<u64, StoreError> {
    let mut ended = 0;
    for id in due::list_passed(tx, &doer.today.to_string())? {
        if due::set_over(tx, id)? {
            doer.note(tx, &note("call-end", id))?;
            publish(tx, doer.at_s, &Happening::CallEnded { call: id })?;
            ended += 1;
        }
    }
    Ok(ended)
}

fn prompt(tx: &mut Tx<'_>, doer: &Doer) -> Result<u64, CallsError> {
    let since = doer.today.saturating_sub(PROMPT_DAYS.days());
    let mut prompted = 0;
    for maker in due::list_to_prompt(tx, &since.to_string())? {
        due::set_prompted(tx, maker.call, doer.at_s)?;
        let (Some(mail), Some(call)) = (maker.mail, calls::find(tx, maker.call)?) else { continue };
        let event = format!("call-prompt-{}", call.id);
        let about = Some(format!("/oproepen/{}/beheer", call.id));
        let letter = Letter {
            kind: &PROMPT,
            reach: &mail,
            language: &maker.language,
            event,
            call: &call,
            task: None,
            about,
            standing: "",
            leader: None,
            name: "",
            together: 0,
        };
        letter.queue(tx, doer.at_s, doer.at_s + 3 * 86_400)?;
        prompted += 1;
    }
    Ok(prompted)
}

/// Removes the names of calls: of people without an account 30 days after the day, of all others a year after it; how many sign-ups. What is
/// left are counts.
///
/// # Errors
/// The database.
pub fn forget_old(tx: &mut Tx<'_>, now_s: i64) -> Result<u64, StoreError> {
    let today = Timestamp::from_second(now_s).unwrap_or_default().to_zoned(jiff::tz::TimeZone::UTC).date();
    let before = |days: i32| today.saturating_sub(days.days()).to_string();
    due::forget(tx, &before(GUESTS_DAYS), &before(PEOPLE_DAYS))
}

fn note(action: &'static str, call: i64) -> Note<'static> {
    Note { action, kind: "call", id: Some(call), activity: Activity::Calls, subject: None }
}
