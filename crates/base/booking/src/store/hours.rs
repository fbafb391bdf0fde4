//! The opening hours in the database.

use std::collections::BTreeMap;

use jiff::civil::Date;
use opbouw_store::{StoreError, Tx, statements, values};

use super::day;
use crate::hours::{Deviation, OpeningHours, Span};

statements! {
    pub(crate) ALL = {
        FORGET_WEEK: "DELETE FROM booking_hours WHERE place = $1";
        CREATE_HOURS: "INSERT INTO booking_hours (place, weekday, opens_min, closes_min) VALUES ($1, $2, $3, $4)";
        LIST_HOURS: "SELECT place, weekday, opens_min, closes_min FROM booking_hours WHERE CAST($1 AS BIGINT) = 0 OR place = CAST($1 AS BIGINT)";
        FORGET_DAY: "DELETE FROM booking_days WHERE place = $1 AND day = $2";
        CREATE_DAY: "INSERT INTO booking_days (place, day, opens_min, closes_min, reason) VALUES ($1, $2, $3, $4, $5)";
        LIST_DAYS: "SELECT place, day, opens_min, closes_min, reason FROM booking_days
            WHERE CAST($1 AS BIGINT) = 0 OR place = CAST($1 AS BIGINT) ORDER BY day, opens_min";
    }
}

/// The hours per weekday, Monday first, instead of what was there.
pub fn put_week(tx: &mut Tx<'_>, place: i64, weekly: &[Vec<Span>; 7]) -> Result<(), StoreError> {
    tx.execute(&FORGET_WEEK, &values![place])?;
    for (weekday, spans) in (1i64..).zip(weekly) {
        for span in spans {
            tx.execute(&CREATE_HOURS, &values![place, weekday, i64::from(span.opens_min()), i64::from(span.closes_min())])?;
        }
    }
    Ok(())
}

/// A day with hours of its own, instead of what was there.
pub(crate) fn put_day(tx: &mut Tx<'_>, place: i64, day: Date, deviation: &Deviation) -> Result<(), StoreError> {
    let on = day.to_string();
    tx.execute(&FORGET_DAY, &values![place, &on])?;
    for span in &deviation.spans {
        let (opens, closes) = (i64::from(span.opens_min()), i64::from(span.closes_min()));
        tx.execute(&CREATE_DAY, &values![place, &on, opens, closes, &deviation.reason])?;
    }
    if deviation.spans.is_empty() {
        tx.execute(&CREATE_DAY, &values![place, &on, None::<i64>, None::<i64>, &deviation.reason])?;
    }
    Ok(())
}

/// As its weekday again; whether it deviated.
pub(crate) fn reopen_day(tx: &mut Tx<'_>, place: i64, day: Date) -> Result<bool, StoreError> {
    Ok(tx.execute(&FORGET_DAY, &values![place, day.to_string()])? > 0)
}

/// When a place is open.
pub fn find_week(tx: &mut Tx<'_>, place: i64) -> Result<OpeningHours, StoreError> {
    Ok(read_weeks(tx, place)?.remove(&place).unwrap_or_default())
}

/// When each place is open that has hours or days of its own, by its number. Two queries, however many places there are.
pub fn list_weeks(tx: &mut Tx<'_>) -> Result<BTreeMap<i64, OpeningHours>, StoreError> {
    read_weeks(tx, 0)
}

/// Of one place, or with 0 of all.
fn read_weeks(tx: &mut Tx<'_>, place: i64) -> Result<BTreeMap<i64, OpeningHours>, StoreError> {
    let mut weeks: BTreeMap<i64, Read> = BTreeMap::new();
    for row in tx.query(&LIST_HOURS, &values![place])? {
        let weekday: i64 = row.get(1)?;
        let read = weeks.entry(row.get(0)?).or_default();
        // The table refuses any other weekday.
        if let (Some(spans), Some(span)) = (read.weekly.get_mut((weekday - 1) as usize), Span::new(row.get(2)?, row.get(3)?)) {
            spans.push(span);
        }
    }
    for row in tx.query(&LIST_DAYS, &values![place])? {
        let Some(on) = day(&row, 1)? else { continue };
        let deviation = weeks.entry(row.get(0)?).or_default().days.entry(on).or_default();
        deviation.reason = row.get(4)?;
        let hours: (Option<i64>, Option<i64>) = (row.get(2)?, row.get(3)?);
        deviation.spans.extend(hours.0.zip(hours.1).and_then(|(opens, closes)| Span::new(opens, closes)));
    }
    Ok(weeks.into_iter().map(|(place, read)| (place, OpeningHours::new(read.weekly, read.days))).collect())
}

/// The hours of one place, row by row.
#[derive(Default)]
struct Read {
    weekly: [Vec<Span>; 7],
    days: BTreeMap<Date, Deviation>,
}
