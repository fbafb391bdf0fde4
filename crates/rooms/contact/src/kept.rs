//! What does this room keep about somebody? In sentences, without the name of a worker.

use jiff::civil::Date;
use opbouw_handover::{KEPT_DAYS as HANDOVERS_DAYS, count_handovers_of, list_lines_about};
use opbouw_neighbourhood::{Kept, KeptLine, SayKept, day_of};
use opbouw_store::{StoreError, Tx};

use crate::round::work_day;
use crate::store::kept::{KeptContact, KeptPromise, count_worked, list_contacts, list_followed, list_promised, list_went};

/// Days after the last contact, or after a promise was due or done, that it is kept.
const CONTACT_DAYS: i32 = 365;
/// Days that it is kept who was out.
pub(crate) const CHECKIN_DAYS: i32 = 14;

/// What this room keeps, for insight and export: what a party wrote about somebody who asked for something, and counts of what a worker did.
pub static KEPT: Kept = Kept { room: "contact-title", list: list_kept };

fn list_kept(tx: &mut Tx<'_>, person: i64, say: &SayKept<'_>) -> Result<Vec<KeptLine>, StoreError> {
    let mut lines: Vec<KeptLine> = list_contacts(tx, person)?.iter().map(|contact| of_contact(contact, say)).collect();
    for (party, text, happened_s, last_s) in list_followed(tx, person)? {
        let line = KeptLine::new(say("contact-kept-followup", &[("party", party)])).with_text(text).since_moment(happened_s);
        lines.push(line.until_days_after(Some(work_day(last_s)), CONTACT_DAYS));
    }
    lines.extend(list_promised(tx, person)?.iter().map(|promise| of_promise(promise, say)));
    for (key, count) in count_worked(tx, person)? {
        lines.push(KeptLine::new(say(key, &[("count", count.to_string())])));
    }
    for (key, count, last_s) in list_went(tx, person)? {
        let line = KeptLine::new(say(key, &[("count", count.to_string())]));
        lines.push(line.until_days_after(Some(day_of(last_s)), CHECKIN_DAYS));
    }
    let (gave, did, took) = count_handovers_of(tx, person)?;
    for (key, count) in [("contact-kept-gave", gave), ("contact-kept-gave-for", did), ("contact-kept-took", took)] {
        if count > 0 {
            lines.push(KeptLine::new(say(key, &[("count", count.to_string())])));
        }
    }
    for (line, done_s) in list_lines_about(tx, person)? {
        let said = KeptLine::new(say("contact-kept-introduced", &[])).with_text(line).since_moment(done_s);
        lines.push(said.until_days_after(Some(day_of(done_s)), HANDOVERS_DAYS));
    }
    Ok(lines)
}

fn of_contact(contact: &KeptContact, say: &SayKept<'_>) -> KeptLine {
    let key = if contact.is_ended { "contact-kept-contact-ended" } else { "contact-kept-contact" };
    let what = say(key, &[("party", contact.party.clone()), ("agreed", say(agreed_key(&contact.agreed), &[]))]);
    let line = KeptLine::new(what).with_text(&contact.asked).since_moment(contact.since_s);
    line.until_days_after(Some(work_day(contact.last_s)), CONTACT_DAYS)
}

/// What was promised goes with the contact, or before it, a year after it was due and done.
fn of_promise(promise: &KeptPromise, say: &SayKept<'_>) -> KeptLine {
    let state = match (promise.kept_s, promise.let_go_s) {
        (Some(_), _) => "contact-kept-promise-done",
        (None, Some(_)) => "contact-kept-promise-gone",
        (None, None) => "contact-kept-promise-open",
    };
    let due: Option<Date> = promise.due_on.parse().ok();
    let day = due.map_or_else(|| promise.due_on.clone(), |due| due.strftime("%-d-%-m-%Y").to_string());
    let what = say("contact-kept-promise", &[("party", promise.party.clone()), ("day", day), ("state", say(state, &[]))]);
    let text: Vec<&str> = [promise.what.as_str(), promise.because.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
    let done = day_of(promise.kept_s.or(promise.let_go_s).unwrap_or(promise.made_s));
    let last = due.map_or(done, |due| due.max(done)).min(work_day(promise.last_s));
    KeptLine::new(what).with_text(text.join(" · ")).since_moment(promise.made_s).until_days_after(Some(last), CONTACT_DAYS)
}

fn agreed_key(agreed: &str) -> &'static str {
    match agreed {
        "phone" => "contact-kept-agreed-phone",
        "paper" => "contact-kept-agreed-paper",
        _ => "contact-kept-agreed-spoken",
    }
}
