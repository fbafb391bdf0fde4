//! /activiteiten/{id}/wijzigen: title, text, number of places and so on, also when people come; when it is changes with its days.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use opbouw_store::Tx;

use super::make::{Shown, form_page, text_of};
use super::{kept, number, signed_in};
use crate::activity::Activity;
use crate::editing;
use crate::error::ActivitiesError;
use crate::house::ActivitiesHouse;
use crate::plan::PlanForm;
use crate::refusal::{Page, Refusal};
use crate::visit::Visit;

pub(crate) async fn form(State(house): State<Arc<ActivitiesHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let activity = find_kept(&house, &visit, &id).await?;
    Ok(form_page(&house, visit.frame(&house), shown(&activity, text_of(&activity)), &[]))
}

pub(crate) async fn change(
    State(house): State<Arc<ActivitiesHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Page {
    let activity = find_kept(&house, &visit, &id).await?;
    let mut form = PlanForm::of(&pairs);
    if let Some(room) = activity.room {
        form.zaal = room.to_string();
    }
    let wrong = match form.check_text(&house.areas) {
        Ok(plan) => {
            let (who, doer, id) = (signed_in(&visit)?, visit.doer(), activity.id);
            let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
                let activity = kept(tx, &who, id)?;
                if !activity.state.is_live() {
                    return Err(ActivitiesError::WrongState.into());
                }
                Ok(editing::change(tx, &doer, &activity, &plan)?)
            };
            match house.site.db.write(write).await {
                Ok(()) => return Ok(house.done(&format!("/activiteiten/{id}/beheer"), "bewaard").await),
                Err(refusal) => vec![refusal.mendable()?],
            }
        }
        Err(wrong) => wrong,
    };
    let asks_tight = wrong.contains(&ActivitiesError::RoomTooSmall);
    Ok(form_page(&house, visit.frame(&house), Shown { asks_tight, ..shown(&activity, form) }, &wrong))
}

async fn find_kept(house: &ActivitiesHouse, visit: &Visit, id: &str) -> Result<Activity, Refusal> {
    let (id, who) = (number(id)?, signed_in(visit)?);
    house.site.db.read(move |tx| kept(tx, &who, id)).await
}

fn shown(activity: &Activity, form: PlanForm) -> Shown {
    Shown { changed: Some((activity.id, activity.room.is_some())), ..Shown::new(form) }
}
