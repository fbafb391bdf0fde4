//! GET /beheer/register: the register of processing activities (AVG, article 30), to print. In Dutch, because the municipality answers for it.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use opbouw_audit::register::{Description, describe};
use opbouw_audit::{Activity, Terms};
use opbouw_web::{Frame, Reader, page};

use crate::house::AdminHouse;
use crate::refusal::Page;
use crate::say::day;

#[derive(Template)]
#[template(path = "register.html")]
struct RegisterPage {
    frame: Frame,
    today: String,
    activities: Vec<(&'static str, Description)>,
}

pub(crate) async fn show(State(house): State<Arc<AdminHouse>>, reader: Reader) -> Page {
    let terms = terms(&house);
    let activities = Activity::ALL.iter().map(|activity| (activity.code(), describe(*activity, &terms))).collect();
    let (frame, today) = (house.frame(reader, "/beheer/register"), day(house.site.clock.today()));
    Ok(page(StatusCode::OK, &RegisterPage { frame, today, activities }))
}

/// The terms of this municipality, in the place of those that the program comes with.
fn terms(house: &AdminHouse) -> Terms {
    let own = &house.terms;
    let or = |number: i32, otherwise: u32| u32::try_from(number).unwrap_or(otherwise);
    let given = Terms::default();
    Terms {
        resident_months: or(own.resident_months, given.resident_months),
        undo_days: or(own.import_undo_days, given.undo_days),
        trail_months: or(own.trail_months, given.trail_months),
        outbox_days: or(own.message_days, given.outbox_days),
        ..given
    }
}
