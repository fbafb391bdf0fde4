//! The activities in the database.

use jiff::civil::{Date, DateTime};
use opbouw_neighbourhood::LatLon;
use opbouw_store::{Row, StoreError, Tx, Value, statements, values};

use super::days;
use crate::activity::{Activity, ActivityState, Audience, Day, stored};
use crate::plan::Plan;

/// How many columns an activity has in a row.
pub(crate) const WIDTH: usize = 30;

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO activities_activities (title, text, template, area, place_name, places, rule, skips_holidays, starts, minutes, until,
                language, audience, cost, bring, state, code, made_by, party, changed_at, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'proposed', $16, $17, $18, $19, $19) RETURNING id";
        /// What does not move a day.
        CHANGE: "UPDATE activities_activities SET title = $2, text = $3, template = $4, area = $5, place_name = $6, places = $7, language = $8,
                audience = $9, cost = $10, bring = $11, sequence = sequence + 1, changed_at = $12
            WHERE id = $1";
        FIND: "SELECT a.id, a.title, a.text, a.template, a.area, a.place, a.place_name, a.room, a.booking, a.places, a.rule, a.skips_holidays, a.starts,
                a.minutes, a.until, a.state, a.because, a.sequence, a.changed_at, a.made_by, a.party, COALESCE(p.name, ''), a.language,
                a.audience, a.cost, a.bring, a.code, n.name, n.lat, n.lon
            FROM activities_activities a JOIN neighbourhood_areas n ON n.code = a.area
            LEFT JOIN neighbourhood_parties p ON p.id = a.party WHERE a.id = $1";
        FIND_CODE: "SELECT id FROM activities_activities WHERE code = $1";
        /// What everybody may see, day by day; also days that are off, since people come to look for them.
        LIST_UPCOMING: "SELECT a.id, a.title, a.text, a.template, a.area, a.place, a.place_name, a.room, a.booking, a.places, a.rule, a.skips_holidays,
                a.starts, a.minutes, a.until, a.state, a.because, a.sequence, a.changed_at, a.made_by, a.party, COALESCE(p.name, ''),
                a.language, a.audience, a.cost, a.bring, a.code, n.name, n.lat, n.lon,
                d.id, d.activity, d.original, d.starts_s, d.ends_s, d.state, d.why, d.taken, d.places, d.came, d.booking, d.place_name, d.room
            FROM activities_days d JOIN activities_activities a ON a.id = d.activity JOIN neighbourhood_areas n ON n.code = a.area
            LEFT JOIN neighbourhood_parties p ON p.id = a.party
            WHERE d.ends_s >= $1 AND d.starts_s < $2 AND a.state = 'listed' AND ($3 = '' OR a.area = $3)
                AND (CAST($4 AS BIGINT) = 0 OR (a.place = CAST($4 AS BIGINT) AND d.place_name = '')) AND (CAST($5 AS BIGINT) = 0 OR a.id = CAST($5 AS BIGINT))
            ORDER BY d.starts_s, d.id LIMIT $6";
        /// What this person made or carries, or a party of theirs supports, and what is new first.
        LIST_OWN: "SELECT a.id, a.title, a.text, a.template, a.area, a.place, a.place_name, a.room, a.booking, a.places, a.rule, a.skips_holidays, a.starts,
                a.minutes, a.until, a.state, a.because, a.sequence, a.changed_at, a.made_by, a.party, COALESCE(p.name, ''), a.language,
                a.audience, a.cost, a.bring, a.code, n.name, n.lat, n.lon
            FROM activities_activities a JOIN neighbourhood_areas n ON n.code = a.area
            LEFT JOIN neighbourhood_parties p ON p.id = a.party
            WHERE a.made_by = $1
                OR EXISTS (SELECT 1 FROM activities_carriers c WHERE c.activity = a.id AND c.person = $1 AND c.state = 'yes')
                OR EXISTS (SELECT 1 FROM neighbourhood_memberships m WHERE m.party = a.party AND m.person = $1 AND m.ended_on IS NULL
                    AND m.role IN ('worker', 'coordinator'))
            ORDER BY a.id DESC LIMIT $2";
        LIST_AREAS: "SELECT a.id, n.name FROM activities_activities a JOIN neighbourhood_areas n ON n.code = a.area
            WHERE a.state = 'listed' ORDER BY a.id";
        /// Series of which no day lies beyond a moment: $1 in seconds.
        LIST_SHORT: "SELECT a.id FROM activities_activities a WHERE a.state = 'listed' AND a.rule IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM activities_days d WHERE d.activity = a.id AND d.starts_s >= $1) ORDER BY a.id";
        SET_STATE: "UPDATE activities_activities SET state = $2, because = $3, sequence = sequence + 1, changed_at = $4
            WHERE id = $1 AND state <> $2";
        SET_BOOKING: "UPDATE activities_activities SET booking = $2 WHERE id = $1";
        SET_ROOM: "UPDATE activities_activities SET place = $2, room = $3, place_name = $4 WHERE id = $1";
        BUMP: "UPDATE activities_activities SET sequence = sequence + 1, changed_at = $2 WHERE id = $1";
        SET_RULE: "UPDATE activities_activities SET rule = $2, starts = $3, minutes = $4, until = $5 WHERE id = $1";
        /// Listed, and nothing more of it is to come.
        LIST_OVER: "SELECT a.id FROM activities_activities a WHERE a.state IN ('proposed', 'listed')
                AND NOT EXISTS (SELECT 1 FROM activities_days d WHERE d.activity = a.id AND d.ends_s >= $1) ORDER BY a.id";
    }
}

/// What to look for in the agenda; nothing given is everything.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wanted {
    /// Code of the village; empty: all.
    pub area: String,
    /// Number of a place; 0: all.
    pub place: i64,
    /// Number of an activity; 0: all.
    pub activity: i64,
}

/// Keeps a new one, proposed; its number.
pub(crate) fn create(tx: &mut Tx<'_>, plan: &Plan, code: &str, made_by: i64, party: Option<i64>, at_s: i64) -> Result<i64, StoreError> {
    let mut row = columns_of(plan);
    row.extend(values![code, made_by, party, at_s].to_vec());
    tx.query_one(&CREATE, &row)?.get(0)
}

/// Puts what was planned in the place of what was, without its days and its room.
pub(crate) fn change(tx: &mut Tx<'_>, id: i64, plan: &Plan, at_s: i64) -> Result<(), StoreError> {
    let Plan { title, text, template, area, place_name, places, language, cost, bring, .. } = plan;
    let row = values![id, title, text, template, area, place_name, *places, language, plan.audience.code(), cost, bring, at_s];
    tx.execute(&CHANGE, &row).map(drop)
}

/// One by its number.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Activity>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| read(&row)).transpose()
}

/// The number of the one with this word on paper.
pub(crate) fn find_by_code(tx: &mut Tx<'_>, code: &str) -> Result<Option<i64>, StoreError> {
    tx.query_opt(&FIND_CODE, &values![code])?.map(|row| row.get(0)).transpose()
}

/// Days of activities that everybody may see and that are not over at `from_s`, those that begin before `until_s` (seconds UTC), the first one
/// first.
pub(crate) fn list_upcoming(
    tx: &mut Tx<'_>,
    wanted: &Wanted,
    from_s: i64,
    until_s: i64,
    most: i64,
) -> Result<Vec<(Activity, Day)>, StoreError> {
    let row = values![from_s, until_s, &wanted.area, wanted.place, wanted.activity, most];
    tx.query(&LIST_UPCOMING, &row)?.iter().map(|row| Ok((read(row)?, days::read_from(row, WIDTH)?))).collect()
}

/// What this person made, carries or supports.
pub(crate) fn list_own(tx: &mut Tx<'_>, person: i64, most: i64) -> Result<Vec<Activity>, StoreError> {
    tx.query(&LIST_OWN, &values![person, most])?.iter().map(read).collect()
}

/// Number and name of the village of everything that is listed.
pub(crate) fn list_areas(tx: &mut Tx<'_>) -> Result<Vec<(i64, String)>, StoreError> {
    tx.query(&LIST_AREAS, &[])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// The numbers of series that go on and of which no day begins at this moment or later.
pub(crate) fn list_short(tx: &mut Tx<'_>, until_s: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&LIST_SHORT, &values![until_s])?.iter().map(|row| row.get(0)).collect()
}

/// The numbers of those that go on or may still, and of which nothing is to come.
pub(crate) fn list_over(tx: &mut Tx<'_>, now_s: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&LIST_OVER, &values![now_s])?.iter().map(|row| row.get(0)).collect()
}

/// Another state, and why; whether it was another.
pub(crate) fn set_state(tx: &mut Tx<'_>, id: i64, state: ActivityState, because: &str, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&SET_STATE, &values![id, state.code(), because, at_s])? > 0)
}

/// The room that was asked for.
pub(crate) fn set_booking(tx: &mut Tx<'_>, id: i64, booking: Option<i64>) -> Result<(), StoreError> {
    tx.execute(&SET_BOOKING, &values![id, booking]).map(drop)
}

/// Another place and room.
pub(crate) fn set_room(tx: &mut Tx<'_>, id: i64, place: Option<i64>, room: Option<i64>, name: &str) -> Result<(), StoreError> {
    tx.execute(&SET_ROOM, &values![id, place, room, name]).map(drop)
}

/// Something changed that a calendar elsewhere must see.
pub(crate) fn bump(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&BUMP, &values![id, at_s]).map(drop)
}

/// Another rule, from a moment on.
pub(crate) fn set_rule(
    tx: &mut Tx<'_>,
    id: i64,
    rule: Option<&str>,
    starts: DateTime,
    minutes: i64,
    until: Option<Date>,
) -> Result<(), StoreError> {
    tx.execute(&SET_RULE, &values![id, rule, stored(starts), minutes, until.map(|day| day.to_string())]).map(drop)
}

fn columns_of(plan: &Plan) -> Vec<Value> {
    values![
        &plan.title,
        &plan.text,
        &plan.template,
        &plan.area,
        &plan.place_name,
        plan.places,
        plan.rule.as_deref(),
        plan.skips_holidays,
        stored(plan.starts),
        plan.minutes,
        plan.until.map(|day| day.to_string()),
        &plan.language,
        plan.audience.code(),
        &plan.cost,
        &plan.bring
    ]
    .to_vec()
}

pub(crate) fn read(row: &Row) -> Result<Activity, StoreError> {
    let (state, audience): (String, String) = (row.get(15)?, row.get(23)?);
    let until: Option<String> = row.get(14)?;
    Ok(Activity {
        id: row.get(0)?,
        title: row.get(1)?,
        text: row.get(2)?,
        template: row.get(3)?,
        area: row.get(4)?,
        place: row.get(5)?,
        place_name: row.get(6)?,
        room: row.get(7)?,
        booking: row.get(8)?,
        places: row.get(9)?,
        rule: row.get(10)?,
        skips_holidays: row.get(11)?,
        starts: days::wall(row, 12)?,
        minutes: row.get(13)?,
        until: until.and_then(|day| day.parse().ok()),
        // The tables refuse any other word.
        state: ActivityState::parse(&state).unwrap_or(ActivityState::Refused),
        because: row.get(16)?,
        sequence: row.get(17)?,
        changed_at: row.get(18)?,
        made_by: row.get(19)?,
        party: row.get(20)?,
        party_name: row.get(21)?,
        language: row.get(22)?,
        audience: Audience::parse(&audience).unwrap_or(Audience::All),
        cost: row.get(24)?,
        bring: row.get(25)?,
        code: row.get(26)?,
        area_name: row.get(27)?,
        centre: centre(row.get(28)?, row.get(29)?),
    })
}

fn centre(lat: Option<f64>, lon: Option<f64>) -> Option<LatLon> {
    LatLon::new(lat?, lon?)
}
