//! What this map gave out itself comes back: which records are of other rooms, and what is kept that HSDS has no place for.

use opbouw_understand::DayParts;

use crate::entry::NewEntry;

/// Metres within which a point that was rounded is the same.
const SAME_M: f32 = 25.0;

/// Whether an address leads to something of this site that is no entry: the map itself, or what another room keeps.
pub(super) fn is_kept_elsewhere(public_url: &str, address: &str) -> bool {
    path(public_url, address).is_some_and(|path| !path.starts_with("/kaart/"))
}

/// The address of a website; that of a page of this site is none, it was given out where there was no website.
pub(super) fn website<'a>(public_url: &str, address: &'a str) -> &'a str {
    if path(public_url, address).is_some() { "" } else { address }
}

fn path<'a>(public_url: &str, address: &'a str) -> Option<&'a str> {
    if public_url.is_empty() { None } else { address.strip_prefix(public_url).filter(|path| path.is_empty() || path.starts_with('/')) }
}

/// What goes out is less than what is known: where it means the same, and where there was no place for it, it stays as it is known.
pub(super) fn fill(brought: &mut NewEntry, known: &NewEntry) {
    if brought.source.is_empty() {
        brought.source.clone_from(&known.source);
        brought.is_hearsay = known.is_hearsay;
    }
    let days = |text: &str| DayParts::parse(text).days().collect::<Vec<_>>();
    if brought.days.is_empty() || days(&brought.days) == days(&known.days) {
        brought.days.clone_from(&known.days);
    }
    if known.themes.is_empty() {
        brought.themes = known.themes;
    }
    let is_there = brought.at.zip(known.at).is_some_and(|(one, other)| one.distance_m(other) < SAME_M);
    if is_there || brought.at.is_none() {
        brought.at = known.at;
    }
}
