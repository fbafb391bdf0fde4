//! Saving what was looked at: all of it in one transaction, or none.

use std::collections::HashMap;

use jiff::civil::Date;
use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::store::{ImportKind, Imported, begin_import, count_import, found_parties, list_parties, put_all_listed};
use opbouw_neighbourhood::{NewParty, Resource, fold};
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;

use super::preview::MapPreview;
use super::row::Brought;
use crate::error::SocialMapError;
use crate::freshness::Seen;
use crate::listing;
use crate::store::brought::{self, Line};

/// How many are listed in the register at a time.
const PAGE: i64 = 5_000;
/// Letters of what a party is for at most.
const MOST_ABOUT: usize = 500;

/// Saves a preview: entries, their parties and their listing, with a line in the trail and one happening for all of it. About five statements for
/// each row, in batches.
///
/// # Errors
/// The database, or a name that no party can have; then nothing is saved.
pub fn bring_in(tx: &mut Tx<'_>, preview: &MapPreview, doer: &Doer) -> Result<Imported, SocialMapError> {
    let (duplicates, refused) = (preview.doubles.len() as i64, preview.refused.len() as i64);
    let import = begin_import(tx, ImportKind::Map, doer.today, duplicates, refused)?;
    let parties = found(tx, preview, import, doer.today)?;
    let line = |brought| line_of(brought, &parties, doer.today);
    let added = brought::create_all(tx, import, doer.at_s, preview.new.iter().map(line))?;
    brought::keep_all(tx, import, doer.at_s, preview.changed.iter().map(|changed| changed.id))?;
    let changes = preview.changed.iter().map(|changed| (changed.id, line_of(&changed.brought, &parties, doer.today)));
    let updated = brought::change_all(tx, import, doer.at_s, changes)?;
    list_in_register(tx, import)?;
    count_import(tx, import, added as i64, updated as i64)?;
    doer.note(tx, &Note { action: "import-map", kind: "import", id: Some(import), activity: Activity::Imports, subject: None })?;
    publish(tx, doer.at_s, &Happening::ResourcesImported { import })?;
    Ok(Imported { import_id: import, added: added as i64, updated: updated as i64, duplicates: duplicates + preview.same as i64, refused })
}

/// The parties in the register by name, with those that this list needs and that were not there.
fn found(tx: &mut Tx<'_>, preview: &MapPreview, import: i64, today: Date) -> Result<HashMap<String, i64>, SocialMapError> {
    let mut known = by_name(tx)?;
    let mut new: Vec<NewParty> = Vec::new();
    let mut named: HashMap<String, ()> = HashMap::new();
    for one in brought_by(preview) {
        let Some(kind) = one.entry.kind.as_party() else { continue };
        let name = fold(&one.entry.title);
        if !known.contains_key(&name) && named.insert(name, ()).is_none() {
            let about: String = one.entry.text.chars().take(MOST_ABOUT).collect();
            new.push(NewParty::new(&one.entry.title, kind, &about)?);
        }
    }
    if new.is_empty() {
        return Ok(known);
    }
    found_parties(tx, &new, today)?;
    known = by_name(tx)?;
    let founded: Vec<i64> = new.iter().filter_map(|party| known.get(&party.name_folded).copied()).collect();
    brought::note_founded(tx, import, founded.into_iter())?;
    Ok(known)
}

fn by_name(tx: &mut Tx<'_>) -> Result<HashMap<String, i64>, SocialMapError> {
    let parties = list_parties(tx)?;
    Ok(parties.into_iter().filter(|party| party.ended_on.is_none()).map(|party| (fold(&party.name), party.id)).collect())
}

fn brought_by(preview: &MapPreview) -> impl Iterator<Item = &Brought> {
    preview.new.iter().chain(preview.changed.iter().map(|changed| &changed.brought))
}

fn line_of<'l>(brought: &'l Brought, parties: &HashMap<String, i64>, today: Date) -> Line<'l> {
    let entry = &brought.entry;
    let seen = Seen { on: brought.confirmed_on, since: today, doubts: 0, is_hearsay: entry.is_hearsay };
    Line {
        entry,
        party: entry.kind.as_party().and_then(|_| parties.get(&fold(&entry.title)).copied()),
        owner_party: parties.get(&fold(&brought.organisation)).copied(),
        owner_mail: &brought.keeper_mail,
        confirmed_on: brought.confirmed_on,
        check_on: seen.check_on(entry.kind),
    }
}

/// Puts everything that an import brought in the register, so that Ask finds it.
pub(super) fn list_in_register(tx: &mut Tx<'_>, import: i64) -> Result<(), SocialMapError> {
    let mut after = 0;
    loop {
        let page = brought::list_brought(tx, import, after, PAGE)?;
        let Some(last) = page.last() else { return Ok(()) };
        after = last.id;
        let resources: Vec<Resource> = page.iter().filter(|entry| entry.is_live()).map(listing::resource_of).collect();
        put_all_listed(tx, &resources)?;
    }
}
