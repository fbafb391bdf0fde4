//! Matches: two who both said yes, and how it went.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::words::MatchState;

statements! {
    pub(crate) ALL = {
        /// The lowest place that is free; two who take the same one at the same moment are stopped by the index.
        CREATE: "INSERT INTO matching_matches (invitation, request, asker, giver, place, began_at)
            SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST($3 AS BIGINT), CAST($4 AS BIGINT),
                (SELECT min(w.place) FROM (SELECT 1 AS place UNION ALL SELECT m.place + 1 FROM matching_matches m
                    WHERE m.request = $2 AND m.state IN ('trying', 'match')) w
                WHERE NOT EXISTS (SELECT 1 FROM matching_matches t WHERE t.request = $2 AND t.place = w.place
                    AND t.state IN ('trying', 'match'))), CAST($5 AS BIGINT)
            RETURNING id";
        FIND: "SELECT id, invitation, request, asker, giver, began_at, state, stopped_because, ended_at FROM matching_matches
            WHERE id = $1 AND asker IS NOT NULL AND giver IS NOT NULL";
        BY_INVITATION: "SELECT id, invitation, request, asker, giver, began_at, state, stopped_because, ended_at FROM matching_matches
            WHERE invitation = $1 AND asker IS NOT NULL AND giver IS NOT NULL";
        OF_PERSON: "SELECT id, invitation, request, asker, giver, began_at, state, stopped_because, ended_at FROM matching_matches
            WHERE (asker = $1 OR giver = $1) AND asker IS NOT NULL AND giver IS NOT NULL
                AND (state <> 'ended' OR ended_at >= $2) ORDER BY id DESC";
        OF_REQUEST: "SELECT id, invitation, request, asker, giver, began_at, state, stopped_because, ended_at FROM matching_matches
            WHERE request = $1 AND asker IS NOT NULL AND giver IS NOT NULL ORDER BY id";
        CONFIRM: "UPDATE matching_matches SET state = 'match', confirmed_at = $2 WHERE id = $1 AND state = 'trying'";
        END: "UPDATE matching_matches SET state = 'ended', stopped_because = $2, ended_at = $3 WHERE id = $1 AND state <> 'ended'";
        TO_ASK_AFTER: "SELECT id FROM matching_matches WHERE state = 'trying' AND asked_after_at IS NULL AND began_at <= $1
            AND asker IS NOT NULL AND giver IS NOT NULL ORDER BY began_at LIMIT $2";
        ASKED_AFTER: "UPDATE matching_matches SET asked_after_at = $2 WHERE id = $1 AND asked_after_at IS NULL";
    }
}

/// A match of which neither side has gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Match {
    pub id: i64,
    pub invitation: Option<i64>,
    /// None: the asker removed the request.
    pub request: Option<i64>,
    pub asker: i64,
    pub giver: i64,
    pub began_at: i64,
    pub state: MatchState,
    pub stopped_because: Option<String>,
    pub ended_at: Option<i64>,
}

impl Match {
    /// The other one of the two; none: this person is neither.
    pub fn other_than(&self, person: i64) -> Option<i64> {
        match person {
            _ if person == self.asker => Some(self.giver),
            _ if person == self.giver => Some(self.asker),
            _ => None,
        }
    }
}

/// Two are brought together; the number.
pub(crate) fn create_match(tx: &mut Tx<'_>, invitation: i64, request: i64, asker: i64, giver: i64, at_s: i64) -> Result<i64, StoreError> {
    tx.query_one(&CREATE, &values![invitation, request, asker, giver, at_s])?.get(0)
}

/// A match by number.
pub(crate) fn find_match(tx: &mut Tx<'_>, id: i64) -> Result<Option<Match>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| matched(&row)).transpose()
}

/// The match that came of an invitation.
pub(crate) fn find_match_of(tx: &mut Tx<'_>, invitation: i64) -> Result<Option<Match>, StoreError> {
    tx.query_opt(&BY_INVITATION, &values![invitation])?.map(|row| matched(&row)).transpose()
}

/// Somebody's matches, the last one first; those that ended before a moment are left out.
pub(crate) fn list_matches_of(tx: &mut Tx<'_>, person: i64, ended_since: i64) -> Result<Vec<Match>, StoreError> {
    tx.query(&OF_PERSON, &values![person, ended_since])?.iter().map(matched).collect()
}

/// The matches of a request, the first one first.
pub(crate) fn list_matches(tx: &mut Tx<'_>, request: i64) -> Result<Vec<Match>, StoreError> {
    tx.query(&OF_REQUEST, &values![request])?.iter().map(matched).collect()
}

/// It works; whether they were trying.
pub(crate) fn confirm_match(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&CONFIRM, &values![id, at_s])? > 0)
}

/// It ends; whether it had not.
pub(crate) fn end_match(tx: &mut Tx<'_>, id: i64, because: &'static str, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&END, &values![id, because, at_s])? > 0)
}

/// Matches that began long enough ago to ask after them; at most `most`.
pub(crate) fn list_to_ask_after(tx: &mut Tx<'_>, began_before: i64, most: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&TO_ASK_AFTER, &values![began_before, most])?.iter().map(|row| row.get(0)).collect()
}

/// They are asked after; whether that is new.
pub(crate) fn set_asked_after(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&ASKED_AFTER, &values![id, at_s])? > 0)
}

fn matched(row: &Row) -> Result<Match, StoreError> {
    let state: String = row.get(6)?;
    Ok(Match {
        id: row.get(0)?,
        invitation: row.get(1)?,
        request: row.get(2)?,
        asker: row.get(3)?,
        giver: row.get(4)?,
        began_at: row.get(5)?,
        state: MatchState::parse(&state).unwrap_or(MatchState::Ended),
        stopped_because: row.get(7)?,
        ended_at: row.get(8)?,
    })
}
