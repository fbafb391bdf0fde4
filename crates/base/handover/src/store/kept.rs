//! What is kept about one worker, for their insight and export: how much they gave over and took over, and the lines about them.

use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        GAVE: "SELECT (SELECT count(*) FROM handover_handovers h WHERE h.giver = $1),
            (SELECT count(*) FROM handover_handovers h WHERE h.done_by = $1 AND h.giver IS DISTINCT FROM h.done_by),
            (SELECT count(*) FROM handover_moves m WHERE m.taker = $1)";
        LINES: "SELECT i.line, h.done_at FROM handover_introductions i JOIN handover_handovers h ON h.id = i.handover
            WHERE i.taker = $1 AND i.line <> '' ORDER BY h.done_at DESC, h.id DESC";
    }
}

/// How often somebody gave over, how often they did that for another, and how many things were meant for them.
pub fn count_handovers_of(tx: &mut Tx<'_>, person: i64) -> Result<(i64, i64, i64), StoreError> {
    let row = tx.query_one(&GAVE, &values![person])?;
    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
}

/// The lines that introduce somebody, and when they were written (seconds UTC), the last first.
pub fn list_lines_about(tx: &mut Tx<'_>, person: i64) -> Result<Vec<(String, i64)>, StoreError> {
    tx.query(&LINES, &values![person])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}
