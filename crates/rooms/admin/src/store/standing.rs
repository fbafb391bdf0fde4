//! How the house stands, for the start page: a few counts in one read.

use jiff::civil::Date;
use opbouw_store::{Db, StoreError, statements, values};

statements! {
    pub(crate) ALL = {
        COUNT_PARTIES: "SELECT count(*), COALESCE(CAST(sum(CASE WHEN EXISTS (SELECT 1 FROM neighbourhood_memberships m
                WHERE m.party = p.id AND m.ended_on IS NULL) THEN 0 ELSE 1 END) AS BIGINT), 0)
            FROM neighbourhood_parties p WHERE p.ended_on IS NULL";
        COUNT_INVITES: "SELECT count(*) FROM signin_invites i JOIN neighbourhood_parties p ON p.id = i.party
            WHERE i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > $1 AND p.ended_on IS NULL";
        COUNT_DUE: "SELECT count(*) FROM neighbourhood_people p
            WHERE p.keep_until < $1 AND NOT EXISTS (SELECT 1 FROM neighbourhood_memberships m WHERE m.person = p.id AND m.ended_on IS NULL)";
    }
}

/// The counts of the start page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Standing {
    /// Parties that have not ended.
    pub parties: i64,
    /// Those of them for which nobody works.
    pub empty_parties: i64,
    /// Invitations that hold.
    pub invites: i64,
    /// People whose term is over.
    pub due: i64,
}

/// Counts.
pub(crate) async fn count(db: &Db, today: Date, now_s: i64) -> Result<Standing, StoreError> {
    db.read(move |tx| {
        let parties = tx.query_one(&COUNT_PARTIES, &[])?;
        Ok(Standing {
            parties: parties.get(0)?,
            empty_parties: parties.get(1)?,
            invites: tx.query_one(&COUNT_INVITES, &values![now_s])?.get(0)?,
            due: tx.query_one(&COUNT_DUE, &values![today.to_string()])?.get(0)?,
        })
    })
    .await
}
