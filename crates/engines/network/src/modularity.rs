//! How much better than chance a division in groups is: Newman's modularity, with weights and a resolution.

use crate::Graph;

/// Share of the weight within groups, minus what chance would put there with the same strengths. Between -0.5 and 1; 0 without ties.
/// `of` has the group of each node; a node beyond its end is in group 0. O(nodes + edges).
pub fn modularity(graph: &Graph, of: &[u32]) -> f64 {
    modularity_at(graph, of, 1.0)
}

pub(crate) fn modularity_at(graph: &Graph, of: &[u32], resolution: f64) -> f64 {
    let group = |node: u32| of.get(node as usize).copied().unwrap_or(0);
    let groups = of.iter().max().map_or(1, |&last| last as usize + 1);
    let mut mass = vec![0.0; groups];
    let mut inside = 0.0;
    for node in 0..graph.nodes() as u32 {
        let own = group(node);
        for (&other, &weight) in graph.neighbours(node).iter().zip(graph.weights(node)) {
            let weight = weight.max(0.0);
            mass[own as usize] += weight;
            inside += if group(other) == own { weight } else { 0.0 };
        }
    }
    let total: f64 = mass.iter().sum();
    if total <= 0.0 {
        return 0.0;
    }
    inside / total - resolution * mass.iter().map(|mass| (mass / total).powi(2)).sum::<f64>()
}
