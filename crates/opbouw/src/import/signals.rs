//! `opbouw import signals FILE.csv`: how many signals there were in earlier years, by area, week and theme. All or nothing, and back with `--undo`.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use opbouw_neighbourhood::store;
use opbouw_signals::SignalsError;
use opbouw_signals::emerging::list_made;
use opbouw_signals::systems::history::{Known, Looked, RefusedLine, bring_in, look, take_back};
use opbouw_store::{Db, Tx};

use super::{command_line, refused_beside};
use crate::building;

/// A file of counts, or an import of one that is taken back.
#[derive(clap::Args)]
pub(super) struct Counts {
    /// CSV with the columns area, week, theme, count; or buurt, week, onderwerp, aantal.
    #[arg(required_unless_present = "undo", conflicts_with = "undo")]
    file: Option<PathBuf>,
    /// sqlite:PATH or postgres://user@host/database.
    #[arg(long, env = "OPBOUW_DATABASE")]
    database: String,
    /// Only show what would happen.
    #[arg(long)]
    dry_run: bool,
    /// Also a file that was brought in before; it then counts twice.
    #[arg(long)]
    again: bool,
    /// Where refused lines go; without it, beside the file.
    #[arg(long)]
    refused: Option<PathBuf>,
    /// Takes the import of counts with this number back.
    #[arg(long, value_name = "NUMBER")]
    undo: Option<i64>,
}

/// Brings a file of counts in, or takes one back.
pub(super) async fn counts(options: Counts) -> Result<()> {
    let db = building::open(&options.database).await?;
    let doer = command_line();
    if let Some(import) = options.undo {
        let total = db.write(move |tx: &mut Tx<'_>| take_back(tx, &doer, import)).await.map_err(|error| faulty(&error))?;
        println!("Import {import} of counts was taken back: {total} signals fewer.");
        return Ok(());
    }
    let path = options.file.context("name a file")?;
    let known = known(&db).await?;
    let refused_to = options.refused.unwrap_or_else(|| refused_beside(&path));
    let looked = look_at(&path, &known, &refused_to)?;
    show(&looked, &refused_to);
    show_made(&db, &looked).await?;
    if options.dry_run {
        println!("Nothing was saved. Leave out --dry-run to import.");
        return Ok(());
    }
    if looked.refused_lines() > 0 {
        return Err(faulty(&SignalsError::BadRows));
    }
    if looked.lines == 0 {
        bail!("there is nothing to import; nothing was saved");
    }
    let bring = move |tx: &mut Tx<'_>| {
        let file = File::open(&path).map_err(|_| SignalsError::FileChanged)?;
        bring_in(tx, &doer, file, &known, (&looked.fingerprint, options.again), &|lines| eprintln!("{lines} lines brought in"))
    };
    let brought = db.write(bring).await.map_err(|error| faulty(&error))?;
    println!("Import {} of counts: {} lines, {} signals.", brought.import, brought.lines, brought.total);
    println!("Take it back within 30 days with: opbouw import signals --undo {} --database ...", brought.import);
    Ok(())
}

async fn known(db: &Db) -> Result<Known> {
    let homes = building::home_areas(&store::list_areas(db).await?);
    let areas = homes.into_iter().map(|area| area.code.as_str().to_owned()).collect();
    Ok(Known { areas, today: opbouw_web::Clock::real().today() })
}

/// Reads the whole file. Refused lines go to a file as they come, which is only made when there are any.
fn look_at(path: &Path, known: &Known, refused_to: &Path) -> Result<Looked> {
    let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut refused: Option<std::io::BufWriter<File>> = None;
    let mut write = |line: RefusedLine<'_>| -> std::io::Result<()> {
        let out = match &mut refused {
            Some(out) => out,
            None => {
                let out = refused.insert(std::io::BufWriter::new(private(refused_to)?));
                writeln!(out, "line;reason;fields")?;
                out
            }
        };
        let fields = line.fields.iter().map(|field| format!("\"{}\"", field.replace('"', "\"\""))).collect::<Vec<_>>().join(";");
        writeln!(out, "{};\"{}\";{fields}", line.line, line.why)
    };
    let looked = look(file, known, &mut write, &|lines| eprintln!("{lines} lines looked at")).map_err(|error| faulty(&error))?;
    if let Some(mut out) = refused {
        out.flush().with_context(|| format!("cannot write the refused lines to {}", refused_to.display()))?;
    }
    Ok(looked)
}

fn private(path: &Path) -> std::io::Result<File> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn show(looked: &Looked, refused_to: &Path) {
    println!("{} lines can be brought in: {} signals.", looked.lines, looked.total);
    if let Some((first, last)) = looked.weeks {
        println!("From the week of {first} until and with that of {last}.");
    }
    for (why, count) in &looked.refused {
        println!("{count} lines are refused: {why}.");
    }
    if !looked.unknown_areas.is_empty() {
        let codes: Vec<String> = looked.unknown_areas.iter().map(|(code, count)| format!("{code} ({count} lines)")).collect();
        println!(
            "Not in the register: {}. CBS re-cuts areas now and then: put the code of now in the file, or import the areas of then.",
            codes.join(", ")
        );
    }
    if looked.refused_lines() > 0 {
        println!("All refused lines, each with its number and reason, are in {}.", refused_to.display());
    }
}

/// Quarters of which the numbers stand already are told; the others wait a week for the next file.
async fn show_made(db: &Db, looked: &Looked) -> Result<()> {
    let Some((first, last)) = looked.weeks else { return Ok(()) };
    let made = db.read(move |tx| list_made(tx, first, last)).await.map_err(building::advised)?;
    if !made.is_empty() {
        println!(
            "The numbers of {} were made already and stay as they are: what this file has for them is not added there.",
            made.join(", ")
        );
    }
    println!("The numbers of other quarters are made seven days after the last file, so bring all files in before that.");
    Ok(())
}

fn faulty(error: &SignalsError) -> anyhow::Error {
    anyhow::anyhow!("{error} ({}). {}", error.code(), error.advice())
}
