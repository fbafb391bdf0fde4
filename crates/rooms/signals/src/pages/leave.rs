//! /signalen: three questions, without an account.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_neighbourhood::HomeArea;
use opbouw_store::Tx;
use opbouw_web::{Frame, Piece, page, pieces, without_referrer};
use serde::Deserialize;

use super::danger::danger_page;
use crate::error::SignalsError;
use crate::form_key::{LEAST_S, check_key, new_key};
use crate::house::SignalsHouse;
use crate::keeping::{self, Left};
use crate::leaving::{SignalForm, check};
use crate::messages::{SEEN_PATH, TAKEN};
use crate::refusal::{Page, Refusal};
use crate::refusing::{Refused, refuse_personal};
use crate::say::faults;
use crate::signal::{MOST_TEXT, Origin};
use crate::theme::SignalTheme;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "signals_leave.html")]
struct LeavePage {
    frame: Frame,
    faults: Vec<String>,
    form: SignalForm,
    refused: Option<Refused>,
    areas: Arc<[HomeArea]>,
    /// Worries first, then good news.
    groups: [(&'static str, Vec<SignalTheme>); 2],
    most: usize,
    urgent: Vec<Piece>,
}

/// The area in the address, to begin with: on a poster of a village, or from the map.
#[derive(Deserialize, Default)]
pub(crate) struct Begun {
    #[serde(default)]
    buurt: String,
    #[serde(default)]
    klaar: Option<String>,
}

#[derive(Template)]
#[template(path = "signals_away.html")]
struct AwayPage {
    frame: Frame,
}

pub(crate) async fn form(State(house): State<Arc<SignalsHouse>>, visit: Visit, Query(begun): Query<Begun>) -> Page {
    let frame = visit.frame(&house);
    if begun.klaar.as_deref() == Some("weg") {
        return Ok(page(StatusCode::OK, &AwayPage { frame }));
    }
    Ok(show(&house, &visit, SignalForm { buurt: begun.buurt, ..SignalForm::default() }, None, &[]))
}

fn show(house: &SignalsHouse, visit: &Visit, form: SignalForm, refused: Option<Refused>, wrong: &[SignalsError]) -> Response {
    let frame = visit.frame(house);
    let (good, worries): (Vec<_>, Vec<_>) = SignalTheme::ALL.into_iter().partition(|theme| theme.is_good());
    // Whoever mends one thing and presses again is quick, and is no program.
    let made_s = if wrong.is_empty() { visit.now_s() } else { visit.now_s() - LEAST_S };
    // What was refused does not stand in the box again, but the proposal without it does.
    let zin = refused.as_ref().map_or(form.zin.clone(), |refused| refused.proposal.clone());
    let template = LeavePage {
        faults: faults(&frame, wrong),
        form: SignalForm { sleutel: new_key(&house.site.key, made_s), website: String::new(), zin, ..form },
        refused,
        areas: house.areas.clone(),
        groups: [("signals-worries", worries), ("signals-good", good)],
        most: MOST_TEXT,
        urgent: pieces(&frame.say("signals-urgent")),
        frame,
    };
    page(wrong.first().map_or(StatusCode::OK, SignalsError::status), &template)
}

pub(crate) async fn leave(State(house): State<Arc<SignalsHouse>>, visit: Visit, Form(pairs): Form<Vec<(String, String)>>) -> Page {
    let form = SignalForm::of(&pairs);
    let frame = visit.frame(&house);
    // Danger before everything else: nothing is checked, counted or kept.
    if let Some(page) = danger_page(&house, &frame, &form.zin, Some(&form)) {
        return Ok(page);
    }
    let refused = refuse_personal(&frame, &form.zin, &house.places);
    let origin = if visit.works_here() { Origin::Worker } else { Origin::Resident };
    let (new, reach) = match check(&form, &house.areas, origin, visit.today()) {
        Ok(checked) if refused.is_none() => checked,
        Ok(_) => return Ok(show(&house, &visit, form, refused, &[SignalsError::Personal])),
        Err(mut wrong) => {
            wrong.extend(refused.is_some().then_some(SignalsError::Personal));
            return Ok(show(&house, &visit, form, refused, &wrong));
        }
    };
    if let Err(fault) = check_key(&house.site.key, &form.sleutel, visit.now_s()) {
        return Ok(show(&house, &visit, form, None, &[fault]));
    }
    if visit.is_from_elsewhere {
        return Ok(show(&house, &visit, form, None, &[SignalsError::OldForm]));
    }
    if !visit.is_allowed(&house) {
        return Ok(show(&house, &visit, form, None, &[SignalsError::TooOften]));
    }
    let (doer, language) = (visit.doer(), visit.reader.language.code());
    let write = move |tx: &mut Tx<'_>| -> Result<Left, Refusal> {
        Ok(keeping::leave(tx, &doer, &new, reach.as_ref().map(|reach| (reach, language)))?)
    };
    let code = match house.site.db.write(write).await {
        Ok(left) => left.code,
        Err(refusal) => {
            let fault = refusal.mendable()?;
            return Ok(show(&house, &visit, form, None, &[fault]));
        }
    };
    let ticket = TAKEN.ticket(&house.site.key, &code).unwrap_or_default();
    Ok(without_referrer(house.done(&format!("{SEEN_PATH}{ticket}"), "bedankt").await))
}
