//! What came back, with questions a test asks of it.
#![allow(clippy::expect_used, clippy::missing_panics_doc, reason = "a test that cannot read the reply must stop")]

use axum::body::to_bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde_json::Value;

/// A whole reply, read to its end.
#[derive(Debug, Clone)]
pub struct Reply {
    /// Status as a number.
    pub status: u16,
    /// Headers.
    pub headers: HeaderMap,
    /// Body as text.
    pub text: String,
}

impl Reply {
    pub(crate) async fn read(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body to the end");
        Self { status: StatusCode::as_u16(&parts.status), headers: parts.headers, text: String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// A header; empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("")
    }

    /// Whether the text is in the body.
    pub fn has(&self, text: &str) -> bool {
        self.text.contains(text)
    }

    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("no JSON ({error}): {}", self.text))
    }

    /// Titles of the results in the order of the list.
    pub fn titles(&self) -> Vec<&str> {
        let list = between(&self.text, "<ol class=\"results\"", "</ol>").first().copied().unwrap_or("");
        between(list, "<h3>", "</a>")
            .into_iter()
            .filter_map(|link| link.split_once('>').and_then(|(_, title)| title.split('<').next()))
            .collect()
    }

    /// Everything between two marks, each time they occur.
    pub fn all_between(&self, start: &str, end: &str) -> Vec<&str> {
        between(&self.text, start, end)
    }
}

fn between<'t>(text: &'t str, start: &str, end: &str) -> Vec<&'t str> {
    text.split(start).skip(1).filter_map(|rest| rest.split_once(end).map(|(inside, _)| inside)).collect()
}
