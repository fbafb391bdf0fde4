//! POST /vraag/uitkomst: did it help? Counts only.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_web::{Frame, Reader, page};
use serde::Deserialize;

use crate::counts::Counted;
use crate::error::AskError;
use crate::house::AskHouse;
use crate::pages::front::{error_sentences, form_page};
use crate::question::Draft;

#[derive(Deserialize)]
pub(crate) struct Outcome {
    uitkomst: String,
}

#[derive(Template)]
#[template(path = "thanks.html")]
struct ThanksPage {
    frame: Frame,
}

pub(crate) async fn outcome(State(house): State<Arc<AskHouse>>, reader: Reader, Form(form): Form<Outcome>) -> Response {
    let frame = house.frame(reader, "/");
    let Some(counted) = Counted::outcome(&form.uitkomst) else {
        let errors = error_sentences(&house, frame.language, &[AskError::UnknownOutcome]);
        return form_page(&house, frame, &Draft::default(), errors, StatusCode::BAD_REQUEST);
    };
    house.counts.add(house.site.clock.today(), counted);
    page(StatusCode::OK, &ThanksPage { frame })
}
