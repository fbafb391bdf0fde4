//! What happens in a live session: it opens, parties are added and say with whom they work, names that were added are let in.

use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::store::{find_party, find_party_by_name, found_party};
use opbouw_neighbourhood::{NewParty, PartyKind};
use opbouw_signin::Doer;
use opbouw_store::Tx;
use opbouw_ties::HowOften;

use crate::error::OverviewError;
use crate::party_name::party_of;
use crate::session::{Room, Seat, Session, Tick, Who};
use crate::store::{sessions, ticks};
use crate::visit::note;

/// Letters in a title at most.
const MOST_TITLE: usize = 80;
/// Names that can wait in one session: more is not a room of people any more.
const MOST_ADDED: usize = 40;

/// Opens a session with these parties in the room already; its number.
///
/// # Errors
/// [`OverviewError::NoTitle`]; the database.
pub(crate) fn open(tx: &mut Tx<'_>, doer: &Doer, title: &str, code: &str, present: &[i64]) -> Result<i64, OverviewError> {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    if !(1..=MOST_TITLE).contains(&title.chars().count()) || title.chars().any(char::is_control) {
        return Err(OverviewError::NoTitle);
    }
    let id = sessions::create(tx, &title, code, doer)?;
    for party in present {
        if is_there(tx, *party)? {
            sessions::seat_party(tx, id, *party)?;
        }
    }
    doer.note(tx, &note("session-open", "network-session", id))?;
    Ok(id)
}

/// A seat for a party that is not in the list; it waits until the holder lets it in. One that is there under this name is that one.
///
/// # Errors
/// [`OverviewError::Closed`], [`OverviewError::TooMany`], [`OverviewError::LongName`], [`OverviewError::NameToReach`], a name that cannot be one.
pub(crate) fn add_party(tx: &mut Tx<'_>, session: &Session, name: &str) -> Result<Who, OverviewError> {
    get_open(tx, session)?;
    let new = party_of(name)?;
    if let Some(known) = find_party_by_name(tx, &new.name)? {
        sessions::seat_party(tx, session.id, known.id)?;
        return Ok(Who::Party(known.id));
    }
    let added: Vec<Seat> = sessions::list_seats(tx, session.id)?.into_iter().filter(|seat| seat.party.is_none()).collect();
    let same =
        |seat: &&Seat| NewParty::new(&seat.name, PartyKind::Organisation, "").is_ok_and(|known| known.name_folded == new.name_folded);
    if let Some(known) = added.iter().find(same) {
        return Ok(known.who());
    }
    if added.len() >= MOST_ADDED {
        return Err(OverviewError::TooMany);
    }
    Ok(Who::Seat(sessions::seat_added(tx, session.id, &new.name)?))
}

/// What a form says of a partner: how often when it was shown, and how often now; none: not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Change {
    pub partner: Who,
    pub was: Option<HowOften>,
    /// It was shown as it was said before this session, and not said in it yet.
    pub is_earlier: bool,
    pub is: Option<HowOften>,
}

/// A party says with whom it works. Only what is other than it was shown is changed, so that two telephones for one party do not undo each
/// other. Itself, and who is not there, is passed over. A form that shows nobody says nothing.
///
/// # Errors
/// [`OverviewError::Closed`], [`OverviewError::NoParty`] when the party itself is not there.
pub(crate) fn say_partners(tx: &mut Tx<'_>, at_s: i64, session: &Session, who: Who, changes: &[Change]) -> Result<(), OverviewError> {
    get_open(tx, session)?;
    let seat = seat_of(tx, session.id, who)?.ok_or(OverviewError::NoParty)?;
    if changes.is_empty() {
        return Ok(());
    }
    let taken_away = ticks::list_taken_away(tx, session.id)?;
    for change in changes.iter().filter(|change| change.was != change.is || change.is_earlier) {
        let Some(partner) = seat_of(tx, session.id, change.partner)?.filter(|partner| *partner != seat) else { continue };
        match change.is {
            // Left as it was shown; another telephone took it away meanwhile, and that is what was changed.
            Some(_) if change.was == change.is && taken_away.contains(&(seat, partner)) => {}
            Some(how_often) => ticks::put(tx, session.id, &Tick { seat, partner, how_often })?,
            None => ticks::take_back(tx, session.id, seat, partner)?,
        }
    }
    Ok(sessions::note_said(tx, seat, at_s)?)
}

/// What the holder decides about a party that was added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Checked {
    /// It is one of its own; it comes into the register.
    IsNew,
    /// It is this one of the register, by its name or its number.
    Is(String),
    /// It was a mistake.
    Gone,
}

/// Decides about a party that was added, until what was said is kept.
///
/// # Errors
/// [`OverviewError::Closed`], [`OverviewError::NoParty`]; a name that cannot be one.
pub(crate) fn check_added(tx: &mut Tx<'_>, doer: &Doer, session: &Session, seat: i64, checked: Checked) -> Result<(), OverviewError> {
    if session.kept_at_s.is_some() {
        return Err(OverviewError::Closed);
    }
    let room = Room::read(tx, session.clone())?;
    let added = room.seat_by_id(seat).filter(|seat| seat.party.is_none()).cloned().ok_or(OverviewError::NoParty)?;
    match checked {
        Checked::Gone => sessions::remove_seat(tx, seat)?,
        Checked::IsNew => {
            let new = NewParty::new(&added.name, PartyKind::Organisation, "")?;
            let party = found_party(tx, &new, doer.today)?;
            doer.note(tx, &note("party-found", "party", party))?;
            publish(tx, doer.at_s, &Happening::PartyFounded { party })?;
            sessions::know(tx, seat, party)?;
        }
        Checked::Is(named) => {
            let party = named_party(tx, &named)?.ok_or(OverviewError::NoParty)?;
            match room.seat(Who::Party(party)) {
                Some(known) => join(tx, &room, &added, known)?,
                None => sessions::know(tx, seat, party)?,
            }
        }
    }
    Ok(doer.note(tx, &note("session-check", "network-session", session.id))?)
}

/// The party of the register with this number or name.
fn named_party(tx: &mut Tx<'_>, named: &str) -> Result<Option<i64>, OverviewError> {
    if let Ok(party) = named.trim().parse() {
        return Ok(is_there(tx, party)?.then_some(party));
    }
    Ok(find_party_by_name(tx, named)?.filter(|party| party.ended_on.is_none()).map(|party| party.id))
}

/// All that was ticked by and for one seat is of the other now.
fn join(tx: &mut Tx<'_>, room: &Room, added: &Seat, known: &Seat) -> Result<(), OverviewError> {
    for tick in &room.ticks {
        let moved = match (tick.seat == added.id, tick.partner == added.id) {
            (true, false) => Tick { seat: known.id, ..*tick },
            (false, true) => Tick { partner: known.id, ..*tick },
            _ => continue,
        };
        if moved.seat != moved.partner {
            ticks::put(tx, room.session.id, &moved)?;
        }
    }
    if let (Some(said_at_s), None) = (added.said_at_s, known.said_at_s) {
        sessions::say_for(tx, known.id, said_at_s)?;
    }
    Ok(sessions::remove_seat(tx, added.id)?)
}

fn get_open(tx: &mut Tx<'_>, session: &Session) -> Result<(), OverviewError> {
    // Read again: it may have been closed since the page was made.
    if sessions::find(tx, session.id)?.is_some_and(|session| session.is_open) { Ok(()) } else { Err(OverviewError::Closed) }
}

/// The number of the seat of somebody; a party of the register gets one when it has none.
fn seat_of(tx: &mut Tx<'_>, session: i64, who: Who) -> Result<Option<i64>, OverviewError> {
    match who {
        Who::Party(party) if is_there(tx, party)? => Ok(Some(sessions::seat_party(tx, session, party)?)),
        Who::Party(_) => Ok(None),
        Who::Seat(seat) => Ok(sessions::list_seats(tx, session)?.into_iter().find(|known| known.id == seat).map(|known| known.id)),
    }
}

fn is_there(tx: &mut Tx<'_>, party: i64) -> Result<bool, OverviewError> {
    Ok(find_party(tx, party)?.is_some_and(|party| party.ended_on.is_none()))
}
