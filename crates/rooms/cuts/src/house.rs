//! What the pages of this room stand on.

use std::sync::Arc;

use axum::response::{IntoResponse, Redirect, Response};
use opbouw_handover::Rules;
use opbouw_neighbourhood::HomeArea;
use opbouw_web::{Frame, Reader, Site};

/// Shared by all pages of this room.
#[derive(Clone)]
pub struct CutsHouse {
    /// What all pages share.
    pub site: Arc<Site>,
    /// Where people live, by name.
    pub areas: Arc<[HomeArea]>,
    /// How everything that somebody can carry is listed.
    pub rules: Rules,
}

impl CutsHouse {
    /// The frame of a page.
    pub fn frame(&self, reader: Reader, here: &'static str) -> Frame {
        Frame::new(self.site.clone(), reader, here)
    }

    /// The name of an area, by its code; the code itself when it is not in the list.
    pub fn area_name(&self, code: &str) -> String {
        self.areas.iter().find(|area| area.code.as_str() == code).map_or_else(|| code.to_owned(), |area| area.name.clone())
    }

    /// After a change: everybody hears of it, and on to a page that says that it was done, by a word of the program.
    pub async fn done(&self, address: &str, word: &str) -> Response {
        self.site.tell().await;
        Redirect::to(&format!("{address}?klaar={word}")).into_response()
    }
}
