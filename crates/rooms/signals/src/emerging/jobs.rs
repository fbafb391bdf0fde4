//! Once a week and once a quarter: look at what is over, and keep what was seen.

use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_audit::{Activity, Origin};
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::store::list_areas;
use opbouw_secrets::random_hex;
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;

use super::quarter::Quarter;
use super::release::make;
use super::scanning::{Finding, Looked, scan_counts};
use super::weeks::last_whole_week;
use crate::error::SignalsError;
use crate::house::SignalsHouse;
use crate::settings::Settings;
use crate::store::emerging::{self, Cluster};
use crate::store::{counts, history, settings};

/// Weeks of counts that are read for a look.
const READ_WEEKS: i64 = 104;
/// What was found this short ago in the same place is the same thing.
const SAME_WEEKS: i64 = 4;
/// Seconds after a list of earlier years before quarters are made.
const SETTLE_S: i64 = 7 * 86_400;
/// Quarters that are made at once at most, when a history was brought in.
const MOST_QUARTERS: usize = 12;

/// Looks at the last whole week, if nobody did yet, and makes the numbers of quarters that are over. How many findings are new.
///
/// # Errors
/// The database.
pub async fn look(house: &SignalsHouse) -> Result<usize, SignalsError> {
    let now = house.site.clock.now();
    let doer = Doer::program(Origin::Night, &now);
    let chosen = house.site.db.read(settings::find).await?;
    let week = last_whole_week(now.date(), chosen.delay_days);
    let found = look_at(house, &doer, week, chosen).await?;
    make_releases(house, &doer, week, chosen).await?;
    Ok(found)
}

async fn look_at(house: &SignalsHouse, doer: &Doer, week: Date, chosen: Settings) -> Result<usize, SignalsError> {
    if house.site.db.read(emerging::last_scan).await?.is_some_and(|last| last.week >= week) {
        return Ok(0);
    }
    let (from, before) = (week.saturating_sub((READ_WEEKS - 1).weeks()), week.saturating_add(1.week()));
    let counted = house.site.db.read(move |tx| counts::list(tx, from, before)).await?;
    if counted.is_empty() {
        return Ok(0);
    }
    let areas = house.areas.clone();
    // A few thousand areas take a second or more, which pages must not wait for.
    let Ok(looked) = tokio::task::spawn_blocking(move || scan_counts(&areas, &counted, week, &chosen)).await else { return Ok(0) };
    let doer = doer.clone();
    let found = house.site.db.write(move |tx| keep(tx, &doer, week, &looked)).await?;
    if found > 0 {
        house.site.tell().await;
    }
    Ok(found)
}

/// What is found again stays as it was first shown: a window that moves would tell the difference.
fn keep(tx: &mut Tx<'_>, doer: &Doer, week: Date, looked: &Looked) -> Result<usize, SignalsError> {
    if !emerging::add_scan(tx, week, looked, doer.at_s)? {
        return Ok(0);
    }
    let open = emerging::list(tx, week.saturating_sub(SAME_WEEKS.weeks()))?;
    let mut new = 0;
    for found in &looked.findings {
        if let Some(known) = open.iter().find(|known| is_same(known, found)) {
            emerging::see_again(tx, known.id, week)?;
            continue;
        }
        let cluster = emerging::add_cluster(tx, found, week)?;
        doer.note(tx, &Note { action: "cluster-find", kind: "cluster", id: Some(cluster), activity: Activity::Signals, subject: None })?;
        publish(tx, doer.at_s, &Happening::ClusterFound { cluster })?;
        new += 1;
    }
    Ok(new)
}

fn is_same(known: &Cluster, found: &Finding) -> bool {
    known.found.stream == found.stream && known.found.areas.iter().any(|area| found.areas.contains(area))
}

/// Each quarter of which every week is over, from the first of which there is anything. What is made stays as it is: so a quarter without any signal is not
/// made, and after a list of earlier years was brought in or taken back there is a week to bring the next one in.
async fn make_releases(house: &SignalsHouse, doer: &Doer, last_week: Date, chosen: Settings) -> Result<(), SignalsError> {
    let read = |tx: &mut Tx<'_>| Ok::<_, SignalsError>((emerging::first_week(tx)?, emerging::list_releases(tx)?, history::latest(tx)?));
    let (first, made, listed_at) = house.site.db.read(read).await?;
    let Some(first) = first else { return Ok(()) };
    if listed_at.is_some_and(|at| doer.at_s - at < SETTLE_S) {
        return Ok(());
    }
    let newest = Quarter::of(last_week.saturating_add(1.week())).before();
    let wanted: Vec<Quarter> = std::iter::successors(Some(newest), |quarter| Some(quarter.before()))
        .take(MOST_QUARTERS)
        .take_while(|quarter| quarter.ends() > first)
        .filter(|quarter| !made.iter().any(|(code, ..)| *code == quarter.code()))
        .collect();
    if wanted.is_empty() {
        return Ok(());
    }
    let areas = list_areas(&house.site.db).await?;
    for quarter in wanted {
        let counted = house.site.db.read(move |tx| counts::list(tx, quarter.begins(), quarter.ends())).await?;
        if counted.is_empty() {
            continue;
        }
        let (areas, at_s) = (areas.clone(), doer.at_s);
        // Of a large municipality this takes seconds, in which others must be able to write.
        let Ok(figures) = tokio::task::spawn_blocking(move || make(&areas, &counted, chosen.least, chance())).await else { continue };
        house.site.db.write(move |tx| emerging::add_release(tx, &quarter.code(), at_s, chosen.least, &figures)).await?;
    }
    Ok(())
}

/// Bytes that nobody can foresee, and that are kept nowhere.
fn chance() -> [u8; 32] {
    let mut bytes = [0; 32];
    let drawn = random_hex() + &random_hex();
    bytes.iter_mut().zip(drawn.bytes()).for_each(|(byte, letter)| *byte = letter);
    bytes
}
