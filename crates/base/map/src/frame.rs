//! Which part of the world does a map show, and where is a point drawn on it?

use std::f64::consts::PI;

use opbouw_neighbourhood::LatLon;

/// Width of every drawing, in its own units.
pub const WIDTH: f64 = 480.0;
/// Room around what is shown.
const MARGIN: f64 = 24.0;
/// Height of a window into the map.
const WINDOW_HEIGHT: f64 = 480.0;
/// A tile, and the whole world at zoom 0, is so many units wide.
const TILE: f64 = 256.0;
/// Farther out there is nothing to see, closer in nothing more.
const ZOOMS: std::ops::RangeInclusive<f64> = 3.0..=19.0;

/// An outline to draw: rings of points, outer first.
pub type Outline = Vec<Vec<LatLon>>;

/// Which part of the world the map shows, and how big it is drawn. In Web Mercator, where the world is a square of one by one.
#[derive(Debug, Clone, PartialEq)]
pub struct MapFrame {
    /// Left side in the world, from 0 to 1.
    west: f64,
    /// Upper side in the world, from 0 to 1.
    north: f64,
    /// Units of the drawing in the whole world.
    scale: f64,
    /// Height in units of the drawing; the width is always 480.
    pub height: f64,
}

impl MapFrame {
    /// A frame around all these points; a small square of the country when there are none.
    pub fn around(points: impl Iterator<Item = LatLon>) -> Self {
        let (mut west, mut east, mut north, mut south) = (f64::MAX, f64::MIN, f64::MAX, f64::MIN);
        for point in points {
            let (x, y) = in_world(point);
            (west, east) = (west.min(x), east.max(x));
            (north, south) = (north.min(y), south.max(y));
        }
        if west > east {
            return LatLon::new(52.1, 5.4)
                .map_or(Self { west: 0.0, north: 0.0, scale: TILE, height: WINDOW_HEIGHT }, |middle| Self::window(middle, 11.0));
        }
        // A single point still has some country around it: a hundredth of a degree.
        let least = 0.01 / 360.0;
        let scale = (WIDTH - 2.0 * MARGIN) / (east - west).max(least);
        let height = ((south - north).max(least) * scale + 2.0 * MARGIN).clamp(160.0, 900.0).round();
        Self { west: west - MARGIN / scale, north: north - MARGIN / scale, scale, height }
    }

    /// A square window with this point in the middle, at a zoom as tiles have it: 13 shows a village, 16 a few streets.
    pub fn window(centre: LatLon, zoom: f64) -> Self {
        let scale = TILE * 2f64.powf(zoom.clamp(*ZOOMS.start(), *ZOOMS.end()));
        let (x, y) = in_world(centre);
        Self { west: x - WIDTH / 2.0 / scale, north: y - WINDOW_HEIGHT / 2.0 / scale, scale, height: WINDOW_HEIGHT }
    }

    /// How far it is zoomed in.
    pub fn zoom(&self) -> f64 {
        (self.scale / TILE).log2()
    }

    /// The point in the middle.
    pub fn centre(&self) -> LatLon {
        let (x, y) = (self.west + WIDTH / 2.0 / self.scale, self.north + self.height / 2.0 / self.scale);
        on_earth(x.rem_euclid(1.0), y.clamp(0.0, 1.0))
    }

    /// A window beside this one: parts of its width to the right and of its height down.
    #[must_use]
    pub fn moved(&self, right: f64, down: f64) -> Self {
        let (x, y) = (right * WIDTH / self.scale, down * self.height / self.scale);
        Self { west: self.west + x, north: self.north + y, ..self.clone() }
    }

    /// A window closer in (or, below 0, farther out) around the same middle, at a whole zoom.
    #[must_use]
    pub fn zoomed(&self, steps: f64) -> Self {
        let zoom = self.zoom();
        let whole = if steps > 0.0 { (zoom + steps - 0.3).ceil() } else { (zoom + steps + 0.3).floor() };
        Self::window(self.centre(), whole)
    }

    /// Where a point is drawn; none when it lies outside the frame.
    pub fn at(&self, point: LatLon) -> Option<(i32, i32)> {
        let (x, y) = self.exactly_at(point);
        self.holds(x, y).then_some((x as i32, y as i32))
    }

    /// Whether a point lies inside.
    pub fn has(&self, point: LatLon) -> bool {
        let (x, y) = self.exactly_at(point);
        self.holds(x, y)
    }

    fn holds(&self, x: f64, y: f64) -> bool {
        (0.0..=WIDTH).contains(&x) && (0.0..=self.height).contains(&y)
    }

    /// Where a point is drawn, also outside the frame.
    pub fn exactly_at(&self, point: LatLon) -> (f64, f64) {
        let (x, y) = in_world(point);
        ((x - self.west) * self.scale, (y - self.north) * self.scale)
    }

    /// Left, top, width and height at which a drawing made in another frame lies under this one.
    pub fn lay_under(&self, other: &Self) -> (f64, f64, f64, f64) {
        let larger = self.scale / other.scale;
        let (left, top) = ((other.west - self.west) * self.scale, (other.north - self.north) * self.scale);
        (left, top, WIDTH * larger, other.height * larger)
    }

    /// Left, upper and lower side and the right one in the world, from 0 to 1.
    pub(crate) fn sides(&self) -> (f64, f64, f64, f64) {
        (self.west, self.north, self.west + WIDTH / self.scale, self.north + self.height / self.scale)
    }

    /// Units of the drawing in the whole world.
    pub(crate) fn scale(&self) -> f64 {
        self.scale
    }
}

/// East and south in a world of one by one (EPSG:3857).
fn in_world(point: LatLon) -> (f64, f64) {
    let lat = point.lat().clamp(-85.05, 85.05).to_radians();
    ((point.lon() + 180.0) / 360.0, (1.0 - lat.tan().asinh() / PI) / 2.0)
}

fn on_earth(x: f64, y: f64) -> LatLon {
    let (lat, lon) = ((PI * (1.0 - 2.0 * y)).sinh().atan().to_degrees(), x * 360.0 - 180.0);
    // Both are within bounds by what was put in.
    LatLon::new(lat, lon).unwrap_or_else(middle)
}

fn middle() -> LatLon {
    on_earth(0.5, 0.5)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn point(lat: f64, lon: f64) -> LatLon {
        LatLon::new(lat, lon).unwrap()
    }

    #[test]
    fn a_point_outside_the_frame_is_not_drawn() {
        let frame = MapFrame::around([point(52.0, 6.4), point(52.1, 6.6)].into_iter());
        assert_eq!(frame.at(point(51.0, 4.0)), None);
        assert!(frame.has(point(52.05, 6.5)));
    }

    #[test]
    fn the_middle_of_the_country_is_where_tiles_have_it() {
        // In slippy map numbering: x = (6.5 + 180) / 360 * 4096, y = (1 - ln(tan 52.05° + 1 / cos 52.05°) / pi) / 2 * 4096.
        let frame = MapFrame::window(point(52.05, 6.5), 12.0);
        let (x, y) = in_world(point(52.05, 6.5));
        assert_eq!(((x * 4096.0) as i64, (y * 4096.0) as i64), (2121, 1352));
        assert!((frame.zoom() - 12.0).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn everything_is_inside_the_frame_around_it(
            points in prop::collection::vec((50.7f64..53.6, 3.3f64..7.2), 1..40)
        ) {
            let points: Vec<LatLon> = points.into_iter().map(|(lat, lon)| point(lat, lon)).collect();
            let frame = MapFrame::around(points.iter().copied());
            // A very tall drawing is cut; its width never is.
            prop_assert!(frame.height <= 900.0);
            for one in &points {
                let (x, y) = frame.exactly_at(*one);
                prop_assert!((0.0..=WIDTH).contains(&x));
                prop_assert!(y >= 0.0 && (frame.height >= 900.0 || y <= frame.height));
            }
        }

        #[test]
        fn zooming_keeps_the_middle_and_moving_keeps_the_zoom(lat in 50.8f64..53.5, lon in 3.4f64..7.1, zoom in 8.0f64..18.0, steps in -2.0f64..2.0) {
            let frame = MapFrame::window(point(lat, lon), zoom);
            let (centre, closer) = (frame.centre(), frame.zoomed(steps));
            prop_assert!((centre.lat() - lat).abs() < 1e-9 && (centre.lon() - lon).abs() < 1e-9);
            prop_assert!((closer.centre().lat() - lat).abs() < 1e-9 && closer.zoom().fract() < 1e-9 + f64::EPSILON || (1.0 - closer.zoom().fract()) < 1e-6);
            let beside = frame.moved(1.0, 0.0);
            prop_assert!((beside.zoom() - frame.zoom()).abs() < 1e-9 && beside.centre().lon() > lon);
        }

        #[test]
        fn what_is_drawn_in_one_frame_lies_right_under_another(lat in 51.0f64..53.0, lon in 4.0f64..7.0, zoom in 10.0f64..17.0) {
            let whole = MapFrame::around([point(50.9, 3.9), point(53.1, 7.1)].into_iter());
            let window = MapFrame::window(point(lat, lon), zoom);
            let (left, top, width, _) = window.lay_under(&whole);
            let (x, y) = whole.exactly_at(point(lat, lon));
            let larger = width / WIDTH;
            prop_assert!((left + x * larger - 240.0).abs() < 0.01 && (top + y * larger - 240.0).abs() < 0.01);
        }
    }
}
