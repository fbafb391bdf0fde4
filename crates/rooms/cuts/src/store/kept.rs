//! What this room keeps about one person, for their insight and export.

use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        HOURS: "SELECT p.name, h.minutes, h.changed_on FROM cuts_hours h JOIN neighbourhood_parties p ON p.id = h.party
            WHERE h.person = $1 ORDER BY p.name_folded, p.id";
        /// Once for each plan, whatever somebody is in it.
        IN_PLANS: "SELECT n.made_at FROM cuts_plans n WHERE EXISTS (SELECT 1 FROM cuts_plan_workers w
            WHERE w.plan = n.id AND w.person = $1) ORDER BY n.id DESC";
        MADE: "SELECT count(*) FROM cuts_plans WHERE made_by = $1";
    }
}

/// Party, minutes a week, and the day somebody filled them in.
pub(crate) fn list_hours(tx: &mut Tx<'_>, person: i64) -> Result<Vec<(String, i64, String)>, StoreError> {
    tx.query(&HOURS, &values![person])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

/// The moment of each plan that somebody is in; its name is in the words of somebody else.
pub(crate) fn list_plans_with(tx: &mut Tx<'_>, person: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&IN_PLANS, &values![person])?.iter().map(|row| row.get(0)).collect()
}

/// How many plans somebody kept.
pub(crate) fn count_made(tx: &mut Tx<'_>, person: i64) -> Result<i64, StoreError> {
    tx.query_one(&MADE, &values![person])?.get(0)
}
