//! `opbouw demo`: the invented municipality, ready to click.

mod activities;
mod calls;
mod contact;
mod cuts;
mod givers;
mod overview;
mod people;
mod places;
mod signals;
mod socialmap;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result};
use opbouw_neighbourhood::store;

use crate::building::{self, Circumstances};
use crate::settings::HouseOptions;
use crate::{seed, serve};

/// What to make and where to listen.
#[derive(clap::Args)]
pub struct Options {
    /// Address and port to listen on.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Folder to keep the demo in; without it, it is gone when you stop.
    #[arg(long)]
    data: Option<PathBuf>,
    /// Database to keep the demo in, instead of a folder: sqlite:FILE or postgres://USER@HOST/NAME.
    #[arg(long, conflicts_with = "data")]
    database: Option<String>,
    /// How many residents.
    #[arg(long, default_value_t = 4_000, value_parser = clap::value_parser!(u32).range(0..=1_000_000))]
    residents: u32,
    /// Another number gives other names and places.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Folder with vocabulary files to use instead of those in the program.
    #[arg(long)]
    vocabulary: Option<PathBuf>,
    /// Mail server to send the mails of the demo to: smtp://127.0.0.1:25. Without it they wait, and the admin sees them.
    #[arg(long, requires = "mail_from")]
    smtp: Option<String>,
    /// Sender of those mails.
    #[arg(long, requires = "smtp")]
    mail_from: Option<String>,
}

/// Makes the municipality when it is not there yet, and serves it.
pub async fn run(options: Options) -> Result<()> {
    let listener = serve::bind(options.listen).await?;
    let temporary = tempfile::tempdir().context("cannot make a temporary folder; use --data FOLDER")?;
    let folder = options.data.clone().unwrap_or_else(|| temporary.path().to_owned());
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    let database = options.database.clone().unwrap_or_else(|| format!("sqlite:{}", folder.join("demo.db").display()));
    let db = building::open(&database).await?;
    let clock = opbouw_web::Clock::real();
    let now = clock.now();
    let vocabulary = Arc::new(building::vocabulary(options.vocabulary.as_deref())?);
    if store::count_resources(&db).await? == 0 {
        let mut made = seed::make(options.residents as usize, options.seed, now.date())?;
        made.resources.retain(|(resource, _)| !places::is_made(&resource.title));
        let residents = made.people.len() + made.givers.len() + made.requests.len();
        serve::say!("Making Wolderbeek: {residents} residents, {} offers, activities, parties and places ...", made.resources.len());
        store::put_areas(&db, made.areas).await?;
        store::create_people(&db, made.people).await?;
        givers::seed_givers(&db, made.givers, made.resources, &now).await?;
        let staff = people::seed_people(&db, &now).await?;
        let party = db.read(people::find_welfare_party).await?;
        givers::seed_requests(&db, made.requests, party, &now).await?;
        let coordinator = staff.iter().find(|person| person.role == "coordinator");
        if let (Some(party), Some(coordinator)) = (party, coordinator) {
            let areas = building::home_areas(&store::list_areas(&db).await?);
            calls::seed_calls(&db, areas.clone(), party, coordinator.person, &now).await?;
            activities::seed_activities(&db, areas.clone(), party, &now).await?;
            let worker = staff.iter().find(|person| person.role == "worker").map_or(coordinator.person, |worker| worker.person);
            let coach = contact::Coach { party, person: worker, colleague: coordinator.person };
            contact::seed_contact(&db, areas, coach, &now).await?;
        }
        let areas = building::home_areas(&store::list_areas(&db).await?);
        places::seed_places(&db, areas.clone(), party, staff.clone(), &now).await?;
        socialmap::seed_socialmap(&db, areas.clone(), party, staff.clone(), vocabulary.clone(), &now).await?;
        overview::seed_overview(&db, party, &now).await?;
        let worker = staff.iter().find(|person| person.role == "worker").map(|person| person.person);
        cuts::seed_cuts(&db, areas, staff, &now).await?;
        if let (Some(worker), Some(party)) = (worker, party) {
            signals::seed_signals(&db, store::list_areas(&db).await?, party, worker, &now).await?;
        }
    }
    let demo = people::seed_people(&db, &now).await?;
    // Beside a SQLite file there is its key; beside a server there is no place for one.
    let key_file = database.starts_with("postgres").then(|| folder.join("demo.key"));
    let house = HouseOptions {
        database,
        key_file,
        vocabulary: options.vocabulary.clone(),
        smtp: options.smtp,
        mail_from: options.mail_from,
        ..contact()
    };
    let known = Circumstances { listen: listener.local_addr()?, is_behind_proxy: false, demo: Some(demo), vocabulary };
    serve::listen(listener, vec![building::build(&db, &house, &known).await?]).await
}

fn contact() -> HouseOptions {
    HouseOptions { security_contact: "mailto:security@example.org".to_owned(), ..HouseOptions::default() }
}
