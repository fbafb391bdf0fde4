//! What the pages of this room stand on.

use std::sync::Arc;

use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;
use opbouw_handover::Rules;
use opbouw_neighbourhood::{HomeArea, Terms};
use opbouw_web::{Frame, Reader, Site};

/// Shared by all pages of this room.
#[derive(Clone)]
pub struct ContactHouse {
    /// What all pages share.
    pub site: Arc<Site>,
    /// Where people live, by name.
    pub areas: Arc<[HomeArea]>,
    /// How long things are kept.
    pub terms: Terms,
    /// What somebody can carry for a party, and how it is listed and handed over.
    pub rules: Rules,
}

impl ContactHouse {
    /// The frame of a page.
    pub fn frame(&self, reader: Reader, here: &'static str) -> Frame {
        Frame::new(self.site.clone(), reader, here)
    }

    /// The day in the municipality.
    pub(crate) fn today(&self) -> Date {
        self.site.clock.now().date()
    }

    /// After a change: everybody hears of it, and on to a page that says that it was done, by a word of the program.
    pub(crate) async fn done(&self, address: &str, word: &str) -> Response {
        self.site.tell().await;
        Redirect::to(&format!("{address}?klaar={word}")).into_response()
    }
}
