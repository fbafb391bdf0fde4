//! Who may be asked for a call? The rule stands here once: for the proposal, and again when the wave goes out.

use opbouw_store::{Row, StoreError, Tx, statements, values};

/// Somebody who was asked so often lately is left alone.
const ASKED_OFTEN: i64 = 3;
/// What is lately, in seconds: two weeks.
const LATELY_S: i64 = 14 * 86_400;

statements! {
    pub(crate) ALL = {
        /// They agreed to be found, nothing of them is restricted, there is a way to reach them, they have not signed up or been asked for
        /// this call, and they are not asked too often. Those of the area first, and of those who was asked least.
        LIST: "SELECT p.id, p.first_name, a.name, p.language, p.email, p.phone, p.pseudonym,
                (SELECT count(*) FROM neighbourhood_asks k WHERE k.person = p.id AND k.asked_at >= $2) AS asked
            FROM neighbourhood_people p JOIN neighbourhood_areas a ON a.code = p.area
            JOIN neighbourhood_consents f ON f.person = p.id AND f.purpose = 'found' AND f.withdrawn_at IS NULL
            WHERE p.state = 'active' AND (p.email IS NOT NULL OR p.phone IS NOT NULL)
                AND NOT EXISTS (SELECT 1 FROM calls_signups s WHERE s.call = $1 AND s.person = p.id)
                AND NOT EXISTS (SELECT 1 FROM calls_invitations i WHERE i.call = $1 AND i.person = p.id)
                AND (SELECT count(*) FROM neighbourhood_asks k WHERE k.person = p.id AND k.asked_at >= $2) < $3
            ORDER BY CASE WHEN p.area = $4 THEN 0 ELSE 1 END, asked, p.id LIMIT $5";
        FIND: "SELECT p.id, p.first_name, a.name, p.language, p.email, p.phone, p.pseudonym,
                (SELECT count(*) FROM neighbourhood_asks k WHERE k.person = p.id AND k.asked_at >= $2) AS asked
            FROM neighbourhood_people p JOIN neighbourhood_areas a ON a.code = p.area
            JOIN neighbourhood_consents f ON f.person = p.id AND f.purpose = 'found' AND f.withdrawn_at IS NULL
            WHERE p.id = $4 AND p.state = 'active' AND (p.email IS NOT NULL OR p.phone IS NOT NULL)
                AND NOT EXISTS (SELECT 1 FROM calls_signups s WHERE s.call = $1 AND s.person = p.id)
                AND NOT EXISTS (SELECT 1 FROM calls_invitations i WHERE i.call = $1 AND i.person = p.id)
                AND (SELECT count(*) FROM neighbourhood_asks k WHERE k.person = p.id AND k.asked_at >= $2) < $3";
    }
}

/// Somebody who may be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Candidate {
    pub person: i64,
    pub first_name: String,
    pub area_name: String,
    pub language: String,
    /// Mail address, else number.
    pub reach: String,
    pub pseudonym: String,
    /// How often they were asked lately.
    pub asked: i64,
}

/// Everybody who may be asked, those of the area first.
pub(crate) fn list(tx: &mut Tx<'_>, call: i64, area: &str, now_s: i64, most: i64) -> Result<Vec<Candidate>, StoreError> {
    tx.query(&LIST, &values![call, now_s - LATELY_S, ASKED_OFTEN, area, most])?.iter().map(read).collect()
}

/// This person, when they may still be asked.
pub(crate) fn find(tx: &mut Tx<'_>, call: i64, person: i64, now_s: i64) -> Result<Option<Candidate>, StoreError> {
    tx.query_opt(&FIND, &values![call, now_s - LATELY_S, ASKED_OFTEN, person])?.map(|row| read(&row)).transpose()
}

fn read(row: &Row) -> Result<Candidate, StoreError> {
    let (mail, number): (Option<String>, Option<String>) = (row.get(4)?, row.get(5)?);
    Ok(Candidate {
        person: row.get(0)?,
        first_name: row.get(1)?,
        area_name: row.get(2)?,
        language: row.get(3)?,
        reach: mail.or(number).unwrap_or_default(),
        pseudonym: row.get(6)?,
        asked: row.get(7)?,
    })
}
