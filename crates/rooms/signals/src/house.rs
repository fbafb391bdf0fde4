//! What the pages of this room stand on.

use std::sync::Arc;

use axum::response::{IntoResponse, Redirect, Response};
use opbouw_finder::Finder;
use opbouw_map::MapFrame;
use opbouw_neighbourhood::HomeArea;
use opbouw_personal::Places;
use opbouw_post::outgoing::Client;
use opbouw_web::{Frame, Reader, Site};

/// Shared by all pages of this room.
#[derive(Clone)]
pub struct SignalsHouse {
    /// What all pages share.
    pub site: Arc<Site>,
    /// Where people live, by name.
    pub areas: Arc<[HomeArea]>,
    /// The live index over the register, and the vocabulary that hears danger.
    pub finder: Arc<Finder>,
    /// The whole municipality on the map.
    pub map: MapFrame,
    /// Names that are no names of people: areas and parties.
    pub places: Arc<Places>,
    /// The way out to systems that hear; without it nothing is sent.
    pub client: Option<Client>,
}

impl SignalsHouse {
    /// The frame of a page.
    pub fn frame(&self, reader: Reader, here: &'static str) -> Frame {
        Frame::new(self.site.clone(), reader, here)
    }

    /// After a change: everybody hears of it, and on to a page that says that it was done, by a word of the program.
    pub async fn done(&self, address: &str, word: &str) -> Response {
        self.site.tell().await;
        Redirect::to(&format!("{address}?klaar={word}")).into_response()
    }
}
