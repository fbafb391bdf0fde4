//! Where do these two numbers point to? Degrees, degrees in each other's place, or metres of the Dutch grid, told apart by their size.

use crate::place::LatLon;
use crate::rd;

/// How the numbers were understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum How {
    Degrees,
    /// Latitude and longitude were in each other's place.
    Turned,
    Rd,
}

/// The point, from the column for north (latitude, y) and the one for east (longitude, x); none when it is nowhere on earth.
///
/// Nothing in Europe has the latitude of Kenya and a longitude of the Urals, so 3..8 and 50..54 are a Dutch place with its two numbers turned.
/// RD metres tell themselves apart in either order.
pub(crate) fn locate(north: f64, east: f64) -> Option<(LatLon, How)> {
    for (x, y) in [(east, north), (north, east)] {
        if rd::is_rd(x, y) {
            return rd::to_lat_lon(x, y).map(|place| (place, How::Rd));
        }
    }
    if is_turned(north, east) {
        return LatLon::new(east, north).map(|place| (place, How::Turned));
    }
    LatLon::new(north, east).map(|place| (place, How::Degrees))
}

/// Whether these can only be a Dutch place with latitude and longitude in each other's place.
pub(crate) fn is_turned(north: f64, east: f64) -> bool {
    (3.0..=8.0).contains(&north) && (50.0..=54.0).contains(&east)
}

/// Whether a place is in the Netherlands, a strip of the neighbours included.
pub(crate) fn is_near(place: LatLon) -> bool {
    (50.5..=53.8).contains(&place.lat()) && (3.0..=7.5).contains(&place.lon())
}

/// A number as people write it: `52,06`, `233.883,131`, `6.52°`.
pub(crate) fn parse_number(text: &str) -> Option<f64> {
    let text: String = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '°').collect();
    let plain = match (text.rfind(','), text.rfind('.')) {
        (Some(comma), Some(point)) if comma > point => text.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => text.replace(',', ""),
        (Some(_), None) => text.replace(',', "."),
        _ => text,
    };
    let is_number = plain.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E'));
    plain.parse().ok().filter(|number: &f64| is_number && number.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(north: f64, east: f64, how: Option<How>) {
        let found = locate(north, east);
        assert_eq!(found.map(|(_, how)| how), how, "{north} {east}");
        if let Some((place, _)) = found.filter(|_| how != Some(How::Degrees)) {
            assert!(is_near(place), "{north} {east}: {place:?}");
        }
    }

    #[test]
    fn numbers_are_understood_by_their_size() {
        check(52.06, 6.52, Some(How::Degrees));
        check(6.52, 52.06, Some(How::Turned));
        check(463_000.0, 155_000.0, Some(How::Rd));
        check(155_000.0, 463_000.0, Some(How::Rd));
        check(-33.9, 18.4, Some(How::Degrees));
    }

    #[test]
    fn what_is_nowhere_is_refused() {
        for (north, east) in [(520.6, 65.2), (91.0, 6.0), (52.0, 181.0), (400_000.0, 6.5), (f64::NAN, 6.5), (6_800_000.0, 720_000.0)] {
            check(north, east, None);
        }
    }

    #[test]
    fn numbers_are_read_with_commas_and_points() {
        for (text, number) in
            [("52,06", 52.06), (" 6.520 ", 6.52), ("233.883,131", 233_883.131), ("233,883.131", 233_883.131), ("6.52°", 6.52), ("-3", -3.0)]
        {
            assert_eq!(parse_number(text), Some(number), "{text}");
        }
        for text in ["", "N52", "inf", "nan", "1,2,3", "een"] {
            assert_eq!(parse_number(text), None, "{text}");
        }
    }
}
