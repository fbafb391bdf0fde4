//! Where does a pin go, so that every number can be read and tapped?

use opbouw_neighbourhood::LatLon;

use crate::frame::{MapFrame, WIDTH};

/// Pins are at least so many units apart.
const APART: i32 = 37;

/// A pin: where, and which number.
#[derive(Debug, Clone, PartialEq)]
pub struct Pin {
    /// Number in the list.
    pub number: usize,
    /// Units from the left.
    pub x: i32,
    /// Units from the top.
    pub y: i32,
}

impl MapFrame {
    /// Pins for a list; those that would cover an earlier one move aside.
    pub fn pins(&self, places: impl Iterator<Item = (usize, LatLon)>) -> Vec<Pin> {
        let mut pins: Vec<Pin> = Vec::new();
        for (number, place) in places {
            let Some((x, y)) = self.at(place) else { continue };
            let (x, y) = free_spot(&pins, x, y, self.height as i32);
            pins.push(Pin { number, x, y });
        }
        pins
    }
}

/// The nearest free spot around (x, y), looked for in widening rings.
fn free_spot(pins: &[Pin], x: i32, y: i32, height: i32) -> (i32, i32) {
    let is_free = |x: i32, y: i32| pins.iter().all(|pin| (pin.x - x).pow(2) + (pin.y - y).pow(2) >= APART * APART);
    let inside = |x: i32, y: i32| (20..=WIDTH as i32 - 20).contains(&x) && (20..=height - 20).contains(&y);
    let rings = (0..12).flat_map(|ring| (0..12).map(move |step| (ring, step)));
    rings
        .map(|(ring, step)| {
            let angle = f64::from(step) * std::f64::consts::TAU / 12.0;
            let away = f64::from(ring) * 20.0;
            (x + (angle.cos() * away) as i32, y + (angle.sin() * away) as i32)
        })
        .find(|&(x, y)| inside(x, y) && is_free(x, y))
        .unwrap_or((x, y))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(lat: f64, lon: f64) -> LatLon {
        LatLon::new(lat, lon).unwrap()
    }

    #[test]
    fn ten_pins_at_one_spot_can_all_be_read() {
        let frame = MapFrame::around([place(52.0, 6.4), place(52.1, 6.6)].into_iter());
        let pins = frame.pins((1..=10).map(|number| (number, place(52.05, 6.5))));
        for (index, pin) in pins.iter().enumerate() {
            assert!(pins[index + 1..].iter().all(|other| (pin.x - other.x).pow(2) + (pin.y - other.y).pow(2) >= APART * APART));
        }
        assert_eq!(pins.len(), 10);
    }
}
