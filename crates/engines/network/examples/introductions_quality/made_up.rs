//! Networks to hide ties in: known ones, and five kinds that are made up from a seed.

use crate::known;
use std::collections::{BTreeMap, BTreeSet};

/// Ties among nodes from 0.
pub struct Network {
    pub nodes: usize,
    pub ties: Vec<(u32, u32, f64)>,
}

/// Chance from a seed (SplitMix64).
pub struct Draw(u64);

impl Draw {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, end: usize) -> usize {
        (self.share() * end as f64) as usize
    }

    /// A number with a long tail, from 1.
    fn tail(&mut self, power: f64) -> f64 {
        (1.0 - self.share()).powf(-1.0 / power)
    }

    fn normal(&mut self) -> f64 {
        (-2.0 * (1.0 - self.share()).ln()).sqrt() * (std::f64::consts::TAU * self.share()).cos()
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}

impl Network {
    pub fn known(name: &str) -> Self {
        let graph = known::read(name, true);
        Self { nodes: graph.nodes(), ties: graph.ties().collect() }
    }

    fn of(nodes: usize, ties: BTreeMap<(u32, u32), f64>) -> Self {
        Self { nodes, ties: ties.into_iter().map(|((a, b), weight)| (a, b, weight)).collect() }
    }
}

fn in_order(a: usize, b: usize) -> (u32, u32) {
    (a.min(b) as u32, a.max(b) as u32)
}

/// The model of bench/network/groups.py: villages, organisations that know many, weights 1 to 20.
pub fn villages(count: usize, seed: u64) -> Network {
    let draw = &mut Draw::new(seed);
    let nodes = count / 5;
    let villages = (nodes / 120).max(3);
    let mut bounds = vec![0.0];
    for _ in 0..villages {
        bounds.push(bounds[bounds.len() - 1] + (0.8 * draw.normal()).exp());
    }
    let mut village: Vec<usize> =
        (0..nodes).map(|_| draw.share() * bounds[villages]).map(|at| bounds.partition_point(|&bound| bound <= at) - 1).collect();
    village.sort_unstable();
    let starts: Vec<usize> = (0..=villages).map(|one| village.partition_point(|&other| other < one)).collect();
    let is_organisation: Vec<bool> = (0..nodes).map(|_| draw.share() < 0.12).collect();
    let mut total = vec![0.0];
    for is_organisation in &is_organisation {
        let activity = (draw.tail(1.6) - 0.7) * if *is_organisation { 4.0 } else { 1.0 };
        total.push(total[total.len() - 1] + activity.min(60.0 + (nodes as f64).sqrt()));
    }
    let pick = |draw: &mut Draw, low: usize, high: usize| {
        let at = total[low] + draw.share() * (total[high] - total[low]);
        (total.partition_point(|&sum| sum <= at) - 1).min(nodes - 1)
    };
    let mut ties = BTreeMap::new();
    while ties.len() < count {
        let a = pick(draw, 0, nodes);
        let other = match draw.share() {
            at if at < 0.85 => village[a],
            at if at < 0.95 => {
                if draw.share() < 0.5 {
                    village[a].saturating_sub(1)
                } else {
                    (village[a] + 1).min(villages - 1)
                }
            }
            _ => draw.below(villages),
        };
        let other = if starts[other + 1] > starts[other] { other } else { village[a] };
        let b = pick(draw, starts[other], starts[other + 1]);
        let weight = (1.0 + (1.0 - draw.share()).ln() / 0.65_f64.ln()).floor().min(20.0);
        if a != b && (is_organisation[a] || is_organisation[b] || draw.share() < 0.3) {
            ties.entry(in_order(a, b)).or_insert(weight);
        }
    }
    Network::of(nodes, ties)
}

/// Who did an activity of two to six people together; mostly within a village of sixty.
pub fn shared_activities(nodes: usize, seed: u64) -> Network {
    let draw = &mut Draw::new(seed);
    let villages = (nodes / 60).max(2);
    let activity: Vec<f64> = (0..nodes).map(|_| draw.tail(1.8).min(8.0)).collect();
    let mut ties = BTreeMap::new();
    for _ in 0..nodes * 6 / 5 {
        let (village, size, times) = (draw.below(villages), 2 + draw.below(5), 1.0 + draw.below(6) as f64);
        let mut members = BTreeSet::new();
        for _ in 0..2_000 {
            let node = draw.below(nodes);
            let is_near = node * villages / nodes == village || draw.share() < 0.2 / villages as f64;
            if members.len() < size && draw.share() * 8.0 < activity[node] && is_near {
                members.insert(node);
            }
        }
        for &a in &members {
            for &b in members.range(a + 1..) {
                *ties.entry(in_order(a, b)).or_default() += times;
            }
        }
    }
    Network::of(nodes, ties)
}

/// Everybody who comes knows a busy one, and then mostly friends of that one (Holme and Kim 2002).
pub fn friends_of_friends(nodes: usize, seed: u64) -> Network {
    let draw = &mut Draw::new(seed);
    let mut known = vec![BTreeSet::from([1]), BTreeSet::from([0])];
    let mut ends = vec![0, 1];
    for node in 2..nodes {
        let (mut own, mut last) = (BTreeSet::new(), None);
        while own.len() < 3.min(node) {
            let friends: Vec<usize> = last.map_or(Vec::new(), |last: usize| known[last].iter().copied().collect());
            let other =
                if !friends.is_empty() && draw.share() < 0.6 { friends[draw.below(friends.len())] } else { ends[draw.below(ends.len())] };
            if own.insert(other) {
                last = Some(other);
            }
        }
        for &other in &own {
            known[other].insert(node);
            ends.extend([node, other]);
        }
        known.push(own);
    }
    let pairs = (0..nodes).flat_map(|a| known[a].range(a + 1..).map(move |&b| in_order(a, b)).collect::<Vec<_>>());
    Network::of(nodes, pairs.map(|pair| (pair, 1.0 + draw.below(5) as f64)).collect())
}

/// Who lives near knows each other, less the further; some know somebody far.
pub fn on_a_map(nodes: usize, seed: u64) -> Network {
    let draw = &mut Draw::new(seed);
    let homes: Vec<(f64, f64)> = (0..nodes).map(|_| (draw.share(), draw.share())).collect();
    let reach = (4.0 / nodes as f64).sqrt();
    let mut ties = BTreeMap::new();
    for a in 0..nodes {
        for b in a + 1..nodes {
            let distance = (homes[a].0 - homes[b].0).hypot(homes[a].1 - homes[b].1) / reach;
            if draw.share() < 0.8 * (-distance * distance).exp() + 0.5 / nodes as f64 {
                ties.insert(in_order(a, b), 1.0 + draw.below(4) as f64);
            }
        }
    }
    Network::of(nodes, ties)
}

/// Each knows the few that keep its two groups together, and a few of the members.
pub fn groups_and_hubs(nodes: usize, seed: u64) -> Network {
    let draw = &mut Draw::new(seed);
    let groups = nodes / 15;
    let mut ties = BTreeMap::new();
    for node in groups..nodes {
        for _ in 0..2 {
            let group = draw.below(groups);
            ties.insert(in_order(node, group), 2.0 + draw.below(6) as f64);
            for _ in 0..2 {
                let other = draw.below(nodes / groups) * groups + group;
                if other != node && other < nodes {
                    ties.insert(in_order(node, other), 1.0 + draw.below(3) as f64);
                }
            }
        }
    }
    Network::of(nodes, ties)
}
