//! What the pages of this room stand on.

use std::sync::Arc;

use axum::response::{IntoResponse, Redirect, Response};
use opbouw_handover::Rules;
use opbouw_neighbourhood::Terms;
use opbouw_signin::{Doer, SignedIn};
use opbouw_store::{StoreError, Tx};
use opbouw_web::{Frame, Reader, Site};

/// Shared by all pages of this room.
pub struct AdminHouse {
    /// What all pages share.
    pub site: Arc<Site>,
    /// How long things are kept.
    pub terms: Terms,
    /// What rooms and crates forget every night, besides what hangs from people.
    pub forget: Vec<ForgetOld>,
    /// What somebody can carry for a party, and how it is listed.
    pub rules: Rules,
}

/// Removes what has been there long enough, at a moment in seconds; how many.
pub type ForgetOld = fn(&mut Tx<'_>, i64) -> Result<u64, StoreError>;

impl AdminHouse {
    /// The frame of a page.
    pub fn frame(&self, reader: Reader, here: &'static str) -> Frame {
        Frame::new(self.site.clone(), reader, here)
    }

    /// After a change: everybody hears of it before the page answers.
    pub async fn tell(&self) {
        self.site.tell().await;
    }

    /// Whoever does something on a page, now.
    pub(crate) fn doer(&self, who: &SignedIn) -> Doer {
        Doer::on_page(Some(who), &self.site.clock.now())
    }

    /// After a change: on to a page that says that it was done, by a word of the program.
    pub(crate) async fn done(&self, address: &str, word: &'static str) -> Response {
        self.tell().await;
        Redirect::to(&format!("{address}?klaar={word}")).into_response()
    }
}
