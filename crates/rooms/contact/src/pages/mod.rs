//! The pages of this room, and what several of them ask.

mod day;
mod front;
mod groups;
mod moment;
mod moment_form;
mod moment_view;
mod moments;
mod one_moment;
mod out;
mod own;
mod people;
mod person;
pub(crate) mod phone;
mod promises;
mod rhythm;
mod round;
mod round_form;
mod rounds;
mod sync;
mod week;

use std::sync::Arc;

use axum::http::Method;
use axum::routing::{MethodRouter, get, post};
use opbouw_access::Action;
use opbouw_web::Route;
use serde::Deserialize;

pub(crate) use crate::colleagues::colleagues_of;
use crate::house::ContactHouse;
use crate::refusal::Refusal;

/// All of them, each with who may call it.
#[rustfmt::skip]
pub(crate) fn routes(house: &Arc<ContactHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<ContactHouse>>| handler.with_state(house.clone());
    let read = |path, action, handler| Route::page(Method::GET, path, action, on(handler));
    let change = |path, action, handler| Route::page(Method::POST, path, action, on(handler));
    vec![
        read("/contact", Action::SeeContact, get(front::show)),
        change("/contact/buiten", Action::KeepContact, post(out::go)),
        change("/contact/buiten/{id}", Action::KeepContact, post(out::change)),
        read("/contact/moment", Action::KeepContact, get(moment::form)),
        change("/contact/moment", Action::KeepContact, post(moment::record)),
        read("/contact/momenten", Action::KeepContact, get(moments::list)),
        read("/contact/momenten/{id}", Action::KeepContact, get(one_moment::show)),
        change("/contact/momenten/{id}", Action::KeepContact, post(one_moment::change)),
        read("/contact/momenten/{id}/wijzigen", Action::KeepContact, get(one_moment::form)),
        change("/contact/momenten/{id}/gezien", Action::KeepContact, post(one_moment::thank)),
        change("/contact/momenten/{id}/weg", Action::KeepContact, post(one_moment::throw)),
        read("/contact/rondes", Action::KeepContact, get(rounds::list)),
        read("/contact/rondes/nieuw", Action::KeepContact, get(rounds::begin)),
        change("/contact/rondes/nieuw", Action::KeepContact, post(rounds::make)),
        read("/contact/rondes/{id}", Action::KeepContact, get(round::show)),
        read("/contact/rondes/{id}/wijzigen", Action::KeepContact, get(rounds::edit)),
        change("/contact/rondes/{id}/wijzigen", Action::KeepContact, post(rounds::change)),
        change("/contact/rondes/{id}/vrij", Action::KeepContact, post(round::put_off)),
        change("/contact/rondes/{id}/einde", Action::KeepContact, post(round::end)),
        read("/contact/ritme", Action::KeepContact, get(rhythm::show)),
        read("/contact/groepen", Action::KeepContact, get(groups::list)),
        change("/contact/groepen", Action::KeepContact, post(groups::make)),
        read("/contact/groepen/{id}", Action::KeepContact, get(groups::show)),
        change("/contact/groepen/{id}", Action::KeepContact, post(groups::change)),
        read("/contact/beloftes", Action::KeepContact, get(promises::list)),
        change("/contact/beloftes", Action::KeepContact, post(promises::make)),
        change("/contact/beloftes/{id}", Action::KeepContact, post(promises::change)),
        read("/contact/mensen", Action::KeepContact, get(people::list)),
        read("/contact/mensen/nieuw", Action::KeepContact, get(people::form)),
        change("/contact/mensen/nieuw", Action::KeepContact, post(people::make)),
        read("/contact/mensen/{id}", Action::KeepContact, get(person::show)),
        change("/contact/mensen/{id}", Action::KeepContact, post(person::change)),
        read("/contact/week", Action::KeepContact, get(week::show)),
        read("/mijn/contact", Action::SeeOwnPage, get(own::show)),
        change("/mijn/contact", Action::SeeOwnPage, post(own::take_away)),
    ]
}

/// Fields and names of the five steps of a group, in their order.
pub(crate) const MAP_OF_STEPS: [(&str, &str); 5] = [
    ("er", "contact-count-present"),
    ("praten", "contact-count-talks"),
    ("meedoen", "contact-count-joins"),
    ("helpen", "contact-count-helps"),
    ("organiseren", "contact-count-organises"),
];

/// The word behind an address that says what was done.
#[derive(Deserialize, Default)]
pub(crate) struct After {
    #[serde(default)]
    pub klaar: Option<String>,
}

/// Something to choose in a form.
pub(crate) struct Choice {
    /// Its number, as the form sends it.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A number in an address; what is none is as good as that of nothing.
pub(crate) fn number(text: &str) -> Result<i64, Refusal> {
    text.parse().map_err(|_| Refusal::Nothing)
}
