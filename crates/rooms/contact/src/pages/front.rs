//! /contact: the day of a worker on one screen.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use opbouw_web::{Frame, page};

use super::After;
use super::day::{Orphan, RoundNow, read_day};
use super::moment_view::{MomentView, view};
use super::out::OutForm;
use super::promises::{PromiseRow, row};
use crate::checkin::Checkin;
use crate::error::ContactError;
use crate::house::ContactHouse;
use crate::refusal::Page;
use crate::round::Round;
use crate::say::{day_in, done, faults, hour_of, moment_in, where_of};
use crate::visit::Visit;

/// A round of today, or the next one.
struct RoundCard {
    id: i64,
    name: String,
    when: String,
    place: String,
    is_now: bool,
    rain_plan: String,
    needs_two: bool,
    is_dark: bool,
}

/// Somebody who is out.
struct OutCard {
    id: i64,
    name: String,
    spot: String,
    until: String,
    watch: String,
    is_late: bool,
    is_mine: bool,
}

#[derive(Template)]
#[template(path = "contact_front.html")]
struct FrontPage {
    frame: Frame,
    out: Vec<OutCard>,
    rounds: Vec<RoundCard>,
    promises: Vec<PromiseRow>,
    /// First name, number of the moment, where.
    thanks: Vec<(String, i64, String)>,
    seen: Vec<MomentView>,
    /// Number, name, when last.
    quiet: Vec<(i64, String, String)>,
    /// Number of the round, name, day.
    missed: Vec<(i64, String, String)>,
    orphans: Vec<Orphan>,
    colleagues: Vec<(String, String)>,
    parties: Vec<(i64, String)>,
    form: OutForm,
    is_out: bool,
    done: Option<String>,
    faults: Vec<String>,
}

pub(crate) async fn show(State(house): State<Arc<ContactHouse>>, visit: Visit, Query(after): Query<After>) -> Page {
    show_with(&house, &visit, OutForm::default(), after.klaar.as_deref(), &[]).await
}

pub(crate) async fn show_with(house: &ContactHouse, visit: &Visit, form: OutForm, word: Option<&str>, wrong: &[ContactError]) -> Page {
    let (who, now_s, today) = (visit.who()?, visit.now_s(), visit.today());
    let person = who.person;
    let (parties, coordinates) = (visit.parties()?, who.actor.coordinates.clone());
    let day = house.site.db.read(move |tx| read_day(tx, person, &parties, &coordinates, now_s, today)).await?;
    let frame = visit.frame(house);
    let template = FrontPage {
        is_out: day.out.iter().any(|checkin| checkin.person == person),
        out: day.out.into_iter().map(|checkin| out_card(checkin, person, now_s)).collect(),
        rounds: day.rounds.into_iter().map(|round| round_card(house, &frame, round)).collect(),
        promises: day.promises.into_iter().map(|promise| row(&frame, promise, today)).collect(),
        thanks: day.thanks.into_iter().map(|thanks| (thanks.name, thanks.moment, thanks.spot)).collect(),
        seen: day.unseen.into_iter().map(|thanked| view(house, &frame, thanked)).collect(),
        quiet: day
            .quiet
            .into_iter()
            .map(|group| (group.id, group.name, group.last_s.map(|last| moment_in(last, frame.language)).unwrap_or_default()))
            .collect(),
        missed: day.missed.into_iter().map(|(id, name, day)| (id, name, day_in(day, frame.language))).collect(),
        orphans: day.orphans,
        colleagues: day
            .colleagues
            .into_iter()
            .filter(|(colleague, _)| *colleague != person)
            .map(|(colleague, name)| (colleague.to_string(), name))
            .collect(),
        parties: visit.party_names()?,
        form,
        done: done(&frame, word),
        faults: faults(&frame, wrong),
        frame,
    };
    Ok(page(wrong.first().map_or(StatusCode::OK, ContactError::status), &template))
}

fn out_card(checkin: Checkin, person: i64, now_s: i64) -> OutCard {
    OutCard {
        id: checkin.id,
        until: hour_of(checkin.until_s),
        is_late: checkin.is_late(now_s),
        is_mine: checkin.person == person,
        watch: checkin.watch_name.unwrap_or_default(),
        name: checkin.name,
        spot: checkin.spot,
    }
}

fn round_card(house: &ContactHouse, frame: &Frame, now: RoundNow) -> RoundCard {
    let RoundNow { round, day, is_now } = now;
    let (starts_s, ends_s) = round.span_on(day);
    let Round { id, needs_two, in_dark, .. } = round;
    RoundCard {
        id,
        when: format!("{} {}–{}", day_in(day, frame.language), hour_of(starts_s), hour_of(ends_s)),
        place: where_of(&round.spot, Some(&round.area), &house.areas),
        is_now,
        needs_two,
        is_dark: !in_dark && round.is_dark_on(day, &house.areas),
        rain_plan: round.rain_plan,
        name: round.name,
    }
}
