//! The only list of rooms: their routes, tables, sentences and statements.

use std::sync::Arc;

use opbouw_admin::AdminHouse;
use opbouw_ask::AskHouse;
use opbouw_people::PeopleHouse;
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
    ]
    .concat()
}

/// All sentence files.
pub fn sentence_files() -> Vec<SentenceFile> {
    [opbouw_web::SENTENCES, opbouw_post::SENTENCES, opbouw_ask::SENTENCES, opbouw_people::SENTENCES, opbouw_admin::SENTENCES].concat()
}

/// All sentences.
///
/// # Errors
/// A mistake in a sentence file; they are part of the program.
pub fn sentences() -> anyhow::Result<Sentences> {
    Sentences::new(&sentence_files()).map_err(anyhow::Error::msg)
}

/// All routes.
pub fn routes(ask: &Arc<AskHouse>, people: &Arc<PeopleHouse>, admin: &Arc<AdminHouse>) -> Vec<Route> {
    let mut routes = opbouw_web::pages::routes(&ask.site);
    routes.extend(opbouw_ask::routes(ask));
    routes.extend(opbouw_people::routes(people));
    routes.extend(opbouw_admin::routes(admin));
    routes
}
