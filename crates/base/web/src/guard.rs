//! The door of every route: nobody comes in for whom there is nothing behind it.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use opbouw_access::{Action, Gate, gate};

use crate::caller::{actor_of, find_caller};
use crate::frame::Site;
use crate::pages::{error_page, step_up_page};
use crate::problem::Problem;

/// What a door knows.
#[derive(Clone)]
pub(crate) struct Door {
    pub site: Arc<Site>,
    pub action: Action,
    pub api: bool,
}

/// Finds out who calls and asks `base/access`. Each thing behind the door is decided on by itself, in the handler.
pub(crate) async fn guard(State(door): State<Door>, mut request: Request, next: Next) -> Response {
    // The API takes no cookies: a call of it is nobody's until it brings a key of its own.
    let found = if door.api { Ok(None) } else { find_caller(&door.site, request.headers()).await };
    let caller = match found {
        Ok(caller) => caller,
        Err(error) => {
            // Fail closed (ASVS 5.0, V16.5.3): whoever cannot be recognised is not let in as a visitor either.
            tracing::error!(code = error.code(), "a session could not be looked up");
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
    };
    if caller.is_some() && is_unsafe(request.method()) && !comes_from_here(request.headers()) {
        tracing::warn!(action = ?door.action, "a form from elsewhere with somebody's session was refused");
        return StatusCode::FORBIDDEN.into_response();
    }
    let opens = gate(&actor_of(caller.as_ref()), door.action);
    if matches!(opens, Gate::StepUp | Gate::Closed) {
        // Who it was is not in the log: the number of the session leads there while it lasts (ASVS 5.0, V16.3.2).
        tracing::warn!(action = ?door.action, session = caller.as_ref().map(|caller| caller.0.session), gate = ?opens, "a door stayed shut");
    }
    match opens {
        Gate::Open => {
            if let Some(caller) = caller {
                request.extensions_mut().insert(caller);
            }
            next.run(request).await
        }
        Gate::SignIn if door.api => unsigned().into_response(),
        Gate::SignIn => Redirect::to("/inloggen").into_response(),
        Gate::StepUp => step_up_page(&door.site, request.headers()),
        Gate::Closed => error_page(&door.site, request.headers(), StatusCode::NOT_FOUND),
    }
}

fn is_unsafe(method: &Method) -> bool {
    !matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

/// A browser says where a form comes from, in one of two headers. With a session one of them must be there and must be us (ASVS 5.0, V3.5.1).
fn comes_from_here(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text("origin"), text("host")) {
        (Some(site), ..) => site == "same-origin",
        (None, Some(origin), Some(host)) => origin.split("://").nth(1) == Some(host),
        _ => false,
    }
}

fn unsigned() -> Problem {
    Problem::new(StatusCode::UNAUTHORIZED, "WEB-401", "Sign in first", "This address is only for people who have signed in.")
}
