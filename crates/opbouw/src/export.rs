//! `opbouw export map|parties`: the social map as everybody may see it, for other programs.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result};
use opbouw_finder::Finder;
use opbouw_openreferral::{Depth, Writer};
use opbouw_socialmap::ShownKind;
use opbouw_socialmap::hsds::publish;
use opbouw_socialmap::open_data::{Item, Shape, list_items};
use serde_json::Value;

use crate::building;

/// What to give out, and how.
#[derive(clap::Args)]
pub struct Options {
    /// All of the map, or only organisations and initiatives.
    what: What,
    /// In which shape.
    #[arg(long)]
    format: Format,
    /// sqlite:PATH or postgres://user@host/database.
    #[arg(long, env = "OPBOUW_DATABASE")]
    database: String,
    /// How the site is called from outside; pages and ids in the file are within it.
    #[arg(long, env = "OPBOUW_URL", default_value = "http://localhost:8080")]
    public_url: String,
    /// Where to; without it, standard output.
    #[arg(long)]
    to: Option<PathBuf>,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum What {
    Map,
    Parties,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    /// Open Referral HSDS 3.0: a list of organisations with everything in them.
    Hsds,
    Csv,
    Geojson,
    Jsonld,
}

/// Gives the map out.
pub async fn run(options: Options) -> Result<()> {
    let db = building::open(&options.database).await?;
    let today = opbouw_web::Clock::real().today();
    let finder = Finder::new(Arc::new(building::vocabulary(None)?));
    for resource in opbouw_neighbourhood::store::list_resources(&db).await? {
        finder.put(resource, today);
    }
    let mut items = list_items(&db, &finder, today).await?;
    if matches!(options.what, What::Parties) {
        items.retain(|item| matches!(item.kind, ShownKind::Party | ShownKind::Initiative));
    }
    let url = options.public_url.trim_end_matches('/');
    let text = match options.format {
        Format::Hsds => hsds(&items, url, &building::name_of_municipality(&db).await?),
        Format::Csv => Shape::Csv.write(&items, url),
        Format::Geojson => Shape::GeoJson.write(&items, url),
        Format::Jsonld => Shape::JsonLd.write(&items, url),
    };
    match &options.to {
        Some(path) => std::fs::write(path, text).with_context(|| format!("cannot write {}", path.display())),
        None => Ok(std::io::stdout().write_all(text.as_bytes())?),
    }
}

fn hsds(items: &[Item], url: &str, municipality: &str) -> String {
    let directory = publish(items, url, municipality);
    let writer = Writer::new(&directory);
    let all = directory.organizations.iter().map(|one| writer.organization(one, Depth::Full)).collect();
    format!("{:#}\n", Value::Array(all))
}
