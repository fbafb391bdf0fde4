//! The only list of rooms: their routes, tables, sentences and statements.

use std::sync::Arc;

use opbouw_admin::{AdminHouse, ForgetOld};
use opbouw_ask::AskHouse;
use opbouw_buddies::BuddiesHouse;
use opbouw_calls::CallsHouse;
use opbouw_matching::MatchingHouse;
use opbouw_people::PeopleHouse;
use opbouw_post::Kind;
use opbouw_store::Migration;
use opbouw_web::Route;
use opbouw_words::{SentenceFile, Sentences};

/// All tables, the register first since rooms refer to it.
pub fn migrations() -> Vec<Migration> {
    [
        opbouw_neighbourhood::store::MIGRATIONS,
        opbouw_audit::MIGRATIONS,
        opbouw_happenings::MIGRATIONS,
        opbouw_post::MIGRATIONS,
        opbouw_signin::MIGRATIONS,
        opbouw_ask::MIGRATIONS,
        opbouw_admin::MIGRATIONS,
        opbouw_matching::MIGRATIONS,
        opbouw_calls::MIGRATIONS,
        opbouw_buddies::MIGRATIONS,
    ]
    .concat()
}

/// All sentence files.
pub fn sentence_files() -> Vec<SentenceFile> {
    [
        opbouw_web::SENTENCES,
        opbouw_post::SENTENCES,
        opbouw_ask::SENTENCES,
        opbouw_people::SENTENCES,
        opbouw_admin::SENTENCES,
        opbouw_matching::SENTENCES,
        opbouw_calls::SENTENCES,
        opbouw_buddies::SENTENCES,
    ]
    .concat()
}

/// All sentences.
///
/// # Errors
/// A mistake in a sentence file; they are part of the program.
pub fn sentences() -> anyhow::Result<Sentences> {
    Sentences::new(&sentence_files()).map_err(anyhow::Error::msg)
}

/// All kinds of messages that rooms send.
pub fn kinds() -> Vec<&'static Kind> {
    [opbouw_matching::KINDS, opbouw_calls::KINDS, opbouw_buddies::KINDS].concat()
}

/// What is forgotten every night, besides what hangs from people.
pub fn forget() -> Vec<ForgetOld> {
    const YEAR_S: i64 = 365 * 86_400;
    vec![|tx, now_s| opbouw_neighbourhood::store::forget_asks(tx, now_s - YEAR_S), opbouw_post::forget_questions]
}

/// What the rooms stand on.
pub struct Rooms {
    pub ask: Arc<AskHouse>,
    pub people: Arc<PeopleHouse>,
    pub admin: Arc<AdminHouse>,
    pub matching: Arc<MatchingHouse>,
    pub calls: Arc<CallsHouse>,
    pub buddies: Arc<BuddiesHouse>,
}

/// All routes.
pub fn routes(rooms: &Rooms) -> Vec<Route> {
    let mut routes = opbouw_web::pages::routes(&rooms.ask.site);
    routes.extend(opbouw_ask::routes(&rooms.ask));
    routes.extend(opbouw_people::routes(&rooms.people));
    routes.extend(opbouw_admin::routes(&rooms.admin));
    routes.extend(opbouw_matching::routes(&rooms.matching));
    routes.extend(opbouw_calls::routes(&rooms.calls));
    routes.extend(opbouw_buddies::routes(&rooms.buddies));
    routes
}
