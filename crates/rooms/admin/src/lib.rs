//! Room Admin (Beheer): somebody keeps the house in order: parties, workers, messages, terms of keeping, and the trail.
//!
//! The room card is this file: addresses, routes, tables, sentences, jobs.

mod error;
mod house;
mod leaving;
mod pages;
mod refusal;
mod retention;
mod say;
mod store;

use std::sync::Arc;

use axum::http::Method;
use axum::routing::{MethodRouter, get, post};
use opbouw_access::Action;
use opbouw_web::Route;
use opbouw_words::{Language, SentenceFile};

pub use error::AdminError;
pub use house::{AdminHouse, ForgetOld};
pub use retention::{Plan, Removed, nightly, plan_retention, run_retention, run_when_due};
pub use store::{MIGRATIONS, statements};

use pages::{messages, numbers, party, register, start, trail};

/// The address of this room.
pub const ADDRESS: &str = "/beheer";

/// The sentences of this room.
pub const SENTENCES: &[SentenceFile] = &[
    SentenceFile { language: Language::Nl, name: "admin/words/nl.ftl", text: include_str!("../words/nl.ftl") },
    SentenceFile { language: Language::En, name: "admin/words/en.ftl", text: include_str!("../words/en.ftl") },
];

/// The routes of this room, each with who may call it. A page that only asks whether something is meant is behind the door of its list:
/// it changes nothing, and decides by itself whether the thing is there for the caller.
#[rustfmt::skip]
pub fn routes(house: &Arc<AdminHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<AdminHouse>>| handler.with_state(house.clone());
    let read = |path, action, handler| Route::page(Method::GET, path, action, on(handler));
    let change = |path, action, handler| Route::page(Method::POST, path, action, on(handler));
    vec![
        read(ADDRESS, Action::SeeNumbers, get(start::start)),
        read("/beheer/partijen", Action::ListParties, get(pages::parties::list)),
        change("/beheer/partijen", Action::FoundParty, post(pages::parties::found)),
        read("/beheer/partijen/{id}", Action::ListMembers, get(party::show)),
        change("/beheer/partijen/{id}", Action::ChangeParty, post(party::change)),
        read("/beheer/partijen/{id}/einde", Action::ListParties, get(pages::party_end::ask)),
        change("/beheer/partijen/{id}/einde", Action::EndParty, post(pages::party_end::end)),
        change("/beheer/partijen/{id}/uitnodigingen", Action::InviteMember, post(pages::invites::invite_somebody)),
        change("/beheer/partijen/{id}/uitnodigingen/{invite}/intrekken", Action::InviteMember, post(pages::invites::withdraw)),
        change("/beheer/partijen/{id}/leden/{membership}/rol", Action::ChangeRole, post(pages::member_role::change_role)),
        read("/beheer/partijen/{id}/leden/{membership}/einde", Action::ListMembers, get(pages::member_end::ask)),
        change("/beheer/partijen/{id}/leden/{membership}/einde", Action::EndMembership, post(pages::member_end::end)),
        read("/beheer/berichten", Action::SeeOutbox, get(messages::show)),
        change("/beheer/berichten/test", Action::RetryMessage, post(messages::send_test)),
        change("/beheer/berichten/{id}/opnieuw", Action::RetryMessage, post(messages::send_again)),
        read("/beheer/spoor", Action::SeeTrail, get(trail::show)),
        change("/beheer/spoor/controle", Action::SeeTrail, post(pages::trail_check::check)),
        change("/beheer/spoor/export", Action::SeeTrail, post(pages::trail_export::export)),
        read("/beheer/bewaren", Action::SeeRetention, get(pages::keeping::show)),
        change("/beheer/bewaren", Action::RunRetention, post(pages::keeping::run)),
        read("/beheer/register", Action::SeeRetention, get(register::show)),
        read("/beheer/cijfers", Action::SeeNumbers, get(numbers::show)),
    ]
}
