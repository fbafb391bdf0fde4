//! Where is this point of the Dutch national grid (RD, EPSG:28992) on earth?
//!
//! Worked out by proj4rs with the published seven parameters to WGS84, without grid files: right to about a quarter of a metre, and the
//! register needs no better than a house front.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use proj4rs::Proj;

use crate::place::LatLon;

/// Metres to the east, in the whole country. It begins at a kilometre and not at zero, so that a longitude of 6 degrees beside a mistyped
/// latitude is refused and not put into the sea.
const X_M: RangeInclusive<f64> = 1_000.0..=300_000.0;
/// Metres to the north, in the whole country. It does not meet [`X_M`] but in one point, so x and y tell themselves apart.
const Y_M: RangeInclusive<f64> = 300_000.0..=625_000.0;

const RD: &str = "+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel \
    +towgs84=565.4171,50.3319,465.5524,-0.398957,0.343988,-1.87740,4.0725 +units=m +no_defs";
const WGS84: &str = "+proj=longlat +datum=WGS84 +no_defs";

static PROJECTIONS: LazyLock<Option<(Proj, Proj)>> =
    LazyLock::new(|| Proj::from_proj_string(RD).ok().zip(Proj::from_proj_string(WGS84).ok()));

/// Whether these two numbers can only be RD metres, in this order.
pub(crate) fn is_rd(x: f64, y: f64) -> bool {
    X_M.contains(&x) && Y_M.contains(&y)
}

/// The point on earth; none when the numbers are not RD.
pub(crate) fn to_lat_lon(x: f64, y: f64) -> Option<LatLon> {
    let (rd, wgs84) = PROJECTIONS.as_ref().filter(|_| is_rd(x, y))?;
    let mut point = (x, y, 0.0);
    proj4rs::transform::transform(rd, wgs84, &mut point).ok()?;
    LatLon::new(point.1.to_degrees(), point.0.to_degrees())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(x: f64, y: f64, lat: f64, lon: f64) {
        let found = to_lat_lon(x, y).expect("a point in the Netherlands");
        let wanted = LatLon::new(lat, lon).expect("a point on earth");
        assert!(found.distance_m(wanted) < 1.0, "{x} {y}: {found:?} is {} m off", found.distance_m(wanted));
    }

    #[test]
    fn published_points_are_found_within_a_metre() {
        check(155_000.0, 463_000.0, 52.155_174_40, 5.387_206_21);
        check(233_883.131, 582_065.167, 53.219_383_17, 6.568_200_53);
    }

    #[test]
    fn degrees_and_points_outside_the_grid_are_not_rd() {
        for (x, y) in [(6.5, 52.0), (6.5, 400_000.0), (400_000.0, 155_000.0), (155_000.0, 700_000.0), (f64::NAN, 463_000.0)] {
            assert_eq!(to_lat_lon(x, y), None, "{x} {y}");
        }
    }
}
