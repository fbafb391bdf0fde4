//! Who looks after a pair, in the database.

use opbouw_handover::Handover;
use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(super) ALL = {
        LIST: "SELECT r.id, s.first_name, g.first_name, r.first_meeting, r.planned_end, r.state,
                (SELECT min(c.due_on) FROM buddies_checkins c WHERE c.pair = r.id AND c.closed_at IS NULL)
            FROM buddies_pairs r LEFT JOIN neighbourhood_people s ON s.id = r.asker LEFT JOIN neighbourhood_people g ON g.id = r.giver
            WHERE r.party = $2 AND r.keeper IS NOT DISTINCT FROM CAST($1 AS BIGINT) AND r.state <> 'ended' ORDER BY r.since_on, r.id";
        LIST_ALL: "SELECT id, party, keeper FROM buddies_pairs WHERE state <> 'ended' ORDER BY id";
        GIVE: "UPDATE buddies_pairs SET keeper = $4 WHERE id = $1 AND party = $2 AND keeper IS NOT DISTINCT FROM CAST($3 AS BIGINT)
            AND state <> 'ended'";
        NAME: "SELECT p.first_name FROM buddies_pairs r JOIN neighbourhood_people p ON p.id = r.keeper WHERE r.id = $1";
    }
}

/// A pair as it stands in the list of who looks after it.
pub struct Kept {
    /// Its number.
    pub id: i64,
    /// Both first names; a dash for who left.
    pub names: String,
    /// The first meeting, the next check-in, or the end that was planned: as it is stored.
    pub next_on: Option<String>,
}

/// The pairs that go on, looked after by this person or by nobody.
pub fn list_kept(tx: &mut Tx<'_>, person: Option<i64>, party: i64) -> Result<Vec<Kept>, StoreError> {
    let mut kept = Vec::new();
    for row in tx.query(&LIST, &values![person, party])? {
        let name = |at: usize| row.get::<Option<String>>(at).map(|name| name.unwrap_or_else(|| "–".to_owned()));
        let (state, meeting, end, checkin): (String, Option<String>, Option<String>, Option<String>) =
            (row.get(5)?, row.get(3)?, row.get(4)?, row.get(6)?);
        let next_on = if matches!(state.as_str(), "active" | "ending") { checkin.or(end) } else { meeting };
        kept.push(Kept { id: row.get(0)?, names: format!("{} & {}", name(1)?, name(2)?), next_on });
    }
    Ok(kept)
}

/// All pairs that go on: number, party, who looks after them.
pub fn list_all_kept(tx: &mut Tx<'_>) -> Result<Vec<(i64, i64, Option<i64>)>, StoreError> {
    tx.query(&LIST_ALL, &[])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

/// Somebody else looks after it; whether the giver did.
pub fn give(tx: &mut Tx<'_>, id: i64, handover: &Handover<'_>) -> Result<bool, StoreError> {
    Ok(tx.execute(&GIVE, &values![id, handover.party, handover.from, handover.to])? > 0)
}

/// First name of who looks after a pair.
pub fn find_keeper(tx: &mut Tx<'_>, id: i64) -> Result<Option<String>, StoreError> {
    tx.query_opt(&NAME, &values![id])?.map(|row| row.get(0)).transpose()
}
