//! `opbouw import offers|areas|people|parties|signals FILE`: look first with `--dry-run`, then save all or nothing; refused rows come back as a file.

mod map;
mod signals;

use std::fmt::Display;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use jiff::civil::Date;
use opbouw_audit::{Activity, Origin};
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::import::{self, ImportError, Mapping, Preview};
use opbouw_neighbourhood::store::{self, Imported, PeopleImport};
use opbouw_neighbourhood::{How, NeighbourhoodError, PersonFault, Terms};
use opbouw_signin::{Doer, Note};
use opbouw_store::{Db, Tx};

use crate::building;

/// What to bring in.
#[derive(clap::Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Offers, activities, parties and places: CSV or XLSX.
    Offers(File),
    /// Areas with CBS codes: GeoJSON or CSV.
    Areas(File),
    /// People who agreed to be kept: CSV or XLSX with first name, area, email, phone, language. Nobody gets a mail.
    People(People),
    /// Parties, initiatives, activities elsewhere, places and things for the social map: CSV, XLSX, HSDS as JSON, zip or folder.
    Parties(File),
    /// How many signals there were in earlier years: CSV with area, week, theme, count. Taken back with its own --undo.
    Signals(signals::Counts),
    /// Takes an earlier import back, by its number.
    Undo(Undo),
}

#[derive(clap::Args)]
struct File {
    /// The file.
    file: PathBuf,
    /// sqlite:PATH or postgres://user@host/database.
    #[arg(long, env = "OPBOUW_DATABASE")]
    database: String,
    /// Only show what would happen.
    #[arg(long)]
    dry_run: bool,
    /// Which column is what, where the names are not recognised: --map title=Onderwerp
    #[arg(long = "map", value_name = "FIELD=COLUMN")]
    mapping: Vec<String>,
    /// Where refused rows go; without it, beside the file.
    #[arg(long)]
    refused: Option<PathBuf>,
}

#[derive(clap::Args)]
struct People {
    #[command(flatten)]
    file: File,
    /// The party that answers for this list; its workers see these people.
    #[arg(long)]
    party: String,
    /// How these people agreed to be kept: paper, phone or spoken.
    #[arg(long)]
    consent: Option<String>,
}

#[derive(clap::Args)]
struct Undo {
    /// Number of the import.
    import: i64,
    /// sqlite:PATH or postgres://user@host/database.
    #[arg(long, env = "OPBOUW_DATABASE")]
    database: String,
}

/// Brings a file in, or takes an import back.
pub async fn run(options: Options) -> Result<()> {
    let today = opbouw_web::Clock::real().today();
    match options.what {
        What::Offers(file) => offers(file, today).await,
        What::Areas(file) => areas(file, today).await,
        What::People(people) => self::people(people, today).await,
        What::Parties(file) => map::bring(file).await,
        What::Signals(counts) => signals::counts(counts).await,
        What::Undo(undo) => take_back(undo, today).await,
    }
}

async fn offers(file: File, today: Date) -> Result<()> {
    let (bytes, mapping, db) = start(&file).await?;
    let sheet = import::sheet::read(&name_of(&file.file), &bytes).map_err(advised)?;
    let preview = import::preview_offers(&sheet, &mapping, &import::load_register(&db).await?).map_err(advised)?;
    if show(&file, &preview)? {
        let done = import::offers(&db, preview, today).await?;
        note(&db, "import-offers", done.import_id, Happening::ResourcesImported { import: done.import_id }).await?;
        told(&done);
    }
    Ok(())
}

async fn areas(file: File, today: Date) -> Result<()> {
    let (bytes, mapping, db) = start(&file).await?;
    let preview = import::preview_areas(&name_of(&file.file), &bytes, &mapping, &store::list_areas(&db).await?).map_err(advised)?;
    if show(&file, &preview)? {
        told(&import::areas(&db, preview, today).await?);
    }
    Ok(())
}

async fn people(options: People, today: Date) -> Result<()> {
    let People { file, party, consent } = options;
    let how = agreed(consent.as_deref())?;
    let (bytes, mapping, db) = start(&file).await?;
    let party = db.read(move |tx| store::find_party_by_name(tx, &party)).await.map_err(faulty)?;
    let party = party.ok_or_else(|| anyhow::anyhow!("no party has this name now. {}", PersonFault::NoSuchParty.advice()))?.id;
    let sheet = import::sheet::read(&name_of(&file.file), &bytes).map_err(advised)?;
    let preview = import::preview_people(&sheet, &mapping, &import::load_people(&db).await?).map_err(advised)?;
    if show(&file, &preview)? {
        let (at_s, keep_until) = (opbouw_web::Clock::real().now_s(), Terms::default().keep_until(today));
        let import = PeopleImport { party, how, on: today, at_s, keep_until };
        let doer = command_line();
        let save = move |tx: &mut Tx<'_>| {
            let done = store::import_people(tx, &preview, &import)?;
            note_in(tx, &doer, "import-people", done.import_id)?;
            Ok(done)
        };
        told(&db.write(save).await.map_err(faulty)?);
    }
    Ok(())
}

/// Nothing is stored without consent. On the screen it cannot have been: there they would be in the register already.
fn agreed(consent: Option<&str>) -> Result<How> {
    let how = consent.and_then(How::parse).filter(|how| *how != How::Screen);
    how.context("say how these people agreed to be kept, with --consent paper, phone or spoken; without that nothing is stored")
}

async fn start(file: &File) -> Result<(Vec<u8>, Mapping, Db)> {
    let mapping = Mapping::parse(&file.mapping).map_err(advised)?;
    let bytes = std::fs::read(&file.file).with_context(|| format!("cannot read {}", file.file.display()))?;
    Ok((bytes, mapping, building::open(&file.database).await?))
}

/// Shows the preview and writes refused rows; true when it may be saved.
fn show<Item>(file: &File, preview: &Preview<Item>) -> Result<bool>
where
    Preview<Item>: Display,
{
    println!("{preview}");
    if !preview.refused.is_empty() {
        let path = file.refused.clone().unwrap_or_else(|| refused_beside(&file.file));
        write_private(&path, &preview.refused_csv()).with_context(|| format!("cannot write the refused rows to {}", path.display()))?;
        println!("The refused rows, each with its reason, are in {}. Mend them there and import that file.", path.display());
    }
    if file.dry_run {
        println!("Nothing was saved. Leave out --dry-run to import.");
        return Ok(false);
    }
    if preview.accepted.is_empty() && preview.updates.is_empty() {
        bail!("there is nothing to import; nothing was saved");
    }
    Ok(true)
}

/// Refused rows can hold what people should not read: only for the owner of the file.
fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    std::io::Write::write_all(&mut options.open(path)?, text.as_bytes())
}

fn told(done: &Imported) {
    println!(
        "Import {}: {} new, {} changed, {} already there, {} refused.",
        done.import_id, done.added, done.updated, done.duplicates, done.refused
    );
    println!("Take it back with: opbouw import undo {} --database ...", done.import_id);
    println!("A running `opbouw serve` finds it at once; new areas are on its map after a restart.");
}

async fn take_back(undo: Undo, today: Date) -> Result<()> {
    let db = building::open(&undo.database).await?;
    let id = undo.import;
    if map::undo(&db, id).await? {
        return Ok(());
    }
    let doer = command_line();
    let undo = move |tx: &mut Tx<'_>| {
        let undone = store::undo_import_in(tx, id, today)?;
        note_in(tx, &doer, "import-undo", id)?;
        publish(tx, doer.at_s, &Happening::ImportUndone { import: id })?;
        Ok(undone)
    };
    let undone = db.write(undo).await.map_err(faulty)?;
    println!("Import {id} was taken back: {} gone, {} as they were before.", undone.removed, undone.restored);
    if undone.kept > 0 {
        println!("{} people stay: they signed in, left an offer or agreed to more since. Who wants to go can be erased.", undone.kept);
    }
    Ok(())
}

/// Whoever has the command line: the trail says that it was done there.
fn command_line() -> Doer {
    let clock = opbouw_web::Clock::real();
    Doer::program(Origin::CommandLine, &clock.now())
}

fn note_in(tx: &mut Tx<'_>, doer: &Doer, action: &'static str, import: i64) -> Result<(), NeighbourhoodError> {
    Ok(doer.note(tx, &Note { action, kind: "import", id: Some(import), activity: Activity::Imports, subject: None })?)
}

/// After a list of offers: its line in the trail, and the happening by which a running program finds it.
async fn note(db: &Db, action: &'static str, import: i64, happening: Happening) -> Result<()> {
    let doer = command_line();
    let noted = move |tx: &mut Tx<'_>| {
        note_in(tx, &doer, action, import)?;
        publish(tx, doer.at_s, &happening)?;
        Ok(())
    };
    db.write(noted).await.map_err(faulty)
}

fn refused_beside(file: &Path) -> PathBuf {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!("{stem}-refused.csv"))
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn advised(error: ImportError) -> anyhow::Error {
    anyhow::anyhow!("{error} ({}). {}", error.code(), error.advice())
}

fn faulty(error: NeighbourhoodError) -> anyhow::Error {
    anyhow::anyhow!("{error} ({}). {}", error.code(), error.advice())
}
