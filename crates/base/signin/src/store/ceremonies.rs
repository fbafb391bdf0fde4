//! What was asked of a browser and has not come back yet: kept for minutes, for one use, by the fingerprint of the browser's cookie.

use opbouw_secrets::fingerprint;
use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        /// Whoever begins again forgets what was begun before.
        PUT: "INSERT INTO signin_ceremonies (browser, kind, person, state, expires_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (browser, kind) DO UPDATE SET person = excluded.person, state = excluded.state, expires_at = excluded.expires_at";
        TAKE: "DELETE FROM signin_ceremonies WHERE browser = $1 AND kind = $2 RETURNING person, state, expires_at";
    }
}

/// What is going on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    AddPasskey,
    UsePasskey,
    Oidc,
}

impl Kind {
    fn code(self) -> &'static str {
        match self {
            Self::AddPasskey => "add-passkey",
            Self::UsePasskey => "use-passkey",
            Self::Oidc => "oidc",
        }
    }
}

/// A ceremony that came back in time.
pub(crate) struct Ceremony {
    pub(crate) person: Option<i64>,
    pub(crate) state: String,
}

/// Keeps what was asked.
pub(crate) fn put_ceremony(
    tx: &mut Tx<'_>,
    kind: Kind,
    browser: &str,
    person: Option<i64>,
    state: &str,
    expires_at_s: i64,
) -> Result<(), StoreError> {
    tx.execute(&PUT, &values![fingerprint(browser), kind.code(), person, state, expires_at_s]).map(drop)
}

/// Takes it away, whatever comes of it: of two answers at the same moment one finds it.
pub(crate) fn take_ceremony(tx: &mut Tx<'_>, kind: Kind, browser: &str, now_s: i64) -> Result<Option<Ceremony>, StoreError> {
    let Some(row) = tx.query_opt(&TAKE, &values![fingerprint(browser), kind.code()])? else { return Ok(None) };
    let expires_at_s: i64 = row.get(2)?;
    Ok(if expires_at_s > now_s { Some(Ceremony { person: row.get(0)?, state: row.get(1)? }) } else { None })
}
