//! POST /oproepen/{id}/aanmelden: signing up, with or without an account.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use axum::response::Response;
use opbouw_neighbourhood::FirstName;
use opbouw_store::{ConstraintKind, StoreError, Tx};

use super::call::{call_page, find_seen};
use super::forms::{JoinForm, clean_via};
use super::number;
use crate::call::{CallState, MOST_HEADS};
use crate::error::CallsError;
use crate::house::CallsHouse;
use crate::joining::{Joined, join};
use crate::messages::{OWN_PATH, SIGNED};
use crate::refusal::{Page, Refusal};
use crate::signup::{NewSignup, Who};
use crate::store::{calls, pledges, tasks};
use crate::visit::Visit;
use opbouw_web::Reach;

pub(crate) async fn join_call(
    State(house): State<Arc<CallsHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Page {
    let (id, form) = (number(&id)?, JoinForm::of(&pairs));
    let wrong = if visit.is_allowed(&house) {
        match read(&visit, id, &form) {
            Ok(new) => match sign_up(&house, &visit, new.clone()).await {
                Ok(joined) => return Ok(answered(&house, &new, joined).await),
                Err(refusal) => vec![refusal.mendable()?],
            },
            Err(wrong) => wrong,
        }
    } else {
        vec![CallsError::TooOften]
    };
    let seen = find_seen(&house, &visit, id).await?;
    Ok(call_page(&house, &visit, seen, form, None, &wrong))
}

/// What was filled in, or everything that is wrong with it.
fn read(visit: &Visit, call: i64, form: &JoinForm) -> Result<NewSignup, Vec<CallsError>> {
    let mut faults = Vec::new();
    let mut keep = |fault: CallsError| faults.push(fault);
    let who = match visit.who() {
        Some(who) => Some(Who::Person { id: who.person, first_name: who.first_name.clone() }),
        None => read_guest(form, &mut keep),
    };
    let heads = form.aantal.parse().ok().filter(|heads| (1..=MOST_HEADS).contains(heads));
    if heads.is_none() {
        keep(CallsError::BadHeads);
    }
    let (Some(who), Some(heads), true) = (who, heads, faults.is_empty()) else { return Err(faults) };
    Ok(NewSignup {
        call,
        task: form.taak.parse().unwrap_or(0),
        who,
        language: visit.reader.language.code().to_owned(),
        is_soft: form.is_soft,
        heads,
        pledge: form.meebrengen.parse().ok(),
        source: form.source(),
        via: clean_via(&form.via),
        tap: form.tap(),
    })
}

fn read_guest(form: &JoinForm, keep: &mut impl FnMut(CallsError)) -> Option<Who> {
    let name = FirstName::parse(&form.naam).map_err(|fault| keep(fault.into())).ok();
    let reach = Reach::parse(&form.bereik).map_err(|fault| keep(fault.into())).ok();
    Some(Who::Guest { first_name: name?.as_str().to_owned(), reach: reach? })
}

async fn sign_up(house: &CallsHouse, visit: &Visit, new: NewSignup) -> Result<Joined, Refusal> {
    let doer = visit.doer();
    let write = move |tx: &mut Tx<'_>| -> Result<Joined, Refusal> {
        let call = calls::find(tx, new.call)?.filter(|call| call.state != CallState::Draft).ok_or(Refusal::Nothing)?;
        let pledge = match new.pledge {
            Some(pledge) => pledges::list(tx, call.id)?.into_iter().find(|known| known.id == pledge).map(|known| known.id),
            None => None,
        };
        // A call with one task needs no choice.
        let task = match new.task {
            0 => tasks::list(tx, call.id)?.iter().map(|task| task.id).next().unwrap_or(0),
            chosen => chosen,
        };
        Ok(join(tx, &doer, &call, &NewSignup { pledge, task, ..new.clone() })?)
    };
    match house.site.db.write(write.clone()).await {
        // Two taps at the same moment: the second one finds the first.
        Err(Refusal::Fault(CallsError::Store(StoreError::Constraint { kind: ConstraintKind::Unique, .. }))) => {
            house.site.db.write(write).await
        }
        other => other,
    }
}

/// On to one's own sign-up. Whoever gave a number or address finds it by the message that goes there: so nobody sees, by typing the number
/// of somebody else, whether and as what they come.
async fn answered(house: &CallsHouse, new: &NewSignup, joined: Joined) -> Response {
    let is_safe = joined.is_own && (new.who.person().is_some() || new.who.reach().is_none());
    let ticket = SIGNED.ticket(&house.site.key, &joined.signup.to_string()).unwrap_or_default();
    let address = if is_safe { format!("{OWN_PATH}{ticket}") } else { format!("/oproepen/{}", new.call) };
    house.done(&address, joined.state.code()).await
}
