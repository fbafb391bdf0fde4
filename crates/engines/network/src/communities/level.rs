//! A graph in which nodes can be whole groups: what Leiden works on at each level.

use crate::Graph;

/// Ties between different nodes only; ties inside a node count in its strength.
pub(crate) struct Level {
    starts: Vec<u32>,
    arcs: Vec<(u32, f32)>,
    strength: Vec<f64>,
    total: f64,
}

impl Level {
    /// The graph itself, every node for itself. Ties with a weight below zero count as zero.
    pub(crate) fn of(graph: &Graph) -> Self {
        let mut level = Self::empty(graph.nodes(), 2 * graph.edges());
        for node in 0..graph.nodes() as u32 {
            let weights = graph.weights(node);
            level.arcs.extend(graph.neighbours(node).iter().zip(weights).map(|(&other, &weight)| (other, weight.max(0.0) as f32)));
            level.strength.push(weights.iter().map(|weight| weight.max(0.0)).sum());
            level.starts.push(level.arcs.len() as u32);
        }
        level.total = level.strength.iter().sum();
        level
    }

    fn empty(nodes: usize, arcs: usize) -> Self {
        let mut starts = Vec::with_capacity(nodes + 1);
        starts.push(0);
        Self { starts, arcs: Vec::with_capacity(arcs), strength: Vec::with_capacity(nodes), total: 0.0 }
    }

    /// The graph of groups: group `of[node]` becomes a node. O(nodes + ties).
    pub(crate) fn fold(&self, of: &[u32], count: u32) -> Self {
        let (members, starts) = sort_by_group(of, count);
        let mut folded = Self::empty(count as usize, self.arcs.len() / 2);
        let mut sums = vec![0.0_f32; count as usize];
        let mut touched = Vec::new();
        for group in 0..count {
            let range = starts[group as usize] as usize..starts[group as usize + 1] as usize;
            let mut strength = 0.0;
            for &node in &members[range] {
                strength += self.strength[node as usize];
                for &(other, weight) in self.arcs(node) {
                    let other = of[other as usize];
                    if other != group {
                        if sums[other as usize] == 0.0 {
                            touched.push(other);
                        }
                        sums[other as usize] += weight;
                    }
                }
            }
            folded.strength.push(strength);
            folded.arcs.extend(touched.drain(..).map(|other| (other, std::mem::take(&mut sums[other as usize]))).filter(|arc| arc.1 > 0.0));
            folded.starts.push(folded.arcs.len() as u32);
        }
        folded.total = self.total;
        folded
    }

    pub(crate) fn nodes(&self) -> usize {
        self.strength.len()
    }

    pub(crate) fn arcs(&self, node: u32) -> &[(u32, f32)] {
        &self.arcs[self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize]
    }

    pub(crate) fn strength(&self, node: u32) -> f64 {
        self.strength[node as usize]
    }

    /// Twice the weight of all ties, those inside nodes too.
    pub(crate) fn total(&self) -> f64 {
        self.total
    }
}

/// The nodes in order of their group, and where each group begins.
fn sort_by_group(of: &[u32], count: u32) -> (Vec<u32>, Vec<u32>) {
    let mut starts = vec![0_u32; count as usize + 1];
    for &group in of {
        starts[group as usize + 1] += 1;
    }
    for group in 0..count as usize {
        starts[group + 1] += starts[group];
    }
    let mut next = starts.clone();
    let mut members = vec![0; of.len()];
    for (node, &group) in (0..).zip(of) {
        members[next[group as usize] as usize] = node;
        next[group as usize] += 1;
    }
    (members, starts)
}
