//! What every page has: language, title, menu, the municipality's name.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE};
use axum::http::request::Parts;
use opbouw_access::{Action, Actor, Gate, gate};
use opbouw_happenings::{Delivery, HappeningsError, latest_id};
use opbouw_post::Postman;
use opbouw_secrets::Key;
use opbouw_signin::SignedIn;
use opbouw_store::Db;
use opbouw_words::{Language, Sentences, Value};

use crate::assets::{Assets, ICON, SCRIPT, STYLE};
use crate::caller::Caller;
use crate::clock::Clock;
use crate::limiter::Limiter;

/// How often a room may do something because of what it heard before the page answers; more waits a second.
const ROUNDS: usize = 3;

/// How many doors of the menu are always in sight; on a telephone they fill two lines.
const IN_SIGHT: usize = 4;

/// The rooms, the ones that somebody needs most often first.
const DOORS: &[Door] = &[
    Door { address: "/contact", name: "web-menu-contact", action: Action::SeeContact },
    Door { address: "/samen", name: "web-menu-matching", action: Action::SeeBoard },
    Door { address: "/activiteiten", name: "web-menu-activities", action: Action::SeeActivity },
    Door { address: "/mensen", name: "web-menu-people", action: Action::ListPeople },
    Door { address: "/beheer", name: "web-menu-admin", action: Action::SeeNumbers },
    Door { address: "/mijn", name: "web-menu-mine", action: Action::SeeOwnPage },
    Door { address: "/signalen/werk", name: "web-menu-signals", action: Action::SeeSignals },
    Door { address: "/kaart", name: "web-menu-map", action: Action::SeeMap },
    Door { address: "/oproepen", name: "web-menu-calls", action: Action::SeeCall },
    Door { address: "/maatjes", name: "web-menu-buddies", action: Action::SeeBoard },
    Door { address: "/plekken", name: "web-menu-places", action: Action::SeePlace },
    Door { address: "/overzicht", name: "web-menu-overview", action: Action::SeeNetwork },
    Door { address: "/signalen/opkomst", name: "web-menu-emerging", action: Action::SeeEmerging },
    Door { address: "/bezuinigingstoets", name: "web-menu-cuts", action: Action::TestCut },
];

/// A room in the menu.
#[derive(Debug, Clone, Copy)]
pub struct Door {
    /// Where it is.
    pub address: &'static str,
    /// Key of its name.
    pub name: &'static str,
    action: Action,
}

/// What all pages share while the program runs.
#[derive(Debug)]
pub struct Site {
    /// All sentences.
    pub sentences: Arc<Sentences>,
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
    /// The database of this municipality; every municipality has one of its own.
    pub db: Db,
    /// Tells the rooms what happened.
    pub delivery: Arc<Delivery>,
    /// Sends messages.
    pub postman: Arc<Postman>,
    /// What derived tokens hang from.
    pub key: Key,
    /// How often something may be asked.
    pub limiter: Limiter,
    /// How the site is called from outside, without a slash at the end: `https://opbouw.example.nl`.
    pub public_url: String,
    /// Whether a proxy stands in front that says whose call it is.
    pub is_behind_proxy: bool,
}

impl Site {
    /// After a change: everybody hears of it before the page answers, so that a consent taken back is at once effective; also of what a room
    /// does because of what it heard, such as listing an activity when its host says yes. What cannot be delivered now is delivered later, and
    /// logged there.
    pub async fn tell(&self) {
        if let Err(error) = self.deliver().await {
            tracing::warn!(code = error.code(), "happenings wait to be heard");
        }
        self.postman.wake();
    }

    async fn deliver(&self) -> Result<(), HappeningsError> {
        for _ in 0..ROUNDS {
            let before = latest_id(&self.db).await?;
            self.delivery.deliver_pending().await?;
            if latest_id(&self.db).await? == before {
                break;
            }
        }
        Ok(())
    }
}

/// Who reads: in which language, and who they are when they have signed in.
#[derive(Debug, Clone)]
pub struct Reader {
    /// The language of the language menu, else what the browser asks.
    pub language: Language,
    /// Whoever has signed in.
    pub who: Option<Arc<SignedIn>>,
}

impl<State: Send + Sync> FromRequestParts<State> for Reader {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &State) -> Result<Self, Self::Rejection> {
        let who = parts.extensions.get::<Caller>().map(|caller| caller.0.clone());
        Ok(Self { language: language_of(&parts.headers), who })
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
    /// Whoever has signed in.
    pub who: Option<Arc<SignedIn>>,
}

impl Frame {
    /// The frame of a page at `here`.
    pub fn new(site: Arc<Site>, reader: Reader, here: &'static str) -> Self {
        Self { site, language: reader.language, here, who: reader.who }
    }

    /// First name of whoever has signed in.
    pub fn first_name(&self) -> Option<&str> {
        self.who.as_ref().map(|who| who.first_name.as_str())
    }

    /// Whether there is anything behind this door for the reader.
    pub fn opens(&self, action: Action) -> bool {
        self.who.as_ref().is_some_and(|who| gate(&who.actor, action) == Gate::Open)
    }

    /// The doors of the menu that are always in sight, for the template: the first few behind which there is something for the reader.
    pub fn doors(&self) -> Vec<Door> {
        self.split_doors().0
    }

    /// The others, behind "more".
    pub fn more_doors(&self) -> Vec<Door> {
        self.split_doors().1
    }

    fn split_doors(&self) -> (Vec<Door>, Vec<Door>) {
        let mut doors: Vec<Door> = DOORS.iter().filter(|door| self.is_open(door)).copied().collect();
        // One door behind "more" takes as much room as "more" does.
        let more = if doors.len() > IN_SIGHT + 1 { doors.split_off(IN_SIGHT) } else { Vec::new() };
        (doors, more)
    }

    /// A visitor finds places by way of the activities: a fourth door would be a line more on a telephone.
    fn is_open(&self, door: &Door) -> bool {
        match &self.who {
            Some(who) => gate(&who.actor, door.action) == Gate::Open,
            None => door.action != Action::SeePlace && gate(&Actor::visitor(), door.action) == Gate::Open,
        }
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
