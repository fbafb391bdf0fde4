//! Certificates: that they were seen, and until when they hold.

use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_store::{Row, StoreError, Tx, statements, values};

use super::{column, day, word};
use crate::error::BuddiesError;
use crate::rules::certificate::{Certificate, FIRST_REMINDER_DAYS, Reminder};
use crate::rules::chosen::CodeWord;

const TABLE: &str = "buddies_certificates";

statements! {
    pub(super) ALL = {
        /// The same one twice is a double tap.
        ADD: "INSERT INTO buddies_certificates (person, party, kind, name, valid_from, valid_until)
            SELECT $1, $2, $3, $4, $5, $6 WHERE NOT EXISTS (SELECT 1 FROM buddies_certificates
                WHERE person = $1 AND party = $2 AND kind = $3 AND name = $4 AND valid_from = $5 AND valid_until = $6)";
        REMOVE: "DELETE FROM buddies_certificates WHERE id = $1 AND person = $2 AND party = $3";
        LIST_OF: "SELECT id, person, kind, name, valid_from, valid_until, first_reminded_at, last_reminded_at
            FROM buddies_certificates WHERE person = $1 AND party = $2 ORDER BY valid_until DESC, id DESC";
        /// Those that end soon and for which nothing of the same sort and name goes on longer.
        LIST_ENDING: "SELECT c.id, c.person, c.kind, c.name, c.valid_from, c.valid_until, c.first_reminded_at, c.last_reminded_at, p.first_name
            FROM buddies_certificates c JOIN neighbourhood_people p ON p.id = c.person AND p.state = 'active'
            WHERE c.party = $1 AND c.valid_until <= $2 AND c.valid_until >= $3
                AND EXISTS (SELECT 1 FROM buddies_profiles f WHERE f.person = c.person AND f.party = c.party)
                AND NOT EXISTS (SELECT 1 FROM buddies_certificates n
                    WHERE n.person = c.person AND n.party = c.party AND n.kind = c.kind AND n.name = c.name AND n.valid_until > c.valid_until)
            ORDER BY c.valid_until, c.id";
        LIST_DUE: "SELECT c.id, c.person, c.kind, c.name, c.valid_from, c.valid_until, c.first_reminded_at, c.last_reminded_at
            FROM buddies_certificates c JOIN neighbourhood_people p ON p.id = c.person AND p.state = 'active'
            WHERE c.last_reminded_at IS NULL AND c.valid_until >= $1 AND c.valid_until <= $2 AND (c.first_reminded_at IS NULL OR c.valid_until <= $3)
                AND NOT EXISTS (SELECT 1 FROM buddies_certificates n
                    WHERE n.person = c.person AND n.party = c.party AND n.kind = c.kind AND n.name = c.name AND n.valid_until > c.valid_until)
            ORDER BY c.valid_until, c.id LIMIT $4";
        MARK_FIRST: "UPDATE buddies_certificates SET first_reminded_at = $2 WHERE id = $1 AND first_reminded_at IS NULL";
        MARK_LAST: "UPDATE buddies_certificates SET first_reminded_at = COALESCE(first_reminded_at, $2), last_reminded_at = $2
            WHERE id = $1 AND last_reminded_at IS NULL";
    }
}

/// A certificate of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its number.
    pub id: i64,
    /// Whose.
    pub person: i64,
    /// What it is.
    pub certificate: Certificate,
    /// Whether the reminder of 60 days before went.
    pub first_sent: bool,
    /// Whether the one of 14 days before went.
    pub last_sent: bool,
}

/// Writes down that a certificate was seen.
pub fn add_certificate(tx: &mut Tx<'_>, person: i64, party: i64, seen: &Certificate) -> Result<bool, StoreError> {
    let row = values![person, party, seen.kind.code(), &seen.name, seen.valid_from.to_string(), seen.valid_until.to_string()];
    Ok(tx.execute(&ADD, &row)? > 0)
}

/// Takes one away that was written down wrongly.
pub fn remove_certificate(tx: &mut Tx<'_>, id: i64, person: i64, party: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&REMOVE, &values![id, person, party])? > 0)
}

/// Those of somebody at one party, the latest first.
pub fn list_certificates_of(tx: &mut Tx<'_>, person: i64, party: i64) -> Result<Vec<Kept>, BuddiesError> {
    tx.query(&LIST_OF, &values![person, party])?.iter().map(kept).collect()
}

/// Those of a party that end within 60 days, or ended in the last 60, with the first name of whose it is.
pub fn list_ending(tx: &mut Tx<'_>, party: i64, today: Date) -> Result<Vec<(Kept, String)>, BuddiesError> {
    let (until, since) = (today.saturating_add(FIRST_REMINDER_DAYS.days()), today.saturating_sub(FIRST_REMINDER_DAYS.days()));
    let rows = tx.query(&LIST_ENDING, &values![party, until.to_string(), since.to_string()])?;
    rows.iter().map(|row| Ok((kept(row)?, row.get(8)?))).collect()
}

/// Those for which a reminder may be due, at most `limit`.
pub fn list_to_remind(tx: &mut Tx<'_>, today: Date, first: Date, last: Date, limit: i64) -> Result<Vec<Kept>, BuddiesError> {
    let row = values![today.to_string(), first.to_string(), last.to_string(), limit];
    tx.query(&LIST_DUE, &row)?.iter().map(kept).collect()
}

/// Notes that a reminder goes; false when it went before.
pub fn mark_reminded(tx: &mut Tx<'_>, id: i64, reminder: Reminder, at_s: i64) -> Result<bool, StoreError> {
    let mark = match reminder {
        Reminder::First => &MARK_FIRST,
        Reminder::Last => &MARK_LAST,
    };
    Ok(tx.execute(mark, &values![id, at_s])? > 0)
}

fn kept(row: &Row) -> Result<Kept, BuddiesError> {
    let certificate = Certificate {
        kind: word(row, column(2, TABLE, "kind"))?,
        name: row.get(3)?,
        valid_from: day(row, column(4, TABLE, "valid_from"))?,
        valid_until: day(row, column(5, TABLE, "valid_until"))?,
    };
    let (first, last): (Option<i64>, Option<i64>) = (row.get(6)?, row.get(7)?);
    Ok(Kept { id: row.get(0)?, person: row.get(1)?, certificate, first_sent: first.is_some(), last_sent: last.is_some() })
}
