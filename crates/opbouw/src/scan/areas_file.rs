//! The file of areas: names, places and people.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Result, anyhow};
use opbouw_scan::Areas;

use super::table::Table;

/// Areas as the engine knows them, with the names of the file.
pub struct NamedAreas {
    pub areas: Areas,
    pub names: Vec<String>,
    pub numbers: HashMap<String, u32>,
}

pub fn read(path: &Path) -> Result<NamedAreas> {
    let mut table = Table::open(path)?;
    let columns = |a, b| table.column(a).zip(table.column(b));
    let (is_flat, places) = match (columns("x", "y"), columns("lat", "lon")) {
        (Some(places), _) => (true, places),
        (None, Some(places)) => (false, places),
        (None, None) => return Err(wrong_header(&table)),
    };
    let (Some(id), Some(people)) = (table.column("id"), table.column("population")) else { return Err(wrong_header(&table)) };
    let (mut names, mut numbers, mut points, mut population) = (Vec::new(), HashMap::new(), Vec::new(), Vec::new());
    while let Some(row) = table.next_row()? {
        let name = row.text(id).to_owned();
        if name.is_empty() {
            return Err(row.wrong("the area must have an id"));
        }
        if numbers.insert(name.clone(), names.len() as u32).is_some() {
            return Err(row.wrong(&format!("area {name} is there twice")));
        }
        let point = (row.number(places.0, "the place")?, row.number(places.1, "the place")?);
        if !is_flat && (point.0.abs() > 90.0 || point.1.abs() > 180.0) {
            return Err(row.wrong("lat is at most 90 and lon at most 180"));
        }
        let people = row.number(people, "the population")?;
        if people < 0.0 {
            return Err(row.wrong("the population must be 0 or more"));
        }
        names.push(name);
        points.push(point);
        population.push(people);
    }
    let areas = if is_flat { Areas::in_metres(&points, &population) } else { Areas::on_earth(&points, &population) };
    Ok(NamedAreas { areas: areas.map_err(|fault| anyhow!("{}: {fault}", path.display()))?, names, numbers })
}

fn wrong_header(table: &Table) -> anyhow::Error {
    table.wrong_header("the first line must name id,x,y,population or id,lat,lon,population")
}
