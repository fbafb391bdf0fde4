//! How does a page end that cannot do what was asked? There is nothing here, or something is wrong.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::error::SignalsError;

/// What a handler ends with.
pub(crate) type Page = Result<Response, Refusal>;

/// Why there is no page.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// It does not exist, or the caller may not know that it does: the same answer.
    Nothing,
    /// Something is wrong.
    Fault(SignalsError),
}

impl Refusal {
    /// What somebody at the screen can mend, to be shown with what they filled in; the rest goes on.
    pub fn mendable(self) -> Result<SignalsError, Self> {
        match self {
            Self::Fault(error) if error.key().is_some() => Ok(error),
            other => Err(other),
        }
    }
}

impl<E: Into<SignalsError>> From<E> for Refusal {
    fn from(error: E) -> Self {
        Self::Fault(error.into())
    }
}

/// A bare status; further out it becomes the page that every installation has for it.
impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        match self {
            Self::Nothing => StatusCode::NOT_FOUND.into_response(),
            Self::Fault(error) => {
                if error.status().is_server_error() {
                    tracing::error!(code = error.code(), "a page of Signals could not be made. {}", error.advice());
                }
                error.status().into_response()
            }
        }
    }
}
