//! Which party a signal goes to, in the database.

use opbouw_store::{Row, StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        ADD: "INSERT INTO signals_rules (theme, area, party, deputy) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
        REMOVE: "DELETE FROM signals_rules WHERE id = $1";
        LIST: "SELECT r.id, r.theme, r.area, COALESCE(n.name, ''), r.party, p.name, r.deputy, COALESCE(d.name, '') FROM signals_rules r
            JOIN neighbourhood_parties p ON p.id = r.party LEFT JOIN neighbourhood_parties d ON d.id = r.deputy
            LEFT JOIN neighbourhood_areas n ON n.code = r.area WHERE p.ended_on IS NULL ORDER BY r.theme, n.name, p.name";
        FIT: "SELECT DISTINCT r.party FROM signals_rules r JOIN neighbourhood_parties p ON p.id = r.party
            WHERE (r.theme = '' OR r.theme = $1) AND (r.area = '' OR r.area = $2) AND p.ended_on IS NULL ORDER BY r.party";
        DEPUTIES: "SELECT DISTINCT r.deputy FROM signals_rules r JOIN neighbourhood_parties p ON p.id = r.deputy
            WHERE r.party = $3 AND (r.theme = '' OR r.theme = $1) AND (r.area = '' OR r.area = $2) AND p.ended_on IS NULL ORDER BY r.deputy";
    }
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rule {
    pub id: i64,
    /// Code word; empty: all.
    pub theme: String,
    /// Code; empty: everywhere.
    pub area: String,
    pub area_name: String,
    pub party: i64,
    pub party_name: String,
    pub deputy: Option<i64>,
    pub deputy_name: String,
}

/// Adds one; false: there is such a rule.
pub(crate) fn add(tx: &mut Tx<'_>, theme: &str, area: &str, party: i64, deputy: Option<i64>) -> Result<bool, StoreError> {
    Ok(tx.execute(&ADD, &values![theme, area, party, deputy])? == 1)
}

/// Takes one away; false: there is none.
pub(crate) fn remove(tx: &mut Tx<'_>, id: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&REMOVE, &values![id])? == 1)
}

/// All of them.
pub(crate) fn list(tx: &mut Tx<'_>) -> Result<Vec<Rule>, StoreError> {
    let read = |row: &Row| {
        Ok(Rule {
            id: row.get(0)?,
            theme: row.get(1)?,
            area: row.get(2)?,
            area_name: row.get(3)?,
            party: row.get(4)?,
            party_name: row.get(5)?,
            deputy: row.get(6)?,
            deputy_name: row.get(7)?,
        })
    };
    tx.query(&LIST, &[])?.iter().map(read).collect()
}

/// The parties that a signal goes to.
pub(crate) fn list_fitting(tx: &mut Tx<'_>, theme: &str, area: &str) -> Result<Vec<i64>, StoreError> {
    tx.query(&FIT, &values![theme, area])?.iter().map(|row| row.get(0)).collect()
}

/// The deputies of a party for a signal.
pub(crate) fn list_deputies(tx: &mut Tx<'_>, theme: &str, area: &str, party: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&DEPUTIES, &values![theme, area, party])?.iter().map(|row| row.get(0)).collect()
}
