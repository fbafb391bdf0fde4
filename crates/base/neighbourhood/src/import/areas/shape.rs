//! Which point stands for this shape? One that is surely inside it: the centre of a banana lies beside it.

use super::outline::{Point, Polygon};

/// A point inside the largest polygon: its centre of gravity, or when that lies outside or in a hole, the middle of the widest stretch
/// at that height. None for a shape without any corner.
pub(super) fn centre(polygons: &[Polygon]) -> Option<Point> {
    let size = |polygon: &&Polygon| polygon.first().map_or(0.0, |ring| twice_area(ring).abs());
    let largest = polygons.iter().max_by(|a, b| size(a).total_cmp(&size(b)))?;
    let outer = largest.first()?;
    let gravity = centre_of_gravity(outer).or(outer.first().copied())?;
    if crossings(largest, gravity[1]).iter().filter(|lon| **lon > gravity[0]).count() % 2 == 1 {
        return Some(gravity);
    }
    Some(widest_stretch(largest, gravity[1]).map_or(gravity, |lon| [lon, gravity[1]]))
}

/// Twice the area with its sign, measured from the first corner, because degrees are large against a hamlet.
fn twice_area(ring: &[Point]) -> f64 {
    edges(ring).map(|([x1, y1], [x2, y2])| x1 * y2 - x2 * y1).sum()
}

/// None when the ring has no area.
fn centre_of_gravity(ring: &[Point]) -> Option<Point> {
    let [start_x, start_y] = *ring.first()?;
    let area = twice_area(ring);
    let sums = edges(ring).fold([0.0, 0.0], |[sum_x, sum_y], ([x1, y1], [x2, y2])| {
        let part = x1 * y2 - x2 * y1;
        [sum_x + (x1 + x2) * part, sum_y + (y1 + y2) * part]
    });
    let centre = sums.map(|sum| sum / (3.0 * area));
    centre.iter().all(|number| number.is_finite()).then_some([centre[0] + start_x, centre[1] + start_y])
}

/// The sides of a ring, with its first corner as the origin.
fn edges(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    let [start_x, start_y] = ring.first().copied().unwrap_or_default();
    let moved = move |[x, y]: Point| [x - start_x, y - start_y];
    ring.windows(2).map(move |pair| (moved(pair[0]), moved(pair[1])))
}

/// Where the rings cross this latitude, from west to east.
fn crossings(polygon: &Polygon, lat: f64) -> Vec<f64> {
    let sides = polygon.iter().flat_map(|ring| ring.windows(2));
    let crossed = sides.filter(|side| (side[0][1] > lat) != (side[1][1] > lat));
    let mut lons: Vec<f64> = crossed
        .map(|side| {
            let ([x1, y1], [x2, y2]) = (side[0], side[1]);
            x1 + (lat - y1) / (y2 - y1) * (x2 - x1)
        })
        .collect();
    lons.sort_by(f64::total_cmp);
    lons
}

fn widest_stretch(polygon: &Polygon, lat: f64) -> Option<f64> {
    let lons = crossings(polygon, lat);
    let inside = lons.chunks_exact(2).max_by(|a, b| (a[1] - a[0]).total_cmp(&(b[1] - b[0])))?;
    Some(f64::midpoint(inside[0], inside[1]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rings: &[&[Point]], wanted: Point) {
        let found = centre(&[rings.iter().map(|ring| ring.to_vec()).collect()]).unwrap();
        assert!((found[0] - wanted[0]).abs() < 1e-9 && (found[1] - wanted[1]).abs() < 1e-9, "{found:?} is not {wanted:?}");
    }

    #[test]
    fn a_square_has_its_middle() {
        check(&[&[[6.0, 52.0], [6.2, 52.0], [6.2, 52.2], [6.0, 52.2], [6.0, 52.0]]], [6.1, 52.1]);
    }

    #[test]
    fn a_horseshoe_and_a_ring_get_a_point_inside() {
        let horseshoe = [[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [8.0, 10.0], [8.0, 1.0], [2.0, 1.0], [2.0, 10.0], [0.0, 10.0], [0.0, 0.0]];
        let found = centre(&[vec![horseshoe.to_vec()]]).unwrap();
        assert!(found[0] < 2.0 || found[0] > 8.0, "{found:?}");
        let outer = [[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [0.0, 10.0], [0.0, 0.0]];
        let hole = [[1.0, 1.0], [8.0, 1.0], [8.0, 9.0], [1.0, 9.0], [1.0, 1.0]];
        check(&[&outer, &hole], [9.0, 5.0]);
    }

    #[test]
    fn a_line_and_nothing_do_not_fail() {
        check(&[&[[6.0, 52.0], [6.2, 52.0], [6.1, 52.0], [6.0, 52.0]]], [6.0, 52.0]);
        assert_eq!(centre(&[]), None);
        assert_eq!(centre(&[vec![]]), None);
    }
}
