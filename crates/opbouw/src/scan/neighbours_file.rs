//! The file of neighbours, for who knows better than the straight line: by road, by bus, over water.

use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use opbouw_scan::Neighbours;

use super::areas_file::NamedAreas;

/// At most `nearest` for each area. A line has commas, semicolons or spaces, and may name its area once or twice: as the centre, and as the nearest of all.
pub fn read(path: &Path, areas: &NamedAreas, nearest: usize) -> Result<Neighbours> {
    let text = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut lists: Vec<Vec<u32>> = vec![Vec::new(); areas.names.len()];
    let mut lines = 0;
    for (number, line) in (1..).zip(text.split(|byte| *byte == b'\n')) {
        let wrong = |what: String| anyhow!("{}:{number}: {what}", path.display());
        let line = std::str::from_utf8(line).map_err(|_| wrong("this is not UTF-8 text".to_owned()))?;
        let list = read_line(line, areas).map_err(|name| wrong(format!("area {name} is not in the file of areas")))?;
        let Some(&centre) = list.first() else { continue };
        let place = &mut lists[centre as usize];
        if !place.is_empty() {
            return Err(wrong(format!("area {} has a line already", areas.names[centre as usize])));
        }
        place.push(centre);
        for near in list.into_iter().skip(1).filter(|near| *near != centre) {
            if place.contains(&near) {
                return Err(wrong(format!("area {} is there twice", areas.names[near as usize])));
            }
            if place.len() < nearest {
                place.push(near);
            }
        }
        lines = number;
    }
    if let Some(area) = lists.iter().position(Vec::is_empty) {
        bail!("{}:{}: area {} has no line", path.display(), lines + 1, areas.names[area]);
    }
    Neighbours::from_lists(&lists).map_err(|fault| anyhow!("{}: {fault}", path.display()))
}

/// The areas of a line, or the name that is not one.
fn read_line<'a>(line: &'a str, areas: &NamedAreas) -> Result<Vec<u32>, &'a str> {
    let mark = [',', ';'].into_iter().find(|mark| line.contains(*mark));
    let names: Vec<&str> = match mark {
        Some(mark) => line.split(mark).map(str::trim).collect(),
        None => line.split_whitespace().collect(),
    };
    names.into_iter().filter(|name| !name.is_empty()).map(|name| areas.numbers.get(name).copied().ok_or(name)).collect()
}
