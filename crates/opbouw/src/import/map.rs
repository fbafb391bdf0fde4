//! `opbouw import parties FILE`: lists for the social map, as CSV, XLSX, HSDS in JSON, or the tables of HSDS in a zip or a folder.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use opbouw_finder::Finder;
use opbouw_neighbourhood::import::Mapping;
use opbouw_neighbourhood::store;
use opbouw_socialmap::SocialMapError;
use opbouw_socialmap::bringing::{BringError, MapPreview, Reading, bring_in, load_known, preview_file, preview_folder, take_back};
use opbouw_store::{Db, Tx};

use super::{File, command_line, name_of, refused_beside, told, write_private};
use crate::building;

/// Brings a list for the map in; with `--dry-run` it is only shown.
pub(super) async fn bring(file: File) -> Result<()> {
    let mapping = Mapping::parse(&file.mapping).map_err(super::advised)?;
    let db = building::open(&file.database).await?;
    let preview = look(&db, &file.file, &mapping).await?;
    println!("{preview}");
    if !preview.refused.is_empty() {
        let path = file.refused.clone().unwrap_or_else(|| refused_beside(&file.file));
        let csv = preview.refused_csv(ToString::to_string);
        write_private(&path, &csv).with_context(|| format!("cannot write the refused rows to {}", path.display()))?;
        println!("The refused rows, each with its reason, are in {}. Mend them there and import that file.", path.display());
    }
    if file.dry_run {
        println!("Nothing was saved. Leave out --dry-run to import.");
        return Ok(());
    }
    if !preview.does_something() {
        bail!("there is nothing to import; nothing was saved");
    }
    let doer = command_line();
    let done = db.write(move |tx: &mut Tx<'_>| bring_in(tx, &preview, &doer)).await.map_err(|error| faulty(&error))?;
    told(&done);
    Ok(())
}

async fn look(db: &Db, path: &Path, mapping: &Mapping) -> Result<MapPreview> {
    let areas = store::list_areas(db).await?;
    let homes = building::home_areas(&areas);
    let known = db.read(load_known).await?;
    let finder = Finder::new(Arc::new(building::vocabulary(None)?));
    let themes_of = |title: &str, text: &str| finder.themes_of(title, text);
    let reading = Reading { areas: &areas, homes: &homes, themes_of: &themes_of, public_url: "", today: command_line().today, mapping };
    let preview = if path.is_dir() {
        preview_folder(&tables_in(path)?, &reading, &known)
    } else {
        let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        preview_file(&name_of(path), &bytes, &reading, &known)
    };
    preview.map_err(|error: BringError| anyhow::anyhow!("{error} {}", error.advice()))
}

/// The CSV and JSON files of a folder, in the order of their names.
fn tables_in(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut tables = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        if matches!(ending.as_deref(), Some("csv" | "json")) {
            let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            tables.push((name_of(&path), bytes));
        }
    }
    tables.sort();
    Ok(tables)
}

/// Takes a list of the map back, when the number is of one; whether it was.
pub(super) async fn undo(db: &Db, import: i64) -> Result<bool> {
    let found = db.read(move |tx: &mut Tx<'_>| store::find_import(tx, import)).await.map_err(super::faulty)?;
    if found.is_none_or(|import| import.what != store::ImportKind::Map) {
        return Ok(false);
    }
    let doer = command_line();
    let undone = db.write(move |tx: &mut Tx<'_>| take_back(tx, import, &doer)).await.map_err(|error| faulty(&error))?;
    println!("Import {import} was taken back: {} gone, {} as they were before.", undone.removed, undone.restored);
    if undone.kept > 0 {
        println!("{} stay: somebody changed them, confirmed them or took them on since.", undone.kept);
    }
    Ok(true)
}

fn faulty(error: &SocialMapError) -> anyhow::Error {
    anyhow::anyhow!("{error} ({}). {}", error.code(), error.advice())
}
