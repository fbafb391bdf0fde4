//! GET and POST /mensen: the people whom the caller's party knows. What is searched for comes in the body and not in the address.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_neighbourhood::{Person, store};
use opbouw_web::{Caller, Frame, Reader, page};
use serde::Deserialize;

use super::deciding::broken;
use crate::house::PeopleHouse;

/// People on a page.
const PAGE: i64 = 50;
/// People that a search looks through at most.
const MOST_SEARCHED: i64 = 5_000;

#[derive(Deserialize, Default)]
pub(crate) struct Search {
    #[serde(default)]
    zoek: String,
}

#[derive(Deserialize)]
pub(crate) struct After {
    /// A number of the register, as the page before gave it; it says nothing about anybody.
    #[serde(default)]
    na: i64,
}

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    frame: Frame,
    searched: String,
    people: Vec<Person>,
    next: Option<i64>,
    is_first: bool,
}

pub(crate) async fn list(
    State(house): State<Arc<PeopleHouse>>,
    Query(after): Query<After>,
    Caller(who): Caller,
    reader: Reader,
) -> Response {
    let (worker, na) = (who.person, after.na);
    match house.site.db.read(move |tx| store::list_known_people(tx, worker, na, PAGE + 1)).await {
        Ok(mut people) => {
            let has_more = people.len() as i64 > PAGE;
            people.truncate(PAGE as usize);
            let next = people.last().map(|person| person.id).filter(|_| has_more);
            page(
                StatusCode::OK,
                &ListPage { frame: house.frame(reader, "/mensen"), searched: String::new(), people, next, is_first: na == 0 },
            )
        }
        Err(error) => broken(&error),
    }
}

pub(crate) async fn search(
    State(house): State<Arc<PeopleHouse>>,
    Caller(who): Caller,
    reader: Reader,
    Form(search): Form<Search>,
) -> Response {
    let worker = who.person;
    match house.site.db.read(move |tx| store::list_known_people(tx, worker, 0, MOST_SEARCHED)).await {
        Ok(people) => {
            let wanted = search.zoek.trim().to_lowercase();
            let fits = |text: &str| text.to_lowercase().contains(&wanted);
            let mut people: Vec<Person> = people.into_iter().filter(|person| fits(&person.first_name) || fits(&person.area_name)).collect();
            people.truncate(PAGE as usize * 4);
            let frame = house.frame(reader, "/mensen");
            page(StatusCode::OK, &ListPage { frame, searched: search.zoek.trim().to_owned(), people, next: None, is_first: true })
        }
        Err(error) => broken(&error),
    }
}
