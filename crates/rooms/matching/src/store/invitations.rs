//! Invitations: who was asked for which request, and what they said.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::words::InvitationState;

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO matching_invitations (request, giver, offer, has_offer, asked_by, asked_at, answer_until, asker_said_yes_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id";
        FIND: "SELECT id, request, giver, offer, asked_by, asked_at, answer_until, state, answered_at, declined_because, asker_said_yes_at
            FROM matching_invitations WHERE id = $1";
        OF_REQUEST: "SELECT id, request, giver, offer, asked_by, asked_at, answer_until, state, answered_at, declined_because,
                asker_said_yes_at
            FROM matching_invitations WHERE request = $1 AND giver IS NOT NULL ORDER BY id";
        OF_GIVER: "SELECT id, request, giver, offer, asked_by, asked_at, answer_until, state, answered_at, declined_because,
                asker_said_yes_at
            FROM matching_invitations WHERE giver = $1 AND request IS NOT NULL ORDER BY id";
        OF_OFFER: "SELECT id, request, giver, offer, asked_by, asked_at, answer_until, state, answered_at, declined_because,
                asker_said_yes_at
            FROM matching_invitations WHERE offer = $1 AND request IS NOT NULL AND giver IS NOT NULL
                AND state IN ('sent', 'reserve', 'late') ORDER BY id";
        /// Of which the offer was removed: its number is gone with it.
        WITHOUT_OFFER: "SELECT id, request, giver, offer, asked_by, asked_at, answer_until, state, answered_at, declined_because,
                asker_said_yes_at
            FROM matching_invitations WHERE offer IS NULL AND has_offer = 1 AND request IS NOT NULL AND giver IS NOT NULL
                AND state IN ('sent', 'reserve', 'late') ORDER BY id";
        ANSWER: "UPDATE matching_invitations SET state = $2, answered_at = $3, declined_because = $4 WHERE id = $1";
        SET_STATE: "UPDATE matching_invitations SET state = $2 WHERE id = $1 AND state <> $2";
        ASKER_YES: "UPDATE matching_invitations SET asker_said_yes_at = $2 WHERE id = $1 AND asker_said_yes_at IS NULL";
        /// Whoever is next when a place comes free: who came late said yes without reserve.
        NEXT: "SELECT id FROM matching_invitations WHERE request = $1 AND giver IS NOT NULL AND state IN ('late', 'reserve')
            ORDER BY CASE state WHEN 'late' THEN 0 ELSE 1 END, answered_at, id LIMIT 1";
        /// Said yes and has no place: nobody is left to wait when all are taken.
        WITHOUT_PLACE: "SELECT i.id FROM matching_invitations i WHERE i.request = $1 AND i.giver IS NOT NULL AND i.state = 'yes'
            AND NOT EXISTS (SELECT 1 FROM matching_matches m WHERE m.invitation = i.id) ORDER BY i.id";
        OVERDUE: "SELECT id, request FROM matching_invitations WHERE state IN ('sent', 'reserve') AND answer_until < $1
            AND request IS NOT NULL AND giver IS NOT NULL ORDER BY answer_until LIMIT $2";
        /// A reserve is looked at again later.
        POSTPONE: "UPDATE matching_invitations SET answer_until = $2 WHERE id = $1";
        PAIR: "SELECT id, state FROM matching_invitations WHERE request = $1 AND giver = $2 ORDER BY id DESC LIMIT 1";
    }
}

/// An invitation as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Invitation {
    pub id: i64,
    pub request: i64,
    pub giver: i64,
    pub offer: Option<i64>,
    pub asked_by: Option<i64>,
    pub asked_at: i64,
    pub answer_until: i64,
    pub state: InvitationState,
    pub answered_at: Option<i64>,
    pub declined_because: Option<String>,
    pub asker_said_yes_at: Option<i64>,
}

/// One to be written down.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NewInvitation {
    pub request: i64,
    pub giver: i64,
    pub offer: Option<i64>,
    pub asked_by: Option<i64>,
    pub asked_at: i64,
    pub answer_until: i64,
    pub asker_said_yes_at: Option<i64>,
}

/// Writes one down; its number.
pub(crate) fn create_invitation(tx: &mut Tx<'_>, new: &NewInvitation) -> Result<i64, StoreError> {
    let row = values![
        new.request,
        new.giver,
        new.offer,
        new.offer.is_some(),
        new.asked_by,
        new.asked_at,
        new.answer_until,
        new.asker_said_yes_at
    ];
    tx.query_one(&CREATE, &row)?.get(0)
}

/// One of which neither side has gone.
pub(crate) fn find_invitation(tx: &mut Tx<'_>, id: i64) -> Result<Option<Invitation>, StoreError> {
    let Some(row) = tx.query_opt(&FIND, &values![id])? else { return Ok(None) };
    let (request, giver): (Option<i64>, Option<i64>) = (row.get(1)?, row.get(2)?);
    if request.is_none() || giver.is_none() { Ok(None) } else { invitation(&row).map(Some) }
}

/// Who was asked for a request, the first one first.
pub(crate) fn list_invitations(tx: &mut Tx<'_>, request: i64) -> Result<Vec<Invitation>, StoreError> {
    tx.query(&OF_REQUEST, &values![request])?.iter().map(invitation).collect()
}

/// What somebody was asked, the first one first.
pub(crate) fn list_invitations_to(tx: &mut Tx<'_>, giver: i64) -> Result<Vec<Invitation>, StoreError> {
    tx.query(&OF_GIVER, &values![giver])?.iter().map(invitation).collect()
}

/// Those without a match that were about an offer that ended, or that was removed.
pub(crate) fn list_invitations_about(tx: &mut Tx<'_>, offer: i64) -> Result<Vec<Invitation>, StoreError> {
    let mut about = tx.query(&OF_OFFER, &values![offer])?;
    about.extend(tx.query(&WITHOUT_OFFER, &[])?);
    about.iter().map(invitation).collect()
}

/// What the giver said.
pub(crate) fn set_answer(tx: &mut Tx<'_>, id: i64, state: InvitationState, because: Option<&str>, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&ANSWER, &values![id, state.code(), at_s, because]).map(drop)
}

/// Another state without an answer; whether it was another.
pub(crate) fn set_state(tx: &mut Tx<'_>, id: i64, state: InvitationState) -> Result<bool, StoreError> {
    Ok(tx.execute(&SET_STATE, &values![id, state.code()])? > 0)
}

/// The asker wants this giver; whether that is new.
pub(crate) fn set_asker_yes(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&ASKER_YES, &values![id, at_s])? > 0)
}

/// Who is next when a place comes free.
pub(crate) fn find_next_reserve(tx: &mut Tx<'_>, request: i64) -> Result<Option<i64>, StoreError> {
    tx.query_opt(&NEXT, &values![request])?.map(|row| row.get(0)).transpose()
}

/// Who said yes and has no place.
pub(crate) fn list_without_place(tx: &mut Tx<'_>, request: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&WITHOUT_PLACE, &values![request])?.iter().map(|row| row.get(0)).collect()
}

/// Of which the last moment to answer has passed: its number and that of the request; at most `most`.
pub(crate) fn list_overdue(tx: &mut Tx<'_>, now_s: i64, most: i64) -> Result<Vec<(i64, i64)>, StoreError> {
    tx.query(&OVERDUE, &values![now_s, most])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// A reserve waits on.
pub(crate) fn postpone(tx: &mut Tx<'_>, id: i64, until_s: i64) -> Result<(), StoreError> {
    tx.execute(&POSTPONE, &values![id, until_s]).map(drop)
}

/// The last invitation of this giver for this request.
pub(crate) fn find_last_of_pair(tx: &mut Tx<'_>, request: i64, giver: i64) -> Result<Option<(i64, InvitationState)>, StoreError> {
    let Some(row) = tx.query_opt(&PAIR, &values![request, giver])? else { return Ok(None) };
    Ok(Some((row.get(0)?, state(&row, 1)?)))
}

fn invitation(row: &Row) -> Result<Invitation, StoreError> {
    Ok(Invitation {
        id: row.get(0)?,
        request: row.get(1)?,
        giver: row.get(2)?,
        offer: row.get(3)?,
        asked_by: row.get(4)?,
        asked_at: row.get(5)?,
        answer_until: row.get(6)?,
        state: state(row, 7)?,
        answered_at: row.get(8)?,
        declined_because: row.get(9)?,
        asker_said_yes_at: row.get(10)?,
    })
}

fn state(row: &Row, column: usize) -> Result<InvitationState, StoreError> {
    let code: String = row.get(column)?;
    // The table refuses every other word.
    Ok(InvitationState::parse(&code).unwrap_or(InvitationState::Withdrawn))
}
