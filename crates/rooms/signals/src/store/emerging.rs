//! What is emerging, what was done because of it, and the numbers of quarters, in the database.

use jiff::civil::Date;
use opbouw_disclosure::Level;
use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::emerging::{Figures, Finding, Looked, Stream};

statements! {
    pub(crate) ALL = {
        LAST_SCAN: "SELECT week, made_at, streams, threshold, weeks FROM signals_scans ORDER BY week DESC LIMIT 1";
        ADD_SCAN: "INSERT INTO signals_scans (week, made_at, streams, threshold, weeks) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
        ADD_CLUSTER: "INSERT INTO signals_clusters (stream, centre, areas, first_week, last_week, level, recurrence_days, found_week, seen_week, bars)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9) RETURNING id";
        SEE_AGAIN: "UPDATE signals_clusters SET seen_week = $2 WHERE id = $1";
        LIST: "SELECT c.id, c.stream, c.areas, c.first_week, c.last_week, c.level, c.recurrence_days, c.found_week, c.seen_week, c.bars,
            (SELECT count(*) FROM signals_followups f WHERE f.cluster = c.id)
            FROM signals_clusters c WHERE c.seen_week >= $1 ORDER BY c.seen_week DESC, c.recurrence_days DESC, c.id LIMIT 200";
        FIND: "SELECT c.id, c.stream, c.areas, c.first_week, c.last_week, c.level, c.recurrence_days, c.found_week, c.seen_week, c.bars,
            (SELECT count(*) FROM signals_followups f WHERE f.cluster = c.id) FROM signals_clusters c WHERE c.id = $1";
        ADD_FOLLOWUP: "INSERT INTO signals_followups (cluster, at, kind, party, person, text) VALUES ($1, $2, $3, $4, $5, $6)";
        LIST_FOLLOWUPS: "SELECT f.at, f.kind, COALESCE(q.name, ''), f.text FROM signals_followups f
            LEFT JOIN neighbourhood_parties q ON q.id = f.party WHERE f.cluster = $1 ORDER BY f.id";
        ADD_RELEASE: "INSERT INTO signals_releases (quarter, made_at, least, body) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
        FIND_RELEASE: "SELECT body FROM signals_releases WHERE quarter = $1";
        LIST_RELEASES: "SELECT quarter, made_at, least FROM signals_releases ORDER BY quarter DESC";
        FIRST_WEEK: "SELECT min(week) FROM signals_counts WHERE count > 0";
    }
}

/// A week that was looked at.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct LastScan {
    pub week: Date,
    pub made_at: i64,
    pub streams: i64,
    pub threshold: f64,
    pub weeks: i64,
}

/// Something that stands out, as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cluster {
    pub id: i64,
    pub found: Finding,
    pub found_week: Date,
    pub seen_week: Date,
    pub followups: i64,
}

/// The last week that was looked at.
pub(crate) fn last_scan(tx: &mut Tx<'_>) -> Result<Option<LastScan>, StoreError> {
    let Some(row) = tx.query_opt(&LAST_SCAN, &[])? else { return Ok(None) };
    Ok(Some(LastScan { week: day(&row, 0)?, made_at: row.get(1)?, streams: row.get(2)?, threshold: row.get(3)?, weeks: row.get(4)? }))
}

/// A week was looked at; false: another program did so first.
pub(crate) fn add_scan(tx: &mut Tx<'_>, week: Date, looked: &Looked, at_s: i64) -> Result<bool, StoreError> {
    let (streams, weeks) = (looked.streams as i64, looked.weeks as i64);
    Ok(tx.execute(&ADD_SCAN, &values![week.to_string(), at_s, streams, looked.threshold, weeks])? == 1)
}

/// Keeps what stands out; its number.
pub(crate) fn add_cluster(tx: &mut Tx<'_>, found: &Finding, week: Date) -> Result<i64, StoreError> {
    let centre = found.areas.first().cloned().unwrap_or_default();
    let given = values![
        found.stream.code(),
        centre,
        found.areas.join(" "),
        found.first_week.to_string(),
        found.last_week.to_string(),
        level_code(Some(found.level)),
        found.recurrence_days as i64,
        week.to_string(),
        write_bars(&found.bars)
    ];
    tx.query_one(&ADD_CLUSTER, &given)?.get(0)
}

/// It was found again.
pub(crate) fn see_again(tx: &mut Tx<'_>, id: i64, week: Date) -> Result<(), StoreError> {
    tx.execute(&SEE_AGAIN, &values![id, week.to_string()]).map(drop)
}

/// What was found, or found again, since a week; the latest first.
pub(crate) fn list(tx: &mut Tx<'_>, since: Date) -> Result<Vec<Cluster>, StoreError> {
    let rows = tx.query(&LIST, &values![since.to_string()])?;
    Ok(rows.iter().map(read).collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// One by its number.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Cluster>, StoreError> {
    Ok(tx.query_opt(&FIND, &values![id])?.as_ref().map(read).transpose()?.flatten())
}

/// Somebody does something because of it.
pub(crate) fn add_followup(
    tx: &mut Tx<'_>,
    id: i64,
    at_s: i64,
    kind: &'static str,
    by: super::steps::By,
    text: &str,
) -> Result<(), StoreError> {
    tx.execute(&ADD_FOLLOWUP, &values![id, at_s, kind, by.0, by.1, text]).map(drop)
}

/// What was done: when, what, by which party, and in which words.
pub(crate) fn list_followups(tx: &mut Tx<'_>, id: i64) -> Result<Vec<(i64, String, String, String)>, StoreError> {
    let rows = tx.query(&LIST_FOLLOWUPS, &values![id])?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).collect()
}

/// Keeps the numbers of a quarter, unless there are; false: there are.
pub(crate) fn add_release(tx: &mut Tx<'_>, quarter: &str, at_s: i64, least: i64, figures: &Figures) -> Result<bool, StoreError> {
    let body = serde_json::to_string(figures).unwrap_or_default();
    Ok(tx.execute(&ADD_RELEASE, &values![quarter, at_s, least, body])? == 1)
}

/// The numbers of a quarter.
pub(crate) fn find_release(tx: &mut Tx<'_>, quarter: &str) -> Result<Option<Figures>, StoreError> {
    let body: Option<String> = tx.query_opt(&FIND_RELEASE, &values![quarter])?.map(|row| row.get(0)).transpose()?;
    Ok(body.and_then(|body| serde_json::from_str(&body).ok()))
}

/// The quarters of which there are numbers, the latest first: code, when they were made, and the smallest number.
pub(crate) fn list_releases(tx: &mut Tx<'_>) -> Result<Vec<(String, i64, i64)>, StoreError> {
    tx.query(&LIST_RELEASES, &[])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

/// The first week of which there are counts.
pub(crate) fn first_week(tx: &mut Tx<'_>) -> Result<Option<Date>, StoreError> {
    let first: Option<String> = tx.query_one(&FIRST_WEEK, &[])?.get(0)?;
    Ok(first.and_then(|week| week.parse().ok()))
}

fn day(row: &Row, at: usize) -> Result<Date, StoreError> {
    Ok(row.get::<String>(at)?.parse().unwrap_or(Date::MIN))
}

/// None: a stream that a newer version knew.
fn read(row: &Row) -> Result<Option<Cluster>, StoreError> {
    let (stream, areas, level): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(5)?);
    let (Some(stream), Some(level)) = (Stream::parse(&stream), parse_level(&level)) else { return Ok(None) };
    let found = Finding {
        stream,
        areas: areas.split(' ').map(str::to_owned).collect(),
        first_week: day(row, 3)?,
        last_week: day(row, 4)?,
        level,
        recurrence_days: row.get::<i64>(6)? as f64,
        bars: read_bars(&row.get::<String>(9)?),
    };
    Ok(Some(Cluster { id: row.get(0)?, found, found_week: day(row, 7)?, seen_week: day(row, 8)?, followups: row.get(10)? }))
}

fn level_code(level: Option<Level>) -> &'static str {
    match level {
        None => "few",
        Some(Level::Usual) => "usual",
        Some(Level::Raised) => "raised",
        Some(Level::Twice) => "twice",
        Some(Level::Threefold) => "threefold",
        Some(Level::Manifold) => "manifold",
    }
}

fn parse_level(code: &str) -> Option<Level> {
    [Level::Usual, Level::Raised, Level::Twice, Level::Threefold, Level::Manifold]
        .into_iter()
        .find(|level| level_code(Some(*level)) == code)
}

fn write_bars(bars: &[(Date, u32, Option<Level>)]) -> String {
    bars.iter().map(|(week, weeks, level)| format!("{week},{weeks},{}", level_code(*level))).collect::<Vec<_>>().join(" ")
}

fn read_bars(text: &str) -> Vec<(Date, u32, Option<Level>)> {
    let read = |bar: &str| {
        let mut parts = bar.split(',');
        Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parse_level(parts.next()?)))
    };
    text.split(' ').filter_map(read).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn bars_are_read_as_they_were_written() {
        let bars = vec![(date(2026, 9, 7), 4, None), (date(2026, 10, 5), 4, Some(Level::Threefold))];
        assert_eq!(read_bars(&write_bars(&bars)), bars);
        assert_eq!(read_bars(""), []);
    }
}
