//! What the pages of this room stand on.

use std::sync::Arc;

use opbouw_happenings::Delivery;
use opbouw_neighbourhood::Terms;
use opbouw_post::Postman;
use opbouw_web::{Frame, Reader, Site};

/// Shared by all pages of this room.
pub struct AdminHouse {
    /// What all pages share.
    pub site: Arc<Site>,
    /// Tells the other rooms.
    pub delivery: Arc<Delivery>,
    /// Sends messages.
    pub postman: Arc<Postman>,
    /// How long things are kept.
    pub terms: Terms,
}

impl AdminHouse {
    /// The frame of a page.
    pub fn frame(&self, reader: Reader, here: &'static str) -> Frame {
        Frame::new(self.site.clone(), reader, here)
    }

    /// After a change: everybody hears of it before the page answers.
    pub async fn tell(&self) {
        if let Err(error) = self.delivery.deliver_pending().await {
            tracing::warn!(code = error.code(), "happenings wait to be heard");
        }
        self.postman.wake();
    }
}
