//! Requests: how far each is, and how many people it still wants.

use jiff::civil::Date;
use opbouw_neighbourhood::LatLon;
use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::words::Stage;

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO matching_requests (resource, person, opened_at, stage_since, last_step_at) VALUES ($1, $2, $3, $3, $3)
            ON CONFLICT (resource) DO NOTHING";
        REMOVE: "DELETE FROM matching_requests WHERE resource = $1";
        FIND: "SELECT q.resource, q.person, q.opened_at, q.stage, q.stage_since, q.people_wanted, q.is_urgent, q.closed_because,
                r.title, r.text, r.availability, r.languages, r.area, r.lat, r.lon, r.ends_on
            FROM matching_requests q JOIN neighbourhood_resources r ON r.id = q.resource WHERE q.resource = $1";
        /// What the register says about it now; for who hears that it changed.
        IN_REGISTER: "SELECT person, is_request, ends_on, confirmed_on FROM neighbourhood_resources WHERE id = $1 AND person IS NOT NULL";
        /// Requests of people that have no line here: left while nobody listened.
        MISSED: "SELECT r.id, r.person, r.confirmed_on FROM neighbourhood_resources r
            WHERE r.is_request = 1 AND r.person IS NOT NULL AND r.ends_on IS NULL
                AND NOT EXISTS (SELECT 1 FROM matching_requests q WHERE q.resource = r.id) ORDER BY r.id LIMIT $1";
        OF_PERSON: "SELECT resource FROM matching_requests WHERE person = $1 ORDER BY resource";
        SET_STAGE: "UPDATE matching_requests SET stage = $2, stage_since = $3 WHERE resource = $1 AND stage <> $2";
        STEP: "UPDATE matching_requests SET last_step = $2, last_step_at = $3 WHERE resource = $1";
        CHANGE: "UPDATE matching_requests SET people_wanted = $2, is_urgent = $3 WHERE resource = $1";
        CLOSE: "UPDATE matching_requests SET closed_because = $2 WHERE resource = $1 AND closed_because IS NULL";
        REOPEN: "UPDATE matching_requests SET closed_because = NULL WHERE resource = $1 AND closed_because IS NOT NULL";
        /// Whoever went leaves an empty giver behind and still holds nothing: only whole lines count.
        COUNTS: "SELECT
                (SELECT count(*) FROM matching_matches m WHERE m.request = $1 AND m.state IN ('trying', 'match')),
                (SELECT count(*) FROM matching_matches m WHERE m.request = $1
                    AND (m.state = 'match' OR (m.state = 'ended' AND m.stopped_because = 'finished'))),
                (SELECT count(*) FROM matching_matches m WHERE m.request = $1 AND m.state = 'ended' AND m.stopped_because = 'finished'),
                (SELECT count(*) FROM matching_invitations i WHERE i.request = $1 AND i.giver IS NOT NULL
                    AND (i.state = 'sent' OR (i.state = 'yes' AND NOT EXISTS
                        (SELECT 1 FROM matching_matches m WHERE m.invitation = i.id)))),
                (SELECT count(*) FROM matching_invitations i WHERE i.request = $1 AND i.giver IS NOT NULL AND i.state = 'reserve')";
        /// For the plan of the week: what may be seen by a worker and still wants somebody; the oldest first.
        OPEN: concat!("SELECT q.resource, q.person, q.opened_at, q.people_wanted, q.is_urgent, r.text, r.availability, r.languages, r.area,
                r.lat, r.lon, (SELECT count(*) FROM matching_matches m WHERE m.request = q.resource AND m.state IN ('trying', 'match'))
            FROM matching_requests q JOIN neighbourhood_people p ON p.id = q.person JOIN neighbourhood_resources r ON r.id = q.resource
            WHERE q.stage IN ('open', 'invited') AND p.state = 'active' AND ", super::board::visible!(), "
            ORDER BY q.opened_at, q.resource LIMIT $2");
    }
}

/// A request with what its asker wrote.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Request {
    /// Number of the resource.
    pub id: i64,
    /// Who asks.
    pub person: i64,
    pub opened_at: i64,
    pub stage: Stage,
    pub stage_since: i64,
    pub people_wanted: i64,
    pub is_urgent: bool,
    pub closed_because: Option<String>,
    pub title: String,
    pub text: String,
    pub availability: String,
    pub languages: String,
    pub area: String,
    pub place: Option<LatLon>,
}

impl Request {
    /// Whether nobody is wanted for it any more.
    pub fn is_closed(&self) -> bool {
        self.closed_because.is_some()
    }
}

/// How many of what hang from a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Counts {
    /// Matches that are going on.
    pub going: i64,
    /// Matches that were confirmed, or ended well.
    pub confirmed: i64,
    /// Matches that ended well.
    pub finished: i64,
    /// Givers who have not answered, or wait for the asker.
    pub asked: i64,
    /// Givers who come only if nobody else does.
    pub reserves: i64,
}

impl Counts {
    /// Places that somebody has, or had until it was done.
    pub fn filled(self) -> i64 {
        self.going + self.finished
    }
}

/// What the register says about a resource of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct InRegister {
    pub person: i64,
    pub is_request: bool,
    pub has_ended: bool,
    pub confirmed_on: Option<Date>,
}

/// A request that still wants somebody, for who makes a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenRequest {
    /// Number of the resource; also that of the request.
    pub request: i64,
    /// Who asks.
    pub asker: i64,
    /// Since when, seconds UTC.
    pub opened_at_s: i64,
    /// How many people it wants in all.
    pub people_wanted: i64,
    /// How many of them are found.
    pub people_found: i64,
    /// Whether a worker marked it as urgent.
    pub is_urgent: bool,
    /// What the asker wrote. Never logged.
    pub text: String,
    /// Days and parts of the day, as written.
    pub availability: String,
    /// Language codes, as written.
    pub languages: String,
    /// Name of the village or hamlet.
    pub area: String,
    /// Where; the centre of the area.
    pub place: Option<LatLon>,
}

/// Writes a request down; whether it is new.
pub(crate) fn create_request(tx: &mut Tx<'_>, resource: i64, person: i64, opened_at: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&CREATE, &values![resource, person, opened_at])? > 0)
}

/// Puts a request of the register on the board at once, with how many people it wants (1 to 50); one that is there already stays as it is.
/// What is left on a page comes by itself, when this room hears of it.
///
/// # Errors
/// The database.
pub fn open_request(tx: &mut Tx<'_>, resource: i64, person: i64, people_wanted: i64, opened_at: i64) -> Result<(), StoreError> {
    if create_request(tx, resource, person, opened_at)? {
        change_request(tx, resource, people_wanted, false)?;
    }
    Ok(())
}

/// It is no request any more, but an offer.
pub(crate) fn remove_request(tx: &mut Tx<'_>, resource: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&REMOVE, &values![resource])? > 0)
}

/// A request with its text.
pub(crate) fn find_request(tx: &mut Tx<'_>, id: i64) -> Result<Option<Request>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| request(&row)).transpose()
}

/// What the register says now; none: it is gone, or it is of nobody.
pub(crate) fn find_in_register(tx: &mut Tx<'_>, resource: i64) -> Result<Option<InRegister>, StoreError> {
    let Some(row) = tx.query_opt(&IN_REGISTER, &values![resource])? else { return Ok(None) };
    let ends_on: Option<String> = row.get(2)?;
    Ok(Some(InRegister { person: row.get(0)?, is_request: row.get(1)?, has_ended: ends_on.is_some(), confirmed_on: day(&row, 3)? }))
}

/// Requests that nobody heard of: number, person, and the day on which they were confirmed.
pub(crate) fn list_missed(tx: &mut Tx<'_>, most: i64) -> Result<Vec<(i64, i64, Option<Date>)>, StoreError> {
    tx.query(&MISSED, &values![most])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?, day(row, 2)?))).collect()
}

/// The requests of one person.
pub(crate) fn list_requests_of(tx: &mut Tx<'_>, person: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&OF_PERSON, &values![person])?.iter().map(|row| row.get(0)).collect()
}

/// Puts it in a stage; whether it was in another one.
pub(crate) fn set_stage(tx: &mut Tx<'_>, id: i64, stage: Stage, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&SET_STAGE, &values![id, stage.code(), at_s])? > 0)
}

/// Remembers what was done last, by a word of the program.
pub(crate) fn note_step(tx: &mut Tx<'_>, id: i64, step: &'static str, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&STEP, &values![id, step, at_s]).map(drop)
}

/// How many people it wants, and whether it cannot wait.
pub(crate) fn change_request(tx: &mut Tx<'_>, id: i64, people_wanted: i64, is_urgent: bool) -> Result<(), StoreError> {
    tx.execute(&CHANGE, &values![id, people_wanted, is_urgent]).map(drop)
}

/// Closes it; whether it was open.
pub(crate) fn close_request(tx: &mut Tx<'_>, id: i64, because: &'static str) -> Result<bool, StoreError> {
    Ok(tx.execute(&CLOSE, &values![id, because])? > 0)
}

/// Opens it again; whether it was closed.
pub(crate) fn reopen_request(tx: &mut Tx<'_>, id: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&REOPEN, &values![id])? > 0)
}

/// How many of what hang from it.
pub(crate) fn count_around(tx: &mut Tx<'_>, id: i64) -> Result<Counts, StoreError> {
    let row = tx.query_one(&COUNTS, &values![id])?;
    Ok(Counts { going: row.get(0)?, confirmed: row.get(1)?, finished: row.get(2)?, asked: row.get(3)?, reserves: row.get(4)? })
}

/// Requests that still want somebody, as far as this worker may see them; the oldest first, at most `most`. The same rule as the board.
///
/// # Errors
/// The database.
pub fn list_open_requests(tx: &mut Tx<'_>, worker: i64, most: i64) -> Result<Vec<OpenRequest>, StoreError> {
    let open = |row: &Row| -> Result<OpenRequest, StoreError> {
        Ok(OpenRequest {
            request: row.get(0)?,
            asker: row.get(1)?,
            opened_at_s: row.get(2)?,
            people_wanted: row.get(3)?,
            people_found: row.get(11)?,
            is_urgent: row.get(4)?,
            text: row.get(5)?,
            availability: row.get(6)?,
            languages: row.get(7)?,
            area: row.get(8)?,
            place: place(row, 9)?,
        })
    };
    let all: Result<Vec<OpenRequest>, StoreError> = tx.query(&OPEN, &values![worker, most])?.iter().map(open).collect();
    Ok(all?.into_iter().filter(|request| request.people_found < request.people_wanted).collect())
}

fn request(row: &Row) -> Result<Request, StoreError> {
    let stage: String = row.get(3)?;
    Ok(Request {
        id: row.get(0)?,
        person: row.get(1)?,
        opened_at: row.get(2)?,
        stage: Stage::parse(&stage).unwrap_or(Stage::Open),
        stage_since: row.get(4)?,
        people_wanted: row.get(5)?,
        is_urgent: row.get(6)?,
        closed_because: row.get(7)?,
        title: row.get(8)?,
        text: row.get(9)?,
        availability: row.get(10)?,
        languages: row.get(11)?,
        area: row.get(12)?,
        place: place(row, 13)?,
    })
}

/// A place from the two columns that begin at `column`.
pub(crate) fn place(row: &Row, column: usize) -> Result<Option<LatLon>, StoreError> {
    let (lat, lon): (Option<f64>, Option<f64>) = (row.get(column)?, row.get(column + 1)?);
    Ok(lat.zip(lon).and_then(|(lat, lon)| LatLon::new(lat, lon)))
}

/// A day; what is no day counts as none.
pub(crate) fn day(row: &Row, column: usize) -> Result<Option<Date>, StoreError> {
    let text: Option<String> = row.get(column)?;
    Ok(text.and_then(|text| text.parse().ok()))
}
