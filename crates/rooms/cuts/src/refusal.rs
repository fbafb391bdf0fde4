//! How does a page end that cannot do what was asked? There is nothing here, or something is wrong.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::error::CutsError;

/// What a handler ends with.
pub(crate) type Page = Result<Response, Refusal>;

/// Why there is no page.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// It does not exist, or the caller may not know that it does: the same answer.
    Nothing,
    /// Something is wrong.
    Fault(CutsError),
}

impl<E: Into<CutsError>> From<E> for Refusal {
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
                    tracing::error!(code = error.code(), "a page of the cut test could not be made. {}", error.advice());
                }
                error.status().into_response()
            }
        }
    }
}
