//! Invitations to work for a party: good for a week, for one use.

use opbouw_neighbourhood::Email;
use opbouw_post::{NewMessage, kinds, queue};
use opbouw_secrets::Key;
use opbouw_store::{Row, StoreError, Tx, statements, values};
use opbouw_words::Language;

use crate::fault::SigninFault;

/// How long an invitation holds, in seconds.
const INVITE_TERM_S: i64 = 7 * 86_400;

statements! {
    pub(crate) ALL = {
        INVITE: "INSERT INTO signin_invites (party, role, email, first_name, language, invited_by, created_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id";
        FIND: "SELECT i.id, i.party, p.name, i.role, i.email, i.first_name, i.language, i.created_at, i.expires_at,
                n.first_name
            FROM signin_invites i JOIN neighbourhood_parties p ON p.id = i.party LEFT JOIN neighbourhood_people n ON n.id = i.invited_by
            WHERE i.id = $1 AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > $2 AND p.ended_on IS NULL";
        LIST: "SELECT i.id, i.party, p.name, i.role, i.email, i.first_name, i.language, i.created_at, i.expires_at,
                n.first_name
            FROM signin_invites i JOIN neighbourhood_parties p ON p.id = i.party LEFT JOIN neighbourhood_people n ON n.id = i.invited_by
            WHERE i.party = $1 AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > $2 AND p.ended_on IS NULL
            ORDER BY i.id";
        ACCEPT: "UPDATE signin_invites SET accepted_at = $2, email = '', first_name = '' WHERE id = $1 AND accepted_at IS NULL
            AND withdrawn_at IS NULL AND expires_at > $2
            AND EXISTS (SELECT 1 FROM neighbourhood_parties p WHERE p.id = party AND p.ended_on IS NULL)";
        WITHDRAW: "UPDATE signin_invites SET withdrawn_at = $3, email = '', first_name = ''
            WHERE id = $1 AND party = $2 AND accepted_at IS NULL AND withdrawn_at IS NULL";
        /// Addresses are ASCII, so both databases make the same small letters of them.
        WITHDRAW_TO: "UPDATE signin_invites SET withdrawn_at = $2, email = '', first_name = ''
            WHERE lower(email) = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL";
    }
}

/// An invitation to be sent.
#[derive(Debug, Clone)]
pub struct NewInvite {
    /// To work for this party.
    pub party: i64,
    /// Its name, for the mail.
    pub party_name: String,
    /// Code word of the role.
    pub role: String,
    /// The role in words, for the mail.
    pub role_name: String,
    /// To whom.
    pub email: Email,
    /// What to call them.
    pub first_name: String,
    /// The language of the mail.
    pub language: Language,
    /// By whom.
    pub invited_by: i64,
    /// Their first name, for the mail.
    pub by_name: String,
}

/// An invitation that can be accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invite {
    /// Its number.
    pub id: i64,
    /// To work for this party.
    pub party: i64,
    /// Its name.
    pub party_name: String,
    /// Code word of the role.
    pub role: String,
    /// To whom.
    pub email: String,
    /// What to call them.
    pub first_name: String,
    /// The language of the mail.
    pub language: String,
    /// When it was sent, seconds UTC.
    pub created_at_s: i64,
    /// Until when it holds, seconds UTC.
    pub expires_at_s: i64,
    /// First name of whoever sent it, while they are here.
    pub by_name: Option<String>,
}

/// Keeps an invitation and sends the mail; its number.
pub fn invite(tx: &mut Tx<'_>, new: &NewInvite, now_s: i64) -> Result<i64, StoreError> {
    let row = values![
        new.party,
        &new.role,
        new.email.as_str(),
        &new.first_name,
        new.language.code(),
        new.invited_by,
        now_s,
        now_s + INVITE_TERM_S
    ];
    let id: i64 = tx.query_one(&INVITE, &row)?.get(0)?;
    let message = NewMessage::mail(&kinds::INVITE, new.email.as_str(), new.language, &format!("invite-{id}"))
        .link("/uitnodiging/", &id.to_string())
        .field("party", &new.party_name)
        .field("role", &new.role_name)
        .field("by", &new.by_name)
        .expires_at(now_s + INVITE_TERM_S);
    queue(tx, now_s, &message)?;
    Ok(id)
}

/// The invitation of a link, while it holds.
pub fn find_invite(tx: &mut Tx<'_>, key: &Key, ticket: &str, now_s: i64) -> Result<Result<Invite, SigninFault>, StoreError> {
    let Some(id) = kinds::INVITE.about(key, ticket).and_then(|about| about.parse::<i64>().ok()) else {
        return Ok(Err(SigninFault::Forged));
    };
    let found = tx.query_opt(&FIND, &values![id, now_s])?.map(|row| read(&row)).transpose()?;
    Ok(found.ok_or(SigninFault::NoInvite))
}

/// Marks it accepted; whether it still held. The address in it is forgotten.
pub fn accept_invite(tx: &mut Tx<'_>, id: i64, now_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&ACCEPT, &values![id, now_s])? == 1)
}

/// Takes an invitation of this party back; whether it still held.
pub fn withdraw_invite(tx: &mut Tx<'_>, id: i64, party: i64, now_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&WITHDRAW, &values![id, party, now_s])? == 1)
}

/// Takes back every invitation to this address, such as when its owner is erased; how many.
pub fn withdraw_invites_to(tx: &mut Tx<'_>, email: &Email, now_s: i64) -> Result<u64, StoreError> {
    tx.execute(&WITHDRAW_TO, &values![email.key(), now_s])
}

/// The invitations of a party that hold.
pub fn list_invites(tx: &mut Tx<'_>, party: i64, now_s: i64) -> Result<Vec<Invite>, StoreError> {
    tx.query(&LIST, &values![party, now_s])?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Invite, StoreError> {
    Ok(Invite {
        id: row.get(0)?,
        party: row.get(1)?,
        party_name: row.get(2)?,
        role: row.get(3)?,
        email: row.get(4)?,
        first_name: row.get(5)?,
        language: row.get(6)?,
        created_at_s: row.get(7)?,
        expires_at_s: row.get(8)?,
        by_name: row.get(9)?,
    })
}
