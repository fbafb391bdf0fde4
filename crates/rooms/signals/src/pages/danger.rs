//! What sounds like danger: whom to call, and nothing is kept. Whoever says that it is none goes on with what was filled in.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_web::{Frame, page};

use crate::house::SignalsHouse;
use crate::leaving::SignalForm;
use crate::refusing::{DangerShown, dangers_in};

#[derive(Template)]
#[template(path = "signals_danger.html")]
struct DangerPage {
    frame: Frame,
    dangers: Vec<DangerShown>,
    /// What was filled in, to go on with; none: on this page one cannot.
    form: Option<SignalForm>,
    /// Whether the sentence may go along: it may be about a street, and is not about somebody who must be helped now.
    may_keep_sentence: bool,
}

/// The page for a text that sounds like danger; none: it does not.
pub(crate) fn danger_page(house: &SignalsHouse, frame: &Frame, text: &str, form: Option<&SignalForm>) -> Option<Response> {
    let dangers = dangers_in(house.finder.vocabulary(), text, frame.language);
    if dangers.is_empty() || form.is_some_and(|form| form.is_no_danger && may_go_along(&dangers)) {
        return None;
    }
    let may_keep_sentence = may_go_along(&dangers);
    Some(page(StatusCode::OK, &DangerPage { frame: frame.clone(), dangers, form: form.cloned(), may_keep_sentence }))
}

/// Curtains and post, fire last week, a smell of gas that was the oven: what is said of a street sounds like what is said of somebody.
fn may_go_along(dangers: &[DangerShown]) -> bool {
    dangers.iter().all(|danger| matches!(danger.id.as_str(), "self-neglect" | "danger"))
}
