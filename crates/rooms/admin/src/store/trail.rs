//! Who stands behind the pseudonyms of one page of the trail: those who work or worked here by name, others only as being here.

use std::collections::HashMap;

use opbouw_store::{Db, Row, StoreError, Value, statements};

statements! {
    pub(crate) ALL = {
        LIST_ACTIONS: "SELECT action FROM audit_lines GROUP BY action ORDER BY action COLLATE \"C\"";
        /// One query for a page of fifty lines. The name of a resident does not leave the database.
        FIND_ACTORS: "SELECT p.pseudonym, CASE WHEN EXISTS (SELECT 1 FROM neighbourhood_memberships m WHERE m.person = p.id)
                THEN p.first_name ELSE NULL END
            FROM neighbourhood_people p WHERE p.pseudonym IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
                $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39,
                $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50)";
    }
}

/// As many as [`FIND_ACTORS`] takes, which is a page.
const MOST: usize = opbouw_audit::PAGE as usize;

/// Who is here: by pseudonym, with a first name when they work or worked here.
pub(crate) type Actors = HashMap<String, Option<String>>;

/// The words for actions that stand in the trail.
pub(crate) async fn list_actions(db: &Db) -> Result<Vec<String>, StoreError> {
    db.read(|tx| tx.query(&LIST_ACTIONS, &[])?.iter().map(|row| row.get(0)).collect()).await
}

/// Those of these pseudonyms who are still here.
pub(crate) async fn find_actors(db: &Db, pseudonyms: &[&str]) -> Result<Actors, StoreError> {
    // What is left over is filled with what nobody is called.
    let asked = pseudonyms.iter().copied().chain(std::iter::repeat("-")).take(MOST);
    let found = db.query(&FIND_ACTORS, &asked.map(Value::from).collect::<Vec<_>>()).await?;
    found.iter().map(|row: &Row| Ok((row.get(0)?, row.get(1)?))).collect()
}
