//! What the pages of this room stand on.

use std::sync::Arc;

use opbouw_happenings::Delivery;
use opbouw_neighbourhood::{AreaCode, LatLon, Terms};
use opbouw_post::Postman;
use opbouw_web::{Frame, Reader, Site};

/// A village, hamlet or neighbourhood somebody can live in.
#[derive(Debug, Clone)]
pub struct HomeArea {
    /// Its code.
    pub code: AreaCode,
    /// Its name.
    pub name: String,
    /// Its centre, for the map and for distances.
    pub centre: Option<LatLon>,
}

/// Somebody of the demo, as whom a visitor may come in.
#[derive(Debug, Clone)]
pub struct DemoPerson {
    /// Code word of the role: `resident`, `worker`, `coordinator`, `policy`, `admin`.
    pub role: &'static str,
    /// Number in the register.
    pub person: i64,
    /// First name.
    pub first_name: String,
}

/// Shared by all pages of this room.
pub struct PeopleHouse {
    /// What all pages share.
    pub site: Arc<Site>,
    /// Where people live, by name.
    pub areas: Vec<HomeArea>,
    /// Tells the other rooms.
    pub delivery: Arc<Delivery>,
    /// Sends messages.
    pub postman: Arc<Postman>,
    /// How long things are kept.
    pub terms: Terms,
    /// The people of the demo; empty when this is the real thing.
    pub demo: Vec<DemoPerson>,
}

impl PeopleHouse {
    /// The frame of a page.
    pub fn frame(&self, reader: Reader, here: &'static str) -> Frame {
        Frame::new(self.site.clone(), reader, here)
    }

    /// The area with this code.
    pub fn area(&self, code: &str) -> Option<&HomeArea> {
        self.areas.iter().find(|area| area.code.as_str() == code)
    }

    /// After a change: everybody hears of it before the page answers, so that a consent taken back is at once effective. What cannot be
    /// delivered now is delivered later, and logged there.
    pub async fn tell(&self) {
        if let Err(error) = self.delivery.deliver_pending().await {
            tracing::warn!(code = error.code(), "happenings wait to be heard");
        }
        self.postman.wake();
    }
}
