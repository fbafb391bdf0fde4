//! POST /activiteiten/{id}/wie and /taken: asking somebody for a part, letting a part go; tasks and things that are needed.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use opbouw_neighbourhood::FirstName;
use opbouw_signin::{Doer, SignedIn};
use opbouw_store::Tx;
use opbouw_web::Limit;
use serde::Deserialize;

use super::keep::show_with;
use super::{kept, number, signed_in};
use crate::activity::Activity;
use crate::asking::{ask_by_mail, ask_person};
use crate::carrier::{Carrier, CarrierState, Part};
use crate::error::ActivitiesError;
use crate::house::ActivitiesHouse;
use crate::plan::{read_task, seen};
use crate::proposing::note;
use crate::refusal::{Page, Refusal};
use crate::store::{carriers, tasks};
use crate::visit::Visit;
use opbouw_web::Reach;

/// Who is asked, for which part; or who carries something no longer.
#[derive(Deserialize, Default, Clone)]
pub(crate) struct CrewForm {
    #[serde(default)]
    deel: String,
    /// Number of a regular comer.
    #[serde(default)]
    wie: String,
    #[serde(default)]
    naam: String,
    #[serde(default)]
    mail: String,
    /// `zelf`: takes it oneself.
    #[serde(default)]
    wat: String,
    /// Number of who carries it no longer.
    #[serde(default)]
    weg: String,
}

/// A task or a thing, new or gone.
#[derive(Deserialize, Default, Clone)]
pub(crate) struct TasksForm {
    #[serde(default)]
    taak: String,
    #[serde(default)]
    aantal: String,
    #[serde(default)]
    wanneer: String,
    #[serde(default)]
    ding: String,
    #[serde(default)]
    wie: String,
    #[serde(default)]
    nummer: String,
    /// `taak-weg`, `ding-weg` or `ding-wie`.
    #[serde(default)]
    wat: String,
}

pub(crate) async fn change(
    State(house): State<Arc<ActivitiesHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<CrewForm>,
) -> Page {
    let (id, who, doer) = (number(&id)?, signed_in(&visit)?, visit.doer());
    let asks = form.weg.is_empty() && form.wat != "zelf";
    // Only who keeps it gets this far with a question: counted per person, since each is a message to somebody.
    if asks && !house.site.limiter.allow(Limit::Invites, &who.person.to_string(), visit.now_s()) {
        return show_with(&house, &visit, id, None, &[ActivitiesError::TooOften]).await;
    }
    let word = if asks { "gevraagd" } else { "wie" };
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let activity = kept(tx, &who, id)?;
        Ok(change_within(tx, &doer, &who, &activity, &form)?)
    };
    match house.site.db.write(write).await {
        Ok(()) => Ok(house.done(&format!("/activiteiten/{id}/beheer"), word).await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&house, &visit, id, None, &[fault]).await
        }
    }
}

fn change_within(tx: &mut Tx<'_>, doer: &Doer, who: &SignedIn, activity: &Activity, form: &CrewForm) -> Result<(), ActivitiesError> {
    if !activity.state.is_live() {
        return Err(ActivitiesError::WrongState);
    }
    if let Ok(carrier) = form.weg.parse() {
        carriers::remove(tx, activity.id, carrier)?;
        return Ok(doer.note(tx, &note("carrier-remove", activity.id))?);
    }
    let part = Part::parse(&form.deel).ok_or(ActivitiesError::UnknownChoice)?;
    if form.wat == "zelf" {
        let own = Carrier {
            id: 0,
            activity: activity.id,
            person: Some(who.person),
            first_name: who.first_name.clone(),
            part,
            party: who.actor.parties.first().copied().filter(|party| activity.party == Some(*party)),
            state: CarrierState::Yes,
        };
        carriers::put(tx, &own, doer.at_s)?;
        return Ok(doer.note(tx, &note("carrier-take", activity.id))?);
    }
    if let Ok(person) = form.wie.parse() {
        // Only whom the next step proposes: nobody is asked by guessing numbers.
        let regulars = crate::store::comings::list_regulars(tx, activity.id, crate::growth::REGULAR_FROM)?;
        if !regulars.iter().any(|(regular, _, _)| *regular == person) {
            return Err(ActivitiesError::UnknownChoice);
        }
        return ask_person(tx, doer, activity, person, part, &who.first_name);
    }
    let name = FirstName::parse(&form.naam)?;
    let reach = Reach::parse(&form.mail)?.filter(|reach| reach.as_str().contains('@')).ok_or(ActivitiesError::NoReach)?;
    ask_by_mail(tx, doer, activity, (name.as_str(), &reach), part, &who.first_name)
}

pub(crate) async fn change_tasks(
    State(house): State<Arc<ActivitiesHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<TasksForm>,
) -> Page {
    let (id, who, doer) = (number(&id)?, signed_in(&visit)?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let activity = kept(tx, &who, id)?;
        put(tx, activity.id, &form)?;
        Ok(doer.note(tx, &note("activity-tasks", id))?)
    };
    match house.site.db.write(write).await {
        Ok(()) => Ok(house.done(&format!("/activiteiten/{id}/beheer"), "taken").await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&house, &visit, id, None, &[fault]).await
        }
    }
}

fn put(tx: &mut Tx<'_>, activity: i64, form: &TasksForm) -> Result<(), ActivitiesError> {
    let number = form.nummer.parse().unwrap_or(0);
    let (thing, who) = (seen(&form.ding), seen(&form.wie));
    if thing.chars().count() > 80 || who.chars().count() > 80 {
        return Err(ActivitiesError::LongText);
    }
    match form.wat.as_str() {
        "taak-weg" => tasks::remove(tx, activity, number)?,
        "ding-weg" => tasks::remove_thing(tx, activity, number)?,
        "ding-wie" => tasks::change_thing(tx, activity, number, &who)?,
        _ if !thing.is_empty() => tasks::create_thing(tx, activity, &thing, &who)?,
        _ => {
            let (what, wanted) = read_task(&form.taak, &form.aantal)?;
            tasks::create(tx, activity, &what, wanted, form.wanneer != "eens")?;
        }
    }
    Ok(())
}
