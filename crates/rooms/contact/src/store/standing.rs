//! Everything that this room keeps going, with who carries it, in numbers.

use opbouw_handover::{Carried, Carrier, Standing};
use opbouw_store::{Row, StoreError, Tx, statements};

statements! {
    pub(crate) ALL = {
        /// A line for each colleague who goes along.
        ROUNDS_ALL: "SELECT r.id, r.party, r.owner, r.area, p.person FROM contact_rounds r
            LEFT JOIN contact_round_people p ON p.round = r.id WHERE r.state = 'active' ORDER BY r.id";
        GROUPS_ALL: "SELECT id, party, owner, area FROM contact_groups WHERE is_closed = 0 ORDER BY id";
        PROMISES_ALL: "SELECT id, party, owner FROM contact_promises WHERE kept_at IS NULL AND let_go_at IS NULL ORDER BY id";
        CONTACTS_ALL: "SELECT id, party, owner, person FROM contact_people WHERE ended_at IS NULL ORDER BY id";
    }
}

/// Rounds that go on, a line for each who goes: its owner, and a colleague who goes along.
pub(crate) fn list_rounds(tx: &mut Tx<'_>) -> Result<Vec<Standing>, StoreError> {
    let round = |row: &Row| {
        let along = Carrier::of(row.get(4)?, row.get(1)?);
        Ok(Standing { area: row.get(3)?, ..standing(row, Carried::Round)? }.carried_by(along))
    };
    tx.query(&ROUNDS_ALL, &[])?.iter().map(round).collect()
}

/// Groups that are not closed.
pub(crate) fn list_groups(tx: &mut Tx<'_>) -> Result<Vec<Standing>, StoreError> {
    let group = |row: &Row| Ok(Standing { area: row.get(3)?, ..standing(row, Carried::Group)? });
    tx.query(&GROUPS_ALL, &[])?.iter().map(group).collect()
}

/// Promises that are open.
pub(crate) fn list_promises(tx: &mut Tx<'_>) -> Result<Vec<Standing>, StoreError> {
    tx.query(&PROMISES_ALL, &[])?.iter().map(|row| standing(row, Carried::Promise)).collect()
}

/// Contacts that go on, with whom they are with.
pub(crate) fn list_contacts(tx: &mut Tx<'_>) -> Result<Vec<Standing>, StoreError> {
    let contact = |row: &Row| Ok(Standing { resident: Some(row.get(3)?), ..standing(row, Carried::Contact)? });
    tx.query(&CONTACTS_ALL, &[])?.iter().map(contact).collect()
}

/// The first three columns are number, party and owner.
fn standing(row: &Row, kind: Carried) -> Result<Standing, StoreError> {
    let party: Option<i64> = row.get(1)?;
    Ok(Standing::new(kind, row.get(0)?, party).carried_by(Carrier::of(row.get(2)?, party)))
}
