//! POST /inloggen/demo: come in as somebody of the demo, where everybody is invented.

use std::sync::Arc;

use axum::extract::{Form, State};
use axum::http::{HeaderMap, StatusCode};
use opbouw_signin::Method;
use opbouw_store::Tx;
use opbouw_web::error_page;
use serde::Deserialize;

use super::answer::Answer;
use super::arrival::arrive;
use super::visit::Visit;
use crate::house::{DemoPerson, PeopleHouse};

#[derive(Deserialize)]
pub(crate) struct DemoForm {
    #[serde(default)]
    wie: String,
}

/// As whom a visitor may come in: nobody, unless everything here is invented.
pub(crate) fn people(house: &PeopleHouse) -> &[DemoPerson] {
    if house.site.is_demo { &house.demo } else { &[] }
}

/// What the button says, by role.
pub(crate) fn role_key(role: &str) -> &'static str {
    match role {
        "worker" => "people-in-role-worker",
        "coordinator" => "people-in-role-coordinator",
        "policy" => "people-in-role-policy",
        "admin" => "people-in-role-admin",
        _ => "people-in-role-resident",
    }
}

pub(crate) async fn come_in(State(house): State<Arc<PeopleHouse>>, visit: Visit, headers: HeaderMap, Form(form): Form<DemoForm>) -> Answer {
    let Some(person) = people(&house).iter().map(|demo| demo.person).find(|person| person.to_string() == form.wie) else {
        return Ok(error_page(&house.site, &headers, StatusCode::NOT_FOUND));
    };
    let coming = visit.coming(&house);
    let arrived = house.site.db.write(move |tx: &mut Tx<'_>| arrive(tx, person, Method::Demo, &coming)).await?;
    Ok(arrived.to("/mijn"))
}
