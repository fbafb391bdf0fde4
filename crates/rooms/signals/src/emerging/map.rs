//! Findings on the map of the municipality: a disc on each area that belongs to one.

use opbouw_map::SHAPES;

use crate::house::SignalsHouse;
use crate::store::emerging::Cluster;

/// A disc on the map.
pub(crate) struct Disc {
    pub x: i32,
    pub y: i32,
    pub is_good: bool,
    /// Number of the finding, from 1.
    pub number: usize,
    /// Whether it is the one in the middle, that has the number on it.
    pub is_centre: bool,
}

/// The map of some findings.
pub(crate) struct Canvas {
    pub shapes: String,
    pub height: f64,
    pub discs: Vec<Disc>,
    pub names: Vec<(i32, i32, String)>,
}

/// Draws findings; the first is number 1.
pub(crate) fn draw(house: &SignalsHouse, clusters: &[&Cluster]) -> Canvas {
    let place = |code: &str| {
        let area = house.areas.iter().find(|area| area.code.as_str() == code)?;
        Some((house.map.at(area.centre?)?, area.name.clone()))
    };
    let (mut discs, mut names) = (Vec::new(), Vec::new());
    for (number, cluster) in (1..).zip(clusters) {
        // The middle last, so that its number lies on top.
        for (at, code) in cluster.found.areas.iter().enumerate().rev() {
            let Some(((x, y), name)) = place(code) else { continue };
            discs.push(Disc { x, y, is_good: cluster.found.stream.is_good(), number, is_centre: at == 0 });
            if at == 0 {
                names.push((x, y + 34, name));
            }
        }
    }
    Canvas { shapes: house.site.assets.address(SHAPES).to_owned(), height: house.map.height, discs, names }
}
