//! Far nodes push as one: a quadtree with the mass and the middle of each square (Barnes and Hut 1986).

use super::Point;

/// A square that is seen smaller than this, as width over distance, is one point.
const COARSE: f64 = 0.9;
/// Nodes that lie nearly on one spot share a square from this depth on.
const DEEPEST: u32 = 24;

#[derive(Clone, Copy)]
struct Square {
    mass: f64,
    /// Sum of places times mass.
    moment: Point,
    /// The first of four squares below, or 0.
    below: u32,
    /// The node, when there is just one.
    node: u32,
    width: f64,
}

pub(super) struct Quadtree {
    squares: Vec<Square>,
}

impl Quadtree {
    pub(super) fn of(at: &[Point], mass: &[f64]) -> Self {
        let lowest = at.iter().fold((f64::MAX, f64::MAX), |low, at| (low.0.min(at.0), low.1.min(at.1)));
        let highest = at.iter().fold((f64::MIN, f64::MIN), |high, at| (high.0.max(at.0), high.1.max(at.1)));
        let width = (highest.0 - lowest.0).max(highest.1 - lowest.1).max(1e-9) * 1.001;
        let mut tree = Self { squares: vec![Square::empty(width)] };
        for node in 0..at.len() as u32 {
            tree.put(node, at, mass, lowest);
        }
        tree
    }

    fn put(&mut self, node: u32, at: &[Point], mass: &[f64], corner: Point) {
        let (mut square, mut corner) = (0, corner);
        for depth in 0..=DEEPEST {
            let was_empty = self.squares[square].mass == 0.0;
            let resident = std::mem::replace(&mut self.squares[square].node, u32::MAX);
            self.squares[square].add(at[node as usize], mass[node as usize]);
            if was_empty || depth == DEEPEST {
                self.squares[square].node = if was_empty { node } else { u32::MAX };
                return;
            }
            if self.squares[square].below == 0 {
                self.split(square);
                if resident != u32::MAX {
                    let (child, _) = self.child(square, corner, at[resident as usize]);
                    self.squares[child].add(at[resident as usize], mass[resident as usize]);
                    self.squares[child].node = resident;
                }
            }
            (square, corner) = self.child(square, corner, at[node as usize]);
        }
    }

    fn split(&mut self, square: usize) {
        self.squares[square].below = self.squares.len() as u32;
        let width = self.squares[square].width / 2.0;
        self.squares.extend([Square::empty(width); 4]);
    }

    fn child(&self, square: usize, corner: Point, at: Point) -> (usize, Point) {
        let width = self.squares[square].width / 2.0;
        let (right, down) = (at.0 >= corner.0 + width, at.1 >= corner.1 + width);
        let child = self.squares[square].below as usize + usize::from(right) + 2 * usize::from(down);
        (child, (corner.0 + if right { width } else { 0.0 }, corner.1 + if down { width } else { 0.0 }))
    }

    /// How all others push a node of mass 1: by mass over distance.
    pub(super) fn push(&self, node: u32, at: Point, waiting: &mut Vec<u32>) -> Point {
        let mut push = (0.0, 0.0);
        waiting.clear();
        waiting.push(0);
        while let Some(square) = waiting.pop() {
            let square = &self.squares[square as usize];
            if square.mass == 0.0 || square.node == node {
                continue;
            }
            let away = (at.0 - square.moment.0 / square.mass, at.1 - square.moment.1 / square.mass);
            let distance = (away.0 * away.0 + away.1 * away.1).max(1e-6);
            if square.below == 0 || square.width * square.width < COARSE * COARSE * distance {
                push.0 += away.0 * square.mass / distance;
                push.1 += away.1 * square.mass / distance;
            } else {
                waiting.extend(square.below..square.below + 4);
            }
        }
        push
    }
}

impl Square {
    fn empty(width: f64) -> Self {
        Self { mass: 0.0, moment: (0.0, 0.0), below: 0, node: u32::MAX, width }
    }

    fn add(&mut self, at: Point, mass: f64) {
        self.mass += mass;
        self.moment.0 += at.0 * mass;
        self.moment.1 += at.1 * mass;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::Chance;

    #[test]
    fn the_push_is_nearly_that_of_each_node_for_itself() {
        let mut chance = Chance::new(3);
        let at: Vec<Point> = (0..300).map(|_| (chance.share(), chance.share())).collect();
        let mass: Vec<f64> = (0..300).map(|node| 1.0 + f64::from(node % 5)).collect();
        let tree = Quadtree::of(&at, &mass);
        for (node, &here) in at.iter().enumerate() {
            let mut exact = (0.0, 0.0);
            for (other, &there) in at.iter().enumerate().filter(|(other, _)| *other != node) {
                let away = (here.0 - there.0, here.1 - there.1);
                let distance = (away.0 * away.0 + away.1 * away.1).max(1e-6);
                exact = (exact.0 + away.0 * mass[other] / distance, exact.1 + away.1 * mass[other] / distance);
            }
            let push = tree.push(node as u32, here, &mut Vec::new());
            assert!((push.0 - exact.0).hypot(push.1 - exact.1) < 0.05 * (exact.0.hypot(exact.1) + 500.0));
        }
    }

    #[test]
    fn nodes_on_one_spot_do_no_harm() {
        let tree = Quadtree::of(&[(0.5, 0.5); 9], &[1.0; 9]);
        assert!(tree.push(0, (0.5, 0.5), &mut Vec::new()).0.is_finite());
    }
}
