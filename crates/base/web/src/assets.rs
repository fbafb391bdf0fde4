//! Style, script and icon: from inside the program, under an address that changes with their content, so browsers may keep them for a year.

use std::collections::HashMap;

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{Response, StatusCode};

/// Name of the style sheet.
pub const STYLE: &str = "opbouw.css";
/// Name of the script.
pub const SCRIPT: &str = "opbouw.js";
/// Name of the script for passkeys; only on the pages that need it.
pub const PASSKEY: &str = "passkey.js";
/// Name of the icon.
pub const ICON: &str = "opbouw.svg";

const FILES: &[(&str, &str, &str)] = &[
    (STYLE, "text/css; charset=utf-8", include_str!("../assets/opbouw.css")),
    (SCRIPT, "text/javascript; charset=utf-8", include_str!("../assets/opbouw.js")),
    (PASSKEY, "text/javascript; charset=utf-8", include_str!("../assets/passkey.js")),
    (ICON, "image/svg+xml", include_str!("../assets/opbouw.svg")),
];

/// All files with their addresses.
#[derive(Debug)]
pub struct Assets {
    addresses: HashMap<&'static str, String>,
    files: HashMap<String, (&'static str, String)>,
}

impl Default for Assets {
    fn default() -> Self {
        let mut assets = Self { addresses: HashMap::new(), files: HashMap::new() };
        FILES.iter().for_each(|(name, kind, text)| assets.add(name, kind, (*text).to_owned()));
        assets
    }
}

impl Assets {
    /// Adds a file made at start-up, such as the outlines of the areas.
    pub fn add(&mut self, name: &'static str, kind: &'static str, text: String) {
        let stamp = text.bytes().fold(0xcbf2_9ce4_8422_2325u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        let file = format!("{stamp:016x}-{name}");
        self.addresses.insert(name, format!("/stijl/{file}"));
        self.files.insert(file, (kind, text));
    }

    /// The address of a file; empty for a name that does not exist.
    pub fn address(&self, name: &str) -> &str {
        self.addresses.get(name).map_or("", String::as_str)
    }

    /// Answers a request for a file.
    pub fn serve(&self, file: &str) -> Response<Body> {
        let answer = Response::builder();
        let made = match self.files.get(file) {
            Some((kind, text)) => answer
                .header(CONTENT_TYPE, *kind)
                .header(CACHE_CONTROL, "public, max-age=31536000, immutable")
                .body(Body::from(text.clone())),
            None => answer.status(StatusCode::NOT_FOUND).body(Body::empty()),
        };
        made.unwrap_or_default()
    }
}
