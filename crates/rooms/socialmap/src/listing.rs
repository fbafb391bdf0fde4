//! An entry in the register, so that Ask finds it, and finds it later the longer nobody looked.

use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::Resource;
use opbouw_neighbourhood::store::{put_listed, remove_listed};
use opbouw_store::{StoreError, Tx};

use crate::entry::Entry;
use crate::kind::Audience;

/// Puts an entry in the register as it is now, or takes out one that has ended; the happening of the register that has to be published, unless a
/// whole list is brought in and told of as one.
///
/// # Errors
/// The database.
pub(crate) fn put(tx: &mut Tx<'_>, entry: &Entry) -> Result<Option<Happening>, StoreError> {
    if !entry.is_live() {
        let gone = remove_listed(tx, &entry.page())?;
        return Ok(gone.map(|resource| Happening::OfferEnded { resource }));
    }
    let (resource, is_new) = put_listed(tx, &resource_of(entry))?;
    Ok(Some(if is_new { Happening::OfferLeft { resource } } else { Happening::OfferChanged { resource } }))
}

/// The same, told at once.
///
/// # Errors
/// The database.
pub(crate) fn put_and_tell(tx: &mut Tx<'_>, entry: &Entry, at_s: i64) -> Result<(), StoreError> {
    if let Some(happening) = put(tx, entry)? {
        publish(tx, at_s, &happening)?;
    }
    Ok(())
}

/// `confirmed_on` is the day from which its age counts, so that what is doubted sinks like what is old.
pub(crate) fn resource_of(entry: &Entry) -> Resource {
    let is = &entry.is;
    let seen = entry.seen();
    Resource {
        id: 0,
        reference: entry.page(),
        kind: is.kind.listed_as(),
        title: is.title.clone(),
        text: text_of(entry),
        giver: String::new(),
        area: entry.area_name.clone(),
        place: entry.pin(),
        availability: is.days.clone(),
        languages: is.languages.clone(),
        vog: false,
        confirmed_on: Some(seen.counts_from(is.kind)),
        ends_on: None,
        room_left: None,
        is_request: false,
        person: None,
    }
}

/// In the words of the register, which is in Dutch; how to reach it stays on its page.
fn text_of(entry: &Entry) -> String {
    let is = &entry.is;
    let text = if is.text.is_empty() { is.title.clone() } else { is.text.clone() };
    let whom: Vec<&str> = is.audiences.iter().map(whom).collect();
    let cost = if is.cost.is_empty() { String::new() } else { format!(" Kosten: {}.", is.cost) };
    if whom.is_empty() { format!("{text}{cost}") } else { format!("{text} Voor {}.{cost}", whom.join(", ")) }
}

fn whom(audience: Audience) -> &'static str {
    match audience {
        Audience::Children => "kinderen",
        Audience::Youth => "jongeren",
        Audience::Parents => "ouders",
        Audience::Adults => "volwassenen",
        Audience::Older => "ouderen",
        Audience::NewHere => "wie hier nieuw is",
        Audience::Carers => "mantelzorgers",
        Audience::Limited => "mensen met een beperking",
        Audience::LittleMoney => "wie weinig geld heeft",
    }
}
