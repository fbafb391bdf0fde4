//! Which database is meant? Reads the address from the settings.

use std::path::PathBuf;

use crate::StoreError;

/// What an address points at.
pub(crate) enum Target {
    /// A SQLite database that vanishes with its `Db`.
    Memory,
    /// A SQLite file.
    File(PathBuf),
    /// A PostgreSQL server. Boxed because it is ten times the size of the others.
    Postgres(Box<tokio_postgres::Config>),
}

/// Reads `sqlite:PATH`, `sqlite::memory:` or `postgres://...`.
///
/// The address itself never gets into an error: it may hold a password.
pub(crate) fn parse(url: &str) -> Result<Target, StoreError> {
    if let Some(path) = url.strip_prefix("sqlite:") {
        return parse_sqlite(path);
    }
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return url.parse().map(|config| Target::Postgres(Box::new(config))).map_err(|_| bad("the part after postgres:// cannot be read"));
    }
    Err(bad("it starts with neither sqlite: nor postgres://"))
}

fn parse_sqlite(path: &str) -> Result<Target, StoreError> {
    // `sqlite:///srv/opbouw.db` is what other tools write for the same file.
    match path.strip_prefix("//").unwrap_or(path) {
        "" => Err(bad("there is no file name after sqlite:")),
        ":memory:" => Ok(Target::Memory),
        file => Ok(Target::File(PathBuf::from(file))),
    }
}

fn bad(problem: &'static str) -> StoreError {
    StoreError::BadUrl { problem }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(url: &str, expect: &str) {
        let found = match parse(url) {
            Ok(Target::Memory) => "memory".to_owned(),
            Ok(Target::File(path)) => path.display().to_string(),
            Ok(Target::Postgres(config)) => format!("pg {:?}", config.get_dbname()),
            Err(error) => error.code().to_owned(),
        };
        assert_eq!(found, expect, "{url}");
    }

    #[test]
    fn addresses_are_read() {
        check("sqlite::memory:", "memory");
        check("sqlite:opbouw.db", "opbouw.db");
        check("sqlite:/srv/opbouw.db", "/srv/opbouw.db");
        check("sqlite:///srv/opbouw.db", "/srv/opbouw.db");
        check("sqlite://opbouw.db", "opbouw.db");
        check("postgres://u:p@host:1/db", "pg Some(\"db\")");
        check("postgresql://host/db", "pg Some(\"db\")");
    }

    #[test]
    fn bad_addresses_are_refused() {
        for url in ["", "opbouw.db", "sqlite:", "mysql://x", "postgres://host:notaport/x"] {
            check(url, "STORE-001");
        }
    }

    #[test]
    fn password_in_a_bad_address_stays_out_of_the_error() {
        let error = parse("postgres://u:geheim@host:notaport/x").err().unwrap();
        assert!(!format!("{error} {error:?} {}", error.advice()).contains("geheim"));
    }
}
