//! What this room writes to whoever left a signal: somebody takes it up, and what was done.

use opbouw_post::{Kind, NewMessage, queue};
use opbouw_store::{StoreError, Tx};
use opbouw_words::Language;

use crate::signal::Signal;
use crate::store::signals::find_reach;

/// Where whoever left a signal sees what becomes of it.
pub(crate) const SEEN_PATH: &str = "/signalen/gezien/";

/// Somebody takes it up.
pub(crate) static TAKEN: Kind = Kind { name: "signals-taken", fields: &["area"], purpose: Some("signal-seen"), is_essential: false };
/// It is done.
pub(crate) static DONE: Kind = Kind { name: "signals-done", fields: &["area"], purpose: Some("signal-seen"), is_essential: false };

/// The messages this room sends.
pub static KINDS: &[&Kind] = &[&TAKEN, &DONE];

/// Tells whoever left it, when they gave a mail address; false: they did not.
pub(crate) fn tell(tx: &mut Tx<'_>, kind: &'static Kind, signal: &Signal, at_s: i64) -> Result<bool, StoreError> {
    let Some((mail, language)) = find_reach(tx, signal.id)?.filter(|(reach, _)| reach.contains('@')) else { return Ok(false) };
    let language = Language::parse(&language).unwrap_or(Language::Nl);
    let event = format!("{}-{}-{at_s}", kind.name, signal.id);
    let message = NewMessage::mail(kind, &mail, language, &event).field("area", &signal.area_name);
    queue(tx, at_s, &message.link(SEEN_PATH, &signal.code))?;
    Ok(true)
}
