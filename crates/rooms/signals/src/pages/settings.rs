//! /signalen/instellingen: how small a number may be, how many false alarms are accepted, and how long a week waits.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::After;
use crate::error::SignalsError;
use crate::house::SignalsHouse;
use crate::keeping::note;
use crate::refusal::{Page, Refusal};
use crate::say::{done, faults};
use crate::settings::Settings;
use crate::store::settings;
use crate::visit::Visit;

/// What was chosen.
#[derive(Deserialize)]
pub(crate) struct Chosen {
    #[serde(default)]
    minimum: String,
    #[serde(default)]
    alarmen: String,
    #[serde(default)]
    wachten: String,
}

#[derive(Template)]
#[template(path = "signals_settings.html")]
struct SettingsPage {
    frame: Frame,
    done: Option<String>,
    faults: Vec<String>,
    now: Settings,
}

impl SettingsPage {
    /// How often a false alarm is accepted, as a sentence.
    fn alarms(&self, in_ten_years: &i64) -> String {
        let (key, count) = match *in_ten_years {
            1 => ("signals-alarms-decade", 1),
            2 | 5 => ("signals-alarms-every", 10 / in_ten_years),
            more => ("signals-alarms-year", more / 10),
        };
        self.frame.say_with(key, "count", count)
    }
}

pub(crate) async fn show(State(house): State<Arc<SignalsHouse>>, visit: Visit, Query(after): Query<After>) -> Page {
    show_with(&house, &visit, after.klaar.as_deref(), &[]).await
}

async fn show_with(house: &SignalsHouse, visit: &Visit, after: Option<&str>, wrong: &[SignalsError]) -> Result<Response, Refusal> {
    let now = house.site.db.read(settings::find).await?;
    let frame = visit.work_frame(house);
    let template = SettingsPage { done: done(&frame, after), faults: faults(&frame, wrong), now, frame };
    Ok(page(wrong.first().map_or(StatusCode::OK, SignalsError::status), &template))
}

pub(crate) async fn change(State(house): State<Arc<SignalsHouse>>, visit: Visit, Form(chosen): Form<Chosen>) -> Page {
    let Some(new) = Settings::parse(&chosen.minimum, &chosen.alarmen, &chosen.wachten) else {
        return show_with(&house, &visit, None, &[SignalsError::UnknownChoice]).await;
    };
    let doer = visit.doer();
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        settings::put(tx, &new)?;
        Ok(note(tx, &doer, 1, "signal-settings")?)
    };
    house.site.db.write(write).await?;
    Ok(house.done("/signalen/instellingen", "bewaard").await)
}
