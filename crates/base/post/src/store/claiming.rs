//! What is due, who sends it, and how that ended.
//!
//! A claim is a lease: until it ends nobody else sends the message, and after it somebody does. The number of tries tells one claim from the
//! next, so that a sender who wakes up late does not undo what another did.

use std::collections::BTreeMap;

use opbouw_store::{Db, Row, StoreError, Tx, statements, values};
use opbouw_words::Language;

use crate::error::PostError;
use crate::message::Channel;
use crate::patience::next_try;

statements! {
    pub(super) ALL = {
        DUE_CHANNELS: "SELECT DISTINCT channel FROM post_messages WHERE state IN ('waiting', 'sending') AND next_try_at <= $1";
        COUNT_EXPIRED: "SELECT count(*) FROM post_messages
            WHERE expires_at <= $1 AND (state IN ('waiting', 'failed') OR (state = 'sending' AND next_try_at <= $1))";
        EXPIRE: "UPDATE post_messages SET state = 'dropped', recipient = '', fields = '{}', about = NULL, last_problem = $2
            WHERE expires_at <= $1 AND (state IN ('waiting', 'failed') OR (state = 'sending' AND next_try_at <= $1))";
        /// When one message for a server is due, all that wait for that server are: the oldest goes first.
        GATHER: "UPDATE post_messages SET next_try_at = $2
            WHERE channel = $1 AND state = 'waiting' AND next_try_at > $2 AND last_problem IN ($3, $4, $5)
                AND EXISTS (SELECT 1 FROM post_messages AS due
                    WHERE due.channel = $1 AND due.state IN ('waiting', 'sending') AND due.next_try_at <= $2)";
        CLAIM: "UPDATE post_messages SET state = 'sending', tries = tries + 1, first_try_at = COALESCE(first_try_at, $2), next_try_at = $3
            WHERE id IN (SELECT id FROM post_messages WHERE channel = $1 AND state IN ('waiting', 'sending') AND next_try_at <= $2
                ORDER BY id LIMIT $4)
            RETURNING id, recipient, language, kind, fields, about, path, idempotency_key, tries, first_try_at, expires_at, created_at";
        /// Whoever sent it, it is sent.
        MARK_SENT: "UPDATE post_messages SET state = 'sent', recipient = '', fields = '{}', about = NULL, sent_at = $2, last_problem = NULL
            WHERE id = $1 AND state IN ('waiting', 'sending')";
        MARK_DROPPED: "UPDATE post_messages SET state = 'dropped', recipient = '', fields = '{}', about = NULL, last_problem = $3
            WHERE id = $1 AND tries = $2 AND state = 'sending'";
        GIVE_UP: "UPDATE post_messages SET state = 'failed', last_problem = $3 WHERE id = $1 AND tries = $2 AND state = 'sending'";
        PUT_BACK: "UPDATE post_messages SET state = 'waiting', next_try_at = $3, last_problem = $4
            WHERE id = $1 AND tries = $2 AND state = 'sending'";
        LIST_DUE: "SELECT id, first_try_at FROM post_messages WHERE channel = $1 AND state = 'waiting' AND next_try_at <= $2";
        POSTPONE: "UPDATE post_messages SET state = $2, next_try_at = $3, first_try_at = $4, last_problem = $5
            WHERE id = $1 AND state = 'waiting'";
    }
}

/// A message that we alone may send until the lease ends.
pub(crate) struct Claimed {
    pub id: i64,
    pub channel: Channel,
    pub recipient: String,
    pub language: Language,
    pub kind: String,
    pub fields: BTreeMap<String, String>,
    pub about: Option<String>,
    pub path: Option<String>,
    pub idempotency_key: String,
    pub tries: i64,
    pub first_try_at: i64,
    pub expires_at: Option<i64>,
    pub created_at: i64,
}

/// The ways by which something is due.
pub(crate) async fn due_channels(db: &Db, now_s: i64) -> Result<Vec<Channel>, StoreError> {
    let rows = db.query(&DUE_CHANNELS, &values![now_s]).await?;
    let codes: Vec<String> = rows.iter().map(|row| row.get(0)).collect::<Result<_, _>>()?;
    Ok(codes.iter().filter_map(|code| Channel::parse(code)).collect())
}

/// Drops what is no use any more, also when nothing is set up to send it; how many.
pub(crate) async fn expire(db: &Db, now_s: i64) -> Result<u64, StoreError> {
    let expired: i64 = db.query_one(&COUNT_EXPIRED, &values![now_s]).await?.get(0)?;
    if expired == 0 { Ok(0) } else { db.execute(&EXPIRE, &values![now_s, PostError::Expired.code()]).await }
}

/// Takes the oldest messages that are due, with a lease until `lease_end_s`.
pub(crate) fn claim(tx: &mut Tx<'_>, channel: Channel, now_s: i64, lease_end_s: i64, most: i64) -> Result<Vec<Claimed>, StoreError> {
    if channel.has_one_server() {
        let [a, b, c] = PostError::OUTAGES.map(|error| error.code());
        tx.execute(&GATHER, &values![channel.code(), now_s, a, b, c])?;
    }
    let rows = tx.query(&CLAIM, &values![channel.code(), now_s, lease_end_s, most])?;
    let mut claimed = rows.iter().map(|row| claimed(channel, row)).collect::<Result<Vec<_>, _>>()?;
    // RETURNING promises no order.
    claimed.sort_by_key(|message| message.id);
    Ok(claimed)
}

/// A server took it over: address and words are not needed any more.
pub(crate) fn mark_sent(tx: &mut Tx<'_>, id: i64, now_s: i64) -> Result<u64, StoreError> {
    tx.execute(&MARK_SENT, &values![id, now_s])
}

/// Nobody wants it.
pub(crate) fn mark_dropped(tx: &mut Tx<'_>, id: i64, tries: i64, problem: &str) -> Result<u64, StoreError> {
    tx.execute(&MARK_DROPPED, &values![id, tries, problem])
}

/// It will not work; the address stays, so that an administrator can try again.
pub(crate) fn give_up(tx: &mut Tx<'_>, id: i64, tries: i64, problem: &str) -> Result<u64, StoreError> {
    tx.execute(&GIVE_UP, &values![id, tries, problem])
}

/// To be tried again at this moment.
pub(crate) fn put_back(tx: &mut Tx<'_>, id: i64, tries: i64, next_try_at: i64, problem: &str) -> Result<u64, StoreError> {
    tx.execute(&PUT_BACK, &values![id, tries, next_try_at, problem])
}

/// The server is down: what is due waits as well, without being tried one by one. How many are given up, because it lasts too long.
pub(crate) fn postpone_channel(tx: &mut Tx<'_>, channel: Channel, now_s: i64, problem: &str) -> Result<u64, StoreError> {
    let mut given_up = 0;
    let mut rows = Vec::new();
    for row in tx.query(&LIST_DUE, &values![channel.code(), now_s])? {
        let (id, first_try_at): (i64, Option<i64>) = (row.get(0)?, row.get(1)?);
        let first_try_at = first_try_at.unwrap_or(now_s);
        let next = next_try(first_try_at, now_s);
        given_up += u64::from(next.is_none());
        let state = if next.is_some() { "waiting" } else { "failed" };
        rows.push(values![id, state, next.unwrap_or(now_s), first_try_at, problem].to_vec());
    }
    tx.execute_many(&POSTPONE, rows)?;
    Ok(given_up)
}

fn claimed(channel: Channel, row: &Row) -> Result<Claimed, StoreError> {
    let (language, fields): (String, String) = (row.get(2)?, row.get(4)?);
    Ok(Claimed {
        id: row.get(0)?,
        channel,
        recipient: row.get(1)?,
        language: Language::parse(&language).unwrap_or(Language::Nl),
        kind: row.get(3)?,
        fields: serde_json::from_str(&fields).unwrap_or_default(),
        about: row.get(5)?,
        path: row.get(6)?,
        idempotency_key: row.get(7)?,
        tries: row.get(8)?,
        first_try_at: row.get(9)?,
        expires_at: row.get(10)?,
        created_at: row.get(11)?,
    })
}
