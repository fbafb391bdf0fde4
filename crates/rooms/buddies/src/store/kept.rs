//! What this room keeps about one person, for their insight and export.

use opbouw_store::{Row, StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        PROFILES: "SELECT n.name, f.side, f.joined_on, f.limits, f.wishes, f.traits, f.likes, f.parts, f.tongues, f.rhythm, f.about
            FROM buddies_profiles f JOIN neighbourhood_parties n ON n.id = f.party WHERE f.person = $1 ORDER BY f.id";
        CERTIFICATES: "SELECT kind, name, valid_from, valid_until FROM buddies_certificates WHERE person = $1 ORDER BY valid_until DESC, id";
        PAIRS: "SELECT id, state, proposed_on, ended_on, stop_reason, what, how_often, how_long, costs, secrecy, stop_rule
            FROM buddies_pairs WHERE asker = $1 OR giver = $1 ORDER BY proposed_on DESC, id";
        /// Only what this person said themself.
        CHECKINS: "SELECT c.kind, c.due_on, CASE WHEN p.giver = $1 THEN c.giver_answer ELSE c.asker_answer END FROM buddies_checkins c
            JOIN buddies_pairs p ON p.id = c.pair WHERE (p.asker = $1 OR p.giver = $1)
                AND CASE WHEN p.giver = $1 THEN c.giver_answer ELSE c.asker_answer END IS NOT NULL ORDER BY c.due_on DESC, c.id";
        SEATS: "SELECT m.title, m.held_on, s.table_code, (SELECT count(*) FROM buddies_picks k WHERE k.chooser = s.id)
            FROM buddies_seats s JOIN buddies_mornings m ON m.id = s.morning WHERE s.person = $1 ORDER BY m.held_on DESC, s.id";
        CLOSED: "SELECT count(*) FROM buddies_checkins WHERE closed_by = $1";
        KEEPS: "SELECT count(*) FROM buddies_pairs WHERE keeper = $1";
    }
}

/// What somebody told to find a buddy; the lists are code words separated by spaces.
pub(crate) struct KeptProfile {
    pub party: String,
    pub side: String,
    pub joined_on: String,
    /// Limits, wishes, traits, likes, parts, tongues, rhythm.
    pub lists: [String; 7],
    pub about: String,
}

/// With each party.
pub(crate) fn list_profiles(tx: &mut Tx<'_>, person: i64) -> Result<Vec<KeptProfile>, StoreError> {
    let profile = |row: &Row| {
        let mut lists: [String; 7] = Default::default();
        for (at, list) in lists.iter_mut().enumerate() {
            *list = row.get(3 + at)?;
        }
        Ok(KeptProfile { party: row.get(0)?, side: row.get(1)?, joined_on: row.get(2)?, lists, about: row.get(10)? })
    };
    tx.query(&PROFILES, &values![person])?.iter().map(profile).collect()
}

/// Kind, name, first and last day.
pub(crate) fn list_certificates(tx: &mut Tx<'_>, person: i64) -> Result<Vec<[String; 4]>, StoreError> {
    let rows = tx.query(&CERTIFICATES, &values![person])?;
    rows.iter().map(|row| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?])).collect()
}

/// A pair that somebody is or was half of.
pub(crate) struct KeptPair {
    pub state: String,
    pub proposed_on: String,
    pub ended_on: Option<String>,
    pub stop_reason: Option<String>,
    /// What the two agreed, line by line.
    pub agreed: Vec<String>,
}

/// Their pairs.
pub(crate) fn list_pairs(tx: &mut Tx<'_>, person: i64) -> Result<Vec<KeptPair>, StoreError> {
    let pair = |row: &Row| {
        let agreed: Vec<String> = (5..=10).map(|at| row.get::<String>(at)).collect::<Result<_, _>>()?;
        let agreed = agreed.into_iter().filter(|line| !line.is_empty()).collect();
        Ok(KeptPair { state: row.get(1)?, proposed_on: row.get(2)?, ended_on: row.get(3)?, stop_reason: row.get(4)?, agreed })
    };
    tx.query(&PAIRS, &values![person])?.iter().map(pair).collect()
}

/// Which check-in, its day, and what this person said.
pub(crate) fn list_said(tx: &mut Tx<'_>, person: i64) -> Result<Vec<[String; 3]>, StoreError> {
    tx.query(&CHECKINS, &values![person])?.iter().map(|row| Ok([row.get(0)?, row.get(1)?, row.get(2)?])).collect()
}

/// Morning, day, table code, and how many they chose that are still kept.
pub(crate) fn list_sat(tx: &mut Tx<'_>, person: i64) -> Result<Vec<(String, String, String, i64)>, StoreError> {
    tx.query(&SEATS, &values![person])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).collect()
}

/// How many check-ins they, as a worker, spoke about.
pub(crate) fn count_closed(tx: &mut Tx<'_>, person: i64) -> Result<i64, StoreError> {
    tx.query_one(&CLOSED, &values![person])?.get(0)
}

/// How many pairs they look after.
pub(crate) fn count_keeps(tx: &mut Tx<'_>, person: i64) -> Result<i64, StoreError> {
    tx.query_one(&KEEPS, &values![person])?.get(0)
}
