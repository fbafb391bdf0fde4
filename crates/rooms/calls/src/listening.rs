//! What this room hears: answers by text message, and that somebody was erased, whose place is for the next one.

use jiff::Zoned;
use opbouw_audit::Origin;
use opbouw_happenings::{Happening, Heard, Hearing, Listener};
use opbouw_signin::Doer;
use opbouw_store::{Db, Tx};

use crate::answering;
use crate::error::CallsError;
use crate::joining::{Wish, change, move_up};
use crate::messages::{CHANGED, INVITED, MOVED_UP, SIGNED, START_CARD};
use crate::store::{calls, invitations, moving_up, signups};

/// Listens for the calls of one municipality. What it does is in the database, so its place is kept there: it is durable.
pub struct CallsListener {
    db: Db,
    now: Box<dyn Fn() -> Zoned + Send + Sync>,
}

impl CallsListener {
    /// For this database, with the clock of the program.
    pub fn new(db: Db, now: impl Fn() -> Zoned + Send + Sync + 'static) -> Self {
        Self { db, now: Box::new(now) }
    }

    async fn follow(&self, heard: &Heard) -> Result<(), CallsError> {
        let doer = Doer::program(Origin::Web, &(self.now)());
        let at_s = heard.at_s;
        match heard.happening.clone() {
            Happening::PersonErased { .. } => self.db.write(move |tx| fill_places(tx, &doer)).await,
            Happening::MessageAnswered { question, about, yes } if is_ours(&question) => {
                let Ok(id) = about.parse() else { return Ok(()) };
                self.db.write(move |tx| take_answer(tx, &doer, &question, id, yes, at_s)).await
            }
            _ => Ok(()),
        }
    }
}

/// Whether a text message asked for one of ours.
fn is_ours(question: &str) -> bool {
    [&INVITED, &SIGNED, &MOVED_UP, &START_CARD, &CHANGED].into_iter().any(|kind| kind.name == question)
}

/// Whoever was erased is gone from the lists already; the counts follow, and then the next ones come in.
fn fill_places(tx: &mut Tx<'_>, doer: &Doer) -> Result<(), CallsError> {
    for recounted in moving_up::recount(tx)? {
        let Some(call) = calls::find(tx, recounted.call)? else { continue };
        if call.takes(doer.today) {
            move_up(tx, doer, &call, recounted.task, recounted.was_full)?;
        }
        calls::follow_tasks(tx, call.id)?;
    }
    Ok(())
}

/// What it means that somebody sent back "ja" or "nee". Heard twice, or after another answer, it changes nothing.
fn take_answer(tx: &mut Tx<'_>, doer: &Doer, question: &str, id: i64, yes: bool, at_s: i64) -> Result<(), CallsError> {
    let wish = if yes { Wish::Firm } else { Wish::Not };
    let answered = if question == INVITED.name {
        let is_later = invitations::find(tx, id)?.is_none_or(|invitation| invitation.answered_at_s.is_some_and(|at| at > at_s));
        if is_later {
            return Ok(());
        }
        answering::answer(tx, doer, id, wish, "sms").map(drop)
    } else {
        let Some((signup, changed_at_s)) = signups::find_with_moment(tx, id)? else { return Ok(()) };
        let Some(call) = calls::find(tx, signup.call)? else { return Ok(()) };
        // A "ja" to what they know already is no answer to anything, and never turns "only if need be" into a promise.
        if yes || changed_at_s > at_s {
            return Ok(());
        }
        change(tx, doer, &call, &signup, wish).map(drop)
    };
    match answered {
        // Too late, or gone: the message with the link says so to whoever opens it.
        Err(CallsError::Closed | CallsError::BadTicket) => Ok(()),
        other => other,
    }
}

impl Listener for CallsListener {
    fn name(&self) -> &'static str {
        "calls"
    }

    fn hear<'a>(&'a self, heard: &'a Heard) -> Hearing<'a> {
        Box::pin(async move { self.follow(heard).await.map_err(|error| error.code().to_owned()) })
    }
}
