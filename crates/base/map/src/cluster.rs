//! How are many points shown as few marks that can be tapped?

use std::collections::BTreeMap;

use opbouw_neighbourhood::LatLon;

use crate::frame::MapFrame;

/// Two marks are at least so many units apart.
const APART: f64 = 36.0;

/// Points that are shown as one mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    /// Units from the left.
    pub x: f64,
    /// Units from the top.
    pub y: f64,
    /// Which of the points, in their order.
    pub members: Vec<usize>,
}

impl MapFrame {
    /// The points inside the frame as marks, of which no two are closer than 36 units. Every point inside is in exactly one; those outside are in
    /// none. Looks at every point once, and then only at marks: there are a few hundred at most.
    pub fn cluster(&self, points: &[LatLon]) -> Vec<Cluster> {
        let mut cells: BTreeMap<(i64, i64), Cluster> = BTreeMap::new();
        for (at, point) in points.iter().enumerate() {
            if !self.has(*point) {
                continue;
            }
            let (x, y) = self.exactly_at(*point);
            let cell = cells.entry(((y / APART) as i64, (x / APART) as i64)).or_insert(Cluster { x: 0.0, y: 0.0, members: Vec::new() });
            let count = cell.members.len() as f64;
            (cell.x, cell.y) = ((cell.x * count + x) / (count + 1.0), (cell.y * count + y) / (count + 1.0));
            cell.members.push(at);
        }
        let mut clusters: Vec<Cluster> = cells.into_values().collect();
        while let Some((one, other)) = find_too_near(&clusters) {
            let gone = clusters.remove(other);
            join(&mut clusters[one], gone);
        }
        clusters
    }
}

/// The nearest two that are too near.
fn find_too_near(clusters: &[Cluster]) -> Option<(usize, usize)> {
    let mut nearest = (APART * APART, None);
    for (at, one) in clusters.iter().enumerate() {
        for (beside, other) in clusters.iter().enumerate().skip(at + 1) {
            let away = (one.x - other.x).powi(2) + (one.y - other.y).powi(2);
            if away < nearest.0 {
                nearest = (away, Some((at, beside)));
            }
        }
    }
    nearest.1
}

fn join(one: &mut Cluster, other: Cluster) {
    let (mine, theirs) = (one.members.len() as f64, other.members.len() as f64);
    one.x = (one.x * mine + other.x * theirs) / (mine + theirs);
    one.y = (one.y * mine + other.y * theirs) / (mine + theirs);
    one.members.extend(other.members);
    one.members.sort_unstable();
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_point_inside_is_in_one_mark_and_no_two_marks_touch(
            points in prop::collection::vec((51.9f64..52.2, 6.3f64..6.8), 0..300), zoom in 9.0f64..15.0
        ) {
            let points: Vec<LatLon> = points.into_iter().map(|(lat, lon)| LatLon::new(lat, lon).unwrap()).collect();
            let frame = MapFrame::window(LatLon::new(52.05, 6.5).unwrap(), zoom);
            let clusters = frame.cluster(&points);
            let mut members: Vec<usize> = clusters.iter().flat_map(|cluster| cluster.members.clone()).collect();
            members.sort_unstable();
            let inside: Vec<usize> = (0..points.len()).filter(|at| frame.has(points[*at])).collect();
            prop_assert_eq!(members, inside);
            for (at, one) in clusters.iter().enumerate() {
                for other in &clusters[at + 1..] {
                    prop_assert!((one.x - other.x).hypot(one.y - other.y) >= APART);
                }
            }
            prop_assert_eq!(frame.cluster(&points), clusters, "the same points give the same marks");
        }
    }
}
