//! The whole country as Statistics Netherlands publishes it, where that data lies in the folder `shared` beside the repository.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use flate2::read::GzDecoder;
use jiff::civil::date;
use opbouw_neighbourhood::import::{self, Mapping, Preview, preview_areas};
use opbouw_neighbourhood::store::{self, MIGRATIONS};
use opbouw_neighbourhood::{Area, AreaKind};
use opbouw_store::testing::test_databases;

/// Generous, for a busy machine and a program that is not optimised.
const SECONDS: Duration = Duration::from_secs(60);

/// The unpacked file; none, with a line that says so, when it is not there.
fn unpack(name: &str) -> Option<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(4)?;
    let path: PathBuf = [root, Path::new("shared/data/areas"), Path::new(name)].iter().collect();
    let Ok(file) = File::open(&path) else {
        println!("{name} is not in ../shared/data/areas: this test looks at nothing");
        return None;
    };
    let mut bytes = Vec::new();
    GzDecoder::new(file).read_to_end(&mut bytes).expect("a gzip file");
    Some(bytes)
}

fn preview(name: &str, mapping: &[&str]) -> Option<Preview<Area>> {
    let mapping = Mapping::parse(mapping).unwrap();
    unpack(name).map(|bytes| preview_areas(name, &bytes, &mapping, &[]).unwrap())
}

#[tokio::test]
async fn all_areas_of_the_country_are_imported_in_seconds() {
    let Some(table) = preview("kerncijfers_2024.csv.gz", &["lat=lat_approx", "lon=lon_approx"]) else { return };
    let Some(shapes) = preview("buurten_2024_approx.geojson.gz", &[]) else { return };
    assert_eq!((table.accepted.len(), table.refused.len()), (342 + 3_393 + 14_574, 0), "{table}");
    // Two buurten shrank to a line when their drawings were simplified, which is no area.
    assert_eq!((shapes.accepted.len(), shapes.refused.len()), (13_824, 2), "{shapes}");
    for db in test_databases().await {
        db.migrate(MIGRATIONS).await.unwrap();
        let start = Instant::now();
        import::areas(&db, table.clone(), date(2026, 11, 3)).await.unwrap();
        let second = import::areas(&db, shapes.clone(), date(2026, 11, 3)).await.unwrap();
        println!("{}: {} areas and {} shapes in {:?}", db.name, table.accepted.len(), second.updated, start.elapsed());
        assert!(start.elapsed() < SECONDS, "{}", db.name);
        let binnenstad = store::get_area(&db, "BU00140000").await.unwrap();
        assert!(binnenstad.outline.is_some() && binnenstad.residents.is_some() && binnenstad.parent == "WK001400");
        let start = Instant::now();
        store::undo_import(&db, second.import_id, date(2026, 11, 4)).await.unwrap();
        println!("{}: undone in {:?}", db.name, start.elapsed());
        assert_eq!(store::get_area(&db, "BU00140000").await.unwrap().outline, None);
    }
}

#[test]
fn municipalities_have_their_centre_inside_the_country() {
    let Some(preview) = preview("gemeenten_2022.geojson.gz", &[]) else { return };
    assert_eq!((preview.accepted.len(), preview.refused.len()), (345, 0), "{preview}");
    for area in preview.accepted.iter().map(|line| &line.item) {
        let centre = area.centre.unwrap();
        assert!((50.7..53.6).contains(&centre.lat()) && (3.3..7.3).contains(&centre.lon()), "{} {centre:?}", area.name);
        assert_eq!(area.kind, AreaKind::Municipality);
    }
}

#[test]
fn shapes_without_codes_are_refused_with_a_reason() {
    let Some(preview) = preview("amsterdam_buurten.geojson.gz", &[]) else { return };
    assert_eq!((preview.accepted.len(), preview.refused.len()), (0, 598));
    assert!(preview.to_string().contains("there is no code"));
}
