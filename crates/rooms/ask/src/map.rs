//! The map beside the list: outlines of the areas once, and pins with the numbers of the list. An SVG from the server, so it works without
//! JavaScript, on paper, and without calling anybody.

use std::fmt::Write;

use opbouw_neighbourhood::LatLon;

const WIDTH: f64 = 480.0;
const MARGIN: f64 = 24.0;

/// Which part of the world the map shows, and how big it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct MapFrame {
    west: f64,
    north: f64,
    scale_x: f64,
    scale_y: f64,
    /// Height in units of the drawing; the width is always 480.
    pub height: f64,
}

/// An outline to draw: rings of points, outer first.
pub type Outline = Vec<Vec<LatLon>>;

/// A pin: where, which number, and whether it moved to stay readable.
#[derive(Debug, Clone, PartialEq)]
pub struct Pin {
    /// Number in the list.
    pub number: usize,
    /// Pixels from the left.
    pub x: i32,
    /// Pixels from the top.
    pub y: i32,
}

impl MapFrame {
    /// A frame around all these points; a small square of the country when there are none.
    pub fn around(points: impl Iterator<Item = LatLon>) -> Self {
        let (mut west, mut east, mut south, mut north) = (f64::MAX, f64::MIN, f64::MAX, f64::MIN);
        for point in points {
            west = west.min(point.lon());
            east = east.max(point.lon());
            south = south.min(point.lat());
            north = north.max(point.lat());
        }
        if west > east {
            (west, east, south, north) = (5.3, 5.5, 52.0, 52.2);
        }
        let narrowing = ((south + north) / 2.0).to_radians().cos().max(0.05);
        let (width, height) = ((east - west).max(0.01), (north - south).max(0.01));
        let scale_x = (WIDTH - 2.0 * MARGIN) / width;
        let scale_y = scale_x / narrowing;
        Self { west, north, scale_x, scale_y, height: (height * scale_y + 2.0 * MARGIN).clamp(160.0, 900.0).round() }
    }

    /// Where a point is drawn; none when it lies outside the frame.
    pub fn at(&self, point: LatLon) -> Option<(i32, i32)> {
        let x = (point.lon() - self.west) * self.scale_x + MARGIN;
        let y = (self.north - point.lat()) * self.scale_y + MARGIN;
        ((0.0..=WIDTH).contains(&x) && (0.0..=self.height).contains(&y)).then_some((x as i32, y as i32))
    }

    /// The areas with their names as a file of its own, so that browsers keep it.
    pub fn areas_svg(&self, areas: &[(String, LatLon, Outline)]) -> String {
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {}\"><g fill=\"#dfe9dd\" stroke=\"#fff\" stroke-width=\"2\" stroke-linejoin=\"round\">",
            self.height
        );
        for (_, _, outline) in areas {
            let _ = write!(svg, "<path d=\"{}\"/>", self.path(outline));
        }
        svg.push_str("</g><g font-family=\"system-ui,sans-serif\" font-size=\"17\" fill=\"#3c4a44\" text-anchor=\"middle\" paint-order=\"stroke\" stroke=\"#dfe9dd\" stroke-width=\"3\">");
        for (name, middle, _) in areas {
            if let Some((x, y)) = self.at(*middle) {
                let _ = write!(svg, "<text x=\"{x}\" y=\"{y}\">{}</text>", name.replace('&', "&amp;").replace('<', "&lt;"));
            }
        }
        svg.push_str("</g></svg>");
        svg
    }

    fn path(&self, outline: &Outline) -> String {
        let mut path = String::new();
        for ring in outline {
            for (index, point) in ring.iter().enumerate() {
                let x = (point.lon() - self.west) * self.scale_x + MARGIN;
                let y = (self.north - point.lat()) * self.scale_y + MARGIN;
                let _ = write!(path, "{}{x:.0} {y:.0}", if index == 0 { "M" } else { "L" });
            }
            path.push('Z');
        }
        path
    }

    /// Pins for a list; those that would cover an earlier one move aside, so that every number can be read and tapped.
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

/// The nearest spot around (x, y) that is 37 pixels from every pin, looked for in widening rings.
fn free_spot(pins: &[Pin], x: i32, y: i32, height: i32) -> (i32, i32) {
    let is_free = |x: i32, y: i32| pins.iter().all(|pin| (pin.x - x).pow(2) + (pin.y - y).pow(2) >= 37 * 37);
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
            assert!(pins[index + 1..].iter().all(|other| (pin.x - other.x).pow(2) + (pin.y - other.y).pow(2) >= 37 * 37));
        }
        assert_eq!(pins.len(), 10);
    }

    #[test]
    fn a_point_outside_the_frame_is_not_drawn() {
        let frame = MapFrame::around([place(52.0, 6.4), place(52.1, 6.6)].into_iter());
        assert_eq!(frame.at(place(51.0, 4.0)), None);
    }
}
