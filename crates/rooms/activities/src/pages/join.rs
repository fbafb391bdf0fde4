//! POST /activiteiten/{id}/aanmelden: signing up for a day or for every time, with or without an account.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use axum::response::Response;
use opbouw_neighbourhood::FirstName;
use opbouw_store::{ConstraintKind, StoreError, Tx};

use super::activity::{activity_page, find_seen};
use super::forms::JoinForm;
use super::{number, seen};
use crate::activity::MOST_HEADS;
use crate::error::ActivitiesError;
use crate::house::ActivitiesHouse;
use crate::joining::{Joined, join};
use crate::messages::{OWN_PATH, SIGNED};
use crate::refusal::{Page, Refusal};
use crate::signup::{NewSignup, Who};
use crate::visit::Visit;
use opbouw_web::Reach;

pub(crate) async fn join_activity(
    State(house): State<Arc<ActivitiesHouse>>,
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
        vec![ActivitiesError::TooOften]
    };
    let seen = find_seen(&house, &visit, id).await?;
    Ok(activity_page(&house, &visit, seen, form, None, &wrong))
}

/// What was filled in, or everything that is wrong with it.
fn read(visit: &Visit, activity: i64, form: &JoinForm) -> Result<NewSignup, Vec<ActivitiesError>> {
    let mut faults = Vec::new();
    let who = match visit.who() {
        Some(who) => Some(Who::Person { id: who.person, first_name: who.first_name.clone() }),
        None => read_guest(&form.naam, &form.bereik, &mut |fault| faults.push(fault)),
    };
    let heads = read_heads(&form.aantal);
    if heads.is_none() {
        faults.push(ActivitiesError::BadHeads);
    }
    let day = if form.dag == "elke" { Some(None) } else { form.dag.parse().ok().map(Some) };
    if day.is_none() {
        faults.push(ActivitiesError::NoDay);
    }
    let (Some(who), Some(heads), Some(day), true) = (who, heads, day, faults.is_empty()) else { return Err(faults) };
    Ok(NewSignup {
        activity,
        day,
        who,
        language: visit.reader.language.code().to_owned(),
        heads,
        newcomer: form.is_new,
        source: form.source(),
        tap: form.tap(),
    })
}

/// Somebody without an account.
pub(crate) fn read_guest(name: &str, reach: &str, keep: &mut impl FnMut(ActivitiesError)) -> Option<Who> {
    let name = FirstName::parse(name).map_err(|fault| keep(fault.into())).ok();
    let reach = Reach::parse(reach).map_err(|fault| keep(fault.into())).ok();
    Some(Who::Guest { first_name: name?.as_str().to_owned(), reach: reach? })
}

/// How many people a sign-up brings; nothing is one.
pub(crate) fn read_heads(text: &str) -> Option<i64> {
    if text.is_empty() { Some(1) } else { text.parse().ok().filter(|heads| (1..=MOST_HEADS).contains(heads)) }
}

async fn sign_up(house: &ActivitiesHouse, visit: &Visit, new: NewSignup) -> Result<Joined, Refusal> {
    let (doer, who) = (visit.doer(), visit.reader.who.clone());
    let write = move |tx: &mut Tx<'_>| -> Result<Joined, Refusal> {
        let (activity, _) = seen(tx, who.as_deref(), new.activity)?;
        Ok(join(tx, &doer, &activity, &new)?)
    };
    match house.site.db.write(write.clone()).await {
        // Two taps at the same moment: the second one finds the first.
        Err(Refusal::Fault(ActivitiesError::Store(StoreError::Constraint { kind: ConstraintKind::Unique, .. }))) => {
            house.site.db.write(write).await
        }
        other => other,
    }
}

/// On to one's own sign-up. Whoever gave a number or address finds it by the message that goes there: so nobody sees, by typing the number
/// of somebody else, whether and as what they come.
async fn answered(house: &ActivitiesHouse, new: &NewSignup, joined: Joined) -> Response {
    let is_safe = joined.is_own && (new.who.person().is_some() || new.who.reach().is_none());
    let ticket = SIGNED.ticket(&house.site.key, &joined.signup.to_string()).unwrap_or_default();
    let address = if is_safe { format!("{OWN_PATH}{ticket}") } else { format!("/activiteiten/{}", new.activity) };
    house.done(&address, joined.state.code()).await
}
