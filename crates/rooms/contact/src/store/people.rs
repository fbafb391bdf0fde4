//! Who asked for something, in the database.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::person::{Contact, Followup, NewContact};

statements! {
    pub(crate) ALL = {
        /// Somebody who comes back after it was closed is known again with the new question.
        PUT: "INSERT INTO contact_people (party, owner, person, asked, agreed, since_at, last_at) VALUES ($1, $2, $3, $4, $5, $6, $6)
            ON CONFLICT (party, person) DO UPDATE SET owner = excluded.owner, asked = excluded.asked, agreed = excluded.agreed, last_at = excluded.last_at, ended_at = NULL
            RETURNING id";
        FIND: "SELECT c.id, c.party, c.owner, o.first_name, c.person, p.first_name, COALESCE(p.phone, p.email), c.asked, c.since_at, c.last_at,
                c.ended_at
            FROM contact_people c JOIN neighbourhood_people p ON p.id = c.person LEFT JOIN neighbourhood_people o ON o.id = c.owner
            WHERE c.id = $1";
        LIST: "SELECT c.id, c.party, c.owner, o.first_name, c.person, p.first_name, COALESCE(p.phone, p.email), c.asked, c.since_at, c.last_at,
                c.ended_at
            FROM contact_people c JOIN neighbourhood_people p ON p.id = c.person LEFT JOIN neighbourhood_people o ON o.id = c.owner
            WHERE c.party = $1 AND c.ended_at IS NULL ORDER BY c.last_at, c.id";
        /// Those with one person, at whichever party, with its name.
        OF_PERSON: "SELECT c.id, c.party, c.owner, o.first_name, c.person, p.first_name, COALESCE(p.phone, p.email), c.asked, c.since_at,
                c.last_at, c.ended_at, q.name
            FROM contact_people c JOIN neighbourhood_people p ON p.id = c.person LEFT JOIN neighbourhood_people o ON o.id = c.owner
            JOIN neighbourhood_parties q ON q.id = c.party WHERE c.person = $1 ORDER BY c.since_at, c.id";
        END: "UPDATE contact_people SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
        TOUCH: "UPDATE contact_people SET last_at = $2 WHERE id = $1 AND last_at < $2";
        FOLLOW: "INSERT INTO contact_followups (contact, by_person, happened_at, line) VALUES ($1, $2, $3, $4)";
        FOLLOWUPS: "SELECT f.happened_at, f.line, p.first_name FROM contact_followups f LEFT JOIN neighbourhood_people p ON p.id = f.by_person
            WHERE f.contact = $1 ORDER BY f.happened_at DESC, f.id DESC LIMIT 100";
        BY_PHONE: "SELECT id FROM neighbourhood_people WHERE phone = $1 ORDER BY id";
        OLD: "SELECT c.id, c.person, c.party FROM contact_people c WHERE c.last_at < $1 ORDER BY c.id";
        REMOVE: "DELETE FROM contact_people WHERE id = $1";
        /// Of one party, or of all when it is none.
        REMOVE_OF: "DELETE FROM contact_people WHERE person = $1 AND (CAST($2 AS BIGINT) IS NULL OR party = $2)";
    }
}

/// Contact with this person begins, or begins again; its number.
pub(crate) fn put(tx: &mut Tx<'_>, new: &NewContact<'_>, owner: i64, at_s: i64) -> Result<i64, StoreError> {
    tx.query_one(&PUT, &values![new.party, owner, new.person, new.asked, new.how.code(), at_s])?.get(0)
}

/// One by its number.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Contact>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| read(&row)).transpose()
}

/// The open ones of a party; with whom there was none for longest first.
pub(crate) fn list(tx: &mut Tx<'_>, party: i64) -> Result<Vec<Contact>, StoreError> {
    tx.query(&LIST, &values![party])?.iter().map(read).collect()
}

/// Those with one person, and the names of the parties.
pub(crate) fn list_of_person(tx: &mut Tx<'_>, person: i64) -> Result<Vec<(Contact, String)>, StoreError> {
    tx.query(&OF_PERSON, &values![person])?.iter().map(|row| Ok((read(row)?, row.get(11)?))).collect()
}

/// It is closed; whether it was open.
pub(crate) fn end(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&END, &values![id, at_s])? > 0)
}

/// There was contact.
pub(crate) fn follow_up(tx: &mut Tx<'_>, id: i64, by: Option<i64>, at_s: i64, line: &str) -> Result<(), StoreError> {
    tx.execute(&FOLLOW, &values![id, by, at_s, line])?;
    tx.execute(&TOUCH, &values![id, at_s]).map(drop)
}

/// Each time that there was contact, the last first.
pub(crate) fn list_followups(tx: &mut Tx<'_>, id: i64) -> Result<Vec<Followup>, StoreError> {
    let read = |row: &Row| Ok(Followup { happened_s: row.get(0)?, line: row.get(1)?, by_name: row.get(2)? });
    tx.query(&FOLLOWUPS, &values![id])?.iter().map(read).collect()
}

/// Everybody in the register with this telephone number.
pub(crate) fn list_with_phone(tx: &mut Tx<'_>, phone: &str) -> Result<Vec<i64>, StoreError> {
    tx.query(&BY_PHONE, &values![phone])?.iter().map(|row| row.get(0)).collect()
}

/// Number, person and party of those with whom there was no contact since a moment.
pub(crate) fn list_old(tx: &mut Tx<'_>, before_s: i64) -> Result<Vec<(i64, i64, i64)>, StoreError> {
    tx.query(&OLD, &values![before_s])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

/// Removes it with everything that hangs on it.
pub(crate) fn remove(tx: &mut Tx<'_>, id: i64) -> Result<(), StoreError> {
    tx.execute(&REMOVE, &values![id]).map(drop)
}

/// They agree no more: contact with this party goes, or all of it.
pub(crate) fn remove_of(tx: &mut Tx<'_>, person: i64, party: Option<i64>) -> Result<(), StoreError> {
    tx.execute(&REMOVE_OF, &values![person, party]).map(drop)
}

fn read(row: &Row) -> Result<Contact, StoreError> {
    Ok(Contact {
        id: row.get(0)?,
        party: row.get(1)?,
        owner: row.get(2)?,
        owner_name: row.get(3)?,
        person: row.get(4)?,
        name: row.get(5)?,
        reach: row.get(6)?,
        asked: row.get(7)?,
        since_s: row.get(8)?,
        last_s: row.get(9)?,
        ended_s: row.get(10)?,
    })
}
