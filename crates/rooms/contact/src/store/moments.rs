//! The moments in the database.

use opbouw_store::{Row, StoreError, Tx, Value, statements, values};

use crate::moment::{Growth, Moment, NewMoment};
use crate::mood::{Band, Mood};

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO contact_moments (party, item, version, by_person, round, met_group, spot, area, happened_at, recorded_at, source,
                mood, line, next_step, next_on, present, talks, joins, helps, organises)
            VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            ON CONFLICT (party, item) DO NOTHING RETURNING id";
        KNOWN: "SELECT id, version FROM contact_moments WHERE party = $1 AND item = $2";
        /// Only the version that the changer saw is changed.
        CHANGE: "UPDATE contact_moments SET version = version + 1, round = $3, met_group = $4, spot = $5, area = $6, happened_at = $7, mood = $8,
                line = $9, next_step = $10, next_on = $11, present = $12, talks = $13, joins = $14, helps = $15, organises = $16
            WHERE id = $1 AND version = $2";
        FIND: "SELECT m.id, m.party, m.item, m.version, m.by_person, p.first_name, m.round, r.name, m.met_group, g.name, m.spot, m.area,
                m.happened_at, m.recorded_at, m.mood, m.line, m.next_step, m.next_on, m.present, m.talks, m.joins, m.helps, m.organises
            FROM contact_moments m LEFT JOIN neighbourhood_people p ON p.id = m.by_person LEFT JOIN contact_rounds r ON r.id = m.round
            LEFT JOIN contact_groups g ON g.id = m.met_group WHERE m.id = $1";
        /// A page of those of a party, the last first; zero and nothing are no filter.
        LIST: "SELECT m.id, m.party, m.item, m.version, m.by_person, p.first_name, m.round, r.name, m.met_group, g.name, m.spot, m.area,
                m.happened_at, m.recorded_at, m.mood, m.line, m.next_step, m.next_on, m.present, m.talks, m.joins, m.helps, m.organises
            FROM contact_moments m LEFT JOIN neighbourhood_people p ON p.id = m.by_person LEFT JOIN contact_rounds r ON r.id = m.round
            LEFT JOIN contact_groups g ON g.id = m.met_group
            WHERE m.party = $1 AND (CAST($2 AS BIGINT) = 0 OR m.round = $2) AND (CAST($3 AS BIGINT) = 0 OR m.met_group = $3)
                AND (CAST($4 AS TEXT) = '' OR m.area = $4)
                AND m.happened_at >= $5 AND m.happened_at < $6
            ORDER BY m.happened_at DESC, m.id DESC LIMIT $7";
        TALLIES: "SELECT band, number FROM contact_tallies WHERE moment = $1";
        TALLY: "INSERT INTO contact_tallies (moment, band, number) VALUES ($1, $2, $3)";
        NO_TALLIES: "DELETE FROM contact_tallies WHERE moment = $1";
        REMOVE: "DELETE FROM contact_moments WHERE id = $1 AND party = $2 RETURNING item, happened_at";
        THROWN: "INSERT INTO contact_thrown (party, item, happened_at) VALUES ($1, $2, $3) ON CONFLICT (party, item) DO NOTHING";
        IS_THROWN: "SELECT 1 FROM contact_thrown WHERE party = $1 AND item = $2";
        ROUND_OF_PARTY: "SELECT spot, area FROM contact_rounds WHERE id = $1 AND party = $2";
        GROUP_OF_PARTY: "SELECT area FROM contact_groups WHERE id = $1 AND party = $2";
        AREA_EXISTS: "SELECT 1 FROM neighbourhood_areas WHERE code = $1";
    }
}

/// Which moments; zero and an empty text are no filter.
#[derive(Debug, Clone, Default)]
pub(crate) struct Which {
    pub round: i64,
    pub group: i64,
    pub area: String,
    /// Seconds UTC: from and until, without the last.
    pub from_s: i64,
    pub until_s: i64,
    pub most: i64,
}

/// Keeps a new one; none when its word is known already.
pub(crate) fn create(tx: &mut Tx<'_>, party: i64, by: Option<i64>, moment: &NewMoment, at_s: i64) -> Result<Option<i64>, StoreError> {
    let mut row: Vec<Value> = values![
        party,
        &moment.item,
        by,
        moment.round,
        moment.group,
        &moment.spot,
        moment.area.clone(),
        moment.happened_s,
        at_s,
        moment.source.code()
    ]
    .to_vec();
    row.extend(told_of(moment));
    let Some(id) = tx.query_opt(&CREATE, &row)?.map(|row| row.get(0)).transpose()? else { return Ok(None) };
    put_tallies(tx, id, moment)?;
    Ok(Some(id))
}

/// Number and version of the moment with this word.
pub(crate) fn find_known(tx: &mut Tx<'_>, party: i64, item: &str) -> Result<Option<(i64, i64)>, StoreError> {
    tx.query_opt(&KNOWN, &values![party, item])?.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

/// Puts it in the place of this version; false when there is another version by now.
pub(crate) fn change(tx: &mut Tx<'_>, id: i64, version: i64, moment: &NewMoment) -> Result<bool, StoreError> {
    let mut row: Vec<Value> =
        values![id, version, moment.round, moment.group, &moment.spot, moment.area.clone(), moment.happened_s].to_vec();
    row.extend(told_of(moment));
    if tx.execute(&CHANGE, &row)? == 0 {
        return Ok(false);
    }
    tx.execute(&NO_TALLIES, &values![id])?;
    put_tallies(tx, id, moment)?;
    Ok(true)
}

/// A moment by its number.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Moment>, StoreError> {
    let Some(mut moment) = tx.query_opt(&FIND, &values![id])?.map(|row| read(&row)).transpose()? else { return Ok(None) };
    moment.tallies = list_tallies(tx, id)?;
    Ok(Some(moment))
}

/// Those of a party, the last first.
pub(crate) fn list(tx: &mut Tx<'_>, party: i64, which: &Which) -> Result<Vec<Moment>, StoreError> {
    let given = values![party, which.round, which.group, &which.area, which.from_s, which.until_s, which.most];
    let mut moments: Vec<Moment> = tx.query(&LIST, &given)?.iter().map(read).collect::<Result<_, _>>()?;
    for moment in &mut moments {
        moment.tallies = list_tallies(tx, moment.id)?;
    }
    Ok(moments)
}

/// Throws it away for good; whether it was there.
pub(crate) fn throw_away(tx: &mut Tx<'_>, party: i64, id: i64) -> Result<bool, StoreError> {
    let Some(row) = tx.query_opt(&REMOVE, &values![id, party])? else { return Ok(false) };
    let (item, happened_s): (String, i64) = (row.get(0)?, row.get(1)?);
    tx.execute(&THROWN, &values![party, item, happened_s])?;
    Ok(true)
}

/// Whether a moment with this word was thrown away by hand.
pub(crate) fn is_thrown(tx: &mut Tx<'_>, party: i64, item: &str) -> Result<bool, StoreError> {
    Ok(tx.query_opt(&IS_THROWN, &values![party, item])?.is_some())
}

/// Place and area of a round of this party.
pub(crate) fn find_round_spot(tx: &mut Tx<'_>, party: i64, round: i64) -> Result<Option<(String, String)>, StoreError> {
    tx.query_opt(&ROUND_OF_PARTY, &values![round, party])?.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

/// The area of a group of this party, if it has one; none when there is no such group.
pub(crate) fn find_group_area(tx: &mut Tx<'_>, party: i64, group: i64) -> Result<Option<Option<String>>, StoreError> {
    tx.query_opt(&GROUP_OF_PARTY, &values![group, party])?.map(|row| row.get(0)).transpose()
}

/// Whether the register has this area.
pub(crate) fn has_area(tx: &mut Tx<'_>, code: &str) -> Result<bool, StoreError> {
    Ok(tx.query_opt(&AREA_EXISTS, &values![code])?.is_some())
}

fn told_of(moment: &NewMoment) -> Vec<Value> {
    let step = |of: fn(&Growth) -> i64| moment.growth.as_ref().map(of);
    values![
        moment.mood.map_or("", Mood::code),
        &moment.line,
        &moment.next_step,
        moment.next_on.map(|day| day.to_string()),
        step(|growth| growth.present),
        step(|growth| growth.talks),
        step(|growth| growth.joins),
        step(|growth| growth.helps),
        step(|growth| growth.organises)
    ]
    .to_vec()
}

fn put_tallies(tx: &mut Tx<'_>, id: i64, moment: &NewMoment) -> Result<(), StoreError> {
    for (band, number) in &moment.tallies {
        tx.execute(&TALLY, &values![id, band.code(), *number])?;
    }
    Ok(())
}

fn list_tallies(tx: &mut Tx<'_>, id: i64) -> Result<Vec<(Band, i64)>, StoreError> {
    let mut tallies = Vec::new();
    for row in tx.query(&TALLIES, &values![id])? {
        let code: String = row.get(0)?;
        tallies.extend(Band::parse(&code).map(|band| row.get(1).map(|number| (band, number))).transpose()?);
    }
    tallies.sort_unstable();
    Ok(tallies)
}

fn read(row: &Row) -> Result<Moment, StoreError> {
    let (mood, next_on): (String, Option<String>) = (row.get(14)?, row.get(17)?);
    let present: Option<i64> = row.get(18)?;
    let step = |at: usize| -> Result<i64, StoreError> { Ok(row.get::<Option<i64>>(at)?.unwrap_or(0)) };
    let growth = match present {
        Some(present) => Some(Growth { present, talks: step(19)?, joins: step(20)?, helps: step(21)?, organises: step(22)? }),
        None => None,
    };
    Ok(Moment {
        id: row.get(0)?,
        party: row.get(1)?,
        item: row.get(2)?,
        version: row.get(3)?,
        by_person: row.get(4)?,
        by_name: row.get(5)?,
        round: row.get(6)?,
        round_name: row.get(7)?,
        group: row.get(8)?,
        group_name: row.get(9)?,
        spot: row.get(10)?,
        area: row.get(11)?,
        happened_s: row.get(12)?,
        recorded_s: row.get(13)?,
        mood: Mood::parse(&mood),
        tallies: Vec::new(),
        line: row.get(15)?,
        next_step: row.get(16)?,
        next_on: next_on.and_then(|day| day.parse().ok()),
        growth,
    })
}
