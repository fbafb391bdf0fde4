//! /contact/momenten/{id}: one moment, to look at and to change. When a colleague changed it meanwhile both texts are shown.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use opbouw_audit::Activity;
use opbouw_signin::Note;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::moment::{Both, show as show_form, word_after};
use super::moment_form::MomentForm;
use super::moment_view::{MomentView, view, with_thanks};
use super::{After, MAP_OF_STEPS, number};
use crate::error::ContactError;
use crate::house::ContactHouse;
use crate::moment::{Change, Growth, Moment};
use crate::mood::Mood;
use crate::recording::{change_moment, throw_moment};
use crate::refusal::{Page, Refusal};
use crate::say::done;
use crate::store::{moments, thanks};
use crate::visit::{Visit, keeps};

#[derive(Template)]
#[template(path = "contact_one_moment.html")]
struct OnePage {
    frame: Frame,
    moment: MomentView,
    /// Name of a step and how many.
    steps: Vec<(String, i64)>,
    done: Option<String>,
    is_named: bool,
}

/// A moment of a party of the caller; for others there is none.
fn kept(tx: &mut Tx<'_>, visit_parties: &[i64], id: i64) -> Result<Moment, Refusal> {
    moments::find(tx, id)?.filter(|moment| visit_parties.contains(&moment.party)).ok_or(Refusal::Nothing)
}

pub(crate) async fn show(State(house): State<Arc<ContactHouse>>, visit: Visit, Path(id): Path<String>, Query(after): Query<After>) -> Page {
    let (id, parties, person) = (number(&id)?, visit.parties()?, visit.person()?);
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let moment = kept(tx, &parties, id)?;
        let growth = moment.growth;
        Ok((with_thanks(tx, vec![moment], person)?.pop().ok_or(Refusal::Nothing)?, growth))
    };
    let (thanked, growth) = house.site.db.read(read).await?;
    let frame = visit.frame(&house);
    let steps = growth.map(Growth::steps).into_iter().flatten();
    let template = OnePage {
        moment: view(&house, &frame, thanked),
        steps: MAP_OF_STEPS.iter().zip(steps).map(|((_, key), number)| (frame.say(key), number)).collect(),
        is_named: after.klaar.as_deref() == Some("naam"),
        done: done(&frame, after.klaar.as_deref()),
        frame,
    };
    Ok(page(StatusCode::OK, &template))
}

pub(crate) async fn form(State(house): State<Arc<ContactHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let (id, parties) = (number(&id)?, visit.parties()?);
    let moment = house.site.db.read(move |tx| kept(tx, &parties, id)).await?;
    show_form(&house, &visit, Some(id), MomentForm::of_moment(&moment), &[], Vec::new()).await
}

pub(crate) async fn change(
    State(house): State<Arc<ContactHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Page {
    let (id, parties) = (number(&id)?, visit.parties()?);
    let current = house.site.db.read(move |tx| kept(tx, &parties, id)).await?;
    let mut form = MomentForm { item: current.item.clone(), ..MomentForm::of(&pairs) };
    let moment = match form.check(visit.now_s(), visit.today()) {
        Ok(moment) => moment,
        Err(wrong) => return show_form(&house, &visit, Some(id), form, &wrong, Vec::new()).await,
    };
    let (doer, base, word) = (visit.doer(), form.versie.parse().unwrap_or(0), word_after(&house, &moment));
    match house.site.db.write(move |tx| change_moment(tx, &doer, current.party, id, base, &moment)).await? {
        Change::Changed { .. } => Ok(house.done(&format!("/contact/momenten/{id}"), word).await),
        Change::Nothing => Err(Refusal::Nothing),
        Change::Clash { current } => {
            let both = compare(&visit.frame(&house), &form, &current);
            form.versie = current.version.to_string();
            show_form(&house, &visit, Some(id), form, &[ContactError::Clash], both).await
        }
    }
}

/// What differs between what was typed and what is kept now.
fn compare(frame: &Frame, mine: &MomentForm, current: &Moment) -> Vec<Both> {
    let theirs = MomentForm::of_moment(current);
    let mood = |code: &str| Mood::parse(code).map(|mood| frame.say(mood.key())).unwrap_or_default();
    let row = |key: &str, mine: String, theirs: String| Both { name: frame.say(key), mine, theirs };
    let rows = [
        row("contact-when", format!("{} {}", mine.dag, mine.tijd), format!("{} {}", theirs.dag, theirs.tijd)),
        row("contact-spot", mine.plek.clone(), theirs.plek.clone()),
        row("contact-people-seen", mine.people(), theirs.people()),
        row("contact-mood", mood(&mine.stemming), mood(&theirs.stemming)),
        row("contact-line", mine.regel.clone(), theirs.regel.clone()),
        row("contact-next", mine.volgende.clone(), theirs.volgende.clone()),
    ];
    rows.into_iter().filter(|row| row.mine != row.theirs).collect()
}

pub(crate) async fn thank(State(house): State<Arc<ContactHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let (id, parties, person, doer) = (number(&id)?, visit.parties()?, visit.person()?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let moment = kept(tx, &parties, id)?;
        if thanks::thank(tx, moment.id, person, doer.at_s)? {
            doer.note(tx, &Note { action: "moment-thank", kind: "moment", id: Some(id), activity: Activity::Contact, subject: None })?;
        }
        Ok(())
    };
    house.site.db.write(write).await?;
    Ok(house.done("/contact", "gezien").await)
}

pub(crate) async fn throw(State(house): State<Arc<ContactHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let (id, who, doer) = (number(&id)?, visit.who()?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<bool, Refusal> {
        let Some(moment) = moments::find(tx, id)?.filter(|moment| keeps(&who.actor, moment.party)) else { return Err(Refusal::Nothing) };
        Ok(throw_moment(tx, &doer, moment.party, id)?)
    };
    if house.site.db.write(write).await? {
        return Ok(house.done("/contact/momenten", "weg").await);
    }
    Ok(StatusCode::NOT_FOUND.into_response())
}
