//! What this room keeps about one person, for their insight and export.

use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        SIGNUPS: "SELECT c.title, c.day, s.state, s.heads, s.leads, s.signed_at, COALESCE(p.what, '')
            FROM calls_signups s JOIN calls_calls c ON c.id = s.call LEFT JOIN calls_pledges p ON p.id = s.pledge
            WHERE s.person = $1 ORDER BY s.signed_at DESC, s.id";
        INVITATIONS: "SELECT c.title, i.answer, i.asked_at FROM calls_invitations i JOIN calls_calls c ON c.id = i.call
            WHERE i.person = $1 ORDER BY i.asked_at DESC, i.id";
        MADE: "SELECT title, created_at FROM calls_calls WHERE made_by = $1 ORDER BY created_at DESC, id";
    }
}

/// Somebody comes to something.
pub(crate) struct KeptSignup {
    pub title: String,
    pub day: String,
    pub state: String,
    pub heads: i64,
    pub leads: bool,
    pub signed_at: i64,
    /// What they bring; empty: nothing.
    pub brings: String,
}

/// Everything they signed up for.
pub(crate) fn list_signups(tx: &mut Tx<'_>, person: i64) -> Result<Vec<KeptSignup>, StoreError> {
    let rows = tx.query(&SIGNUPS, &values![person])?;
    let signup = |row: &opbouw_store::Row| {
        Ok(KeptSignup {
            title: row.get(0)?,
            day: row.get(1)?,
            state: row.get(2)?,
            heads: row.get(3)?,
            leads: row.get::<i64>(4)? == 1,
            signed_at: row.get(5)?,
            brings: row.get(6)?,
        })
    };
    rows.iter().map(signup).collect()
}

/// What they were asked for: title, answer, when.
pub(crate) fn list_invitations(tx: &mut Tx<'_>, person: i64) -> Result<Vec<(String, String, i64)>, StoreError> {
    tx.query(&INVITATIONS, &values![person])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

/// The calls they made: title, when.
pub(crate) fn list_made(tx: &mut Tx<'_>, person: i64) -> Result<Vec<(String, i64)>, StoreError> {
    tx.query(&MADE, &values![person])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}
