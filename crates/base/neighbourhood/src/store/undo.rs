//! Undoing an import: what it added goes, what it replaced comes back. And forgetting what is kept for that, when it is long ago.

use jiff::civil::Date;
use opbouw_store::{ConstraintKind, Db, Statement, StoreError, Tx, statements, values};

use super::people_imports;
use crate::error::NeighbourhoodError;

statements! {
    pub(super) ALL = {
        GET: "SELECT undone_on, settled FROM neighbourhood_imports WHERE id = $1";
        /// The last import that put something in the place of what this one brought.
        FOLLOWED_BY: "SELECT max(replaced_by) FROM (
            SELECT replaced_by FROM neighbourhood_replaced_resources WHERE import_id = $1
            UNION ALL SELECT replaced_by FROM neighbourhood_replaced_areas WHERE import_id = $1
            UNION ALL SELECT f.filled_by FROM neighbourhood_filled_people f JOIN neighbourhood_people p ON p.id = f.person
                WHERE p.import_id = $1) AS later";
        /// Only what is still as this import left it: what somebody changed since is not touched.
        RESTORE_RESOURCES: "UPDATE neighbourhood_resources SET kind = r.kind, title = r.title, text = r.text, giver = r.giver,
                area = r.area, lat = r.lat, lon = r.lon, availability = r.availability, languages = r.languages, vog = r.vog,
                confirmed_on = r.confirmed_on, ends_on = r.ends_on, room_left = r.room_left, import_id = r.import_id
            FROM neighbourhood_replaced_resources AS r
            WHERE r.id = neighbourhood_resources.id AND r.replaced_by = $1 AND neighbourhood_resources.import_id = $1";
        RESTORE_AREAS: "UPDATE neighbourhood_areas SET kind = r.kind, name = r.name, name_folded = r.name_folded, parent = r.parent,
                lat = r.lat, lon = r.lon, outline = r.outline, residents = r.residents, import_id = r.import_id
            FROM neighbourhood_replaced_areas AS r
            WHERE r.code = neighbourhood_areas.code AND r.replaced_by = $1 AND neighbourhood_areas.import_id = $1";
        REMOVE_RESOURCES: "DELETE FROM neighbourhood_resources WHERE import_id = $1";
        REMOVE_AREAS: "DELETE FROM neighbourhood_areas WHERE import_id = $1";
        FORGET_RESOURCES: "DELETE FROM neighbourhood_replaced_resources WHERE replaced_by = $1";
        FORGET_AREAS: "DELETE FROM neighbourhood_replaced_areas WHERE replaced_by = $1";
        FORGET_FILLED: "DELETE FROM neighbourhood_filled_people WHERE filled_by = $1";
        MARK_UNDONE: "UPDATE neighbourhood_imports SET undone_on = $2 WHERE id = $1";
        LIST_OLD: "SELECT id FROM neighbourhood_imports WHERE imported_on < $1 AND settled = 0 AND undone_on IS NULL ORDER BY id";
        SETTLE: "UPDATE neighbourhood_imports SET settled = 1 WHERE id = $1";
    }
}

/// Everything that is kept to undo an import.
const FORGET: [&Statement; 3] = [&FORGET_RESOURCES, &FORGET_AREAS, &FORGET_FILLED];

/// What undoing an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Undone {
    /// Removed, because the import had added them.
    pub removed: u64,
    /// Put back as they were before the import.
    pub restored: u64,
    /// People whom the import had added and who stay, because they have been here since.
    pub kept: u64,
}

/// Undoes an import, all or nothing. What was changed by hand since then stays as it is.
///
/// # Errors
/// There is no such import, it was undone, a later import changed the same things, what was there before is forgotten, or people live
/// in its areas.
pub async fn undo_import(db: &Db, id: i64, on: Date) -> Result<Undone, NeighbourhoodError> {
    db.write(move |tx| undo_import_in(tx, id, on)).await
}

/// The same within a transaction, for whoever must tell others in it. Who would go is in
/// [`list_imported_people`](super::list_imported_people), before.
///
/// # Errors
/// As [`undo_import`].
pub fn undo_import_in(tx: &mut Tx<'_>, id: i64, on: Date) -> Result<Undone, NeighbourhoodError> {
    check_can_be_undone(tx, id)?;
    let this = values![id];
    let people = people_imports::undo(tx, id)?;
    // First back, then away: what was put back belongs to an earlier import again, and is not removed with this one.
    let restored = tx.execute(&RESTORE_RESOURCES, &this)? + tx.execute(&RESTORE_AREAS, &this)?;
    let resources = tx.execute(&REMOVE_RESOURCES, &this)?;
    let areas = tx.execute(&REMOVE_AREAS, &this).map_err(|error| in_use_or_else(error, id))?;
    for statement in FORGET {
        tx.execute(statement, &this)?;
    }
    tx.execute(&MARK_UNDONE, &values![id, on.to_string()])?;
    Ok(Undone { removed: people.removed + resources + areas, restored: people.restored + restored, kept: people.kept })
}

/// Forgets what imports before this day replaced; of how many imports. They can no longer be undone.
///
/// For a nightly job: the earlier words of people are not kept longer than somebody may still want them back.
pub async fn forget_replaced(db: &Db, before: Date) -> Result<usize, NeighbourhoodError> {
    let forget = move |tx: &mut Tx<'_>| {
        let old = tx.query(&LIST_OLD, &values![before.to_string()])?;
        for row in &old {
            let id = values![row.get::<i64>(0)?];
            for statement in FORGET.into_iter().chain([&SETTLE]) {
                tx.execute(statement, &id)?;
            }
        }
        Ok::<_, StoreError>(old.len())
    };
    Ok(db.write(forget).await?)
}

fn in_use_or_else(error: StoreError, id: i64) -> NeighbourhoodError {
    match error {
        StoreError::Constraint { kind: ConstraintKind::ForeignKey, .. } => NeighbourhoodError::AreaInUse { id },
        other => other.into(),
    }
}

fn check_can_be_undone(tx: &mut Tx<'_>, id: i64) -> Result<(), NeighbourhoodError> {
    let import = tx.query_opt(&GET, &values![id])?.ok_or(NeighbourhoodError::NoSuchImport { id })?;
    if import.get::<Option<String>>(0)?.is_some() {
        return Err(NeighbourhoodError::AlreadyUndone { id });
    }
    if import.get::<bool>(1)? {
        return Err(NeighbourhoodError::TooLongAgo { id });
    }
    match tx.query_one(&FOLLOWED_BY, &values![id])?.get::<Option<i64>>(0)? {
        Some(later) => Err(NeighbourhoodError::FollowedBy { id, later }),
        None => Ok(()),
    }
}
