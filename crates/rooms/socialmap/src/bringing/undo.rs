//! Taking a list back: what it brought goes, what it changed is as it was. What somebody changed since stays.

use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::store::{end_party, put_all_listed, remove_all_listed, undo_import_in};
use opbouw_neighbourhood::{NeighbourhoodError, Resource};
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;

use crate::entry::page_of;
use crate::error::SocialMapError;
use crate::listing;
use crate::store::{brought, entries};

/// What taking back did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TakenBack {
    /// Off the map, because the list had brought them.
    pub removed: u64,
    /// As they were before the list.
    pub restored: u64,
    /// Those that stay, because somebody changed, confirmed or took them on since.
    pub kept: u64,
}

/// Takes an import of the map back, all or nothing.
///
/// # Errors
/// There is no such import, it was taken back, a later one changed the same entries, or what was there before is forgotten.
pub fn take_back(tx: &mut Tx<'_>, import: i64, doer: &Doer) -> Result<TakenBack, SocialMapError> {
    if let Some(later) = brought::followed_by(tx, import)? {
        return Err(NeighbourhoodError::FollowedBy { id: import, later }.into());
    }
    // Says whether it can be taken back at all, and writes down that it was.
    undo_import_in(tx, import, doer.today)?;
    let changed = brought::list_replaced(tx, import)?;
    let untouched = brought::list_untouched(tx, import)?;
    let restored = brought::restore(tx, import)?;
    relist(tx, &changed)?;
    remove_all_listed(tx, &untouched.iter().map(|id| page_of(*id)).collect::<Vec<_>>())?;
    brought::remove_all(tx, &untouched)?;
    for party in brought::list_empty_founded(tx, import)? {
        end_party(tx, party, doer.today)?;
        publish(tx, doer.at_s, &Happening::PartyEnded { party })?;
    }
    let kept = brought::count_brought(tx, import)?;
    brought::forget(tx, import)?;
    doer.note(tx, &Note { action: "import-undo", kind: "import", id: Some(import), activity: Activity::Imports, subject: None })?;
    publish(tx, doer.at_s, &Happening::ImportUndone { import })?;
    Ok(TakenBack { removed: untouched.len() as u64, restored, kept: kept as u64 })
}

fn relist(tx: &mut Tx<'_>, ids: &[i64]) -> Result<(), SocialMapError> {
    let (mut live, mut gone): (Vec<Resource>, Vec<String>) = (Vec::new(), Vec::new());
    for id in ids {
        match entries::find(tx, *id)? {
            Some(entry) if entry.is_live() => live.push(listing::resource_of(&entry)),
            _ => gone.push(page_of(*id)),
        }
    }
    put_all_listed(tx, &live)?;
    remove_all_listed(tx, &gone)?;
    Ok(())
}
