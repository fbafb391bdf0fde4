//! What this room writes to people: is this still right, and what changed in the area that they follow.

use opbouw_post::{Kind, NewMessage, queue};
use opbouw_store::{StoreError, Tx};
use opbouw_words::Language;

use crate::entry::Entry;
use crate::store::followers::Follower;
use crate::store::fresh;

/// Where somebody says whether an entry is right.
pub(crate) const RIGHT_PATH: &str = "/kaart/bericht/";
/// Where somebody confirms that they follow, and stops.
pub(crate) const FOLLOW_PATH: &str = "/kaart/volgen/";
/// Days in which a question is of use.
const ASKED_DAYS: i64 = 28;

/// Is this still right? To whoever answers for it; may be refused.
pub(crate) static STILL_RIGHT: Kind =
    Kind { name: "socialmap-right", fields: &["entry", "area"], purpose: Some("socialmap-right"), is_essential: false };
/// Do you want to follow this area?
pub(crate) static FOLLOW: Kind = Kind { name: "socialmap-opt-in", fields: &[], purpose: Some("socialmap-opt-in"), is_essential: true };
/// What changed this week.
pub(crate) static WEEK: Kind =
    Kind { name: "socialmap-week", fields: &["area", "new", "changed", "ended"], purpose: Some("socialmap-opt-in"), is_essential: false };

/// The messages this room sends.
pub static KINDS: &[&Kind] = &[&STILL_RIGHT, &FOLLOW, &WEEK];

/// What the link about an entry is about: the entry, since when who answers for it does, and who. Another one makes it worth nothing.
pub(crate) fn right_about(entry: &Entry) -> String {
    format!("{}-{}-{}", entry.id, entry.kept_since, entry.keeper.person.unwrap_or(0))
}

/// Asks whoever answers for it; false when there is no way to.
pub(crate) fn ask_right(tx: &mut Tx<'_>, entry: &Entry, at_s: i64) -> Result<bool, StoreError> {
    let Some((mail, language)) = fresh::find_reach(tx, entry)? else { return Ok(false) };
    let language = Language::parse(&language).unwrap_or(Language::Nl);
    let event = format!("entry-right-{}-{at_s}", entry.id);
    let message = NewMessage::mail(&STILL_RIGHT, &mail, language, &event).field("entry", &entry.is.title).field("area", &entry.area_name);
    queue(tx, at_s, &message.link(RIGHT_PATH, &right_about(entry)).expires_at(at_s + ASKED_DAYS * 86_400))?;
    Ok(true)
}

/// Asks somebody without an account whether they want to follow.
pub(crate) fn ask_follower(tx: &mut Tx<'_>, follower: &Follower, at_s: i64) -> Result<(), StoreError> {
    let Some(mail) = &follower.mail else { return Ok(()) };
    let language = Language::parse(&follower.language).unwrap_or(Language::Nl);
    let event = format!("map-follow-{}-{}", follower.id, at_s / 3_600);
    let message = NewMessage::mail(&FOLLOW, mail, language, &event);
    queue(tx, at_s, &message.link(FOLLOW_PATH, &follower.id.to_string()).expires_at(at_s + 2 * 86_400))?;
    Ok(())
}

/// Tells what changed: how many are new, changed and gone in these areas together.
pub(crate) fn tell_week(tx: &mut Tx<'_>, follower: &Follower, areas: &str, counts: [i64; 3], at_s: i64) -> Result<(), StoreError> {
    let Some(mail) = &follower.mail else { return Ok(()) };
    let language = Language::parse(&follower.language).unwrap_or(Language::Nl);
    let [new, changed, ended] = counts.map(|count| count.to_string());
    let event = format!("map-week-{}-{}", follower.id, follower.told_at);
    let message = NewMessage::mail(&WEEK, mail, language, &event).field("area", areas).field("new", &new).field("changed", &changed);
    let message = message.field("ended", &ended).link(FOLLOW_PATH, &follower.id.to_string()).expires_at(at_s + 6 * 86_400);
    queue(tx, at_s, &message).map(drop)
}
