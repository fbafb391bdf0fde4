//! One person's page, for the person and for workers who are involved: what is kept, what others see, what was agreed, and who looked.

mod about;
mod address;
mod consent;
mod deciding;
mod erase;
mod export;
mod insight;
mod kept;
mod list;
mod offers;
mod overview;
mod particulars;
mod pausing;
mod register;
mod restrict;
mod trail;

use std::sync::Arc;

use axum::http::Method;
use axum::routing::{MethodRouter, get, post};
use opbouw_access::Action;
use opbouw_web::Route;

pub use pausing::run_due;

use crate::house::PeopleHouse;

/// The routes of a person's page: each once at `/mijn` for oneself, and once at `/mensen/{id}` for somebody else.
pub(crate) fn routes(house: &Arc<PeopleHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<PeopleHouse>>| handler.with_state(house.clone());
    vec![
        Route::page(Method::GET, "/mijn", Action::SeeOwnPage, on(get(overview::overview))),
        Route::page(Method::POST, "/mijn/gegevens", Action::ChangePerson, on(post(particulars::change))),
        Route::page(Method::GET, "/mijn/adres/{ticket}", Action::ChangePerson, on(get(address::ask))),
        Route::page(Method::POST, "/mijn/adres", Action::ChangePerson, on(post(address::confirm))),
        Route::page(Method::POST, "/mijn/toestemming/geven", Action::GiveConsent, on(post(consent::give))),
        Route::page(Method::POST, "/mijn/toestemming/intrekken", Action::WithdrawConsent, on(post(consent::withdraw))),
        Route::page(Method::POST, "/mijn/aanbod", Action::LeaveOffer, on(post(offers::leave))),
        Route::page(Method::GET, "/mijn/aanbod/{offer}", Action::ChangeOffer, on(get(offers::form))),
        Route::page(Method::POST, "/mijn/aanbod/{offer}", Action::ChangeOffer, on(post(offers::change))),
        Route::page(Method::POST, "/mijn/aanbod/{offer}/einde", Action::EndOffer, on(post(offers::end))),
        Route::page(Method::POST, "/mijn/aanbod/{offer}/pauze", Action::ChangeOffer, on(post(pausing::pause))),
        Route::page(Method::POST, "/mijn/aanbod/{offer}/weg", Action::EndOffer, on(post(offers::remove))),
        Route::page(Method::GET, "/mijn/inzage", Action::SeePersonTrail, on(get(insight::insight))),
        Route::page(Method::GET, "/mijn/inzage.json", Action::ExportPerson, on(get(export::export))),
        Route::page(Method::POST, "/mijn/beperken", Action::RestrictPerson, on(post(restrict::restrict))),
        Route::page(Method::GET, "/mijn/wissen", Action::ErasePerson, on(get(erase::ask))),
        Route::page(Method::POST, "/mijn/wissen", Action::ErasePerson, on(post(erase::erase))),
        Route::page(Method::GET, "/mensen", Action::ListPeople, on(get(list::list))),
        Route::page(Method::POST, "/mensen", Action::ListPeople, on(post(list::search))),
        Route::page(Method::GET, "/mensen/nieuw", Action::RegisterPerson, on(get(register::form))),
        Route::page(Method::POST, "/mensen/nieuw", Action::RegisterPerson, on(post(register::register))),
        Route::page(Method::GET, "/mensen/{id}", Action::SeePerson, on(get(overview::overview))),
        Route::page(Method::POST, "/mensen/{id}/gegevens", Action::ChangePerson, on(post(particulars::change))),
        Route::page(Method::POST, "/mensen/{id}/toestemming/geven", Action::GiveConsent, on(post(consent::give))),
        Route::page(Method::POST, "/mensen/{id}/toestemming/intrekken", Action::WithdrawConsent, on(post(consent::withdraw))),
        Route::page(Method::POST, "/mensen/{id}/aanbod", Action::LeaveOffer, on(post(offers::leave))),
        Route::page(Method::GET, "/mensen/{id}/aanbod/{offer}", Action::ChangeOffer, on(get(offers::form))),
        Route::page(Method::POST, "/mensen/{id}/aanbod/{offer}", Action::ChangeOffer, on(post(offers::change))),
        Route::page(Method::POST, "/mensen/{id}/aanbod/{offer}/einde", Action::EndOffer, on(post(offers::end))),
        Route::page(Method::POST, "/mensen/{id}/aanbod/{offer}/pauze", Action::ChangeOffer, on(post(pausing::pause))),
        Route::page(Method::POST, "/mensen/{id}/aanbod/{offer}/weg", Action::EndOffer, on(post(offers::remove))),
        Route::page(Method::GET, "/mensen/{id}/inzage", Action::SeePersonTrail, on(get(insight::insight))),
        Route::page(Method::GET, "/mensen/{id}/inzage.json", Action::ExportPerson, on(get(export::export))),
        Route::page(Method::POST, "/mensen/{id}/beperken", Action::RestrictPerson, on(post(restrict::restrict))),
        Route::page(Method::GET, "/mensen/{id}/wissen", Action::ErasePerson, on(get(erase::ask))),
        Route::page(Method::POST, "/mensen/{id}/wissen", Action::ErasePerson, on(post(erase::erase))),
    ]
}
