//! Who carries an activity, in the database.

use std::collections::HashMap;

use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::carrier::{Carrier, CarrierState, Part};
use opbouw_web::Reach;

statements! {
    pub(crate) ALL = {
        PUT: "INSERT INTO activities_carriers (activity, person, first_name, part, party, state, asked_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (activity, person, part) WHERE person IS NOT NULL DO UPDATE SET state = excluded.state, party = excluded.party,
                asked_at = excluded.asked_at RETURNING id";
        PUT_REACH: "INSERT INTO activities_carriers (activity, first_name, reach, reach_key, part, state, asked_at)
            VALUES ($1, $2, $3, $4, $5, 'asked', $6)
            ON CONFLICT (activity, reach_key, part) WHERE reach_key IS NOT NULL DO UPDATE SET state = 'asked', asked_at = excluded.asked_at
            RETURNING id";
        FIND: "SELECT id, activity, person, first_name, part, party, state FROM activities_carriers WHERE id = $1";
        FIND_SAME: "SELECT id, activity, person, first_name, part, party, state FROM activities_carriers
            WHERE activity = $1 AND part = $4 AND (person = $2 OR reach_key = $3) ORDER BY id LIMIT 1";
        LIST: "SELECT id, activity, person, first_name, part, party, state FROM activities_carriers WHERE activity = $1 ORDER BY id";
        /// Of everything that everybody may see, for the agenda.
        LIST_LISTED: "SELECT c.id, c.activity, c.person, c.first_name, c.part, c.party, c.state FROM activities_carriers c
            JOIN activities_activities a ON a.id = c.activity WHERE a.state = 'listed' AND c.state = 'yes' ORDER BY c.id";
        KEEPS: "SELECT count(*) FROM activities_carriers WHERE activity = $1 AND person = $2 AND state = 'yes' AND part IN ('leads', 'keys')";
        ANSWER: "UPDATE activities_carriers SET state = $2, answered_at = $3 WHERE id = $1 AND state <> $2";
        /// Whoever said yes with an account has it in the account from now on.
        BIND: "UPDATE activities_carriers SET person = $2, first_name = $3, reach = NULL, reach_key = NULL WHERE id = $1";
        REMOVE: "DELETE FROM activities_carriers WHERE id = $1 AND activity = $2";
        /// Mail addresses of who leads it; and of who made it, when nobody does.
        LIST_MAILS: "SELECT p.email, p.language FROM activities_carriers c JOIN neighbourhood_people p ON p.id = c.person
            WHERE c.activity = $1 AND c.state = 'yes' AND c.part = 'leads' AND p.state = 'active' AND p.email IS NOT NULL ORDER BY c.id";
        MAKER_MAIL: "SELECT p.email, p.language FROM activities_activities a JOIN neighbourhood_people p ON p.id = a.made_by
            WHERE a.id = $1 AND p.state = 'active' AND p.email IS NOT NULL";
        GIVE_OVER: "UPDATE activities_carriers SET person = $4, first_name = (SELECT first_name FROM neighbourhood_people WHERE id = $4)
            WHERE activity = $1 AND person = $2 AND party = $3 AND NOT EXISTS (SELECT 1 FROM activities_carriers o
                WHERE o.activity = $1 AND o.person = $4 AND o.part = activities_carriers.part)";
        DROP_OWN: "DELETE FROM activities_carriers WHERE activity = $1 AND person = $2 AND party = $3";
    }
}

/// Somebody of the register carries a part, or is asked to; the number.
pub(crate) fn put(tx: &mut Tx<'_>, carrier: &Carrier, at_s: i64) -> Result<i64, StoreError> {
    let Carrier { activity, person, first_name, part, party, state, .. } = carrier;
    tx.query_one(&PUT, &values![*activity, *person, first_name, part.code(), *party, state.code(), at_s])?.get(0)
}

/// Somebody without an account is asked; the number.
pub(crate) fn put_reach(tx: &mut Tx<'_>, activity: i64, first_name: &str, reach: &Reach, part: Part, at_s: i64) -> Result<i64, StoreError> {
    tx.query_one(&PUT_REACH, &values![activity, first_name, reach.as_str(), reach.key(), part.code(), at_s])?.get(0)
}

/// One by its number.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Carrier>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| read(&row)).transpose()
}

/// The one of this person or address with this part.
pub(crate) fn find_same(
    tx: &mut Tx<'_>,
    activity: i64,
    person: Option<i64>,
    reach_key: Option<&str>,
    part: Part,
) -> Result<Option<Carrier>, StoreError> {
    tx.query_opt(&FIND_SAME, &values![activity, person, reach_key, part.code()])?.map(|row| read(&row)).transpose()
}

/// All of an activity, also who was asked and who said no.
pub(crate) fn list(tx: &mut Tx<'_>, activity: i64) -> Result<Vec<Carrier>, StoreError> {
    tx.query(&LIST, &values![activity])?.iter().map(read).collect()
}

/// Who carries what everybody may see, by activity.
pub(crate) fn list_listed(tx: &mut Tx<'_>) -> Result<HashMap<i64, Vec<Carrier>>, StoreError> {
    let mut by_activity: HashMap<i64, Vec<Carrier>> = HashMap::new();
    for row in tx.query(&LIST_LISTED, &[])? {
        let carrier = read(&row)?;
        by_activity.entry(carrier.activity).or_default().push(carrier);
    }
    Ok(by_activity)
}

/// Whether somebody leads it or has the keys, and so keeps it on the screen.
pub(crate) fn keeps(tx: &mut Tx<'_>, activity: i64, person: i64) -> Result<bool, StoreError> {
    let count: i64 = tx.query_one(&KEEPS, &values![activity, person])?.get(0)?;
    Ok(count > 0)
}

/// Yes or no; whether it was otherwise.
pub(crate) fn answer(tx: &mut Tx<'_>, id: i64, state: CarrierState, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&ANSWER, &values![id, state.code(), at_s])? > 0)
}

/// Whoever was asked by mail has an account.
pub(crate) fn bind(tx: &mut Tx<'_>, id: i64, person: i64, first_name: &str) -> Result<(), StoreError> {
    tx.execute(&BIND, &values![id, person, first_name]).map(drop)
}

/// They carry it no longer; whether they did.
pub(crate) fn remove(tx: &mut Tx<'_>, activity: i64, id: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&REMOVE, &values![id, activity])? > 0)
}

/// Mail addresses and languages of who leads it, else of who made it.
pub(crate) fn list_mails(tx: &mut Tx<'_>, activity: i64) -> Result<Vec<(String, String)>, StoreError> {
    let read = |rows: Vec<Row>| rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect::<Result<Vec<_>, StoreError>>();
    let leaders = read(tx.query(&LIST_MAILS, &values![activity])?)?;
    if leaders.is_empty() { read(tx.query(&MAKER_MAIL, &values![activity])?) } else { Ok(leaders) }
}

/// What somebody carries for a party goes to a colleague.
pub(crate) fn give_over(tx: &mut Tx<'_>, activity: i64, from: i64, party: i64, to: i64) -> Result<(), StoreError> {
    tx.execute(&GIVE_OVER, &values![activity, from, party, to])?;
    tx.execute(&DROP_OWN, &values![activity, from, party]).map(drop)
}

fn read(row: &Row) -> Result<Carrier, StoreError> {
    let (part, state): (String, String) = (row.get(4)?, row.get(6)?);
    Ok(Carrier {
        id: row.get(0)?,
        activity: row.get(1)?,
        person: row.get(2)?,
        first_name: row.get(3)?,
        // The table refuses any other word.
        part: Part::parse(&part).unwrap_or(Part::Other),
        party: row.get(5)?,
        state: CarrierState::parse(&state).unwrap_or(CarrierState::No),
    })
}
