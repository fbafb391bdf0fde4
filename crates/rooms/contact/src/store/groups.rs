//! The groups in the database.

use jiff::civil::Date;
use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::group::{Group, Step};
use crate::moment::Growth;
use crate::round::work_day;

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO contact_groups (party, name, area, owner, since) VALUES ($1, $2, $3, $4, $5) RETURNING id";
        CHANGE: "UPDATE contact_groups SET name = $2, area = $3, owner = $4, is_closed = $5 WHERE id = $1";
        FIND: "SELECT g.id, g.party, g.name, g.area, g.owner, p.first_name, g.since, g.is_closed,
                (SELECT max(m.happened_at) FROM contact_moments m WHERE m.met_group = g.id)
            FROM contact_groups g LEFT JOIN neighbourhood_people p ON p.id = g.owner WHERE g.id = $1";
        LIST: "SELECT g.id, g.party, g.name, g.area, g.owner, p.first_name, g.since, g.is_closed,
                (SELECT max(m.happened_at) FROM contact_moments m WHERE m.met_group = g.id)
            FROM contact_groups g LEFT JOIN neighbourhood_people p ON p.id = g.owner WHERE g.party = $1 ORDER BY g.is_closed, g.name, g.id";
        STEPS: "SELECT happened_at, present, talks, joins, helps, organises FROM contact_moments
            WHERE met_group = $1 AND present IS NOT NULL ORDER BY happened_at, id";
    }
}

/// Keeps a new group; its number.
pub(crate) fn create(tx: &mut Tx<'_>, party: i64, name: &str, area: Option<&str>, owner: i64, since: Date) -> Result<i64, StoreError> {
    tx.query_one(&CREATE, &values![party, name, area, owner, since.to_string()])?.get(0)
}

/// Another name, area, owner, or closed.
pub(crate) fn change(
    tx: &mut Tx<'_>,
    id: i64,
    name: &str,
    area: Option<&str>,
    owner: Option<i64>,
    is_closed: bool,
) -> Result<(), StoreError> {
    tx.execute(&CHANGE, &values![id, name, area, owner, i64::from(is_closed)]).map(drop)
}

/// A group by its number.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Group>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| read(&row)).transpose()
}

/// Those of a party; the closed ones last.
pub(crate) fn list(tx: &mut Tx<'_>, party: i64) -> Result<Vec<Group>, StoreError> {
    tx.query(&LIST, &values![party])?.iter().map(read).collect()
}

/// How far a group came, the first day first.
pub(crate) fn list_steps(tx: &mut Tx<'_>, id: i64) -> Result<Vec<Step>, StoreError> {
    let read = |row: &Row| -> Result<Step, StoreError> {
        let growth = Growth { present: row.get(1)?, talks: row.get(2)?, joins: row.get(3)?, helps: row.get(4)?, organises: row.get(5)? };
        Ok(Step { day: work_day(row.get(0)?), growth })
    };
    tx.query(&STEPS, &values![id])?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Group, StoreError> {
    let since: String = row.get(6)?;
    Ok(Group {
        id: row.get(0)?,
        party: row.get(1)?,
        name: row.get(2)?,
        area: row.get(3)?,
        owner: row.get(4)?,
        owner_name: row.get(5)?,
        since: since.parse().unwrap_or(Date::ZERO),
        is_closed: row.get::<i64>(7)? == 1,
        last_s: row.get(8)?,
    })
}
