//! The night: once a day after three o'clock what is due goes, and the trail is read from end to end.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use jiff::{ToSpan, Zoned};
use opbouw_audit::{AuditError, Origin, verify};
use opbouw_signin::Doer;
use opbouw_store::StoreError;

use super::{Removed, carry_out};
use crate::error::AdminError;
use crate::house::AdminHouse;
use crate::store::{checks, runs};

/// The hour at which few people are at their screens.
const HOUR: i8 = 3;
/// How often to look whether it is time.
const LOOK_EVERY: Duration = Duration::from_secs(60);

/// Keeps the terms until `stop` is ready: every night, and at the start when the last night was missed. Stopping half-way does no harm.
pub async fn nightly(house: Arc<AdminHouse>, stop: impl Future<Output = ()>) {
    let mut stop = pin!(stop);
    loop {
        let round = async {
            if let Err(error) = run_when_due(&house).await {
                tracing::error!(code = error.code(), "the night's work was broken off: {error} {}", error.advice());
            }
            tokio::time::sleep(LOOK_EVERY).await;
        };
        tokio::select! {
            biased;
            () = &mut stop => return,
            () = round => {}
        }
    }
}

/// Does the work of the night when it was not done since the last time it was three o'clock; what went, if it was.
///
/// # Errors
/// The database's own. It is tried again after an hour.
pub async fn run_when_due(house: &AdminHouse) -> Result<Option<Removed>, AdminError> {
    let now = house.site.clock.now();
    let doer = Doer::program(Origin::Night, &now);
    let (since_s, at_s) = (last_night(&now).timestamp().as_second(), doer.at_s);
    let Some(run) = house.site.db.write(move |tx| runs::begin_unless_done(tx, since_s, at_s)).await? else { return Ok(None) };
    let removed = carry_out(&house.site.db, &house.terms, &house.forget, &doer, run).await?;
    house.tell().await;
    tracing::info!(people = removed.people, messages = removed.messages, trail_lines = removed.trail_lines, "what was due has gone");
    check_trail(house, at_s).await?;
    Ok(Some(removed))
}

/// The latest moment at which it was three o'clock.
fn last_night(now: &Zoned) -> Zoned {
    let at_three = |day: Zoned| day.with().hour(HOUR).minute(0).second(0).subsec_nanosecond(0).build().unwrap_or(day);
    let tonight = at_three(now.clone());
    if tonight <= *now { tonight } else { at_three(now.saturating_sub(1.day())) }
}

/// Reads the whole trail, keeps what was found, and puts the head in the log: there nobody who has the database can change it.
async fn check_trail(house: &AdminHouse, at_s: i64) -> Result<(), StoreError> {
    let verdict = verify(&house.site.db).await?;
    match verdict.broken {
        None => tracing::info!(head = verdict.head.seq, hash = %verdict.head.hash, "the trail is whole"),
        Some(broken) => {
            let error = AuditError::Broken(broken);
            tracing::error!(code = error.code(), "{error} {}", error.advice());
        }
    }
    house.site.db.write(move |tx| checks::keep(tx, &verdict, at_s)).await
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_night_begins_at_three_by_the_clock_of_the_municipality() {
        let check = |day: i8, hour: i8, minute: i8, expect: &str| {
            let now = date(2026, 3, day).at(hour, minute, 0, 0).in_tz("Europe/Amsterdam").unwrap();
            assert_eq!(last_night(&now).strftime("%-d %H:%M").to_string(), expect);
        };
        check(23, 10, 0, "23 03:00");
        check(23, 3, 0, "23 03:00");
        check(23, 2, 59, "22 03:00");
        // The night on which the clock goes from two to three.
        check(29, 3, 30, "29 03:00");
        check(29, 1, 30, "28 03:00");
    }
}
