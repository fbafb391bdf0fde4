//! Where the areas are and how many live there.

use crate::ScanFault;

/// Areas with a place and a population, numbered from 0 in the order given.
#[derive(Clone, Debug, PartialEq)]
pub struct Areas {
    /// In metres on a plane, or on a ball of radius 1: the straight line through it grows with the way over it.
    points: Vec<[f64; 3]>,
    population: Vec<f64>,
}

impl Areas {
    /// Places as x and y on a flat map; any unit will do.
    pub fn in_metres(places: &[(f64, f64)], population: &[f64]) -> Result<Self, ScanFault> {
        let points = places.iter().map(|&(x, y)| [x, y, 0.0]);
        Self::new(points.collect(), population)
    }

    /// Places as latitude and longitude in degrees; nearest is by the way over the earth as a ball.
    pub fn on_earth(places: &[(f64, f64)], population: &[f64]) -> Result<Self, ScanFault> {
        if let Some(area) = places.iter().position(|(latitude, longitude)| !(latitude.abs() <= 90.0 && longitude.abs() <= 180.0)) {
            return Err(ScanFault::Place { area });
        }
        let point = |&(latitude, longitude): &(f64, f64)| {
            let (up, around) = (latitude.to_radians(), longitude.to_radians());
            [up.cos() * around.cos(), up.cos() * around.sin(), up.sin()]
        };
        Self::new(places.iter().map(point).collect(), population)
    }

    fn new(points: Vec<[f64; 3]>, population: &[f64]) -> Result<Self, ScanFault> {
        if population.len() != points.len() {
            return Err(ScanFault::Lengths { wanted: points.len(), found: population.len() });
        }
        if let Some(area) = points.iter().position(|point| point.iter().any(|part| !part.is_finite())) {
            return Err(ScanFault::Place { area });
        }
        if let Some(area) = population.iter().position(|people| !people.is_finite() || *people < 0.0) {
            return Err(ScanFault::Population { area });
        }
        Ok(Self { points, population: population.to_vec() })
    }

    /// How many areas.
    pub fn len(&self) -> usize {
        self.points.len()
    }

    /// No area at all.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// How many live in each.
    pub fn population(&self) -> &[f64] {
        &self.population
    }

    pub(crate) fn points(&self) -> &[[f64; 3]] {
        &self.points
    }
}
