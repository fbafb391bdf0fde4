//! `opbouw serve`: opens the database, fills the finder, listens, and stops without losing counts.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use opbouw_ask::{AREAS, AskHouse, Counts, MapFrame, Outline, Village, write_counts};
use opbouw_finder::Finder;
use opbouw_neighbourhood::{Area, AreaKind, LatLon, store};
use opbouw_store::Db;
use opbouw_understand::Vocabulary;
use opbouw_web::{Assets, Clock, Site, application};

use crate::{ServeOptions, rooms};

/// How often counts are written.
const WRITE_COUNTS_EVERY: Duration = Duration::from_secs(30);

/// Serves until it is told to stop.
pub async fn run(options: ServeOptions) -> Result<()> {
    let db = open(&options.database).await?;
    let house = house(&db, &options, false).await?;
    listen(db, house, options.listen).await
}

/// Opens a database and brings its tables up to date.
pub async fn open(url: &str) -> Result<Db> {
    let db = Db::open(url).await.map_err(advised)?;
    db.migrate(&rooms::migrations()).await.map_err(advised)?;
    Ok(db)
}

/// An error of the store with what to do now.
pub fn advised(error: opbouw_store::StoreError) -> anyhow::Error {
    anyhow::anyhow!("{error} ({}). {}", error.code(), error.advice())
}

/// Everything the pages stand on, read from the database.
pub async fn house(db: &Db, options: &ServeOptions, is_demo: bool) -> Result<Arc<AskHouse>> {
    let clock = Clock::real();
    let areas = areas_with_outline(db).await?;
    let finder = Arc::new(Finder::new(Arc::new(vocabulary(options.vocabulary.as_deref())?)));
    for resource in store::list_resources(db).await? {
        finder.put(resource, clock.today());
    }
    let drawn: Vec<(String, LatLon, Outline)> = areas
        .iter()
        .filter(|area| is_lived_in(area.kind))
        .filter_map(|area| Some((area.name.clone(), area.centre?, outline(area))))
        .collect();
    let corners = drawn.iter().flat_map(|(_, centre, outline)| std::iter::once(*centre).chain(outline.iter().flatten().copied()));
    let map = MapFrame::around(corners);
    let mut assets = Assets::default();
    assets.add(AREAS, "image/svg+xml", map.areas_svg(&drawn));
    let municipality = if options.municipality.is_empty() { municipality_name(&areas) } else { options.municipality.clone() };
    let site =
        Site { sentences: rooms::sentences()?, municipality, is_demo, clock, security_contact: options.security_contact.clone(), assets };
    let mut villages: Vec<Village> = drawn.into_iter().map(|(name, place, _)| Village { name, place }).collect();
    villages.sort_by_cached_key(|village| village.name.to_lowercase());
    Ok(Arc::new(AskHouse { site: Arc::new(site), finder, villages, map, counts: Counts::default() }))
}

/// The areas in which people live, with their shapes, and the municipality for its name.
async fn areas_with_outline(db: &Db) -> Result<Vec<Area>> {
    let mut areas = store::list_areas(db).await?;
    for kind in AreaKind::ALL.into_iter().filter(|kind| is_lived_in(*kind)) {
        for (code, outline) in store::list_outlines(db, kind).await? {
            if let Some(area) = areas.iter_mut().find(|area| area.code == code) {
                area.outline = Some(outline);
            }
        }
    }
    Ok(areas)
}

/// The vocabulary of the program, or that of a folder.
pub fn vocabulary(folder: Option<&Path>) -> Result<Vocabulary> {
    let Some(folder) = folder else { return Ok(Vocabulary::built_in()?) };
    let mut files: Vec<(String, String)> = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| format!("cannot read the vocabulary folder {}", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push((name, std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?));
        }
    }
    files.sort();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let vocabulary = Vocabulary::parse(&files)?;
    if vocabulary.concepts.is_empty() || !vocabulary.knows_danger() {
        bail!(
            "the vocabulary folder {} has no concepts or no gevaar.txt, so red flags would be missed; start from a copy of vocabulary/",
            folder.display()
        );
    }
    Ok(vocabulary)
}

fn is_lived_in(kind: AreaKind) -> bool {
    !matches!(kind, AreaKind::Municipality | AreaKind::Wijk)
}

fn municipality_name(areas: &[Area]) -> String {
    areas.iter().find(|area| area.kind == AreaKind::Municipality).map(|area| area.name.clone()).unwrap_or_default()
}

/// The rings of an area's GeoJSON outline; an outline that cannot be read is left undrawn.
fn outline(area: &Area) -> Outline {
    let geometry: serde_json::Value = area.outline.as_deref().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
    let ring = |ring: &serde_json::Value| -> Vec<LatLon> {
        let point = |point: &serde_json::Value| LatLon::new(point.get(1)?.as_f64()?, point.get(0)?.as_f64()?);
        ring.as_array().into_iter().flatten().filter_map(point).collect()
    };
    let rings = |polygon: &serde_json::Value| -> Outline { polygon.as_array().into_iter().flatten().map(ring).collect() };
    let coordinates = &geometry["coordinates"];
    match geometry["type"].as_str() {
        Some("Polygon") => rings(coordinates),
        Some("MultiPolygon") => coordinates.as_array().into_iter().flatten().flat_map(rings).collect(),
        _ => Outline::new(),
    }
}

/// Listens, and writes the counts while it does and when it stops.
pub async fn listen(db: Db, house: Arc<AskHouse>, address: SocketAddr) -> Result<()> {
    let listener = tokio::net::TcpListener::bind(address)
        .await
        .with_context(|| format!("cannot listen on {address}; is it in use? Choose another with --listen"))?;
    let address = listener.local_addr()?;
    println!("{}: http://{address}", format!("Opbouw {}", house.site.municipality).trim_end());
    if house.villages.is_empty() || house.finder.is_empty() {
        println!("There are no areas or no offers yet. Bring them in with: opbouw import areas FILE, and opbouw import offers FILE");
    }
    println!("{} people, activities and places can be found. Stop with Ctrl+C.", house.finder.len());
    let counting = tokio::spawn(write_counts_now_and_then(db.clone(), house.clone()));
    let site = application(house.site.clone(), rooms::routes(&house));
    axum::serve(listener, site).with_graceful_shutdown(told_to_stop()).await?;
    counting.abort();
    write_counts(&db, &house.counts).await.map_err(advised)?;
    Ok(())
}

async fn write_counts_now_and_then(db: Db, house: Arc<AskHouse>) {
    loop {
        tokio::time::sleep(WRITE_COUNTS_EVERY).await;
        if let Err(error) = write_counts(&db, &house.counts).await {
            tracing::warn!(code = error.code(), "counts could not be written; they wait for the next time");
        }
    }
}

async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let Ok(mut terminated) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) else {
            let _ = interrupted.await;
            return;
        };
        tokio::select! { _ = interrupted => {}, _ = terminated.recv() => {} }
    }
    #[cfg(not(unix))]
    let _ = interrupted.await;
}
