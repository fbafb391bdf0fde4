//! What is left behind when somebody stops working for a party, or when the party itself ends.

use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        /// The people whom a party knows: it wrote them in, or they share with it.
        COUNT_KNOWN: "SELECT count(*) FROM neighbourhood_people p WHERE p.id <> $1 AND (p.registered_by = $2 OR EXISTS (
            SELECT 1 FROM neighbourhood_consents c
            WHERE c.person = p.id AND c.purpose = 'shared' AND c.party = $2 AND c.withdrawn_at IS NULL))";
        /// Others who work there now: with residents, as coordinator, and all.
        COUNT_OTHERS: "SELECT
            COALESCE(CAST(sum(CASE WHEN role IN ('worker', 'coordinator') THEN 1 ELSE 0 END) AS BIGINT), 0),
            COALESCE(CAST(sum(CASE WHEN role = 'coordinator' THEN 1 ELSE 0 END) AS BIGINT), 0),
            count(*)
            FROM neighbourhood_memberships WHERE party = $2 AND person <> $1 AND ended_on IS NULL";
        COUNT_INVITES: "SELECT count(*) FROM signin_invites WHERE invited_by = $1 AND party = $2
            AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > $3";
        COUNT_CONSENTS: "SELECT count(*) FROM neighbourhood_consents WHERE given_by = $1 AND withdrawn_at IS NULL";
        /// Whoever has this address and works for this party now.
        WORKS_HERE: "SELECT count(*) FROM neighbourhood_people p JOIN neighbourhood_memberships m ON m.person = p.id
            WHERE p.email_key = $1 AND m.party = $2 AND m.ended_on IS NULL";
    }
}

/// What somebody leaves behind at a party, as numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct LeftBehind {
    /// People whom the party knows.
    pub known: i64,
    /// Others of the party who work with residents.
    pub other_helpers: i64,
    /// Others who coordinate it.
    pub other_coordinators: i64,
    /// Others who work for it, as whatever.
    pub others: i64,
    /// Invitations of this person that hold.
    pub invites: i64,
    /// Consents that this person wrote down and that hold.
    pub consents: i64,
}

/// What this person leaves behind at this party.
pub(crate) fn left_behind(tx: &mut Tx<'_>, person: i64, party: i64, now_s: i64) -> Result<LeftBehind, StoreError> {
    let others = tx.query_one(&COUNT_OTHERS, &values![person, party])?;
    Ok(LeftBehind {
        known: tx.query_one(&COUNT_KNOWN, &values![person, party])?.get(0)?,
        other_helpers: others.get(0)?,
        other_coordinators: others.get(1)?,
        others: others.get(2)?,
        invites: tx.query_one(&COUNT_INVITES, &values![person, party, now_s])?.get(0)?,
        consents: tx.query_one(&COUNT_CONSENTS, &values![person])?.get(0)?,
    })
}

/// How many people this party knows.
pub(crate) fn count_known(tx: &mut Tx<'_>, party: i64) -> Result<i64, StoreError> {
    tx.query_one(&COUNT_KNOWN, &values![0, party])?.get(0)
}

/// Whether whoever has this address works for this party already.
pub(crate) fn works_here(tx: &mut Tx<'_>, email_key: &str, party: i64) -> Result<bool, StoreError> {
    let count: i64 = tx.query_one(&WORKS_HERE, &values![email_key, party])?.get(0)?;
    Ok(count > 0)
}
