//! The sessions in the database: found by the fingerprint of a token that only the browser has.

use opbouw_neighbourhood::store::{find_memberships, list_memberships};
use opbouw_secrets::{fingerprint, random_token};
use opbouw_store::{Db, Row, StoreError, Tx, statements, values};

use crate::session::{Limits, Method, Session, SignedIn};

/// How long a session may go unnoted before its last use is written again, in seconds: a page is not a write.
const NOTE_EVERY_S: i64 = 60;

statements! {
    pub(crate) ALL = {
        FIND: "SELECT s.id, s.person, s.method, s.seen_at, s.began_at, p.first_name, p.pseudonym, p.state
            FROM signin_sessions s JOIN neighbourhood_people p ON p.id = s.person
            WHERE s.token = $1 AND s.ends_at > $2 AND s.idle_at > $2";
        BEGIN: "INSERT INTO signin_sessions (token, person, method, device, began_at, seen_at, idle_at, ends_at)
            VALUES ($1, $2, $3, $4, $5, $5, $6, $7) RETURNING id";
        NOTE: "UPDATE signin_sessions SET seen_at = $2, idle_at = $3 WHERE id = $1";
        END: "DELETE FROM signin_sessions WHERE id = $1 AND person = $2";
        END_ALL: "DELETE FROM signin_sessions WHERE person = $1 AND id <> $2";
        LIST: "SELECT id, method, device, began_at, seen_at FROM signin_sessions
            WHERE person = $1 AND ends_at > $2 AND idle_at > $2 ORDER BY seen_at DESC, id DESC";
        FORGET: "DELETE FROM signin_sessions WHERE ends_at <= $1 OR idle_at <= $1";
        FORGET_CEREMONIES: "DELETE FROM signin_ceremonies WHERE expires_at <= $1";
        FORGET_REQUESTS: "DELETE FROM signin_requests WHERE expires_at <= $1";
        FORGET_INVITES: "DELETE FROM signin_invites WHERE expires_at <= $1";
        FORGET_SETUPS: "DELETE FROM signin_setups WHERE expires_at <= $1";
    }
}

/// Who has this token; none when it is unknown or over. Two small queries, and a write at most once a minute.
pub async fn find_session(db: &Db, token: &str, now_s: i64) -> Result<Option<SignedIn>, StoreError> {
    let Some(row) = db.query_opt(&FIND, &values![fingerprint(token), now_s]).await? else { return Ok(None) };
    let (session, person): (i64, i64) = (row.get(0)?, row.get(1)?);
    let (seen_at_s, began_at_s): (i64, i64) = (row.get(3)?, row.get(4)?);
    let Some(method) = Method::parse(&row.get::<String>(2)?) else { return Ok(None) };
    let memberships = find_memberships(db, person).await?;
    // As they are now: a resident who came to work for a party has the short sessions of a worker at once.
    let Limits { idle_s, whole_s } = Limits::of(method, !memberships.is_empty());
    if now_s >= seen_at_s + idle_s || now_s >= began_at_s + whole_s {
        return Ok(None);
    }
    if now_s - seen_at_s >= NOTE_EVERY_S {
        db.execute(&NOTE, &values![session, now_s, now_s + idle_s]).await?;
    }
    let actor = SignedIn::actor_of(person, method, &memberships);
    Ok(Some(SignedIn {
        session,
        person,
        first_name: row.get(5)?,
        pseudonym: row.get(6)?,
        is_restricted: row.get::<String>(7)? == "restricted",
        method,
        memberships: memberships.into(),
        actor,
    }))
}

/// Begins a session; the token for the cookie, which is kept nowhere else. Always a new one (ASVS 5.0, V7.2.4): end the old one besides.
pub fn begin_session(tx: &mut Tx<'_>, person: i64, method: Method, device: &str, now_s: i64) -> Result<String, StoreError> {
    let is_staff = !list_memberships(tx, person)?.is_empty();
    let Limits { idle_s, whole_s } = Limits::of(method, is_staff);
    let token = random_token();
    tx.query_one(&BEGIN, &values![fingerprint(&token), person, method.code(), device, now_s, now_s + idle_s, now_s + whole_s])?;
    Ok(token)
}

/// Ends one session of this person; whether there was one.
pub fn end_session(tx: &mut Tx<'_>, session: i64, person: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&END, &values![session, person])? > 0)
}

/// Ends all sessions of this person, but for one if given; how many.
pub fn end_sessions_of(tx: &mut Tx<'_>, person: i64, but: Option<i64>) -> Result<u64, StoreError> {
    tx.execute(&END_ALL, &values![person, but.unwrap_or(0)])
}

/// The sessions of this person that are going on, the last used first.
pub fn list_sessions(tx: &mut Tx<'_>, person: i64, now_s: i64) -> Result<Vec<Session>, StoreError> {
    tx.query(&LIST, &values![person, now_s])?.iter().map(session).collect()
}

/// Removes what is over: sessions, requests, ceremonies, invitations and links of the first start; how many. For every night.
pub fn forget_ended(tx: &mut Tx<'_>, now_s: i64) -> Result<u64, StoreError> {
    let mut forgotten = 0;
    for statement in [&FORGET, &super::addresses::FORGET_ADDRESSES, &FORGET_CEREMONIES, &FORGET_REQUESTS, &FORGET_INVITES, &FORGET_SETUPS] {
        forgotten += tx.execute(statement, &values![now_s])?;
    }
    Ok(forgotten)
}

fn session(row: &Row) -> Result<Session, StoreError> {
    let method: String = row.get(1)?;
    Ok(Session {
        id: row.get(0)?,
        method: Method::parse(&method).unwrap_or(Method::Mail),
        device: row.get(2)?,
        began_at_s: row.get(3)?,
        seen_at_s: row.get(4)?,
    })
}
