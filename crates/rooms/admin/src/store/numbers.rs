//! Numbers about the whole municipality as they are; nobody sees them before `small_numbers` of the register has hidden the small ones.

use jiff::civil::Date;
use opbouw_store::{Row, StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        /// An area in which nobody is registered is there too: leaving it out would say so.
        COUNT_PEOPLE: "SELECT a.name, count(p.id) FROM neighbourhood_areas a LEFT JOIN neighbourhood_people p ON p.area = a.code
            WHERE a.kind IN ('village', 'buurt', 'hamlet') OR p.id IS NOT NULL
            GROUP BY a.code, a.name ORDER BY a.name COLLATE \"C\", a.code";
        COUNT_OFFERS: "SELECT COALESCE(CAST(sum(1 - is_request) AS BIGINT), 0), COALESCE(CAST(sum(is_request) AS BIGINT), 0)
            FROM neighbourhood_resources WHERE kind = 'offer' AND (ends_on IS NULL OR ends_on >= $1)";
        /// People and not consents: somebody may share with several parties.
        COUNT_CONSENTS: "SELECT count(DISTINCT CASE WHEN purpose = 'found' THEN person END),
            count(DISTINCT CASE WHEN purpose = 'shared' THEN person END)
            FROM neighbourhood_consents WHERE withdrawn_at IS NULL";
        COUNT_MEMBERS: "SELECT m.role, count(*) FROM neighbourhood_memberships m JOIN neighbourhood_parties p ON p.id = m.party
            WHERE m.ended_on IS NULL AND p.ended_on IS NULL GROUP BY m.role";
    }
}

/// The numbers as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Numbers {
    /// Residents per area, by its name.
    pub people: Vec<(String, i64)>,
    /// Offers that hold.
    pub offers: i64,
    /// Requests that hold.
    pub requests: i64,
    /// People who agree to be found.
    pub found: i64,
    /// People who share with a party.
    pub shared: i64,
    /// Memberships per code word of the role.
    pub members: Vec<(String, i64)>,
}

/// All numbers, of one moment.
pub(crate) fn count_all(tx: &mut Tx<'_>, today: Date) -> Result<Numbers, StoreError> {
    let offers = tx.query_one(&COUNT_OFFERS, &values![today.to_string()])?;
    let consents = tx.query_one(&COUNT_CONSENTS, &[])?;
    Ok(Numbers {
        people: tx.query(&COUNT_PEOPLE, &[])?.iter().map(named).collect::<Result<_, _>>()?,
        offers: offers.get(0)?,
        requests: offers.get(1)?,
        found: consents.get(0)?,
        shared: consents.get(1)?,
        members: tx.query(&COUNT_MEMBERS, &[])?.iter().map(named).collect::<Result<_, _>>()?,
    })
}

fn named(row: &Row) -> Result<(String, i64), StoreError> {
    Ok((row.get(0)?, row.get(1)?))
}
