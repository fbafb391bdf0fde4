//! /contact/week: the week on paper: where we go, what was promised, and lines to write on.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use jiff::ToSpan;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::promises::{PromiseRow, row};
use super::round::known_of;
use crate::house::ContactHouse;
use crate::mood::Band;
use crate::promise::Promise;
use crate::refusal::{Page, Refusal};
use crate::rhythm::{Stand, monday_of, rhythm_of};
use crate::round::Round;
use crate::say::{day_in, hour_of, where_of};
use crate::store::{promises, rounds};
use crate::visit::Visit;

/// A round on its day.
struct Going {
    day: String,
    hours: String,
    name: String,
    place: String,
    people: String,
    rain_plan: String,
}

#[derive(Template)]
#[template(path = "contact_week.html")]
struct WeekPage {
    frame: Frame,
    from: String,
    until: String,
    going: Vec<Going>,
    promises: Vec<PromiseRow>,
    bands: [&'static str; 5],
}

pub(crate) async fn show(State(house): State<Arc<ContactHouse>>, visit: Visit) -> Page {
    let (parties, today) = (visit.parties()?, visit.today());
    let (from, until) = (monday_of(today), monday_of(today).saturating_add(6.days()));
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let (mut going, mut due): (Vec<(jiff::civil::Date, Round, String)>, Vec<Promise>) = (Vec::new(), Vec::new());
        for party in parties.iter().copied() {
            for round in rounds::list(tx, party)? {
                let known = known_of(tx, &round, from, until)?;
                let along = rounds::list_people(tx, round.id)?.into_iter().map(|(_, name)| name);
                let people = round.owner_name.iter().cloned().chain(along).collect::<Vec<_>>().join(", ");
                let days = rhythm_of(&round, &known.seen, &known.off, from, until, today);
                let days = days.iter().filter(|day| !matches!(day.stand, Stand::Off(_)));
                going.extend(days.map(|day| (day.day, round.clone(), people.clone())));
            }
            due.extend(promises::list(tx, party, until)?);
        }
        going.sort_by_key(|(day, round, _)| round.span_on(*day));
        Ok((going, due))
    };
    let (going, due) = house.site.db.read(read).await?;
    let frame = visit.frame(&house);
    let line = |(day, round, people): (jiff::civil::Date, Round, String)| {
        let (starts_s, ends_s) = round.span_on(day);
        Going {
            day: day_in(day, frame.language),
            hours: format!("{}–{}", hour_of(starts_s), hour_of(ends_s)),
            place: where_of(&round.spot, Some(&round.area), &house.areas),
            name: round.name,
            people,
            rain_plan: round.rain_plan,
        }
    };
    let template = WeekPage {
        from: day_in(from, frame.language),
        until: day_in(until, frame.language),
        going: going.into_iter().map(line).collect(),
        promises: due.into_iter().map(|promise| row(&frame, promise, today)).collect(),
        bands: Band::ALL.map(Band::code),
        frame,
    };
    Ok(page(StatusCode::OK, &template))
}
