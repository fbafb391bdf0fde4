//! What does the administrator see of the outbox? Numbers, and the latest messages without their words.

use opbouw_store::{Db, Row, StoreError, Tx, statements, values};

use crate::error::PostError;
use crate::mask::masked;
use crate::message::{Channel, State};

statements! {
    pub(super) ALL = {
        COUNT: "SELECT channel, state, count(*) FROM post_messages GROUP BY channel, state ORDER BY channel, state";
        LATEST: "SELECT id, channel, recipient, kind, state, tries, next_try_at, created_at, sent_at, last_problem
            FROM post_messages ORDER BY id DESC LIMIT $1";
    }
}

/// How the outbox stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Overview {
    /// Numbers per way and state; what is not there is 0.
    pub counts: Vec<(Channel, State, i64)>,
    /// Ways for which messages wait while nothing is set up to send them; filled by [`Postman::overview`](crate::Postman::overview).
    pub not_set_up: Vec<Channel>,
    /// The latest messages, the newest first.
    pub latest: Vec<OverviewRow>,
}

impl Overview {
    /// How many are in this state, whichever way they go.
    pub fn count(&self, state: State) -> i64 {
        self.counts.iter().filter(|(_, of, _)| *of == state).map(|(_, _, count)| count).sum()
    }
}

/// One message, as far as an administrator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverviewRow {
    /// Its number, to [`retry`](crate::retry) it by.
    pub id: i64,
    /// The way it goes.
    pub channel: Channel,
    /// The address, made unreadable: `f***@example.org`; empty once sent or dropped.
    pub recipient: String,
    /// Code word of what it is about.
    pub kind: String,
    /// How far it is.
    pub state: State,
    /// How often it was tried.
    pub tries: i64,
    /// When it is tried again, for one that waits.
    pub next_try_at: i64,
    /// When it was queued.
    pub created_at: i64,
    /// When it was sent.
    pub sent_at: Option<i64>,
    /// Code of the latest trouble.
    pub last_problem: Option<String>,
}

impl OverviewRow {
    /// What to do about the latest trouble.
    pub fn advice(&self) -> Option<&'static str> {
        self.last_problem.as_deref().and_then(PostError::advice_for)
    }
}

/// How the outbox stands, with at most `most` of the latest messages.
///
/// # Errors
/// The database.
pub async fn overview(db: &Db, most: i64) -> Result<Overview, StoreError> {
    db.read(move |tx: &mut Tx<'_>| {
        let counts = tx.query(&COUNT, &[])?.iter().map(count).collect::<Result<Vec<_>, StoreError>>()?;
        let latest = tx.query(&LATEST, &values![most])?.iter().map(latest).collect::<Result<Vec<_>, StoreError>>()?;
        Ok(Overview {
            counts: counts.into_iter().flatten().collect(),
            not_set_up: Vec::new(),
            latest: latest.into_iter().flatten().collect(),
        })
    })
    .await
}

/// The tables allow no other code words than ours.
fn count(row: &Row) -> Result<Option<(Channel, State, i64)>, StoreError> {
    let (channel, state, count): (String, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
    Ok(Channel::parse(&channel).zip(State::parse(&state)).map(|(channel, state)| (channel, state, count)))
}

fn latest(row: &Row) -> Result<Option<OverviewRow>, StoreError> {
    let (channel, recipient, state): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(4)?);
    let Some((channel, state)) = Channel::parse(&channel).zip(State::parse(&state)) else { return Ok(None) };
    Ok(Some(OverviewRow {
        id: row.get(0)?,
        channel,
        recipient: masked(channel, &recipient),
        kind: row.get(3)?,
        state,
        tries: row.get(5)?,
        next_try_at: row.get(6)?,
        created_at: row.get(7)?,
        sent_at: row.get(8)?,
        last_problem: row.get(9)?,
    }))
}
