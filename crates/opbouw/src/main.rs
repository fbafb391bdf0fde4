//! The program: `opbouw demo`, `serve`, `import`, `export`, `ask`, `assign`, `network`, `scan`, `backup`, `restore`, `backup-key`, `retention`, `audit`, `openapi`.

mod ask;
mod assign;
mod audit;
mod backup;
mod building;
mod demo;
mod export;
mod import;
mod network;
mod retention;
mod rooms;
mod scan;
mod seed;
mod serve;
mod settings;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Free software for the social infrastructure of neighbourhoods and villages.
#[derive(Parser)]
#[command(version, about, propagate_version = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// An invented municipality, ready to click.
    Demo(demo::Options),
    /// The real thing.
    Serve(Box<settings::ServeOptions>),
    /// Brings in a list of offers or areas.
    Import(import::Options),
    /// Gives the social map out: HSDS 3.0, CSV, GeoJSON or JSON-LD.
    Export(export::Options),
    /// Answers questions from a file: JSON lines on standard output.
    Ask(ask::Options),
    /// Who helps whom: the cheapest flow through a DIMACS file, also after changes.
    Assign(assign::Options),
    /// Who stands between whom, what breaks, which groups there are and who could meet, in a file of ties.
    Network(network::Options),
    /// Where something is emerging, in a file of areas and a file of cases.
    Scan(Box<scan::Options>),
    /// Writes everything in the database to one encrypted file, while the program runs.
    Backup(backup::BackupOptions),
    /// Puts a back-up into a new, empty database: the same kind or the other.
    Restore(backup::RestoreOptions),
    /// Makes the key that opens back-ups, and prints the one that makes them.
    BackupKey(backup::KeyOptions),
    /// Removes what has been kept long enough.
    Retention(retention::Options),
    /// Proves that the trail of what was done is whole.
    Audit(audit::Options),
    /// Prints the description of the API (OpenAPI 3.1).
    Openapi,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    start_log();
    let done = match arguments.command {
        Command::Ask(options) => ask::run(&options),
        Command::Assign(options) => assign::run(&options),
        Command::Network(options) => network::run(&options),
        Command::Scan(options) => scan::run(&options),
        Command::Openapi => {
            println!("{}", opbouw_ask::api::openapi::document());
            Ok(())
        }
        Command::Backup(options) => in_runtime(backup::back_up(options)),
        Command::Restore(options) => in_runtime(backup::restore(options)),
        Command::BackupKey(options) => backup::make_key(&options),
        Command::Demo(options) => in_runtime(demo::run(options)),
        Command::Serve(options) => in_runtime(serve::run(*options)),
        Command::Import(options) => in_runtime(import::run(options)),
        Command::Export(options) => in_runtime(export::run(options)),
        Command::Retention(options) => in_runtime(retention::run(options)),
        Command::Audit(options) => in_runtime(audit::run(options)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("opbouw: {error:#}");
            // 1: the trail is not whole. 2: it could not be done.
            ExitCode::from(if error.is::<audit::NotWhole>() { 1 } else { 2 })
        }
    }
}

/// Logs to standard error. Nothing that a person typed is ever logged: requests are logged without bodies and queries.
fn start_log() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("OPBOUW_LOG").unwrap_or_else(|_| "warn,opbouw=info".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(true).init();
}

fn in_runtime(work: impl Future<Output = anyhow::Result<()>>) -> anyhow::Result<()> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(work)
}
