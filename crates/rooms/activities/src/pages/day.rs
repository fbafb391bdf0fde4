//! /activiteiten/{id}/dag/{day}: who comes, who came, and calling a day off or moving it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::forms::{DayView, JoinForm};
use super::{After, kept_day, number, signed_in};
use crate::activity::{Activity, ActivityState, Day};
use crate::error::ActivitiesError;
use crate::hosting;
use crate::house::ActivitiesHouse;
use crate::refusal::{Page, Refusal};
use crate::say::{done, faults};
use crate::signup::{Coming, ComingState};
use crate::store::{comings, tasks};
use crate::task::Task;
use crate::visit::Visit;

/// From so many seconds before it begins attendance can be ticked: people are early.
pub(crate) const TICK_EARLY_S: i64 = 2 * 3_600;

/// Somebody of the day.
struct Row {
    signup: i64,
    first_name: String,
    heads: i64,
    state: ComingState,
    state_key: &'static str,
    is_new: bool,
    companion: Option<String>,
    untold: bool,
}

#[derive(Template)]
#[template(path = "activities_day.html")]
struct DayPage {
    frame: Frame,
    id: i64,
    activity: Activity,
    day: DayView,
    /// Those with a place, those who wait, and those who do not come.
    groups: Vec<(&'static str, Vec<Row>)>,
    tasks: Vec<Task>,
    may_tick: bool,
    is_past: bool,
    is_series: bool,
    form: JoinForm,
    asks_outside: bool,
    /// Rooms that are free at that moment, for another place.
    free: Vec<(i64, String)>,
    done: Option<String>,
    faults: Vec<String>,
}

pub(crate) async fn show(
    State(house): State<Arc<ActivitiesHouse>>,
    visit: Visit,
    Path((id, day)): Path<(String, String)>,
    Query(after): Query<After>,
) -> Page {
    show_with(&house, &visit, (number(&id)?, number(&day)?), after.klaar.as_deref(), JoinForm::new(""), &[]).await
}

pub(crate) async fn show_with(
    house: &ActivitiesHouse,
    visit: &Visit,
    of: (i64, i64),
    word: Option<&str>,
    form: JoinForm,
    wrong: &[ActivitiesError],
) -> Page {
    let (who, (id, day)) = (signed_in(visit)?, of);
    let now_s = visit.now_s();
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let (activity, day) = kept_day(tx, &who, id, day)?;
        let (people, tasks) = (comings::list_day(tx, day.id)?, tasks::list(tx, id, day.id)?);
        let free = if day.starts_s > now_s && day.is_on() && activity.state == ActivityState::Listed {
            hosting::list_free(tx, Some(day.taken.max(1)), activity.room, &[(day.starts_s, day.ends_s)])?
        } else {
            Vec::new()
        };
        Ok((activity, day, people, tasks, free))
    };
    let (activity, day, people, tasks, free) = house.site.db.read(read).await?;
    let frame = visit.frame(house);
    let template = DayPage {
        id,
        is_series: activity.rule.is_some(),
        may_tick: may_tick(&day, visit.now_s()),
        is_past: day.ends_s <= visit.now_s(),
        groups: groups(&people, &day),
        day: DayView::of(&day, &frame),
        free: free.into_iter().map(|(room, place)| (room.id, format!("{place}: {} ({})", room.name, room.seats))).collect(),
        tasks,
        form,
        asks_outside: wrong.contains(&ActivitiesError::OutsideHours),
        done: done(&frame, word),
        faults: faults(&frame, wrong),
        activity,
        frame,
    };
    Ok(page(wrong.first().map_or(StatusCode::OK, ActivitiesError::status), &template))
}

/// Whether attendance can be ticked: it is about to begin, or has been.
pub(crate) fn may_tick(day: &Day, now_s: i64) -> bool {
    day.is_on() && day.starts_s - TICK_EARLY_S <= now_s
}

/// First names in the order of the alphabet: somebody stands at a table and looks for one. Who waits stands in the order of waiting. Of a day that
/// is off all who would have come stand together: nobody waits for it any more.
fn groups(people: &[Coming], day: &Day) -> Vec<(&'static str, Vec<Row>)> {
    let rows = |is_of: &dyn Fn(ComingState) -> bool| -> Vec<Row> {
        people.iter().filter(|coming| is_of(coming.state)).map(|coming| row(coming, day)).collect()
    };
    let is_on = day.is_on();
    let mut coming = rows(&|state| state.holds_place() || !is_on && state.is_coming());
    coming.sort_by_key(|row| row.first_name.to_lowercase());
    let groups = [
        (if is_on { "activities-group-in" } else { "activities-group-would" }, coming),
        ("activities-group-waiting", rows(&|state| is_on && state == ComingState::Waiting)),
        ("activities-group-cancelled", rows(&|state| state == ComingState::Cancelled)),
    ];
    groups.into_iter().filter(|(_, rows)| !rows.is_empty()).collect()
}

fn row(coming: &Coming, day: &Day) -> Row {
    Row {
        signup: coming.signup.id,
        first_name: coming.signup.first_name.clone(),
        heads: coming.signup.heads,
        state: coming.state,
        state_key: coming.state.key_on(day),
        is_new: coming.signup.newcomer,
        companion: coming.signup.companion.as_ref().map(|(_, name)| name.clone()),
        untold: coming.untold,
    }
}
