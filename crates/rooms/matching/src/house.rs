//! What the pages of this room stand on.

use std::sync::Arc;

use axum::response::{IntoResponse, Redirect, Response};
use opbouw_access::Action;
use opbouw_finder::Finder;
use opbouw_neighbourhood::{HomeArea, Terms};
use opbouw_signin::{Doer, SignedIn};
use opbouw_web::{Frame, Limit, Reader, Site};

/// Shared by all pages of this room.
#[derive(Clone)]
pub struct MatchingHouse {
    /// What all pages share.
    pub site: Arc<Site>,
    /// Who can help.
    pub finder: Arc<Finder>,
    /// Where people live, by name.
    pub areas: Arc<[HomeArea]>,
    /// How long things are kept.
    pub terms: Terms,
}

impl MatchingHouse {
    /// The frame of a page.
    pub fn frame(&self, reader: Reader, here: &'static str) -> Frame {
        Frame::new(self.site.clone(), reader, here)
    }

    /// The frame of a page that helpers reach from the board, and residents from their own page.
    pub(crate) fn frame_of_both(&self, reader: Reader) -> Frame {
        let frame = self.frame(reader, "/samen");
        if frame.opens(Action::SeeBoard) { frame } else { Frame { here: "/mijn/samen", ..frame } }
    }

    /// Whoever does something on a page, now.
    pub(crate) fn doer(&self, who: &SignedIn) -> Doer {
        Doer::on_page(Some(who), &self.site.clock.now())
    }

    /// Whether this person may send one more invitation today.
    pub(crate) fn may_invite(&self, who: &SignedIn) -> bool {
        self.site.limiter.allow(Limit::Invites, &who.person.to_string(), self.site.clock.now_s())
    }

    /// After a change: everybody hears of it, and on to a page that says that it was done, by a word of the program.
    pub(crate) async fn done(&self, address: &str, word: &'static str) -> Response {
        self.site.tell().await;
        Redirect::to(&format!("{address}?klaar={word}")).into_response()
    }
}
