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
        LIST_HOURS: "SELECT weekday, opens_min, closes_min FROM booking_hours WHERE place = $1";
        FORGET_DAY: "DELETE FROM booking_days WHERE place = $1 AND day = $2";
        CREATE_DAY: "INSERT INTO booking_days (place, day, opens_min, closes_min, reason) VALUES ($1, $2, $3, $4, $5)";
        LIST_DAYS: "SELECT day, opens_min, closes_min, reason FROM booking_days WHERE place = $1 ORDER BY day, opens_min";
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
pub fn put_day(tx: &mut Tx<'_>, place: i64, day: Date, deviation: &Deviation) -> Result<(), StoreError> {
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

/// Closed on this day. What was booked stays; the caller shows it, and a person decides.
pub fn close_day(tx: &mut Tx<'_>, place: i64, day: Date, reason: &str) -> Result<(), StoreError> {
    put_day(tx, place, day, &Deviation { spans: Vec::new(), reason: reason.to_owned() })
}

/// As its weekday again; whether it deviated.
pub fn reopen_day(tx: &mut Tx<'_>, place: i64, day: Date) -> Result<bool, StoreError> {
    Ok(tx.execute(&FORGET_DAY, &values![place, day.to_string()])? > 0)
}

/// When a place is open.
pub fn find_week(tx: &mut Tx<'_>, place: i64) -> Result<OpeningHours, StoreError> {
    let mut weekly: [Vec<Span>; 7] = Default::default();
    for row in tx.query(&LIST_HOURS, &values![place])? {
        let weekday: i64 = row.get(0)?;
        // The table refuses any other weekday.
        if let (Some(spans), Some(span)) = (weekly.get_mut((weekday - 1) as usize), Span::new(row.get(1)?, row.get(2)?)) {
            spans.push(span);
        }
    }
    let mut days: BTreeMap<Date, Deviation> = BTreeMap::new();
    for row in tx.query(&LIST_DAYS, &values![place])? {
        let Some(on) = day(&row, 0)? else { continue };
        let deviation = days.entry(on).or_default();
        deviation.reason = row.get(3)?;
        let hours: (Option<i64>, Option<i64>) = (row.get(1)?, row.get(2)?);
        deviation.spans.extend(hours.0.zip(hours.1).and_then(|(opens, closes)| Span::new(opens, closes)));
    }
    Ok(OpeningHours::new(weekly, days))
}
