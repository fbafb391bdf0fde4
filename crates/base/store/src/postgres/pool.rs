//! Makes connections, with the settings that keep PostgreSQL like SQLite.

use deadpool_postgres::{Hook, HookError, Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime};
use tokio_postgres::NoTls;
use tokio_postgres::config::Host;

use crate::{Settings, StoreError};

pub(super) fn create(mut config: tokio_postgres::Config, settings: Settings, server: &str) -> Result<Pool, StoreError> {
    warn_without_tls(&config, server);
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(settings.wait);
    }
    if config.get_application_name().is_none() {
        config.application_name("opbouw");
    }
    let manager = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    Pool::builder(Manager::from_config(config, NoTls, manager))
        .max_size(settings.connections.max(1))
        .runtime(Runtime::Tokio1)
        .wait_timeout(Some(settings.wait))
        .create_timeout(Some(settings.wait))
        .recycle_timeout(Some(settings.wait))
        .post_create(set_up(settings))
        .build()
        .map_err(|error| cannot_connect(server, error.to_string()))
}

/// A new connection may only read, so that a change outside `Db::write` is refused as on SQLite.
fn set_up(settings: Settings) -> Hook {
    let lock_timeout = settings.wait.as_millis();
    let sql = format!("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY; SET lock_timeout = {lock_timeout}");
    Hook::async_fn(move |client, _| {
        let sql = sql.clone();
        Box::pin(async move { client.batch_execute(&sql).await.map_err(HookError::Backend) })
    })
}

/// Text in another encoding cannot hold every name.
pub(super) async fn check_encoding(client: &Object, server: &str) -> Result<(), StoreError> {
    let answer = client.query_one("SELECT current_setting('server_encoding')", &[]).await;
    match answer.and_then(|row| row.try_get::<_, String>(0)) {
        Ok(encoding) if encoding == "UTF8" => Ok(()),
        Ok(encoding) => Err(cannot_connect(server, format!("its encoding is {encoding}, not UTF8"))),
        Err(error) => Err(crate::error::from_postgres::running(&error, "opbouw_store::check_encoding")),
    }
}

/// Host, port and database: enough to recognise it, without user and password.
pub(super) fn name_server(config: &tokio_postgres::Config) -> String {
    let host = match config.get_hosts().first() {
        Some(Host::Tcp(name)) => name.clone(),
        #[cfg(unix)]
        Some(Host::Unix(folder)) => folder.display().to_string(),
        None => "localhost".to_owned(),
    };
    let port = config.get_ports().first().copied().unwrap_or(5432);
    format!("{host}:{port}/{}", config.get_dbname().unwrap_or_default())
}

/// There is no TLS yet, so what is written about people would cross the network in the clear.
fn warn_without_tls(config: &tokio_postgres::Config, server: &str) {
    let is_here = |host: &Host| match host {
        Host::Tcp(name) => name == "localhost" || name == "::1" || name.starts_with("127."),
        #[cfg(unix)]
        Host::Unix(_) => true,
    };
    if !config.get_hosts().iter().all(is_here) {
        tracing::warn!(server, "the connection to the database server is not encrypted: use a private network");
    }
}

fn cannot_connect(server: &str, reason: String) -> StoreError {
    StoreError::CannotConnect { server: server.to_owned(), reason }
}
