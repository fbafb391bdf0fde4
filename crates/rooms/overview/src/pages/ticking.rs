//! /sessie/{code}/{wie}: a party ticks with whom it works, and how often; and may come back to change it.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use opbouw_store::Tx;
use opbouw_ties::{HowOften, list_named_of, list_nodes};
use opbouw_web::{Frame, Limit, page};
use serde::Deserialize;

use super::After;
use super::phone::{code_page, find_session, result_of};
use crate::error::OverviewError;
use crate::hall::Hall;
use crate::holding::{Change, say_partners};
use crate::refusal::{Page, Refusal};
use crate::say::{done, faults};
use crate::session::{Room, Seat, Session, Who};
use crate::visit::Visit;

/// Partners that are shown without searching.
const SHOWN: usize = 300;

/// A partner that can be ticked.
struct Partner {
    code: String,
    name: String,
    /// Ticked so often; none: not.
    level: Option<i64>,
    /// It was said before this session, is shown ticked, and not said in it yet.
    is_earlier: bool,
    is_in_room: bool,
}

#[derive(Template)]
#[template(path = "overview_ticks.html")]
struct TicksPage {
    frame: Frame,
    done: Option<String>,
    faults: Vec<String>,
    session: Session,
    who: String,
    name: String,
    /// Whoever holds the session did not let this name in yet.
    waits: bool,
    partners: Vec<Partner>,
    more: bool,
    searched: String,
    result: Option<(String, String)>,
}

/// What is searched.
#[derive(Deserialize, Default)]
pub(crate) struct Search {
    #[serde(default)]
    zoek: String,
}

pub(crate) async fn show(
    State(hall): State<Arc<Hall>>,
    visit: Visit,
    Path((code, who)): Path<(String, String)>,
    Query(search): Query<Search>,
    Query(after): Query<After>,
) -> Page {
    match find_session(&hall, &visit, &code).await {
        Ok(session) => show_with(&hall, &visit, session, &who, search.zoek, after.klaar.as_deref(), None).await,
        Err(refusal) => {
            let fault = refusal.mendable()?;
            Ok(code_page(&hall, &visit, code, Some(fault)))
        }
    }
}

async fn show_with(
    hall: &Hall,
    visit: &Visit,
    session: Session,
    who: &str,
    searched: String,
    word: Option<&str>,
    wrong: Option<OverviewError>,
) -> Page {
    let asked = Who::parse(who).ok_or(Refusal::Nothing)?;
    let (today, looked_for) = (visit.today(), searched.trim().to_lowercase());
    let read = move |tx: &mut Tx<'_>| -> Result<(Room, Who, String, Vec<Partner>), Refusal> {
        let room = Room::read(tx, session.clone())?;
        // A name that was let in is a party of the register from then on.
        let who = room.seat(asked).map_or(asked, Seat::who);
        let nodes: Vec<(i64, String)> = list_nodes(tx, today)?.into_iter().map(|party| (party.id, party.name)).collect();
        let name = name_of(&room, &nodes, who).ok_or(Refusal::Nothing)?;
        let known = known_of(tx, &room, who)?;
        Ok((room.clone(), who, name, partners(&room, &nodes, who, &known, &looked_for)))
    };
    let (room, who, name, mut partners) = hall.house.site.db.read(read).await?;
    let frame = visit.frame(hall);
    let result = if room.session.is_open { None } else { Some(result_of(hall, &frame, &room).await) };
    let ticked = partners.iter().filter(|partner| partner.level.is_some()).count();
    let more = partners.len() > SHOWN + ticked;
    partners.truncate(SHOWN + ticked);
    let status = wrong.as_ref().map_or(StatusCode::OK, OverviewError::status);
    let faults = faults(&frame, &wrong.into_iter().collect::<Vec<_>>());
    let (done, waits, who) = (done(&frame, word), matches!(who, Who::Seat(_)), who.code());
    Ok(page(status, &TicksPage { done, faults, session: room.session, who, name, waits, partners, more, searched, result, frame }))
}

fn name_of(room: &Room, nodes: &[(i64, String)], who: Who) -> Option<String> {
    match who {
        Who::Party(party) => nodes.iter().find(|(known, _)| *known == party).map(|(_, name)| name.clone()),
        Who::Seat(_) => room.seat(who).map(|seat| seat.name.clone()),
    }
}

/// With whom it was said earlier that this party works: shown ticked until it says otherwise in this session.
fn known_of(tx: &mut Tx<'_>, room: &Room, who: Who) -> Result<BTreeMap<Who, HowOften>, Refusal> {
    let Who::Party(party) = who else { return Ok(BTreeMap::new()) };
    let own = room.seat(who).map(|seat| seat.id);
    let is_taken_away = |other: &Who| {
        let other = room.seat(*other).map(|seat| seat.id);
        room.taken_away.iter().any(|(seat, partner)| (Some(*seat), Some(*partner)) == (own, other))
    };
    let named = list_named_of(tx, party)?.into_iter().map(|(pair, named)| (Who::Party(pair.other(party)), named.how_often));
    Ok(named.filter(|(other, _)| !is_taken_away(other)).collect())
}

/// Who is ticked first, then who is in the room, then the rest of the register, each by name. Who is ticked is there whatever is searched.
fn partners(room: &Room, nodes: &[(i64, String)], who: Who, known: &BTreeMap<Who, HowOften>, looked_for: &str) -> Vec<Partner> {
    let mut all: BTreeMap<Who, (String, bool)> = nodes.iter().map(|(party, name)| (Who::Party(*party), (name.clone(), false))).collect();
    for seat in room.seated() {
        all.insert(seat.who(), (seat.name.clone(), true));
    }
    let own = room.seat(who).map(|seat| seat.id);
    let partner = |(partner, (name, is_in_room)): (Who, (String, bool))| {
        let seat = room.seat(partner).map(|seat| seat.id);
        let ticked = room.ticks.iter().find(|tick| Some(tick.seat) == own && Some(tick.partner) == seat);
        let level = ticked.map(|tick| tick.how_often).or_else(|| known.get(&partner).copied()).map(HowOften::level);
        Partner { code: partner.code(), name, level, is_earlier: ticked.is_none() && level.is_some(), is_in_room }
    };
    let mut partners: Vec<Partner> = all.into_iter().filter(|(partner, _)| *partner != who).map(partner).collect();
    partners.retain(|partner| partner.level.is_some() || partner.name.to_lowercase().contains(looked_for));
    partners.sort_by_key(|partner| (partner.level.is_none(), !partner.is_in_room, partner.name.to_lowercase()));
    partners
}

pub(crate) async fn save(
    State(hall): State<Arc<Hall>>,
    visit: Visit,
    Path((code, who)): Path<(String, String)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Page {
    let session = find_session(&hall, &visit, &code).await?;
    let party = Who::parse(&who).ok_or(Refusal::Nothing)?;
    // Counted per party: a whole room shares one address on the network.
    let key = format!("session-{}-{who}", session.id);
    let may_save = hall.house.site.limiter.allow(Limit::Signups, &key, visit.now_s());
    let (changes, at_s, open) = (changes_of(&pairs), visit.now_s(), session.clone());
    let saved = if may_save {
        hall.house.site.db.write(move |tx: &mut Tx<'_>| say_partners(tx, at_s, &open, party, &changes)).await
    } else {
        Err(OverviewError::TooOften)
    };
    let searched = pairs.iter().find(|(name, _)| name == "zoek").map(|(_, text)| text.clone()).unwrap_or_default();
    match saved {
        Ok(()) => Ok(Redirect::to(&format!("/sessie/{}/{who}?klaar=bewaard", session.code)).into_response()),
        Err(error) if error.key().is_some() => show_with(&hall, &visit, session, &who, searched, None, Some(error)).await,
        Err(error) => Err(error.into()),
    }
}

/// What the form says: of each partner that was shown (`was`, a code and how often it was, with an `e` when that was said earlier) whether it is ticked (`met`) and how often (`hoe-`).
fn changes_of(pairs: &[(String, String)]) -> Vec<Change> {
    let is_ticked = |code: &str| pairs.iter().any(|(name, value)| name == "met" && value == code);
    let level_of = |code: &str| {
        let named = pairs.iter().find(|(name, _)| name.strip_prefix("hoe-") == Some(code));
        named.and_then(|(_, level)| level.parse().ok()).and_then(HowOften::from_level).unwrap_or(HowOften::Sometimes)
    };
    let change = |(_, value): &(String, String)| {
        let (code, was) = value.split_once(':')?;
        let is = is_ticked(code).then(|| level_of(code));
        let (is_earlier, was) = was.strip_prefix('e').map_or((false, was), |was| (true, was));
        Some(Change { partner: Who::parse(code)?, was: was.parse().ok().and_then(HowOften::from_level), is_earlier, is })
    };
    pairs.iter().filter(|(name, _)| name == "was").filter_map(change).collect()
}

/// Whether somebody sits in the room, for the template.
impl Partner {
    fn is_level(&self, level: i64) -> bool {
        self.level.unwrap_or(1) == level
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_tells_what_is_other_than_it_was() {
        let pairs: Vec<(String, String)> = [
            ("was", "p1:"),
            ("was", "p2:3"),
            ("was", "s3:1"),
            ("was", "p4:e2"),
            ("was", "nobody:1"),
            ("met", "p1"),
            ("hoe-p1", "2"),
            ("met", "s3"),
            ("hoe-s3", "9"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec();
        let expected = [
            Change { partner: Who::Party(1), was: None, is_earlier: false, is: Some(HowOften::Monthly) },
            Change { partner: Who::Party(2), was: Some(HowOften::Weekly), is_earlier: false, is: None },
            Change { partner: Who::Seat(3), was: Some(HowOften::Sometimes), is_earlier: false, is: Some(HowOften::Sometimes) },
            Change { partner: Who::Party(4), was: Some(HowOften::Monthly), is_earlier: true, is: None },
        ];
        assert_eq!(changes_of(&pairs), expected);
    }
}
