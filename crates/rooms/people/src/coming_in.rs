//! Coming in: links in the mail, passkeys, the own organisation, invitations, the first start, and the people of the demo.

mod answer;
mod arrival;
mod demo;
mod enroll;
mod front;
mod invitation;
mod join;
mod keys;
mod link;
mod out;
mod passkey;
mod provider;
mod setup;
mod sms;
mod unsubscribe;
mod visit;

use std::sync::Arc;

use axum::http::Method;
use axum::routing::{MethodRouter, get, post};
use opbouw_access::Action;
use opbouw_web::Route;

use crate::house::PeopleHouse;

pub use join::JoinFault;

/// The routes of coming in.
pub(crate) fn routes(house: &Arc<PeopleHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<PeopleHouse>>| handler.with_state(house.clone());
    vec![
        Route::page(Method::GET, "/inloggen", Action::SignIn, on(get(front::front))),
        Route::page(Method::POST, "/inloggen", Action::SignIn, on(post(front::ask))),
        Route::page(Method::GET, "/inloggen/verstuurd", Action::SignIn, on(get(front::sent))),
        Route::page(Method::POST, "/inloggen/code", Action::SignIn, on(post(link::code))),
        Route::page(Method::GET, "/inloggen/link/{ticket}", Action::SignIn, on(get(link::open))),
        Route::page(Method::POST, "/inloggen/link", Action::SignIn, on(post(link::confirm))),
        Route::page(Method::POST, "/inloggen/passkey/begin", Action::SignIn, on(post(passkey::begin_using))),
        Route::page(Method::POST, "/inloggen/passkey", Action::SignIn, on(post(passkey::sign_in))),
        Route::page(Method::GET, "/inloggen/organisatie", Action::SignIn, on(get(provider::begin))),
        Route::page(Method::GET, "/inloggen/terug", Action::SignIn, on(get(provider::back))),
        Route::page(Method::POST, "/inloggen/demo", Action::SignIn, on(post(demo::come_in))),
        Route::page(Method::POST, "/uitloggen", Action::SignOut, on(post(out::sign_out))),
        Route::page(Method::GET, "/aanmelden", Action::Join, on(get(join::form))),
        Route::page(Method::POST, "/aanmelden", Action::Join, on(post(join::join))),
        Route::page(Method::GET, "/aanmelden/klaar", Action::Join, on(get(join::joined))),
        Route::page(Method::GET, "/uitnodiging/{ticket}", Action::SignIn, on(get(invitation::show))),
        Route::page(Method::POST, "/uitnodiging", Action::SignIn, on(post(invitation::accept))),
        Route::page(Method::GET, "/inrichten/{ticket}", Action::SignIn, on(get(setup::show))),
        Route::page(Method::POST, "/inrichten", Action::SignIn, on(post(setup::start))),
        Route::page(Method::GET, "/mijn/inloggen", Action::ManageSignIn, on(get(keys::list))),
        Route::page(Method::GET, "/mijn/inloggen/passkey", Action::ManageSignIn, on(get(passkey::form))),
        Route::page(Method::POST, "/mijn/inloggen/passkey/begin", Action::ManageSignIn, on(post(passkey::begin_adding))),
        Route::page(Method::POST, "/mijn/inloggen/passkey", Action::ManageSignIn, on(post(passkey::add))),
        Route::page(Method::POST, "/mijn/inloggen/passkey/verwijderen", Action::ManageSignIn, on(post(keys::remove_key))),
        Route::page(Method::POST, "/mijn/inloggen/koppeling/verwijderen", Action::ManageSignIn, on(post(keys::remove_link))),
        Route::page(Method::POST, "/mijn/inloggen/sessie/einde", Action::ManageSignIn, on(post(keys::end_one))),
        Route::page(Method::POST, "/mijn/inloggen/sessies/einde", Action::ManageSignIn, on(post(keys::end_others))),
        Route::page(Method::GET, "/afmelden/{ticket}", Action::AnswerMessage, on(get(unsubscribe::ask))),
        Route::page(Method::POST, "/afmelden/{ticket}", Action::AnswerMessage, on(post(unsubscribe::unsubscribe))),
        Route::page(Method::POST, "/sms/antwoord", Action::AnswerMessage, on(post(sms::reply))),
    ]
}
