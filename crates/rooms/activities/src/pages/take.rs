//! POST /activiteiten/{id}/taak: taking a task in one tap, or giving it back. It needs an account: the name stands with it.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect};
use opbouw_store::Tx;
use serde::Deserialize;

use super::activity::{activity_page, find_seen};
use super::forms::JoinForm;
use super::{number, seen};
use crate::activity::ActivityState;
use crate::error::ActivitiesError;
use crate::house::ActivitiesHouse;
use crate::proposing::note;
use crate::refusal::{Page, Refusal};
use crate::store::{days, tasks};
use crate::visit::Visit;

/// Which task, for which day.
#[derive(Deserialize, Default)]
pub(crate) struct TaskChoice {
    #[serde(default)]
    taak: String,
    #[serde(default)]
    dag: String,
    /// `terug`: gives it back.
    #[serde(default)]
    wat: String,
}

pub(crate) async fn take(
    State(house): State<Arc<ActivitiesHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<TaskChoice>,
) -> Page {
    let id = number(&id)?;
    let Some(who) = visit.reader.who.clone() else { return Ok(Redirect::to("/inloggen").into_response()) };
    let (task, day, doer) = (number(&form.taak)?, form.dag.parse().unwrap_or(0), visit.doer());
    let gives_back = form.wat == "terug";
    let write = move |tx: &mut Tx<'_>| -> Result<&'static str, Refusal> {
        let (activity, _) = seen(tx, Some(&who), id)?;
        if gives_back {
            tasks::leave(tx, id, task, day, who.person)?;
            doer.note(tx, &note("task-leave", id))?;
            return Ok("taak-terug");
        }
        if activity.state != ActivityState::Listed {
            return Err(ActivitiesError::Closed.into());
        }
        days::find_day(tx, day)?.filter(|day| day.activity == id && day.is_on() && day.ends_s > doer.at_s).ok_or(ActivitiesError::NoDay)?;
        if !tasks::take(tx, id, task, day, who.person, doer.at_s)? {
            return Err(ActivitiesError::TaskTaken.into());
        }
        doer.note(tx, &note("task-take", id))?;
        Ok("taak")
    };
    match house.site.db.write(write).await {
        Ok(word) => Ok(house.done(&format!("/activiteiten/{id}"), word).await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            let seen = find_seen(&house, &visit, id).await?;
            Ok(activity_page(&house, &visit, seen, JoinForm::new(""), None, &[fault]))
        }
    }
}
