//! What a plan has to know besides the open requests: who was asked for what, who has how much to do, who helped whom.

use std::collections::HashMap;

use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::words::InvitationState;

statements! {
    pub(crate) ALL = {
        ASKED: "SELECT i.request, i.giver, i.state, (SELECT count(*) FROM matching_matches m WHERE m.invitation = i.id)
            FROM matching_invitations i JOIN matching_requests q ON q.resource = i.request
            WHERE q.stage IN ('open', 'invited') AND i.giver IS NOT NULL ORDER BY i.id";
        GOING: "SELECT giver, count(*) FROM matching_matches WHERE state IN ('trying', 'match') AND giver IS NOT NULL GROUP BY giver";
        WAITING: "SELECT i.giver, count(*) FROM matching_invitations i WHERE i.state IN ('sent', 'yes') AND i.giver IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM matching_matches m WHERE m.invitation = i.id) GROUP BY i.giver";
        /// Those who offer something, whom no message reaches, and whom no party of this worker knows.
        UNREACHED: "SELECT p.id FROM neighbourhood_people p
            WHERE p.email IS NULL AND p.phone IS NULL AND EXISTS (SELECT 1 FROM neighbourhood_resources r WHERE r.person = p.id)
                AND COALESCE(p.registered_by, 0) NOT IN (SELECT m.party FROM neighbourhood_memberships m
                    WHERE m.person = $1 AND m.ended_on IS NULL AND m.role IN ('worker', 'coordinator'))
                AND p.id NOT IN (SELECT c.person FROM neighbourhood_consents c JOIN neighbourhood_memberships m ON m.party = c.party
                    WHERE m.person = $1 AND m.ended_on IS NULL AND m.role IN ('worker', 'coordinator')
                        AND c.purpose = 'shared' AND c.withdrawn_at IS NULL)";
        TOGETHER: "SELECT asker, giver, count(*) FROM matching_matches
            WHERE confirmed_at IS NOT NULL AND asker IS NOT NULL AND giver IS NOT NULL GROUP BY asker, giver";
        /// Since the plan was made: requests that this worker may see and that are new.
        NEW: concat!("SELECT count(*) FROM matching_requests q JOIN neighbourhood_people p ON p.id = q.person
            WHERE q.stage = 'open' AND q.opened_at > $2 AND ", crate::store::board::visible!());
        /// Lines that cannot be what they were: the request is closed, the giver may not be asked, or said no in the meantime.
        OVERTAKEN: "SELECT count(*) FROM matching_week_lines l JOIN matching_requests q ON q.resource = l.request
                JOIN neighbourhood_people g ON g.id = l.giver
            WHERE l.week = $1 AND ((l.state IN ('proposed', 'locked') AND (q.stage NOT IN ('open', 'invited') OR g.state <> 'active'))
                OR (l.state = 'accepted' AND NOT EXISTS (SELECT 1 FROM matching_invitations i
                    WHERE i.request = l.request AND i.giver = l.giver AND i.state IN ('sent', 'yes', 'reserve', 'late'))))";
        WRITTEN: "SELECT count(*) FROM matching_week_lines WHERE week = $1";
    }
}

/// Somebody was asked for a request that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Asked {
    pub request: i64,
    pub giver: i64,
    pub state: InvitationState,
    /// Whether the two were brought together.
    pub is_matched: bool,
}

impl Asked {
    /// Holds one of the places of the request, until the answer comes.
    pub fn is_waiting(self) -> bool {
        matches!(self.state, InvitationState::Sent | InvitationState::Yes) && !self.is_matched
    }
}

/// Who was asked for the open requests, the first one first.
pub(crate) fn list_asked(tx: &mut Tx<'_>) -> Result<Vec<Asked>, StoreError> {
    let asked = |row: &Row| -> Result<Asked, StoreError> {
        let (state, matches): (String, i64) = (row.get(2)?, row.get(3)?);
        let state = InvitationState::parse(&state).unwrap_or(InvitationState::Withdrawn);
        Ok(Asked { request: row.get(0)?, giver: row.get(1)?, state, is_matched: matches > 0 })
    };
    tx.query(&ASKED, &[])?.iter().map(asked).collect()
}

/// What each giver has to do already: matches that go on, and questions that wait for an answer.
pub(crate) fn list_tasks(tx: &mut Tx<'_>) -> Result<HashMap<i64, i64>, StoreError> {
    let mut tasks = HashMap::new();
    for row in tx.query(&GOING, &[])?.iter().chain(&tx.query(&WAITING, &[])?) {
        *tasks.entry(row.get(0)?).or_insert(0) += row.get::<i64>(1)?;
    }
    Ok(tasks)
}

/// Givers to whom nobody could bring a question in the name of this worker.
pub(crate) fn list_unreached(tx: &mut Tx<'_>, worker: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&UNREACHED, &values![worker])?.iter().map(|row| row.get(0)).collect()
}

/// How often a giver helped an asker: (asker, giver).
pub(crate) fn list_helped(tx: &mut Tx<'_>) -> Result<HashMap<(i64, i64), i64>, StoreError> {
    tx.query(&TOGETHER, &[])?.iter().map(|row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?))).collect()
}

/// How many things changed since the plan was made that it does not know of, as far as this worker may see them.
pub(crate) fn count_changes(tx: &mut Tx<'_>, week: &super::WeekRow, worker: i64) -> Result<i64, StoreError> {
    let written: i64 = tx.query_one(&WRITTEN, &values![week.id])?.get(0)?;
    let overtaken: i64 = tx.query_one(&OVERTAKEN, &values![week.id])?.get(0)?;
    let new: i64 = tx.query_one(&NEW, &values![worker, week.made_at])?.get(0)?;
    Ok((week.lines_written - written).max(0) + overtaken + new)
}
