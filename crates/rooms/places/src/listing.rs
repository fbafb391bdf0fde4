//! A place in the register, so that a question finds it: what it is, when it is open, and who can come in.

use jiff::civil::Date;
use opbouw_booking::{FactKind, OpeningHours, Place, Span, find_place, find_week, list_facts, list_rooms};
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::{HomeArea, Resource, ResourceKind, store};
use opbouw_store::Tx;

use crate::error::PlacesError;
use crate::plan::WEEKDAYS;

/// Lists a place as it is now, or takes one out that is no longer in use; with the happening that the finder hears.
///
/// # Errors
/// The database.
pub fn list_in_register(tx: &mut Tx<'_>, at_s: i64, today: Date, id: i64, areas: &[HomeArea]) -> Result<(), PlacesError> {
    let Some(place) = find_place(tx, id)? else { return Ok(()) };
    if !place.is_in_use() {
        if let Some(resource) = store::remove_listed(tx, &place.page())? {
            publish(tx, at_s, &Happening::OfferEnded { resource })?;
        }
        return Ok(());
    }
    let resource = resource_of(tx, &place, today, areas)?;
    let (resource, is_new) = store::put_listed(tx, &resource)?;
    let happening = if is_new { Happening::OfferLeft { resource } } else { Happening::OfferChanged { resource } };
    publish(tx, at_s, &happening)?;
    Ok(())
}

fn resource_of(tx: &mut Tx<'_>, place: &Place, today: Date, areas: &[HomeArea]) -> Result<Resource, PlacesError> {
    let hours = find_week(tx, place.id)?;
    let giver = match place.is.party {
        Some(party) => store::find_party(tx, party)?.map(|party| party.name).unwrap_or_default(),
        None => String::new(),
    };
    let area = areas.iter().find(|area| area.code.as_str() == place.is.area);
    Ok(Resource {
        id: 0,
        reference: place.page(),
        kind: ResourceKind::Place,
        title: place.is.name.clone(),
        text: text_of(tx, place, &hours)?,
        giver,
        area: area.map(|area| area.name.clone()).unwrap_or_default(),
        place: place.is.at.or(area.and_then(|area| area.centre)),
        availability: availability_of(&hours),
        languages: "nl".to_owned(),
        vog: false,
        confirmed_on: Some(today),
        ends_on: None,
        room_left: None,
        is_request: false,
        person: None,
    })
}

/// The register is Dutch, whatever the language of who filled in the place.
fn text_of(tx: &mut Tx<'_>, place: &Place, hours: &OpeningHours) -> Result<String, PlacesError> {
    let mut parts = vec![place.is.about.trim().to_owned()];
    if hours.has_hours() {
        parts.push(format!("Open: {}.", written(hours)));
    } else {
        parts.push("Altijd open.".to_owned());
    }
    let rooms: Vec<String> = list_rooms(tx, place.id)?.iter().map(|room| format!("{} ({} mensen)", room.name, room.seats)).collect();
    if !rooms.is_empty() {
        parts.push(format!("Ruimtes: {}.", rooms.join(", ")));
    }
    let facts: Vec<&str> =
        list_facts(tx, place.id)?.iter().filter(|fact| fact.room.is_none() && fact.is_so).map(|fact| fact_word(fact.kind)).collect();
    if !facts.is_empty() {
        parts.push(format!("Er is: {}.", facts.join(", ")));
    }
    Ok(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n"))
}

/// Days with the same hours together: `ma, di 9:00-12:00; za 10:00-16:00`.
fn written(hours: &OpeningHours) -> String {
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    for (day, spans) in WEEKDAYS.iter().zip(hours.weekly()).filter(|(_, spans)| !spans.is_empty()) {
        let text = spans.iter().map(|span| span.written()).collect::<Vec<_>>().join(" en ");
        match groups.iter_mut().find(|(known, _)| *known == text) {
            Some((_, days)) => days.push(day),
            None => groups.push((text, vec![day])),
        }
    }
    groups.into_iter().map(|(text, days)| format!("{} {text}", days.join(", "))).collect::<Vec<_>>().join("; ")
}

/// Parts of the week, as the finder reads them: `ma ochtend middag; di avond`.
fn availability_of(hours: &OpeningHours) -> String {
    if !hours.has_hours() {
        return "altijd".to_owned();
    }
    let parts_of = |spans: &[Span]| {
        let parts = [("ochtend", 6 * 60, 12 * 60), ("middag", 12 * 60, 17 * 60), ("avond", 17 * 60, 24 * 60)];
        let is_open = |from: u16, until: u16| spans.iter().any(|span| span.opens_min() < until && span.closes_min() > from);
        parts.into_iter().filter(|(_, from, until)| is_open(*from, *until)).map(|(name, ..)| name).collect::<Vec<_>>().join(" ")
    };
    let days = WEEKDAYS.iter().zip(hours.weekly()).filter(|(_, spans)| !spans.is_empty());
    days.map(|(day, spans)| format!("{day} {}", parts_of(spans))).collect::<Vec<_>>().join("; ")
}

fn fact_word(kind: FactKind) -> &'static str {
    match kind {
        FactKind::StepFree => "ingang zonder trap",
        FactKind::NoThreshold => "drempelloos",
        FactKind::WheelchairToilet => "rolstoeltoilet",
        FactKind::Lift => "lift",
        FactKind::HearingLoop => "ringleiding",
        FactKind::QuietRoom => "stille ruimte",
        FactKind::ChangingTable => "verschoonplek",
        FactKind::ParkingNear => "parkeren voor de deur",
        FactKind::BusStopNear => "bushalte dichtbij",
        FactKind::GuideDogs => "hulphond welkom",
    }
}

#[cfg(test)]
mod tests {
    use opbouw_booking::parse_spans;

    use super::*;

    #[test]
    fn hours_are_listed_by_day_and_by_part_of_the_day() {
        let mut weekly: [Vec<Span>; 7] = Default::default();
        weekly[0] = parse_spans("9-12, 13:30-17").unwrap_or_default();
        weekly[2] = weekly[0].clone();
        weekly[5] = parse_spans("19-23").unwrap_or_default();
        let hours = OpeningHours::new(weekly, Default::default());
        assert_eq!(written(&hours), "ma, wo 9:00-12:00 en 13:30-17:00; za 19:00-23:00");
        assert_eq!(availability_of(&hours), "ma ochtend middag; wo ochtend middag; za avond");
        assert_eq!(availability_of(&OpeningHours::default()), "altijd");
    }
}
