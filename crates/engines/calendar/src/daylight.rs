//! When does the sun rise and set?

use jiff::civil::{Date, DateTime};

use crate::clock::{to_local, to_seconds_utc};

/// The sun is up when its upper edge is: half a degree wide, and lifted by the air.
const ZENITH_DEG: f64 = 90.833;
const JULIAN_DAY_1970: f64 = 2_440_587.5;

/// Sunrise and sunset on a day, on the clock in the Netherlands, to the minute.
///
/// `lat` and `lon` are in degrees, north and east positive. None when the sun does not rise or set that day, or the place is none. In a flat land
/// with usual air it is within two minutes of the tables of KNMI. By the equations of the NOAA Solar Calculator (after Meeus, Astronomical
/// Algorithms), some microseconds; a library for it would bring another calendar library along.
///
/// ```
/// use jiff::civil::date;
/// use opbouw_calendar::daylight;
/// let (sunrise, sunset) = daylight(date(2026, 12, 21), 52.09, 5.12).expect("Utrecht has a sun");
/// assert_eq!((sunrise.hour(), sunrise.minute()), (8, 46));
/// assert_eq!((sunset.hour(), sunset.minute()), (16, 29));
/// ```
#[must_use]
pub fn daylight(date: Date, lat: f64, lon: f64) -> Option<(DateTime, DateTime)> {
    if !(-90.0..=90.0).contains(&lat) || !(-180.0..=180.0).contains(&lon) {
        return None;
    }
    let midnight_s = to_seconds_utc(date.at(0, 0, 0, 0));
    let sunrise = event_minutes(midnight_s, lat, lon, 1.0)?;
    let sunset = event_minutes(midnight_s, lat, lon, -1.0)?;
    Some((on_clock(midnight_s, sunrise), on_clock(midnight_s, sunset)))
}

#[allow(clippy::cast_possible_truncation)] // minutes of a day
fn on_clock(midnight_s: i64, minutes: f64) -> DateTime {
    to_local(midnight_s + minutes.round() as i64 * 60)
}

/// Minutes after midnight in UTC; `side` is 1 for the morning, -1 for the evening. The sun moves during the day, so the second round
/// takes it where it is at the hour that the first one found.
fn event_minutes(midnight_s: i64, lat: f64, lon: f64, side: f64) -> Option<f64> {
    let mut minutes = 720.0 - 4.0 * lon;
    for _ in 0..3 {
        let sun = Sun::at(midnight_s, minutes);
        let hour_angle = sun.hour_angle_deg(lat)?;
        minutes = 720.0 - 4.0 * (lon + side * hour_angle) - sun.ahead_minutes;
    }
    Some(minutes)
}

/// Where the sun is.
struct Sun {
    declination: f64,
    /// How far a sundial is ahead of the clock: the equation of time.
    ahead_minutes: f64,
}

impl Sun {
    #[allow(clippy::cast_precision_loss)] // seconds of some thousand years
    fn at(midnight_s: i64, minutes: f64) -> Self {
        let days = (midnight_s as f64 + minutes * 60.0) / 86_400.0 + JULIAN_DAY_1970;
        let t = (days - 2_451_545.0) / 36_525.0;
        let mean_longitude = (280.466_46 + t * (36_000.769_83 + t * 0.000_303_2)).to_radians();
        let anomaly = (357.529_11 + t * (35_999.050_29 - 0.000_153_7 * t)).to_radians();
        let eccentricity = 0.016_708_634 - t * (0.000_042_037 + 0.000_000_126_7 * t);
        let center = anomaly.sin() * (1.914_602 - t * (0.004_817 + 0.000_014 * t))
            + (2.0 * anomaly).sin() * (0.019_993 - 0.000_101 * t)
            + (3.0 * anomaly).sin() * 0.000_289;
        let node = (125.04 - 1_934.136 * t).to_radians();
        let longitude = mean_longitude + (center - 0.005_69 - 0.004_78 * node.sin()).to_radians();
        let seconds = 21.448 - t * (46.815 + t * (0.000_59 - t * 0.001_813));
        let tilt = (23.0 + (26.0 + seconds / 60.0) / 60.0 + 0.002_56 * node.cos()).to_radians();
        let y = (tilt / 2.0).tan().powi(2);
        let ahead = y * (2.0 * mean_longitude).sin() - 2.0 * eccentricity * anomaly.sin()
            + 4.0 * eccentricity * y * anomaly.sin() * (2.0 * mean_longitude).cos()
            - 0.5 * y * y * (4.0 * mean_longitude).sin()
            - 1.25 * eccentricity * eccentricity * (2.0 * anomaly).sin();
        Self { declination: (tilt.sin() * longitude.sin()).asin(), ahead_minutes: 4.0 * ahead.to_degrees() }
    }

    /// None when it stays up or stays down.
    fn hour_angle_deg(&self, lat: f64) -> Option<f64> {
        let lat = lat.to_radians();
        let cosine = ZENITH_DEG.to_radians().cos() / (lat.cos() * self.declination.cos()) - lat.tan() * self.declination.tan();
        (-1.0..=1.0).contains(&cosine).then(|| cosine.acos().to_degrees())
    }
}
