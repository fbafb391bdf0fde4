//! GET and POST /maatjes/mensen: choosing somebody who is known, to write down what they want. What is searched for is in no address.

use std::collections::HashSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use opbouw_neighbourhood::{Person, store as register};
use opbouw_signin::SignedIn;
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};

use super::kept_parties;
use super::profile_form::{Pairs, field};
use crate::error::BuddiesError;
use crate::house::BuddiesHouse;
use crate::refusal::Page;
use crate::store::profiles::list_profiles;

/// People that are looked through at most.
const MOST_SEARCHED: i64 = 5_000;
/// People that are shown at most; whoever is not among them is searched for by name.
const MOST_SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    frame: Frame,
    searched: String,
    people: Vec<Row>,
    has_more: bool,
}

struct Row {
    id: i64,
    name: String,
    area: String,
    /// Whether they look or offer already.
    is_listed: bool,
}

pub(crate) async fn list(State(house): State<Arc<BuddiesHouse>>, reader: Reader, Caller(who): Caller) -> Page {
    show(&house, reader, &who, "").await
}

pub(crate) async fn search(State(house): State<Arc<BuddiesHouse>>, reader: Reader, Caller(who): Caller, Form(form): Form<Pairs>) -> Page {
    show(&house, reader, &who, field(&form, "zoek").trim()).await
}

async fn show(house: &BuddiesHouse, reader: Reader, who: &SignedIn, searched: &str) -> Page {
    let (worker, parties, today, now_s) = (who.person, kept_parties(who), house.site.clock.today(), house.site.clock.now_s());
    let read = move |tx: &mut Tx<'_>| {
        let known = register::list_known_people(tx, worker, 0, MOST_SEARCHED)?;
        let mut listed = HashSet::new();
        for (party, _) in &parties {
            listed.extend(list_profiles(tx, *party, today, now_s)?.into_iter().map(|one| one.profile.person));
        }
        Ok::<_, BuddiesError>((known, listed))
    };
    let (known, listed) = house.site.db.read(read).await?;
    let wanted = searched.to_lowercase();
    let is_meant = |person: &&Person| person.first_name.to_lowercase().contains(&wanted);
    let mut found: Vec<&Person> = known.iter().filter(is_meant).collect();
    found.sort_by_cached_key(|person| (person.first_name.to_lowercase(), person.id));
    let row = |person: &&Person| Row {
        id: person.id,
        name: person.first_name.clone(),
        area: person.area_name.clone(),
        is_listed: listed.contains(&person.id),
    };
    let people = found.iter().take(MOST_SHOWN).map(row).collect();
    let frame = house.frame(reader, "/maatjes");
    Ok(page(StatusCode::OK, &PeoplePage { frame, searched: searched.to_owned(), people, has_more: found.len() > MOST_SHOWN }))
}
