//! Room Ask (Vraag): one plain sentence in, the neighbours who can help on the screen. Nothing of the question is kept.
//!
//! The room card is this file: address, routes, tables, sentences, jobs.

mod answer;
pub mod api;
mod counts;
mod error;
mod house;
mod pages;
mod question;
mod say;
mod store;
mod when;

use std::sync::Arc;

use axum::http::Method;
use axum::routing::{MethodRouter, get, post};
use opbouw_access::Action;
use opbouw_web::Route;
use opbouw_words::{Language, SentenceFile};

pub use answer::Answer;
pub use counts::{Counted, Counts};
pub use error::AskError;
pub use house::{AREAS, AskHouse};
pub use question::{Draft, MOST_LETTERS, Question, Village};
pub use store::{ALL as STATEMENTS, MIGRATIONS, list_counts, write_counts};

/// The address of this room.
pub const ADDRESS: &str = "/vraag";

/// The sentences of this room.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "ask/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "ask/words/en.ftl", text: include_str!("../words/en.ftl") },
];

/// The routes of this room, each with who may call it.
pub fn routes(house: &Arc<AskHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<AskHouse>>| handler.with_state(house.clone());
    vec![
        Route::page(Method::GET, "/", Action::AskQuestion, on(get(pages::front::front))),
        Route::page(Method::GET, ADDRESS, Action::AskQuestion, on(get(pages::front::front))),
        Route::page(Method::POST, ADDRESS, Action::AskQuestion, on(post(pages::ask_question::answer))),
        Route::page(Method::POST, "/vraag/uitkomst", Action::CountOutcome, on(post(pages::outcome::outcome))),
        Route::page(Method::GET, "/aanbod/{id}", Action::ReadPublic, on(get(pages::resource::resource))),
        Route::api(Method::POST, "/api/v1/hulpvragen", Action::AskQuestion, on(post(api::hulpvragen::ask))),
        Route::api(Method::GET, "/api/v1/hulpbronnen/{id}", Action::ReadPublic, on(get(api::hulpbron::hulpbron))),
        Route::api(Method::GET, "/api/v1/openapi.json", Action::ReadPublic, get(api::openapi::openapi)),
    ]
}
