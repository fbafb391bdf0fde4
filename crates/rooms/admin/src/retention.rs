//! What goes because its term is over? Removed in portions, each with its lines in the trail, so that stopping half-way does no harm.

mod nightly;
mod plan;

use jiff::ToSpan;
use opbouw_audit::Activity;
use opbouw_happenings::{Happening, forget_heard, publish};
use opbouw_neighbourhood::{Due, Terms, store};
use opbouw_post::{Channel, forget_old, forget_recipient};
use opbouw_signin::{Doer, Note, forget_ended};
use opbouw_store::{Db, StoreError, Tx};

use crate::error::AdminError;
use crate::house::ForgetOld;
use crate::store::{plan as due, runs};

pub use nightly::{nightly, run_when_due};
pub use plan::{Plan, plan_retention};

/// People in one transaction. On SQLite nobody else writes while it goes on.
const PORTION: i64 = 100;
/// Days that happenings stay, for a program that was off.
const HAPPENINGS_DAYS: i64 = 30;
const DAY_S: i64 = 86_400;

/// What went, as numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Removed {
    /// People, with all that was kept of them.
    pub people: i64,
    /// Their offers and requests.
    pub offers: i64,
    /// Imports whose earlier versions were forgotten.
    pub imports: i64,
    /// Sessions, links and invitations that were over.
    pub sign_ins: i64,
    /// Messages that were sent, failed or dropped.
    pub messages: i64,
    /// Happenings that everybody heard.
    pub happenings: i64,
    /// Lines of the trail.
    pub trail_lines: i64,
}

impl Removed {
    /// The numbers in the order of the table.
    pub(crate) fn numbers(&self) -> [i64; 7] {
        let Self { people, offers, imports, sign_ins, messages, happenings, trail_lines } = *self;
        [people, offers, imports, sign_ins, messages, happenings, trail_lines]
    }

    /// The numbers with the word under which each stands in the trail.
    pub fn words(&self) -> [(&'static str, i64); 7] {
        let words = [
            "removed-people",
            "removed-offers",
            "settled-imports",
            "removed-sign-ins",
            "removed-messages",
            "removed-happenings",
            "removed-trail-lines",
        ];
        let numbers = self.numbers();
        std::array::from_fn(|at| (words[at], numbers[at]))
    }
}

/// Removes everything that is due, in portions. Each removed person has a line in the trail in the same transaction; the run itself has
/// its lines at the end, with the numbers. When it is broken off, what went has gone properly and the next run takes the rest.
///
/// Tell the others afterwards: whoever listens hears of each person.
///
/// # Errors
/// The database's own, or a register that somebody else wrote in.
pub async fn run_retention(db: &Db, terms: &Terms, forget: &[ForgetOld], doer: &Doer) -> Result<Removed, AdminError> {
    let at_s = doer.at_s;
    let run = db.write(move |tx| runs::begin(tx, at_s)).await?;
    carry_out(db, terms, forget, doer, run).await
}

/// A run that has begun, to its end.
pub(crate) async fn carry_out(db: &Db, terms: &Terms, forget: &[ForgetOld], doer: &Doer, run: i64) -> Result<Removed, AdminError> {
    let before = before(terms, doer);
    while remove_portion(db, doer, run).await? {}
    let import_day = doer.today.saturating_sub(terms.import_undo_days.days());
    let imports = store::forget_replaced(db, import_day).await? as i64;
    let (night, limits, forget) = (doer.clone(), before.clone(), forget.to_vec());
    db.write(move |tx| {
        for forget in &forget {
            forget(tx, limits.now_s)?;
        }
        let removed = Removed {
            imports,
            sign_ins: forget_ended(tx, limits.now_s)?.cast_signed(),
            messages: forget_old(tx, limits.messages_s)?.cast_signed(),
            happenings: forget_heard(tx, limits.happenings_s)?.cast_signed(),
            ..Removed::default()
        };
        runs::add(tx, run, &removed)
    })
    .await?;
    let removed = db.write(move |tx| close(tx, &night, run, before.trail_s)).await?;
    // What was deleted is then gone from the log beside the file as well.
    db.checkpoint().await?;
    Ok(removed)
}

/// Before which day or moment what goes.
fn before(terms: &Terms, doer: &Doer) -> due::Before {
    let trail_day = doer.today.saturating_sub(terms.trail_months.months());
    let days_left = trail_day.until(doer.today).map_or(0, |span| i64::from(span.get_days()));
    due::Before {
        today: doer.today.to_string(),
        import_day: doer.today.saturating_sub(terms.import_undo_days.days()).to_string(),
        now_s: doer.at_s,
        messages_s: doer.at_s - i64::from(terms.message_days) * DAY_S,
        happenings_s: doer.at_s - HAPPENINGS_DAYS * DAY_S,
        trail_s: doer.at_s - days_left * DAY_S,
    }
}

/// Removes the next people whose term is over; whether there were any.
async fn remove_portion(db: &Db, doer: &Doer, run: i64) -> Result<bool, AdminError> {
    let doer = doer.clone();
    db.write(move |tx| {
        let portion = store::list_due(tx, doer.today, PORTION)?;
        for person in &portion {
            remove(tx, &doer, person)?;
        }
        let offers = portion.iter().map(|person| person.offers).sum();
        runs::add(tx, run, &Removed { people: portion.len() as i64, offers, ..Removed::default() })?;
        Ok(!portion.is_empty())
    })
    .await
}

fn remove(tx: &mut Tx<'_>, doer: &Doer, due: &Due) -> Result<(), AdminError> {
    if let Some(person) = store::find_person(tx, due.person)? {
        for (channel, address) in [(Channel::Mail, person.email), (Channel::Sms, person.phone)] {
            if let Some(address) = address {
                forget_recipient(tx, channel, &address)?;
            }
        }
    }
    store::erase_person(tx, due.person)?;
    publish(tx, doer.at_s, &Happening::PersonErased { person: due.person })?;
    let subject = Some(due.pseudonym.as_str());
    let note = Note { action: "person-expire", kind: "person", id: Some(due.person), activity: Activity::ContactDetails, subject };
    Ok(doer.note(tx, &note)?)
}

/// Cuts the trail, ends the run, and leaves its proof: a line for the run, and one for each number that is not zero.
fn close(tx: &mut Tx<'_>, doer: &Doer, run: i64, trail_s: i64) -> Result<Removed, StoreError> {
    let trail_lines = opbouw_audit::cut(tx, trail_s, doer.today, doer.at_s)?.cast_signed();
    runs::add(tx, run, &Removed { trail_lines, ..Removed::default() })?;
    let removed = runs::end(tx, run, doer.at_s)?;
    let lines = std::iter::once(("run", run)).chain(removed.words().into_iter().filter(|(_, count)| *count > 0));
    for (kind, number) in lines {
        let note = Note { action: "retention-run", kind, id: Some(number), activity: Activity::Trail, subject: None };
        doer.note(tx, &note)?;
    }
    Ok(removed)
}
