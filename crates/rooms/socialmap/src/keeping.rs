//! Adding, changing, confirming and ending entries: the change, its line in the trail and its happening in one transaction.

use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::NewParty;
use opbouw_neighbourhood::store::{find_party_by_name, found_party, relist};
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;

use crate::entry::{Entry, Keeper, NewEntry, page_of};
use crate::error::SocialMapError;
use crate::freshness::Seen;
use crate::listing;
use crate::store::entries::{self, Begun};
use crate::store::{fresh, taps};

/// How an entry came to be what is put.
#[derive(Debug, Clone)]
pub struct Putting {
    /// Seconds UTC.
    pub at_s: i64,
    /// The day, in the municipality.
    pub today: Date,
    /// The import, when a list brings it.
    pub brought: Option<i64>,
    /// When somebody last looked, as the list says; of what is written on a page today, unless it is hearsay.
    pub confirmed_on: Option<Date>,
    /// Who answers for it from now on; none: as it was.
    pub keeper: Option<Keeper>,
}

/// What putting did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Put {
    /// A new one, with this number.
    New(i64),
    /// One that is known by this reference said something else, or had ended.
    Changed(i64),
    /// It says what is known.
    Same(i64),
}

impl Put {
    /// The number of the entry.
    pub fn id(self) -> i64 {
        match self {
            Self::New(id) | Self::Changed(id) | Self::Same(id) => id,
        }
    }
}

/// Puts an entry, by its reference when it has one: the same reference is the same entry. With it come its party in the register and its listing.
/// Silent: whoever brings a list publishes one `ResourcesImported` for all of it and writes one line in the trail; for a single one there is
/// [`add`]. About ten statements.
///
/// # Errors
/// The database, or a name that no party can have.
pub fn put_entry(tx: &mut Tx<'_>, new: &NewEntry, putting: &Putting) -> Result<Put, SocialMapError> {
    let known = entries::find_by_reference(tx, &new.reference)?;
    let known = known.map(|id| entries::find(tx, id)).transpose()?.flatten();
    let put = match known {
        Some(known) => put_known(tx, &known, new, putting)?,
        None => Put::New(create(tx, new, putting)?),
    };
    if let Some(keeper) = &putting.keeper {
        entries::set_keeper(tx, put.id(), keeper, putting.at_s)?;
    }
    if put != Put::Same(put.id()) {
        let entry = entries::find(tx, put.id())?.ok_or(SocialMapError::WrongState)?;
        listing::put(tx, &entry)?;
    }
    Ok(put)
}

fn put_known(tx: &mut Tx<'_>, known: &Entry, new: &NewEntry, putting: &Putting) -> Result<Put, SocialMapError> {
    // What became one with another stays so, whatever the list says of it.
    if known.merged_into.is_some() {
        return Ok(Put::Same(known.id));
    }
    let is_newer = putting.confirmed_on > known.confirmed_on;
    if known.is == *new && known.is_live() && !is_newer {
        return Ok(Put::Same(known.id));
    }
    entries::change(tx, known.id, new, putting.brought.or(known.brought), putting.at_s)?;
    if !known.is_live() {
        entries::set_ended(tx, known.id, None, None, putting.at_s)?;
    }
    let confirmed_on = putting.confirmed_on.max(known.confirmed_on);
    let seen = Seen { on: confirmed_on.max(known.used_on), is_hearsay: new.is_hearsay, ..known.seen() };
    match confirmed_on.filter(|_| is_newer) {
        Some(on) => fresh::confirm(tx, known.id, on, Seen { doubts: 0, ..seen }.check_on(new.kind), putting.at_s)?,
        None => fresh::set_check(tx, known.id, seen.check_on(new.kind))?,
    }
    follow_party(tx, known.id, new, putting.today, putting.at_s)?;
    Ok(Put::Changed(known.id))
}

fn create(tx: &mut Tx<'_>, new: &NewEntry, putting: &Putting) -> Result<i64, SocialMapError> {
    let seen = Seen { on: putting.confirmed_on, since: putting.today, doubts: 0, is_hearsay: new.is_hearsay };
    let begun =
        Begun { brought: putting.brought, confirmed_on: putting.confirmed_on, check_on: seen.check_on(new.kind), at_s: putting.at_s };
    let id = entries::create(tx, new, begun)?;
    follow_party(tx, id, new, putting.today, putting.at_s)?;
    Ok(id)
}

/// A party on the map is a party in the register: the one of this name, else a new one with nobody who signs in.
fn follow_party(tx: &mut Tx<'_>, id: i64, new: &NewEntry, today: Date, at_s: i64) -> Result<(), SocialMapError> {
    let Some(kind) = new.kind.as_party() else { return Ok(entries::set_party(tx, id, None)?) };
    let party = match find_party_by_name(tx, &new.title)? {
        Some(party) => party.id,
        None => {
            let about: String = new.text.chars().take(500).collect();
            let party = found_party(tx, &NewParty::new(&new.title, kind, &about)?, today)?;
            publish(tx, at_s, &Happening::PartyFounded { party })?;
            party
        }
    };
    Ok(entries::set_party(tx, id, Some(party))?)
}

/// Adds one that somebody wrote on a page; its number.
///
/// # Errors
/// The database, or a name that no party can have.
pub(crate) fn add(tx: &mut Tx<'_>, doer: &Doer, new: &NewEntry, keeper: Keeper) -> Result<i64, SocialMapError> {
    let putting = Putting {
        at_s: doer.at_s,
        today: doer.today,
        brought: None,
        confirmed_on: (!new.is_hearsay).then_some(doer.today),
        keeper: Some(keeper),
    };
    let id = create(tx, new, &putting)?;
    if let Some(keeper) = &putting.keeper {
        entries::set_keeper(tx, id, keeper, doer.at_s)?;
    }
    tell(tx, doer, id, "entry-add", Happening::EntryListed { entry: id })?;
    Ok(id)
}

/// The same, of a form that may be sent twice: the second time finds what the first made.
///
/// # Errors
/// As [`add`].
pub(crate) fn add_once(tx: &mut Tx<'_>, doer: &Doer, new: &NewEntry, keeper: Keeper, tap: &str) -> Result<i64, SocialMapError> {
    if !taps::begin(tx, tap, doer.at_s)?
        && let Some(made) = taps::find(tx, tap)?
    {
        return Ok(made);
    }
    let id = add(tx, doer, new, keeper)?;
    taps::note(tx, tap, id)?;
    Ok(id)
}

/// Changes what is said of it. Whoever changes it has looked at it.
///
/// # Errors
/// The database, or a name that no party can have.
pub(crate) fn change(tx: &mut Tx<'_>, doer: &Doer, entry: &Entry, new: &NewEntry) -> Result<(), SocialMapError> {
    let new = NewEntry { reference: entry.is.reference.clone(), ..new.clone() };
    entries::change(tx, entry.id, &new, entry.brought, doer.at_s)?;
    follow_party(tx, entry.id, &new, doer.today, doer.at_s)?;
    confirm_silently(tx, doer, &Entry { is: new, ..entry.clone() })?;
    tell(tx, doer, entry.id, "entry-change", Happening::EntryChanged { entry: entry.id })
}

/// Says who answers for it.
///
/// # Errors
/// The database.
pub(crate) fn give_to(tx: &mut Tx<'_>, doer: &Doer, id: i64, keeper: &Keeper) -> Result<(), SocialMapError> {
    entries::set_keeper(tx, id, keeper, doer.at_s)?;
    tell(tx, doer, id, "entry-owner", Happening::EntryChanged { entry: id })
}

/// Somebody who looked says that it is right.
///
/// # Errors
/// [`SocialMapError::WrongState`] when it has ended.
pub(crate) fn confirm(tx: &mut Tx<'_>, doer: &Doer, entry: &Entry) -> Result<(), SocialMapError> {
    if !entry.is_live() {
        return Err(SocialMapError::WrongState);
    }
    confirm_silently(tx, doer, entry)?;
    tell(tx, doer, entry.id, "entry-confirm", Happening::EntryChanged { entry: entry.id })
}

fn confirm_silently(tx: &mut Tx<'_>, doer: &Doer, entry: &Entry) -> Result<(), SocialMapError> {
    let seen = Seen { on: Some(doer.today), doubts: 0, ..entry.seen() };
    Ok(fresh::confirm(tx, entry.id, doer.today, seen.check_on(entry.is.kind), doer.at_s)?)
}

/// Somebody says that it is wrong.
///
/// # Errors
/// The database.
pub(crate) fn doubt(tx: &mut Tx<'_>, doer: &Doer, entry: &Entry) -> Result<(), SocialMapError> {
    let seen = Seen { doubts: entry.doubts + 1, ..entry.seen() };
    fresh::add_doubt(tx, entry.id, seen.check_on(entry.is.kind), doer.at_s)?;
    tell(tx, doer, entry.id, "entry-doubt", Happening::EntryChanged { entry: entry.id })
}

/// It was seen to be used today. Once a day is enough.
///
/// # Errors
/// The database.
pub(crate) fn note_use(tx: &mut Tx<'_>, id: i64, today: Date, at_s: i64) -> Result<(), SocialMapError> {
    let Some(entry) = entries::find(tx, id)?.filter(|entry| entry.is_live() && entry.used_on < Some(today)) else { return Ok(()) };
    let seen = Seen { on: Some(today), ..entry.seen() };
    fresh::set_used(tx, id, today, seen.check_on(entry.is.kind))?;
    if let Some(entry) = entries::find(tx, id)? {
        listing::put_and_tell(tx, &entry, at_s)?;
    }
    Ok(())
}

/// Takes it off the map; it can be put back.
///
/// # Errors
/// [`SocialMapError::WrongState`] when it has ended.
pub(crate) fn end(tx: &mut Tx<'_>, doer: &Doer, entry: &Entry) -> Result<(), SocialMapError> {
    if !entry.is_live() {
        return Err(SocialMapError::WrongState);
    }
    entries::set_ended(tx, entry.id, Some(doer.today), None, doer.at_s)?;
    tell(tx, doer, entry.id, "entry-end", Happening::EntryEnded { entry: entry.id })
}

/// Days within which what ended or was merged can be put back.
pub(crate) const UNDO_DAYS: i32 = 30;

/// Puts back what was taken off the map.
///
/// # Errors
/// [`SocialMapError::WrongState`] when it is there, [`SocialMapError::TooLate`] after a month.
pub(crate) fn bring_back(tx: &mut Tx<'_>, doer: &Doer, entry: &Entry) -> Result<(), SocialMapError> {
    let Some(ended_on) = entry.ended_on.filter(|_| entry.merged_into.is_none()) else { return Err(SocialMapError::WrongState) };
    if ended_on.saturating_add(UNDO_DAYS.days()) < doer.today {
        return Err(SocialMapError::TooLate);
    }
    entries::set_ended(tx, entry.id, None, None, doer.at_s)?;
    tell(tx, doer, entry.id, "entry-restore", Happening::EntryListed { entry: entry.id })
}

/// Takes something that came from a list under care: its place in the register and its name in that list stay known. The number of the entry.
///
/// # Errors
/// [`SocialMapError::WrongState`] when it is gone, or of a person.
pub(crate) fn take_under_care(
    tx: &mut Tx<'_>,
    doer: &Doer,
    resource: i64,
    new: &NewEntry,
    confirmed_on: Option<Date>,
    keeper: Keeper,
) -> Result<i64, SocialMapError> {
    if let Some(known) = entries::find_by_reference(tx, &new.reference)? {
        return Ok(known);
    }
    let putting = Putting { at_s: doer.at_s, today: doer.today, brought: None, confirmed_on, keeper: None };
    let id = create(tx, new, &putting)?;
    if !relist(tx, resource, &page_of(id))? {
        return Err(SocialMapError::WrongState);
    }
    entries::set_keeper(tx, id, &keeper, doer.at_s)?;
    tell(tx, doer, id, "entry-add", Happening::EntryListed { entry: id })?;
    Ok(id)
}

/// After a change: its listing follows, the trail has a line, and everybody hears of it.
fn tell(tx: &mut Tx<'_>, doer: &Doer, id: i64, action: &'static str, happening: Happening) -> Result<(), SocialMapError> {
    let entry = entries::find(tx, id)?.ok_or(SocialMapError::WrongState)?;
    listing::put_and_tell(tx, &entry, doer.at_s)?;
    doer.note(tx, &Note { action, kind: "entry", id: Some(id), activity: Activity::SocialMap, subject: None })?;
    publish(tx, doer.at_s, &happening)?;
    Ok(())
}
