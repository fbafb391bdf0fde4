//! What every page has: language, title, menu, the municipality's name.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE};
use axum::http::request::Parts;
use opbouw_words::{Language, Sentences, Value};

use crate::assets::{Assets, ICON, SCRIPT, STYLE};
use crate::clock::Clock;

/// What all pages share while the program runs.
#[derive(Debug)]
pub struct Site {
    /// All sentences.
    pub sentences: Sentences,
    /// The municipality's name, for titles and the foot of the page.
    pub municipality: String,
    /// Whether everything on it is invented.
    pub is_demo: bool,
    /// The clock.
    pub clock: Clock,
    /// Contact for security reports, as a mailto or https address.
    pub security_contact: String,
    /// Style, script and icon.
    pub assets: Assets,
}

/// The language of the reader: the cookie of the language menu, else what the browser asks.
#[derive(Debug, Clone, Copy)]
pub struct Reader(pub Language);

impl<State: Send + Sync> FromRequestParts<State> for Reader {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &State) -> Result<Self, Self::Rejection> {
        Ok(Self(language_of(&parts.headers)))
    }
}

/// The language a request asks for.
pub fn language_of(headers: &axum::http::HeaderMap) -> Language {
    let text = |name| headers.get(name).and_then(|value: &axum::http::HeaderValue| value.to_str().ok()).unwrap_or("");
    let chosen = text(COOKIE).split(';').filter_map(|pair| pair.trim().strip_prefix("taal=")).find_map(Language::parse);
    chosen.unwrap_or_else(|| Language::accepted(text(ACCEPT_LANGUAGE)))
}

/// The frame of one page, for templates: `frame.say("key")`.
#[derive(Debug, Clone)]
pub struct Frame {
    /// What all pages share.
    pub site: Arc<Site>,
    /// The reader's language.
    pub language: Language,
    /// Address to come back to after choosing a language; never one with personal text.
    pub here: &'static str,
}

impl Frame {
    /// The frame of a page at `here`.
    pub fn new(site: Arc<Site>, reader: Reader, here: &'static str) -> Self {
        Self { site, language: reader.0, here }
    }

    /// A sentence.
    pub fn say(&self, key: &str) -> String {
        self.site.sentences.say(self.language, key)
    }

    /// A sentence with one value.
    pub fn say_with(&self, key: &str, name: &'static str, value: impl Into<Value<'static>>) -> String {
        self.site.sentences.say_with(self.language, key, &[(name, value.into())])
    }

    /// The other languages, for the menu.
    pub fn languages(&self) -> &'static [Language] {
        &Language::ALL
    }

    /// Address of the style sheet, new with every change.
    pub fn style(&self) -> &str {
        self.site.assets.address(STYLE)
    }

    /// Address of the script.
    pub fn script(&self) -> &str {
        self.site.assets.address(SCRIPT)
    }

    /// Address of the icon.
    pub fn icon(&self) -> &str {
        self.site.assets.address(ICON)
    }
}
