//! `opbouw backup FILE`, `opbouw restore FILE` and `opbouw backup-key FILE`: everything in one encrypted file, and into either database.
//!
//! Lines of JSON (`opbouw_store` says how they look) → gzip → age → a file that appears when it is whole. Both tools outlive this
//! program: `age -d -i KEY FILE | gunzip` shows what is in it.

mod key;
mod part;
mod watch;

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;
use opbouw_store::{CopyContents, Db, StoreError, check_copy};

use crate::rooms;
use key::{Lock, Opener};
use part::Part;
use watch::Watch;

/// What to back up, where to, and for whom.
#[derive(clap::Args)]
pub struct BackupOptions {
    /// The file to make; with --check the file to look at.
    file: PathBuf,
    /// sqlite:PATH or postgres://user@host/database.
    #[arg(long, env = "OPBOUW_DATABASE")]
    database: Option<String>,
    /// Who can open it: a key of `opbouw backup-key` that begins with age1. Give it more than once for more people.
    #[arg(long = "recipient", env = "OPBOUW_BACKUP_RECIPIENT", value_delimiter = ',', value_name = "KEY")]
    recipients: Vec<String>,
    /// File with a passphrase, instead of keys; with --check to open the file with.
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
    /// Put the new file in the place of one that is there.
    #[arg(long)]
    force: bool,
    /// Make nothing, but read a back-up to its end and say what is in it.
    #[arg(long)]
    check: bool,
    /// With --check: the secret key that opens the file.
    #[arg(long, value_name = "FILE", requires = "check")]
    identity: Option<PathBuf>,
}

/// What to restore, and where to.
#[derive(clap::Args)]
pub struct RestoreOptions {
    /// The back-up.
    file: PathBuf,
    /// A new, empty database: sqlite:PATH or postgres://user@host/database.
    #[arg(long, env = "OPBOUW_DATABASE")]
    database: String,
    /// File with the secret key, made by `opbouw backup-key`.
    #[arg(long, value_name = "FILE")]
    identity: Option<PathBuf>,
    /// File with the passphrase, where one was used.
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

/// Where to put the secret key.
#[derive(clap::Args)]
pub struct KeyOptions {
    /// The file to make. Who has it can read all back-ups; who loses it, none.
    file: PathBuf,
}

/// Makes a back-up, or checks one.
pub async fn back_up(options: BackupOptions) -> Result<()> {
    if options.check {
        return check(options).await;
    }
    let lock = Lock::new(&options.recipients, options.passphrase_file.as_deref())?;
    let database = options.database.context("say which database: --database sqlite:PATH or postgres://user@host/database")?;
    let part = Part::beside(&options.file, options.force)?;
    crate::building::must_exist(&database)?;
    let db = Db::open(&database).await.map_err(crate::building::advised)?;
    let watch = Watch::start();
    let sealed = lock.around(watch.around(part)).context("cannot write the back-up")?;
    let copied = db.copy_out(&made_at(), GzEncoder::new(sealed, Compression::default()), watch.progress()).await;
    let (zipped, contents) = copied.map_err(|error| watch.told(error))?;
    let part = zipped
        .finish()
        .and_then(|sealed| sealed.finish())
        .map_err(|error| watch.told(StoreError::BackupFile { reason: error.to_string() }))?;
    part.into_inner().keep(&options.file)?;
    println!("{}: {} tables, {} rows.", options.file.display(), contents.tables.len(), contents.rows());
    println!("Look now and then whether it can be opened: opbouw backup --check {} ...", options.file.display());
    Ok(())
}

async fn check(options: BackupOptions) -> Result<()> {
    let opener = Opener::new(options.identity.as_deref(), options.passphrase_file.as_deref())?;
    let watch = Watch::start();
    let (source, progress) = (watch.around(unsealed(&options.file, opener)?), watch.progress());
    let checked = tokio::task::spawn_blocking(move || check_copy(source, progress)).await?;
    let contents = checked.map_err(|error| watch.told(error))?;
    println!("A whole back-up, made at {}.", contents.made_at);
    show(&contents);
    Ok(())
}

/// Puts a back-up into an empty database.
pub async fn restore(options: RestoreOptions) -> Result<()> {
    let opener = Opener::new(options.identity.as_deref(), options.passphrase_file.as_deref())?;
    // Before the database, so that a wrong key leaves no new file behind.
    let source = unsealed(&options.file, opener)?;
    let db = Db::open(&options.database).await.map_err(crate::building::advised)?;
    let watch = Watch::start();
    let restored = db.copy_in(&rooms::migrations(), watch.around(source), watch.progress()).await;
    let contents = restored.map_err(|error| watch.told(error))?;
    println!("Restored what was there at {}:", contents.made_at);
    show(&contents);
    Ok(())
}

/// Makes a secret key in a file, and prints the public one.
pub fn make_key(options: &KeyOptions) -> Result<()> {
    println!("{}", key::make(&options.file, &made_at())?);
    eprintln!("This is the public key: give it with --recipient or in OPBOUW_BACKUP_RECIPIENT. It can make back-ups, not open them.");
    eprintln!("The secret key is in {}. Keep it in two safe places, and not beside the back-ups.", options.file.display());
    Ok(())
}

/// The lines of a back-up.
fn unsealed(file: &Path, opener: Opener) -> Result<impl Read + Send + 'static> {
    let opened = File::open(file).with_context(|| format!("cannot read {}", file.display()))?;
    if opened.metadata().is_ok_and(|found| found.is_dir()) {
        bail!("{} is a folder; give the file of the back-up", file.display());
    }
    let source = opener.open(BufReader::new(opened)).map_err(|problem| anyhow!("{} cannot be opened: {problem}", file.display()))?;
    // Several parts, so that anything behind the first is looked at and refused.
    Ok(MultiGzDecoder::new(source))
}

/// The moment with its time zone, as ISO 8601.
fn made_at() -> String {
    let clock = opbouw_web::Clock::real();
    clock.now().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

fn show(contents: &CopyContents) {
    for (table, rows) in &contents.tables {
        println!("{rows:>10}  {table}");
    }
    println!("{:>10}  rows in {} tables", contents.rows(), contents.tables.len());
}
