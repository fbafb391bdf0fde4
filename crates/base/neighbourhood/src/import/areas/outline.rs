//! Is this shape an area? Checked, put in WGS84 whatever it came in, and written as GeoJSON again.

use std::fmt::Write;

use geojson::{GeometryValue, Position};

use super::shape;
use crate::import::coordinates::{How, is_turned};
use crate::import::reason::Reason;
use crate::place::LatLon;
use crate::rd;

/// Degrees east and north, the order of GeoJSON.
pub(super) type Point = [f64; 2];
/// The outer ring first, then holes. Each ring ends where it began.
pub(super) type Polygon = Vec<Vec<Point>>;

/// The shape of an area; a hamlet may be a single point.
pub(super) enum Outline {
    Polygons(Vec<Polygon>),
    Point(Point),
}

impl Outline {
    /// `says_rd`: the file names RD as its grid. Otherwise the size of the numbers decides.
    pub(super) fn read(geometry: &GeometryValue, says_rd: bool) -> Result<(Self, How), Reason> {
        let how = first_position(geometry).and_then(pair).map_or(How::Degrees, |(x, y)| how(x, y, says_rd));
        let outline = match geometry {
            GeometryValue::Polygon { .. } | GeometryValue::MultiPolygon { .. } => Self::Polygons(polygons(polygons_of(geometry), how)?),
            GeometryValue::Point { coordinates } => Self::Point(point(coordinates, how)?),
            _ => return Err(Reason::BadOutline("it is neither a polygon nor a point")),
        };
        match &outline {
            Self::Polygons(polygons) if polygons.is_empty() => Err(Reason::BadOutline("it is empty")),
            _ => Ok((outline, how)),
        }
    }

    /// A point inside the largest part.
    pub(super) fn centre(&self) -> Option<LatLon> {
        let [lon, lat] = match self {
            Self::Point(point) => *point,
            Self::Polygons(polygons) => shape::centre(polygons)?,
        };
        LatLon::new(lat, lon)
    }

    /// As GeoJSON with six decimals, which is a decimetre; none for a point.
    pub(super) fn to_geojson(&self) -> Option<String> {
        let Self::Polygons(polygons) = self else { return None };
        let mut text = String::new();
        match polygons.as_slice() {
            [polygon] => write_shape(&mut text, "Polygon", |text| write_polygon(text, polygon)),
            many => write_shape(&mut text, "MultiPolygon", |text| write_list(text, many, write_polygon)),
        }
        Some(text)
    }
}

fn how(x: f64, y: f64, says_rd: bool) -> How {
    if says_rd || rd::is_rd(x, y) {
        How::Rd
    } else if is_turned(y, x) {
        How::Turned
    } else {
        How::Degrees
    }
}

fn first_position(geometry: &GeometryValue) -> Option<&Position> {
    match geometry {
        GeometryValue::Point { coordinates } => Some(coordinates),
        other => polygons_of(other).first()?.first()?.first(),
    }
}

/// The polygons of a plain shape, as GeoJSON has them.
fn polygons_of(geometry: &GeometryValue) -> &[Vec<Vec<Position>>] {
    match geometry {
        GeometryValue::Polygon { coordinates } => std::slice::from_ref(coordinates),
        GeometryValue::MultiPolygon { coordinates } => coordinates,
        _ => &[],
    }
}

fn polygons(polygons: &[Vec<Vec<Position>>], how: How) -> Result<Vec<Polygon>, Reason> {
    polygons.iter().map(|rings| polygon(rings, how)).collect()
}

fn polygon(rings: &[Vec<Position>], how: How) -> Result<Polygon, Reason> {
    if rings.is_empty() {
        return Err(Reason::BadOutline("a polygon is empty"));
    }
    rings.iter().map(|ring| self::ring(ring, how)).collect()
}

/// Closes a ring that is open, as some programs leave them.
fn ring(positions: &[Position], how: How) -> Result<Vec<Point>, Reason> {
    let mut ring: Vec<Point> = positions.iter().map(|position| point(position, how)).collect::<Result<_, _>>()?;
    if let (Some(&first), Some(&last)) = (ring.first(), ring.last())
        && first != last
    {
        ring.push(first);
    }
    if ring.len() < 4 { Err(Reason::BadOutline("a ring has fewer than three corners")) } else { Ok(ring) }
}

fn point(position: &Position, how: How) -> Result<Point, Reason> {
    let place = pair(position).and_then(|(x, y)| match how {
        How::Degrees => LatLon::new(y, x),
        How::Turned => LatLon::new(x, y),
        How::Rd => rd::to_lat_lon(x, y),
    });
    let place = place.ok_or(Reason::BadOutline("a point of it is nowhere on earth, nor in the Dutch grid"))?;
    let rounded = |degrees: f64| (degrees * 1e6).round() / 1e6;
    Ok([rounded(place.lon()), rounded(place.lat())])
}

/// The first two numbers; the third, where there is one, is a height.
fn pair(position: &Position) -> Option<(f64, f64)> {
    match position.as_slice() {
        [x, y, ..] => Some((*x, *y)),
        _ => None,
    }
}

fn write_shape(text: &mut String, kind: &str, coordinates: impl FnOnce(&mut String)) {
    text.push_str("{\"type\":\"");
    text.push_str(kind);
    text.push_str("\",\"coordinates\":");
    coordinates(text);
    text.push('}');
}

fn write_polygon(text: &mut String, polygon: &Polygon) {
    write_list(text, polygon, |text, ring| {
        write_list(text, ring, |text, [lon, lat]| {
            // Writing to a string cannot fail.
            let _ = write!(text, "[{lon},{lat}]");
        });
    });
}

fn write_list<T>(text: &mut String, items: &[T], mut write_item: impl FnMut(&mut String, &T)) {
    text.push('[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        write_item(text, item);
    }
    text.push(']');
}
