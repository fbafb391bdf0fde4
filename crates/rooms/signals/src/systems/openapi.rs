//! /api/v1/signalen/openapi.json: what programs may send and what they get back, OpenAPI 3.1.

use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

/// The description as JSON text; the same at every call.
const DOCUMENT: &str = include_str!("openapi.json");

pub(super) async fn openapi() -> Response {
    ([(CONTENT_TYPE, "application/json"), (ACCESS_CONTROL_ALLOW_ORIGIN, "*")], DOCUMENT).into_response()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::DOCUMENT;
    use crate::error::SignalsError;
    use crate::theme::SignalTheme;

    #[test]
    fn the_document_knows_every_theme_and_every_code_that_a_program_can_get() {
        let document: Value = serde_json::from_str(DOCUMENT).unwrap();
        let themes: Vec<&str> = SignalTheme::ALL.iter().map(|theme| theme.code()).collect();
        assert_eq!(document["components"]["schemas"]["Thema"]["enum"], serde_json::json!(themes));
        for error in
            [SignalsError::NoSource, SignalsError::WrongSignature, SignalsError::OtherBody, SignalsError::BadBody, SignalsError::Flood]
        {
            assert!(DOCUMENT.contains(error.code()), "{}", error.code());
        }
    }
}
