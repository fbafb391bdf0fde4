//! The only list of rooms: their routes, tables, sentences and statements.

use std::sync::Arc;

use opbouw_ask::AskHouse;
use opbouw_store::Migration;
use opbouw_web::Route;
use opbouw_words::{SentenceFile, Sentences};

/// All tables, the register first since rooms refer to it.
pub fn migrations() -> Vec<Migration> {
    [opbouw_neighbourhood::store::MIGRATIONS, opbouw_ask::MIGRATIONS].concat()
}

/// All sentence files.
pub fn sentence_files() -> Vec<SentenceFile> {
    [opbouw_web::SENTENCES, opbouw_ask::SENTENCES].concat()
}

/// All sentences.
///
/// # Errors
/// A mistake in a sentence file; they are part of the program.
pub fn sentences() -> anyhow::Result<Sentences> {
    Sentences::new(&sentence_files()).map_err(anyhow::Error::msg)
}

/// All routes.
pub fn routes(ask: &Arc<AskHouse>) -> Vec<Route> {
    let mut routes = opbouw_web::pages::routes(&ask.site);
    routes.extend(opbouw_ask::routes(ask));
    routes
}
