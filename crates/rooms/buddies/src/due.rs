//! What is due today: check-ins, reminders of certificates, and planned endings. Running it twice, or stopping half-way, does no harm.

use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_audit::Origin;
use opbouw_neighbourhood::{PersonState, store as register};
use opbouw_signin::Doer;
use opbouw_store::Tx;
use opbouw_words::Language;

use crate::error::BuddiesError;
use crate::house::BuddiesHouse;
use crate::messages::{Receiver, send_certificate, send_checkin, send_ending};
use crate::proposing::note_both;
use crate::rules::certificate::{CertificateKind, FIRST_REMINDER_DAYS, LAST_REMINDER_DAYS, due_reminder};
use crate::rules::pair::PairState;
use crate::rules::tasks::ENDING_DAYS;
use crate::store::{certificates, checkins, pairs};

/// How much is done in one transaction: others must be able to write in between.
const BATCH: i64 = 50;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Done {
    /// Pairs that were asked how it goes.
    pub checkins: usize,
    /// Certificates of which somebody was reminded.
    pub certificates: usize,
    /// Pairs that were reminded of the end they planned.
    pub endings: usize,
}

/// Does what is due now; call it every hour or so.
///
/// # Errors
/// The database's own. What was done stays done, and the rest is done the next time.
pub async fn run_due(house: &BuddiesHouse) -> Result<Done, BuddiesError> {
    let now = house.site.clock.now();
    let doer = Doer::program(Origin::Night, &now);
    let site = house.site.clone();
    let what = move |kind, name: &str, language: &str| name_of(&site, kind, name, language);
    let done = Done {
        checkins: until_nothing(house, &doer, ask_checkins).await?,
        endings: until_nothing(house, &doer, remind_endings).await?,
        certificates: until_nothing(house, &doer, move |tx, doer| remind_certificates(tx, doer, &what)).await?,
    };
    house.site.tell().await;
    Ok(done)
}

/// Batch after batch, each a transaction, until there is nothing left.
async fn until_nothing<Batch>(house: &BuddiesHouse, doer: &Doer, batch: Batch) -> Result<usize, BuddiesError>
where
    Batch: Fn(&mut Tx<'_>, &Doer) -> Result<usize, BuddiesError> + Clone + Send + 'static,
{
    let mut all = 0;
    loop {
        let (batch, doer) = (batch.clone(), doer.clone());
        match house.site.db.write(move |tx| batch(tx, &doer)).await? {
            0 => return Ok(all),
            some => all += some,
        }
    }
}

fn ask_checkins(tx: &mut Tx<'_>, doer: &Doer) -> Result<usize, BuddiesError> {
    let due = checkins::list_due_checkins(tx, doer.today, BATCH)?;
    for checkin in &due {
        let is_new = checkins::mark_asked(tx, checkin, doer.at_s)?;
        let Some(pair) = pairs::find_pair(tx, checkin.pair)?.filter(|_| is_new) else { continue };
        send_checkin(tx, &pair, checkin, doer.at_s)?;
        note_both(tx, doer, "checkin-ask", &pair)?;
    }
    Ok(due.len())
}

fn remind_endings(tx: &mut Tx<'_>, doer: &Doer) -> Result<usize, BuddiesError> {
    let near = pairs::list_near_end(tx, doer.today.saturating_add(ENDING_DAYS.days()), BATCH)?;
    for pair in &near {
        if pairs::mark_end_reminded(tx, pair.id, doer.at_s)? {
            send_ending(tx, pair, doer.at_s)?;
            note_both(tx, doer, "ending-remind", pair)?;
        }
        pairs::set_state(tx, pair.id, PairState::Ending, doer.today)?;
    }
    Ok(near.len())
}

/// The certificates of people whose term this is; whoever cannot be reached is marked too: the coordinator sees it on the board.
fn remind_certificates(tx: &mut Tx<'_>, doer: &Doer, what: &impl Fn(CertificateKind, &str, &str) -> String) -> Result<usize, BuddiesError> {
    let after = |days: i64| -> Date { doer.today.saturating_add(days.days()) };
    let kept = certificates::list_to_remind(tx, doer.today, after(FIRST_REMINDER_DAYS), after(LAST_REMINDER_DAYS), BATCH)?;
    for kept in &kept {
        let until = kept.certificate.valid_until;
        let Some(reminder) = due_reminder(doer.today, until, kept.first_sent, kept.last_sent) else { continue };
        let is_new = certificates::mark_reminded(tx, kept.id, reminder, doer.at_s)?;
        let person = register::find_person(tx, kept.person)?.filter(|person| is_new && person.state == PersonState::Active);
        let Some(person) = person else { continue };
        let day = crate::say::day(until);
        let to = Receiver { email: person.email.as_deref(), phone: person.phone.as_deref(), language: &person.language, day: &day };
        send_certificate(tx, &to, kept.id, reminder, &what(kept.certificate.kind, &kept.certificate.name, &person.language), doer.at_s)?;
    }
    Ok(kept.len())
}

/// A certificate in words: its own name, or that of its sort.
fn name_of(site: &opbouw_web::Site, kind: CertificateKind, name: &str, language: &str) -> String {
    match name {
        "" => site.sentences.say(Language::parse(language).unwrap_or(Language::Nl), kind.key()),
        name => name.to_owned(),
    }
}
