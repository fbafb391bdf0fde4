//! Where something is: WGS84 degrees, checked to be on earth and turned into metres for distances.

/// A point in WGS84 degrees (EPSG:4326).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LatLon {
    lat: f64,
    lon: f64,
}

impl LatLon {
    /// A point; none when latitude or longitude cannot be (NaN, beyond 90 or 180 degrees).
    pub fn new(lat: f64, lon: f64) -> Option<Self> {
        (lat.abs() <= 90.0 && lon.abs() <= 180.0).then_some(Self { lat, lon })
    }

    /// Degrees north.
    pub fn lat(self) -> f64 {
        self.lat
    }

    /// Degrees east.
    pub fn lon(self) -> f64 {
        self.lon
    }

    /// Metres east and north of the middle of the Netherlands (52.1 N, 5.4 E) on a flat map. Within a municipality distances are right
    /// to about 0.1 %; across the country to about 1 %.
    pub fn metres(self) -> (f32, f32) {
        const METRES_PER_DEGREE: f64 = 111_320.0;
        let narrowing = 52.1f64.to_radians().cos();
        (((self.lon - 5.4) * METRES_PER_DEGREE * narrowing) as f32, ((self.lat - 52.1) * METRES_PER_DEGREE) as f32)
    }

    /// Distance in metres on the flat map.
    pub fn distance_m(self, other: Self) -> f32 {
        let ((x, y), (other_x, other_y)) = (self.metres(), other.metres());
        (x - other_x).hypot(y - other_y)
    }
}
