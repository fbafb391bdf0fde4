//! The rounds in the database.

use std::collections::BTreeMap;

use jiff::civil::Date;
use opbouw_neighbourhood::LatLon;
use opbouw_store::{Row, StoreError, Tx, Value, statements, values};

use crate::rhythm::reason_of;
use crate::round::{Round, RoundPlan};

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO contact_rounds (party, name, spot, area, lat, lon, rule, first_day, starts, minutes, owner, needs_two, in_holidays,
                in_dark, rain_plan, changed_at, state)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'active') RETURNING id";
        CHANGE: "UPDATE contact_rounds SET name = $2, spot = $3, area = $4, lat = $5, lon = $6, rule = $7, first_day = $8, starts = $9,
                minutes = $10, owner = $11, needs_two = $12, in_holidays = $13, in_dark = $14, rain_plan = $15, changed_at = $16 WHERE id = $1";
        FIND: "SELECT r.id, r.party, r.name, r.spot, r.area, r.lat, r.lon, r.rule, r.first_day, r.starts, r.minutes, r.owner, p.first_name,
                r.needs_two, r.in_holidays, r.in_dark, r.rain_plan, r.state
            FROM contact_rounds r LEFT JOIN neighbourhood_people p ON p.id = r.owner WHERE r.id = $1";
        LIST: "SELECT r.id, r.party, r.name, r.spot, r.area, r.lat, r.lon, r.rule, r.first_day, r.starts, r.minutes, r.owner, p.first_name,
                r.needs_two, r.in_holidays, r.in_dark, r.rain_plan, r.state
            FROM contact_rounds r LEFT JOIN neighbourhood_people p ON p.id = r.owner
            WHERE r.party = $1 AND r.state = 'active' ORDER BY r.name, r.id";
        END: "UPDATE contact_rounds SET state = 'ended', changed_at = $2 WHERE id = $1 AND state = 'active'";
        PEOPLE: "SELECT g.person, p.first_name FROM contact_round_people g JOIN neighbourhood_people p ON p.id = g.person
            WHERE g.round = $1 ORDER BY p.first_name, g.person";
        NO_PEOPLE: "DELETE FROM contact_round_people WHERE round = $1";
        GOES_ALONG: "INSERT INTO contact_round_people (round, person) VALUES ($1, $2) ON CONFLICT (round, person) DO NOTHING";
        OFF: "SELECT day, reason FROM contact_round_off WHERE round = $1 AND day >= $2 AND day <= $3";
        PUT_OFF: "INSERT INTO contact_round_off (round, day, reason) VALUES ($1, $2, $3)
            ON CONFLICT (round, day) DO UPDATE SET reason = excluded.reason";
        ON_AGAIN: "DELETE FROM contact_round_off WHERE round = $1 AND day = $2";
        SEEN: "SELECT happened_at FROM contact_moments WHERE round = $1 AND happened_at >= $2 AND happened_at < $3";
    }
}

/// Keeps a new round; its number.
pub(crate) fn create(tx: &mut Tx<'_>, party: i64, plan: &RoundPlan, at_s: i64) -> Result<i64, StoreError> {
    let mut row: Vec<Value> = values![party].to_vec();
    row.extend(columns_of(plan, at_s));
    let id = tx.query_one(&CREATE, &row)?.get(0)?;
    put_people(tx, id, &plan.people)?;
    Ok(id)
}

/// Puts what was planned in the place of what was.
pub(crate) fn change(tx: &mut Tx<'_>, id: i64, plan: &RoundPlan, at_s: i64) -> Result<(), StoreError> {
    let mut row: Vec<Value> = values![id].to_vec();
    row.extend(columns_of(plan, at_s));
    tx.execute(&CHANGE, &row)?;
    put_people(tx, id, &plan.people)
}

/// A round by its number.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Round>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| read(&row)).transpose()
}

/// Those of a party that go on, by name.
pub(crate) fn list(tx: &mut Tx<'_>, party: i64) -> Result<Vec<Round>, StoreError> {
    tx.query(&LIST, &values![party])?.iter().map(read).collect()
}

/// It goes on no more; whether it did.
pub(crate) fn end(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&END, &values![id, at_s])? > 0)
}

/// Number and first name of who goes along.
pub(crate) fn list_people(tx: &mut Tx<'_>, id: i64) -> Result<Vec<(i64, String)>, StoreError> {
    tx.query(&PEOPLE, &values![id])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Days off and why, both ends included.
pub(crate) fn list_off(tx: &mut Tx<'_>, id: i64, from: Date, until: Date) -> Result<BTreeMap<Date, &'static str>, StoreError> {
    let mut off = BTreeMap::new();
    for row in tx.query(&OFF, &values![id, from.to_string(), until.to_string()])? {
        let (day, reason): (String, String) = (row.get(0)?, row.get(1)?);
        off.extend(day.parse().ok().zip(reason_of(&reason)));
    }
    Ok(off)
}

/// Nobody goes on this day.
pub(crate) fn put_off(tx: &mut Tx<'_>, id: i64, day: Date, reason: &str) -> Result<(), StoreError> {
    tx.execute(&PUT_OFF, &values![id, day.to_string(), reason]).map(drop)
}

/// Somebody goes after all.
pub(crate) fn put_on_again(tx: &mut Tx<'_>, id: i64, day: Date) -> Result<(), StoreError> {
    tx.execute(&ON_AGAIN, &values![id, day.to_string()]).map(drop)
}

/// When somebody was there, in seconds UTC; without the last second.
pub(crate) fn list_seen(tx: &mut Tx<'_>, id: i64, from_s: i64, until_s: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&SEEN, &values![id, from_s, until_s])?.iter().map(|row| row.get(0)).collect()
}

fn put_people(tx: &mut Tx<'_>, id: i64, people: &[i64]) -> Result<(), StoreError> {
    tx.execute(&NO_PEOPLE, &values![id])?;
    for person in people {
        tx.execute(&GOES_ALONG, &values![id, *person])?;
    }
    Ok(())
}

fn columns_of(plan: &RoundPlan, at_s: i64) -> Vec<Value> {
    values![
        &plan.name,
        &plan.spot,
        &plan.area,
        plan.point.map(LatLon::lat),
        plan.point.map(LatLon::lon),
        &plan.rule,
        plan.first_day.to_string(),
        &plan.starts,
        plan.minutes,
        plan.owner,
        i64::from(plan.needs_two),
        i64::from(plan.in_holidays),
        i64::from(plan.in_dark),
        &plan.rain_plan,
        at_s
    ]
    .to_vec()
}

fn read(row: &Row) -> Result<Round, StoreError> {
    let (lat, lon): (Option<f64>, Option<f64>) = (row.get(5)?, row.get(6)?);
    let (first_day, state): (String, String) = (row.get(8)?, row.get(17)?);
    let is = |at: usize| -> Result<bool, StoreError> { Ok(row.get::<i64>(at)? == 1) };
    Ok(Round {
        id: row.get(0)?,
        party: row.get(1)?,
        name: row.get(2)?,
        spot: row.get(3)?,
        area: row.get(4)?,
        point: lat.zip(lon).and_then(|(lat, lon)| LatLon::new(lat, lon)),
        rule: row.get(7)?,
        first_day: first_day.parse().unwrap_or(Date::MAX),
        starts: row.get(9)?,
        minutes: row.get(10)?,
        owner: row.get(11)?,
        owner_name: row.get(12)?,
        needs_two: is(13)?,
        in_holidays: is(14)?,
        in_dark: is(15)?,
        rain_plan: row.get(16)?,
        is_active: state == "active",
    })
}
