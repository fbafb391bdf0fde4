//! Requests in the words of a test: `app.ask("Wie kookt er?")`.
#![allow(clippy::expect_used, reason = "a test that cannot ask must stop")]

use std::fmt::Write;

use axum::body::Body;
use axum::http::Request;
use axum::http::request::Builder;
use serde_json::Value;
use tower::ServiceExt;

use crate::app::TestApp;
use crate::reply::Reply;

impl TestApp {
    /// A page.
    pub async fn get(&self, path: &str) -> Reply {
        self.send(Request::get(path), "").await
    }

    /// A page with headers, such as `("cookie", "taal=en")`.
    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Reply {
        self.send(with(Request::get(path), headers), "").await
    }

    /// The question box, filled in and sent.
    pub async fn ask(&self, text: &str) -> Reply {
        self.fill_in(&[("vraag", text)]).await
    }

    /// The question box with more of its fields.
    pub async fn fill_in(&self, fields: &[(&str, &str)]) -> Reply {
        self.post_form("/vraag", fields, &[]).await
    }

    /// Any form.
    pub async fn post_form(&self, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Reply {
        let request = Request::post(path).header("content-type", "application/x-www-form-urlencoded");
        self.send(with(request, headers), form(fields)).await
    }

    /// A call of the API.
    pub async fn post_json(&self, path: &str, body: &Value) -> Reply {
        self.send(Request::post(path).header("content-type", "application/json"), body.to_string()).await
    }

    /// Anything else.
    pub async fn send(&self, request: Builder, body: impl Into<Body>) -> Reply {
        let request = request.body(body.into()).expect("a request that can be sent");
        let response = self.router.clone().oneshot(request).await;
        Reply::read(response.unwrap_or_else(|never| match never {})).await
    }
}

fn with(request: Builder, headers: &[(&str, &str)]) -> Builder {
    headers.iter().fold(request, |request, (name, value)| request.header(*name, *value))
}

/// A form as browsers send it.
fn form(fields: &[(&str, &str)]) -> String {
    fields.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value))).collect::<Vec<_>>().join("&")
}

fn escaped(text: &str) -> String {
    text.bytes().fold(String::new(), |mut made, byte| {
        if byte.is_ascii_alphanumeric() {
            made.push(char::from(byte));
        } else {
            let _ = write!(made, "%{byte:02X}");
        }
        made
    })
}
