//! What one of the two sees: who the other is, what is asked now, and three big buttons. The same from a link and on one's own page.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_signin::Doer;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::agreement::lines;
use super::profile_form::{Pairs, field};
use crate::answering::{Answerer, is_kept_apart};
use crate::error::BuddiesError;
use crate::proposing::note;
use crate::refusal::Refusal;
use crate::rules::checkins::Feeling;
use crate::rules::chosen::{Chosen, CodeWord};
use crate::rules::pair::{PairState, Said, Which};
use crate::rules::preferences::Like;
use crate::say;
use crate::store::checkins::{Checkin, find_checkin, list_checkins_of};
use crate::store::pairs::{Pair, find_pair};
use crate::store::profiles::find_profile;

/// A pair as one of the two stands before it.
pub(crate) struct Facing {
    pub pair: Pair,
    pub which: Which,
    /// The check-in that is asked now, or the one of the link.
    pub checkin: Option<Checkin>,
    /// What the other wrote about themselves, and what they like.
    about: String,
    likes: Chosen<Like>,
}

/// What is asked now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    /// Would you like to meet?
    Proposal,
    /// Both said yes; the first meeting comes.
    Meeting,
    /// Read this and say yes.
    Agreement,
    /// How does it go?
    Checkin,
    /// Nothing: they are buddies.
    Nothing,
    /// It is over, or no longer needed.
    Over,
}

#[derive(Template)]
#[template(path = "facing.html")]
struct FacingPage {
    frame: Frame,
    told: Option<String>,
    faults: Vec<(String, &'static str)>,
    /// Where the answer goes.
    address: String,
    asked: Asked,
    name: String,
    area: String,
    party: String,
    about: String,
    likes: String,
    said: String,
    feeling: String,
    has_agreed: bool,
    first_meeting: String,
    with_coordinator: bool,
    lines: Vec<(String, String)>,
    version: i64,
    knows_details: bool,
    /// How the other is reached, when it was asked for.
    reach: Option<(String, String)>,
    is_own: bool,
}

impl Facing {
    /// Reads it; none when there is no such pair, or when this one is no longer part of it.
    pub fn find(tx: &mut Tx<'_>, pair: i64, which: Which, checkin: Option<i64>) -> Result<Option<Self>, BuddiesError> {
        let Some(pair) = find_pair(tx, pair)?.filter(|pair| pair.half(which).person.is_some()) else { return Ok(None) };
        let checkin = match checkin {
            Some(id) => find_checkin(tx, id)?.filter(|checkin| checkin.pair == pair.id),
            None => list_checkins_of(tx, pair.id)?.into_iter().rfind(|checkin| checkin.asked_at_s.is_some()),
        };
        let other = match pair.half(which.other()).person {
            Some(other) => find_profile(tx, other, pair.party)?,
            None => None,
        };
        let (about, likes) = other.map(|other| (other.wanted.about, other.wanted.likes)).unwrap_or_default();
        Ok(Some(Self { pair, which, checkin, about, likes }))
    }

    /// What is asked now.
    pub fn asked(&self) -> Asked {
        let is_alone = self.pair.half(self.which.other()).person.is_none();
        match self.pair.state {
            _ if is_alone => Asked::Over,
            PairState::Proposed => Asked::Proposal,
            PairState::Meeting if self.pair.version > 0 => Asked::Agreement,
            PairState::Meeting => Asked::Meeting,
            PairState::Active | PairState::Ending if self.checkin.is_some() => Asked::Checkin,
            PairState::Active | PairState::Ending => Asked::Nothing,
            PairState::Ended => Asked::Over,
        }
    }

    /// Takes an answer in, whatever was asked.
    pub fn take(&self, tx: &mut Tx<'_>, answerer: &Answerer<'_>, form: &Pairs) -> Result<(), BuddiesError> {
        let (answer, version) = (field(form, "antwoord"), field(form, "versie").parse().unwrap_or(0));
        match (answer, self.asked()) {
            (_, Asked::Over) => Ok(()),
            ("akkoord", Asked::Agreement | Asked::Checkin | Asked::Nothing) => answerer.agree(tx, &self.pair, version).map(drop),
            ("call-me", Asked::Checkin) => self.feel(tx, answerer, Feeling::CallMe),
            ("call-me", _) => answerer.ask_for_call(tx, &self.pair).map(drop),
            (answer, Asked::Checkin) => self.feel(tx, answerer, Feeling::parse(answer).ok_or(BuddiesError::UnknownChoice)?),
            (answer, _) => answerer.say(tx, &self.pair, Said::parse(answer).ok_or(BuddiesError::UnknownChoice)?).map(drop),
        }
    }

    /// How the other is reached: only after both said yes, and never when one of them does not want to be brought together. It is noted.
    pub fn reach_of_other(&self, tx: &mut Tx<'_>, doer: &Doer) -> Result<(String, String), Refusal> {
        let other = self.pair.half(self.which.other());
        if !self.pair.state.knows_details() || other.person.is_none() || other.is_restricted || is_kept_apart(tx, &self.pair)? {
            return Err(Refusal::Fault(BuddiesError::NotNow));
        }
        note(tx, doer, "buddy-reach", self.pair.id, Some(&other.pseudonym))?;
        Ok((other.email.clone().unwrap_or_default(), other.phone.clone().unwrap_or_default()))
    }

    fn feel(&self, tx: &mut Tx<'_>, answerer: &Answerer<'_>, feeling: Feeling) -> Result<(), BuddiesError> {
        let checkin = self.checkin.as_ref().ok_or(BuddiesError::NotNow)?;
        answerer.feel(tx, &self.pair, checkin, feeling).map(drop)
    }
}

/// How the page is to be.
pub(crate) struct View<'v> {
    /// Where the answer goes.
    pub address: String,
    /// A word of what was done.
    pub after: Option<&'v str>,
    /// What is wrong.
    pub wrong: &'v [BuddiesError],
    /// How the other is reached, when it was asked for.
    pub reach: Option<(String, String)>,
    /// Whether it is a page of somebody who signed in.
    pub is_own: bool,
}

/// The page.
pub(crate) fn facing_page(frame: Frame, facing: &Facing, view: View<'_>) -> Response {
    let (pair, other, own) = (&facing.pair, facing.pair.half(facing.which.other()), facing.pair.half(facing.which));
    let asked = facing.asked();
    let shows_other = asked != Asked::Over;
    let feeling = facing.checkin.as_ref().and_then(|checkin| checkin.answers[usize::from(facing.which == Which::Giver)]);
    let status = if view.wrong.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let template = FacingPage {
        told: say::done(&frame, view.after),
        faults: say::faults(&frame, view.wrong),
        address: view.address,
        asked,
        name: if shows_other { other.first_name.clone() } else { String::new() },
        area: if shows_other { other.area.clone() } else { String::new() },
        party: pair.party_name.clone(),
        about: if shows_other { facing.about.clone() } else { String::new() },
        likes: if shows_other { say::listed(&frame, facing.likes, |like| like.key()) } else { String::new() },
        said: own.said.map(|said| frame.say(said.key())).unwrap_or_default(),
        feeling: feeling.map(|feeling| frame.say(feeling.key())).unwrap_or_default(),
        has_agreed: own.has_agreed,
        first_meeting: say::optional_day(pair.first_meeting),
        with_coordinator: pair.with_coordinator,
        lines: if pair.version > 0 && shows_other { lines(&frame, pair) } else { Vec::new() },
        version: pair.version,
        knows_details: pair.state.knows_details() && shows_other,
        reach: view.reach,
        is_own: view.is_own,
        frame,
    };
    page(status, &template)
}
