//! What the pages of this room stand on.

use std::sync::Arc;

use opbouw_finder::Finder;
use opbouw_neighbourhood::{HomeArea, Kept, Terms};
use opbouw_signin::{Oidc, Passkeys};
use opbouw_web::{Frame, Reader, Site};

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

/// What comes with every reply of the gateway for text messages, so that nobody else sends some.
#[derive(Clone)]
pub struct ReplyHeader {
    /// Name of the header.
    pub name: String,
    /// The secret in it.
    pub value: String,
}

/// The secret is not for logs.
impl std::fmt::Debug for ReplyHeader {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("ReplyHeader(hidden)")
    }
}

/// Shared by all pages of this room.
#[derive(Clone)]
pub struct PeopleHouse {
    /// What all pages share.
    pub site: Arc<Site>,
    /// Where people live, by name.
    pub areas: Vec<HomeArea>,
    /// How long things are kept.
    pub terms: Terms,
    /// The people of the demo; empty when this is the real thing.
    pub demo: Vec<DemoPerson>,
    /// Passkeys; none when the site has no name, only an IP address.
    pub passkeys: Option<Passkeys>,
    /// The sign-in of an organisation.
    pub provider: Option<Arc<Oidc>>,
    /// What replies by text message come with; none when there is no gateway.
    pub replies: Option<ReplyHeader>,
    /// With the vocabulary, to show what was understood of an offer.
    pub finder: Arc<Finder>,
    /// What the other rooms keep about somebody, for insight and export.
    pub kept: Vec<Kept>,
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

    /// After a change: everybody hears of it before the page answers.
    pub async fn tell(&self) {
        self.site.tell().await;
    }
}
