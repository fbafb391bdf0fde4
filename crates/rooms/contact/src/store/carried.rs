//! What somebody carries for a party, in the database, and giving it over.

use opbouw_store::{Row, StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        ROUNDS: "SELECT id, name FROM contact_rounds WHERE party = $2 AND owner IS NOT DISTINCT FROM CAST($1 AS BIGINT) AND state = 'active'
            ORDER BY name, id";
        GROUPS: "SELECT id, name FROM contact_groups WHERE party = $2 AND owner IS NOT DISTINCT FROM CAST($1 AS BIGINT) AND is_closed = 0
            ORDER BY name, id";
        PROMISES: "SELECT id, what, due_on FROM contact_promises WHERE party = $2 AND owner IS NOT DISTINCT FROM CAST($1 AS BIGINT)
                AND kept_at IS NULL AND let_go_at IS NULL ORDER BY due_on, id";
        CONTACTS: "SELECT c.id, p.first_name FROM contact_people c JOIN neighbourhood_people p ON p.id = c.person
            WHERE c.party = $2 AND c.owner IS NOT DISTINCT FROM CAST($1 AS BIGINT) AND c.ended_at IS NULL ORDER BY p.first_name, c.id";
        GIVE_ROUND: "UPDATE contact_rounds SET owner = $2 WHERE id = $1 AND party = $4 AND owner IS NOT DISTINCT FROM CAST($3 AS BIGINT)
                AND state = 'active'";
        NOT_ALONG: "DELETE FROM contact_round_people WHERE round = $1 AND person = $2";
        GIVE_GROUP: "UPDATE contact_groups SET owner = $2 WHERE id = $1 AND party = $4 AND owner IS NOT DISTINCT FROM CAST($3 AS BIGINT)
                AND is_closed = 0";
        GIVE_PROMISE: "UPDATE contact_promises SET owner = $2 WHERE id = $1 AND party = $4 AND owner IS NOT DISTINCT FROM CAST($3 AS BIGINT)
                AND kept_at IS NULL AND let_go_at IS NULL";
        GIVE_CONTACT: "UPDATE contact_people SET owner = $2 WHERE id = $1 AND party = $4 AND owner IS NOT DISTINCT FROM CAST($3 AS BIGINT)
                AND ended_at IS NULL";
        /// What is of nobody, or of somebody who does not work for this party any more.
        ORPHANS: "SELECT o.kind, o.id, o.name FROM (
                SELECT 'rondes' AS kind, id, name, owner FROM contact_rounds WHERE party = $1 AND state = 'active'
                UNION ALL SELECT 'groepen', id, name, owner FROM contact_groups WHERE party = $1 AND is_closed = 0
                UNION ALL SELECT 'beloftes', id, what, owner FROM contact_promises WHERE party = $1 AND kept_at IS NULL AND let_go_at IS NULL
                UNION ALL SELECT 'mensen', c.id, p.first_name, c.owner FROM contact_people c JOIN neighbourhood_people p ON p.id = c.person
                    WHERE c.party = $1 AND c.ended_at IS NULL) o
            WHERE o.owner IS NULL OR NOT EXISTS (SELECT 1 FROM neighbourhood_memberships m WHERE m.person = o.owner AND m.party = $1
                AND m.ended_on IS NULL AND m.role IN ('worker', 'coordinator'))
            ORDER BY o.kind, o.name, o.id LIMIT 50";
        /// Whoever stopped working for a party goes along no more.
        LEAVES_ROUNDS: "DELETE FROM contact_round_people WHERE person = $1 AND round IN (SELECT r.id FROM contact_rounds r WHERE r.party = $2)";
        NO_WATCH: "UPDATE contact_checkins SET back_at = $3 WHERE person = $1 AND party = $2 AND back_at IS NULL";
    }
}

/// Number, name and day of what somebody carries; none: what nobody does.
pub(crate) type Row3 = (i64, String, Option<String>);

fn read(row: &Row) -> Result<Row3, StoreError> {
    Ok((row.get(0)?, row.get(1)?, None))
}

/// Rounds that go on.
pub(crate) fn list_rounds(tx: &mut Tx<'_>, owner: Option<i64>, party: i64) -> Result<Vec<Row3>, StoreError> {
    tx.query(&ROUNDS, &values![owner, party])?.iter().map(read).collect()
}

/// Groups that are not closed.
pub(crate) fn list_groups(tx: &mut Tx<'_>, owner: Option<i64>, party: i64) -> Result<Vec<Row3>, StoreError> {
    tx.query(&GROUPS, &values![owner, party])?.iter().map(read).collect()
}

/// Open promises, with their day.
pub(crate) fn list_promises(tx: &mut Tx<'_>, owner: Option<i64>, party: i64) -> Result<Vec<Row3>, StoreError> {
    let read = |row: &Row| Ok((row.get(0)?, row.get(1)?, Some(row.get(2)?)));
    tx.query(&PROMISES, &values![owner, party])?.iter().map(read).collect()
}

/// Open contacts, with the first name.
pub(crate) fn list_contacts(tx: &mut Tx<'_>, owner: Option<i64>, party: i64) -> Result<Vec<Row3>, StoreError> {
    tx.query(&CONTACTS, &values![owner, party])?.iter().map(read).collect()
}

/// Who gives over to whom, within which party.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Giving {
    pub from: Option<i64>,
    pub to: i64,
    pub party: i64,
}

/// Gives a round over, with the place in it of who gives; false when it is not theirs.
pub(crate) fn give_round(tx: &mut Tx<'_>, giving: Giving, id: i64) -> Result<bool, StoreError> {
    let is_given = tx.execute(&GIVE_ROUND, &values![id, giving.to, giving.from, giving.party])? > 0;
    if is_given {
        // Whoever takes it over goes as its owner, and whoever gave it goes no more.
        for person in giving.from.into_iter().chain([giving.to]) {
            tx.execute(&NOT_ALONG, &values![id, person])?;
        }
    }
    Ok(is_given)
}

/// Gives a group over; false when it is not theirs.
pub(crate) fn give_group(tx: &mut Tx<'_>, giving: Giving, id: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&GIVE_GROUP, &values![id, giving.to, giving.from, giving.party])? > 0)
}

/// Gives a promise over; false when it is not theirs.
pub(crate) fn give_promise(tx: &mut Tx<'_>, giving: Giving, id: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&GIVE_PROMISE, &values![id, giving.to, giving.from, giving.party])? > 0)
}

/// Gives a contact over; false when it is not theirs.
pub(crate) fn give_contact(tx: &mut Tx<'_>, giving: Giving, id: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&GIVE_CONTACT, &values![id, giving.to, giving.from, giving.party])? > 0)
}

/// Somebody no longer works here: they go along on no round, and nobody waits for them to come back.
pub(crate) fn leave(tx: &mut Tx<'_>, person: i64, party: i64, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&LEAVES_ROUNDS, &values![person, party])?;
    tx.execute(&NO_WATCH, &values![person, party, at_s]).map(drop)
}

/// Name and address of what nobody of this party carries.
pub(crate) fn list_orphans(tx: &mut Tx<'_>, party: i64) -> Result<Vec<(String, String)>, StoreError> {
    let read = |row: &Row| -> Result<(String, String), StoreError> {
        let (kind, id): (String, i64) = (row.get(0)?, row.get(1)?);
        let address = if kind == "beloftes" { "/contact/beloftes".to_owned() } else { format!("/contact/{kind}/{id}") };
        Ok((row.get(2)?, address))
    };
    tx.query(&ORPHANS, &values![party])?.iter().map(read).collect()
}
