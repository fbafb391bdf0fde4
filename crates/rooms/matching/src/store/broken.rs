//! What is left when somebody went, or removed a request: just enough to tell the other one, and then it goes.

use opbouw_store::{StoreError, Tx, statements, values};

use crate::words::{InvitationState, MatchState};

statements! {
    pub(crate) ALL = {
        MATCHES: "SELECT id, asker, giver, request, state, invitation FROM matching_matches WHERE asker IS NULL OR giver IS NULL
            ORDER BY id LIMIT 500";
        REMOVE_MATCH: "DELETE FROM matching_matches WHERE id = $1";
        INVITATIONS: "SELECT id, request, giver, state FROM matching_invitations WHERE request IS NULL OR giver IS NULL
            ORDER BY id LIMIT 500";
        REMOVE_INVITATION: "DELETE FROM matching_invitations WHERE id = $1";
    }
}

/// A match of which one has gone.
pub(crate) struct BrokenMatch {
    pub id: i64,
    /// Whoever is left, if anybody.
    pub left: Option<i64>,
    pub request: Option<i64>,
    pub invitation: Option<i64>,
    pub state: MatchState,
}

/// An invitation of which the giver or the request has gone.
pub(crate) struct BrokenInvitation {
    pub id: i64,
    pub request: Option<i64>,
    pub giver: Option<i64>,
    pub state: InvitationState,
}

/// Some of them; call again until there are none.
pub(crate) fn list_broken_matches(tx: &mut Tx<'_>) -> Result<Vec<BrokenMatch>, StoreError> {
    let broken = |row: &opbouw_store::Row| -> Result<BrokenMatch, StoreError> {
        let (asker, giver, state): (Option<i64>, Option<i64>, String) = (row.get(1)?, row.get(2)?, row.get(4)?);
        let state = MatchState::parse(&state).unwrap_or(MatchState::Ended);
        Ok(BrokenMatch { id: row.get(0)?, left: asker.or(giver), request: row.get(3)?, invitation: row.get(5)?, state })
    };
    tx.query(&MATCHES, &[])?.iter().map(broken).collect()
}

/// Some of them; call again until there are none.
pub(crate) fn list_broken_invitations(tx: &mut Tx<'_>) -> Result<Vec<BrokenInvitation>, StoreError> {
    let broken = |row: &opbouw_store::Row| -> Result<BrokenInvitation, StoreError> {
        let state: String = row.get(3)?;
        let state = InvitationState::parse(&state).unwrap_or(InvitationState::Withdrawn);
        Ok(BrokenInvitation { id: row.get(0)?, request: row.get(1)?, giver: row.get(2)?, state })
    };
    tx.query(&INVITATIONS, &[])?.iter().map(broken).collect()
}

/// It goes.
pub(crate) fn remove_match(tx: &mut Tx<'_>, id: i64) -> Result<(), StoreError> {
    tx.execute(&REMOVE_MATCH, &values![id]).map(drop)
}

/// It goes.
pub(crate) fn remove_invitation(tx: &mut Tx<'_>, id: i64) -> Result<(), StoreError> {
    tx.execute(&REMOVE_INVITATION, &values![id]).map(drop)
}
