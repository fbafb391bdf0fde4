//! Points cut in halves again and again, across their widest side.

/// A balanced tree without pointers: a node is a range of `order`, and its halves are the two next ranges.
pub(super) struct Tree<'a> {
    points: &'a [[f64; 3]],
    pub order: Vec<u32>,
    /// Of each cut the side it is across and where, in the order in which ranges are walked.
    cuts: Vec<(usize, f64)>,
}

const LEAF: usize = 12;

impl<'a> Tree<'a> {
    pub fn new(points: &'a [[f64; 3]]) -> Self {
        let mut tree = Self { points, order: (0..points.len() as u32).collect(), cuts: Vec::new() };
        let mut waiting = vec![(0, points.len(), 1)];
        while let Some((from, to, node)) = waiting.pop() {
            if to - from <= LEAF {
                continue;
            }
            let range = &mut tree.order[from..to];
            let side = widest_side(points, range);
            let middle = range.len() / 2;
            let at = |area: &u32| points[*area as usize][side];
            range.select_nth_unstable_by(middle, |a, b| at(a).total_cmp(&at(b)).then(a.cmp(b)));
            if tree.cuts.len() <= node {
                tree.cuts.resize(node + 1, (0, 0.0));
            }
            tree.cuts[node] = (side, points[range[middle] as usize][side]);
            waiting.extend([(from, from + middle, 2 * node), (from + middle, to, 2 * node + 1)]);
        }
        tree
    }

    /// Gives `found` every area with its nearest. The order in which areas come is that of the tree.
    pub fn for_each_nearest(&self, count: usize, mut found: impl FnMut(u32, &[u32])) {
        let mut near: Vec<(f64, u32)> = Vec::new();
        let mut last: Option<(u32, f64)> = None;
        let mut list = Vec::new();
        for &area in &self.order {
            // Nobody's circle is larger than that of the one before, and the way to there.
            let way = |(other, radius): (u32, f64)| radius + self.square(other, area).sqrt();
            let radius = last.map_or(f64::INFINITY, way) * (1.0 + 1e-9);
            near.clear();
            self.within(area, radius * radius, &mut near);
            if near.len() > count {
                near.select_nth_unstable_by(count - 1, before);
                near.truncate(count);
            }
            near.sort_unstable_by(before);
            list.clear();
            list.extend(near.iter().map(|one| one.1));
            last = near.last().map(|furthest| (area, furthest.0.max(0.0).sqrt()));
            found(area, &list);
        }
    }

    /// All areas with at most this square of the distance. The area itself is nearer than anything.
    fn within(&self, area: u32, square: f64, near: &mut Vec<(f64, u32)>) {
        let point = self.points[area as usize];
        let mut waiting = vec![(0, self.order.len(), 1)];
        while let Some((from, to, node)) = waiting.pop() {
            if to - from <= LEAF {
                let squares = self.order[from..to].iter().map(|other| (self.square(*other, area), *other));
                near.extend(squares.filter(|one| one.0 <= square).map(|(way, other)| (if other == area { -1.0 } else { way }, other)));
                continue;
            }
            let (side, cut) = self.cuts[node];
            let middle = from + (to - from) / 2;
            let beyond = point[side] - cut;
            if beyond <= 0.0 || beyond * beyond <= square {
                waiting.push((from, middle, 2 * node));
            }
            if beyond >= 0.0 || beyond * beyond <= square {
                waiting.push((middle, to, 2 * node + 1));
            }
        }
    }

    fn square(&self, a: u32, b: u32) -> f64 {
        let (a, b) = (self.points[a as usize], self.points[b as usize]);
        (0..3).map(|side| (a[side] - b[side]) * (a[side] - b[side])).sum()
    }
}

fn before(a: &(f64, u32), b: &(f64, u32)) -> std::cmp::Ordering {
    a.0.total_cmp(&b.0).then(a.1.cmp(&b.1))
}

fn widest_side(points: &[[f64; 3]], areas: &[u32]) -> usize {
    let width = |side: usize| {
        let at = areas.iter().map(|area| points[*area as usize][side]);
        at.clone().fold(f64::MIN, f64::max) - at.fold(f64::MAX, f64::min)
    };
    let widths = [width(0), width(1), width(2)];
    (1..3).fold(0, |best, side| if widths[side] > widths[best] { side } else { best })
}
