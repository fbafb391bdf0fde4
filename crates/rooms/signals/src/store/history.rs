//! Counts of earlier years that came from a file, in the database.

use opbouw_store::{StoreError, Tx, statements, values};

use crate::systems::history::CountRow;

statements! {
    pub(crate) ALL = {
        FIND_FILE: "SELECT id FROM signals_imports WHERE fingerprint = $1 AND undone_at IS NULL ORDER BY id DESC LIMIT 1";
        BEGIN: "INSERT INTO signals_imports (fingerprint, imported_at, line_count, total) VALUES ($1, $2, 0, 0) RETURNING id";
        ADD: "INSERT INTO signals_imported (import, area, theme, week, count) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (import, area, theme, week) DO UPDATE SET count = signals_imported.count + EXCLUDED.count";
        COUNT_UP: "INSERT INTO signals_counts (area, theme, week, count) SELECT area, theme, week, count FROM signals_imported WHERE import = $1
            ON CONFLICT (area, theme, week) DO UPDATE SET count = signals_counts.count + EXCLUDED.count";
        END: "UPDATE signals_imports SET line_count = $2, total = $3 WHERE id = $1";
        FIND_OPEN: "SELECT total FROM signals_imports WHERE id = $1 AND undone_at IS NULL AND is_settled = 0";
        COUNT_DOWN: "UPDATE signals_counts SET count = CASE WHEN signals_counts.count > i.count THEN signals_counts.count - i.count ELSE 0 END
            FROM signals_imported i WHERE i.import = $1 AND i.area = signals_counts.area AND i.theme = signals_counts.theme
            AND i.week = signals_counts.week";
        LATEST: "SELECT max(imported_at), max(undone_at) FROM signals_imports";
        UNDO: "UPDATE signals_imports SET undone_at = $2 WHERE id = $1";
        REMOVE_ROWS: "DELETE FROM signals_imported WHERE import = $1";
        FORGET_ROWS: "DELETE FROM signals_imported WHERE import IN (SELECT id FROM signals_imports WHERE imported_at < $1)";
        SETTLE: "UPDATE signals_imports SET is_settled = 1 WHERE imported_at < $1 AND is_settled = 0";
    }
}

/// The import that brought a file with this fingerprint and was not taken back.
pub(crate) fn find_file(tx: &mut Tx<'_>, fingerprint: &str) -> Result<Option<i64>, StoreError> {
    tx.query_opt(&FIND_FILE, &values![fingerprint])?.map(|row| row.get(0)).transpose()
}

/// Begins an import; its number.
pub(crate) fn begin(tx: &mut Tx<'_>, fingerprint: &str, at_s: i64) -> Result<i64, StoreError> {
    tx.query_one(&BEGIN, &values![fingerprint, at_s])?.get(0)
}

/// Adds what a part of the file says.
pub(crate) fn add(tx: &mut Tx<'_>, import: i64, rows: &[CountRow]) -> Result<(), StoreError> {
    let values = rows.iter().map(|row| values![import, row.area.as_str(), row.theme.code(), row.week.to_string(), row.count].to_vec());
    tx.execute_many(&ADD, values).map(drop)
}

/// All of it is counted.
pub(crate) fn end(tx: &mut Tx<'_>, import: i64, line_count: i64, total: i64) -> Result<(), StoreError> {
    tx.execute(&COUNT_UP, &values![import])?;
    tx.execute(&END, &values![import, line_count, total]).map(drop)
}

/// When a file was last brought in or taken back.
pub(crate) fn latest(tx: &mut Tx<'_>) -> Result<Option<i64>, StoreError> {
    let row = tx.query_one(&LATEST, &[])?;
    Ok(row.get::<Option<i64>>(0)?.max(row.get(1)?))
}

/// Takes an import back; none: there is none, it was taken back already, or it is too long ago. Otherwise how much it was in all.
pub(crate) fn undo(tx: &mut Tx<'_>, import: i64, at_s: i64) -> Result<Option<i64>, StoreError> {
    let Some(row) = tx.query_opt(&FIND_OPEN, &values![import])? else { return Ok(None) };
    tx.execute(&COUNT_DOWN, &values![import])?;
    tx.execute(&REMOVE_ROWS, &values![import])?;
    tx.execute(&UNDO, &values![import, at_s])?;
    row.get(0).map(Some)
}

/// No longer keeps apart what files of before a moment brought; how many rows.
pub(crate) fn forget(tx: &mut Tx<'_>, before_s: i64) -> Result<u64, StoreError> {
    tx.execute(&SETTLE, &values![before_s])?;
    tx.execute(&FORGET_ROWS, &values![before_s])
}
