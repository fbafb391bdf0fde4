//! What has to be done because its time has come: owners are asked, followers hear what changed, and forgetting.
//!
//! Each step marks in the same transaction what it did, so a run may be broken off, run twice, or come a day late, and nothing is sent twice.

use opbouw_audit::Origin;
use opbouw_signin::Doer;
use opbouw_store::{StoreError, Tx};

use crate::error::SocialMapError;
use crate::house::SocialMapHouse;
use crate::keeping::UNDO_DAYS;
use crate::messages::{ask_right, tell_week};
use crate::store::followers::{self, Follower};
use crate::store::{brought, doubles, entries, fresh, taps, uploads};

/// Messages go out from this hour on: nobody wants one in the night.
const FROM_HOUR: i8 = 9;
/// Owners that are asked in a week at most, all together.
const MOST_A_WEEK: i64 = 60;
/// Entries of one owner that are asked about in a week at most.
const MOST_OF_ONE: i64 = 3;
/// Somebody who did not answer is asked again after so many seconds.
const AGAIN_S: i64 = 28 * 86_400;
const WEEK_S: i64 = 7 * 86_400;
/// A file that nobody decided about is gone after a day.
const UPLOAD_S: i64 = 86_400;
/// Whoever did not open the link in two days does not follow.
const UNCONFIRMED_S: i64 = 2 * 86_400;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Done {
    /// Owners that were asked.
    pub asked: u64,
    /// Followers that heard what changed.
    pub told: u64,
}

/// Does what is due now; calling it more often does no harm.
///
/// # Errors
/// The database. What was done until then stays done.
pub async fn run_due(house: &SocialMapHouse) -> Result<Done, SocialMapError> {
    let now = house.site.clock.now();
    if now.hour() < FROM_HOUR {
        return Ok(Done::default());
    }
    let doer = Doer::program(Origin::Night, &now);
    let by = doer.clone();
    let asked = house.site.db.write(move |tx| ask_owners(tx, &by)).await?;
    let everywhere = house.site.municipality.clone();
    let told = house.site.db.write(move |tx| tell_followers(tx, doer.at_s, &everywhere)).await?;
    if asked + told > 0 {
        house.site.tell().await;
    }
    Ok(Done { asked, told })
}

/// Asks owners of what is due, so many a week, those first whose entry waits longest.
fn ask_owners(tx: &mut Tx<'_>, doer: &Doer) -> Result<u64, SocialMapError> {
    let left = MOST_A_WEEK - fresh::count_asked(tx, doer.at_s - WEEK_S)?;
    let mut asked = 0;
    for id in fresh::list_to_ask(tx, doer.today, doer.at_s - AGAIN_S, left.max(0))? {
        asked += u64::from(ask_owner(tx, id, doer.at_s)?);
    }
    Ok(asked)
}

/// Asks the owner of one entry, unless they were asked about several others this week; whether it was asked.
pub(crate) fn ask_owner(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<bool, SocialMapError> {
    let Some(entry) = entries::find(tx, id)?.filter(|entry| entry.is_live()) else { return Ok(false) };
    let is_enough = fresh::count_asked_of(tx, at_s - WEEK_S, &entry.keeper)? >= MOST_OF_ONE;
    if is_enough || !ask_right(tx, &entry, at_s)? {
        return Ok(false);
    }
    fresh::set_asked(tx, id, at_s)?;
    Ok(true)
}

/// One mail for all that somebody follows, when anything changed there.
fn tell_followers(tx: &mut Tx<'_>, at_s: i64, everywhere: &str) -> Result<u64, SocialMapError> {
    let due = followers::list_due(tx, at_s - WEEK_S)?;
    let mut told = 0;
    for same in due.chunk_by(|one, other| (one.person, &one.mail_key) == (other.person, &other.mail_key)) {
        told += u64::from(tell_one(tx, same, at_s, everywhere)?);
    }
    Ok(told)
}

fn tell_one(tx: &mut Tx<'_>, same: &[Follower], at_s: i64, everywhere: &str) -> Result<bool, SocialMapError> {
    let Some(first) = same.first() else { return Ok(false) };
    let (mut sums, mut names) = ([0; 3], Vec::new());
    for one in same {
        let counts = followers::count_changes(tx, one.area.as_deref().unwrap_or(""), one.told_at)?;
        sums.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        names.push(if one.area.is_some() { one.area_name.as_str() } else { everywhere });
    }
    let is_news = sums.iter().any(|sum| *sum > 0);
    if is_news {
        tell_week(tx, first, &names.join(", "), sums, at_s)?;
    }
    for one in same {
        // What is told stays on their page until the next time.
        followers::set_told(tx, one.id, at_s)?;
    }
    Ok(is_news)
}

/// Forgets who never opened the link, merges and lists that can no longer be undone, and files that wait since yesterday; how many.
///
/// # Errors
/// The database.
pub fn forget_old(tx: &mut Tx<'_>, now_s: i64) -> Result<u64, StoreError> {
    let merges = doubles::forget_merges(tx, now_s - i64::from(UNDO_DAYS + 1) * 86_400)?;
    let lists = brought::forget_settled(tx)? + uploads::forget(tx, now_s - UPLOAD_S)? + taps::forget(tx, now_s - UPLOAD_S)?;
    Ok(merges + lists + followers::forget_unconfirmed(tx, now_s - UNCONFIRMED_S)?)
}
