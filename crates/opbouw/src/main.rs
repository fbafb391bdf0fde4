//! The program: `opbouw demo`, `serve`, `import`, `ask`, `openapi`.

mod ask;
mod demo;
mod import;
mod rooms;
mod seed;
mod serve;

use std::net::SocketAddr;
use std::path::PathBuf;
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
    Serve(ServeOptions),
    /// Brings in a list of offers or areas.
    Import(import::Options),
    /// Answers questions from a file: JSON lines on standard output.
    Ask(ask::Options),
    /// Prints the description of the API (OpenAPI 3.1).
    Openapi,
}

/// Where the data are, and where to listen.
#[derive(clap::Args, Clone)]
struct ServeOptions {
    /// sqlite:PATH or postgres://user@host/database.
    #[arg(long, env = "OPBOUW_DATABASE")]
    database: String,
    /// Address and port to listen on.
    #[arg(long, env = "OPBOUW_LISTEN", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Name of the municipality, as on the page.
    #[arg(long, env = "OPBOUW_MUNICIPALITY", default_value = "")]
    municipality: String,
    /// Whom to tell about a security fault, as in security.txt.
    #[arg(long, env = "OPBOUW_SECURITY_CONTACT", default_value = "mailto:security@example.org")]
    security_contact: String,
    /// Folder with vocabulary files to use instead of those in the program.
    #[arg(long, env = "OPBOUW_VOCABULARY")]
    vocabulary: Option<PathBuf>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    start_log();
    let done = match arguments.command {
        Command::Ask(options) => ask::run(&options),
        Command::Openapi => {
            println!("{}", opbouw_ask::api::openapi::document());
            Ok(())
        }
        Command::Demo(options) => in_runtime(demo::run(options)),
        Command::Serve(options) => in_runtime(serve::run(options)),
        Command::Import(options) => in_runtime(import::run(options)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("opbouw: {error:#}");
            ExitCode::from(2)
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
