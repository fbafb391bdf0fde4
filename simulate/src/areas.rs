//! Where do people live? The 16 areas of the demo, with spots in them.

use anyhow::{Context, Result};
use opbouw_neighbourhood::LatLon;
use serde_json::Value;

use crate::chance::{Chance, What};

const FILE: &str = include_str!("../../demo/areas.geojson");
/// How often a spot is drawn anew that fell outside the area.
const TRIES: u64 = 50;

/// A village, hamlet or neighbourhood.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// Its name, as offers write it.
    pub name: String,
    /// How many people live there.
    pub residents: f64,
    /// Corners as (longitude, latitude).
    ring: Vec<(f64, f64)>,
}

/// All areas of a municipality.
#[derive(Debug, Clone, PartialEq)]
pub struct Areas(Vec<Area>);

impl Areas {
    /// The areas of the demo.
    ///
    /// # Errors
    /// What the map lacks.
    pub fn read() -> Result<Self> {
        let map: Value = serde_json::from_str(FILE)?;
        let features = map["features"].as_array().context("areas.geojson has no features")?;
        Ok(Self(features.iter().map(area).collect::<Result<_>>()?))
    }

    /// How many people live in all of them.
    pub fn residents(&self) -> f64 {
        self.0.iter().map(|area| area.residents).sum()
    }

    /// Place of the area with this name.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|area| area.name == name)
    }

    /// The area at this place; the first when there is none.
    pub fn get(&self, at: usize) -> &Area {
        &self.0[at.min(self.0.len() - 1)]
    }

    /// A spot in an area: drawn in the box around it until it is inside; the middle when that fails. None when the map is not on earth.
    pub fn spot(&self, at: usize, chance: Chance, what: What, who: u64) -> Option<LatLon> {
        let area = self.get(at);
        let (low, high) = area.corners();
        let draw = |attempt: u64| {
            let east = chance.part(what, who, 2 * attempt + 1);
            let north = chance.part(what, who, 2 * attempt + 2);
            (low.0 + east * (high.0 - low.0), low.1 + north * (high.1 - low.1))
        };
        let middle = ((low.0 + high.0) / 2.0, (low.1 + high.1) / 2.0);
        let (lon, lat) = (0..TRIES).map(draw).find(|spot| area.holds(*spot)).unwrap_or(middle);
        LatLon::new(lat, lon)
    }
}

impl Area {
    fn corners(&self) -> ((f64, f64), (f64, f64)) {
        let start = ((f64::MAX, f64::MAX), (f64::MIN, f64::MIN));
        self.ring.iter().fold(start, |(low, high), &(x, y)| ((low.0.min(x), low.1.min(y)), (high.0.max(x), high.1.max(y))))
    }

    /// Whether a line to the east crosses the border an odd number of times.
    fn holds(&self, (x, y): (f64, f64)) -> bool {
        let crosses =
            |((x1, y1), (x2, y2)): (&(f64, f64), &(f64, f64))| (y1 > &y) != (y2 > &y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1;
        let next = self.ring.iter().cycle().skip(1);
        self.ring.iter().zip(next).filter(|&(from, to)| crosses((from, to))).count() % 2 == 1
    }
}

fn area(feature: &Value) -> Result<Area> {
    let name = feature["properties"]["name"].as_str().context("an area without a name")?.to_owned();
    let residents = feature["properties"]["residents"].as_f64().context("an area without residents")?;
    let ring = feature["geometry"]["coordinates"][0].as_array().context("an area without a border")?;
    let corner = |point: &Value| Some((point[0].as_f64()?, point[1].as_f64()?));
    Ok(Area { name, residents, ring: ring.iter().filter_map(corner).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spots_lie_in_their_own_area() {
        let areas = Areas::read().expect("the map of the demo");
        assert_eq!(areas.0.len(), 16);
        for at in 0..16 {
            let spot = areas.spot(at, Chance::of(1), What::GiverSpot, 9).expect("on earth");
            assert!(areas.get(at).holds((spot.lon(), spot.lat())), "{}", areas.get(at).name);
        }
    }

    #[test]
    fn residents_are_those_of_the_file() {
        let areas = Areas::read().expect("the map of the demo");
        assert!((areas.residents() - 20_980.0).abs() < 1.0);
    }
}
