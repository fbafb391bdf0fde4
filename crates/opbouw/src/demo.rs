//! `opbouw demo`: the invented municipality, ready to click.

use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::{Context, Result};
use opbouw_neighbourhood::store;

use crate::{ServeOptions, seed, serve};

/// What to make and where to listen.
#[derive(clap::Args)]
pub struct Options {
    /// Address and port to listen on.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Folder to keep the demo in; without it, it is gone when you stop.
    #[arg(long)]
    data: Option<PathBuf>,
    /// How many residents.
    #[arg(long, default_value_t = 4_000, value_parser = clap::value_parser!(u32).range(0..=1_000_000))]
    residents: u32,
    /// Another number gives other names and places.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Folder with vocabulary files to use instead of those in the program.
    #[arg(long)]
    vocabulary: Option<PathBuf>,
}

/// Makes the municipality when it is not there yet, and serves it.
pub async fn run(options: Options) -> Result<()> {
    let temporary = tempfile::tempdir().context("cannot make a temporary folder; use --data FOLDER")?;
    let folder = options.data.clone().unwrap_or_else(|| temporary.path().to_owned());
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    let database = format!("sqlite:{}", folder.join("demo.db").display());
    let db = serve::open(&database).await?;
    if store::count_resources(&db).await? == 0 {
        let today = opbouw_web::Clock::real().today();
        let made = seed::make(options.residents as usize, options.seed, today)?;
        println!("Making Wolderbeek: {} residents, {} offers, activities, parties and places ...", made.people.len(), made.resources.len());
        store::put_areas(&db, made.areas).await?;
        store::create_people(&db, made.people).await?;
        store::put_resources(&db, made.resources).await?;
    }
    let serving = ServeOptions {
        database,
        listen: options.listen,
        municipality: String::new(),
        security_contact: "mailto:security@example.org".to_owned(),
        vocabulary: options.vocabulary,
    };
    let house = serve::house(&db, &serving, true).await?;
    serve::listen(db, house, options.listen).await
}
