//! GET /beheer/cijfers: numbers about the whole municipality, for whoever makes policy. Small ones are hidden, and there is no name.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use opbouw_access::Role;
use opbouw_neighbourhood::small_numbers::{Shown, hide_small, shown};
use opbouw_web::{Frame, Reader, page};

use crate::house::AdminHouse;
use crate::refusal::Page;
use crate::say::{day, role_key};
use crate::store::numbers::{Numbers, count_all};

#[derive(Template)]
#[template(path = "numbers.html")]
struct NumbersPage {
    frame: Frame,
    today: String,
    tables: Vec<Told>,
}

/// A table in words.
struct Told {
    title: String,
    rows: Vec<(String, String)>,
    total: Option<(String, String)>,
}

pub(crate) async fn show(State(house): State<Arc<AdminHouse>>, reader: Reader) -> Page {
    let frame = house.frame(reader, "/beheer/cijfers");
    let today = house.site.clock.today();
    let numbers = house.site.db.read(move |tx| count_all(tx, today)).await?;
    let tables = vec![
        with_total(&frame, frame.say("admin-numbers-people"), numbers.people.clone()),
        apart(&frame, frame.say("admin-numbers-offers"), offers(&frame, &numbers)),
        apart(&frame, frame.say("admin-numbers-consents"), consents(&frame, &numbers)),
        with_total(&frame, frame.say("admin-numbers-members"), members(&frame, &numbers)),
    ];
    Ok(page(StatusCode::OK, &NumbersPage { today: day(today), tables, frame }))
}

fn offers(frame: &Frame, numbers: &Numbers) -> Vec<(String, i64)> {
    vec![(frame.say("admin-numbers-offer"), numbers.offers), (frame.say("admin-numbers-request"), numbers.requests)]
}

/// Who agrees to be kept is not told: that is everybody.
fn consents(frame: &Frame, numbers: &Numbers) -> Vec<(String, i64)> {
    vec![(frame.say("admin-numbers-found"), numbers.found), (frame.say("admin-numbers-shared"), numbers.shared)]
}

/// Also roles that nobody has: leaving them out would say so.
fn members(frame: &Frame, numbers: &Numbers) -> Vec<(String, i64)> {
    let count = |role: Role| numbers.members.iter().find(|(code, _)| code == role.code()).map_or(0, |(_, count)| *count);
    Role::ALL.into_iter().map(|role| (frame.say(role_key(role)), count(role))).collect()
}

fn with_total(frame: &Frame, title: String, counts: Vec<(String, i64)>) -> Told {
    let table = hide_small(&counts.iter().map(|(_, count)| *count).collect::<Vec<_>>());
    let name = frame.say(if table.has_hidden { "admin-numbers-shown" } else { "admin-numbers-total" });
    let rows = counts.into_iter().zip(&table.cells).map(|((name, _), cell)| (name, say(frame, *cell))).collect();
    // Of nothing there is no sum to show.
    let total = (table.total != Shown::About(0)).then(|| (name, say(frame, table.total)));
    Told { title, rows, total }
}

/// Numbers that are not added up, so that none of them can be subtracted.
fn apart(frame: &Frame, title: String, counts: Vec<(String, i64)>) -> Told {
    let rows = counts.into_iter().map(|(name, count)| (name, say(frame, shown(count)))).collect();
    Told { title, rows, total: None }
}

fn say(frame: &Frame, number: Shown) -> String {
    match number {
        Shown::About(number) => number.to_string(),
        Shown::Few => frame.say("admin-numbers-few"),
        Shown::Withheld => frame.say("admin-numbers-withheld"),
    }
}
