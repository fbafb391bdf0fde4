//! How much freedom somebody's place gives: Burt's constraint and effective size.
//!
//! Ronald Burt, *Structural Holes* (1992), chapter 2. Who only knows people that know each other is constrained; who connects people that do not know
//! each other hears things first and is hard to pass by.

use crate::Graph;
use crate::triangles::{Kept, Triangle};

/// Burt's constraint with weights: the sum over neighbours j of (p_ij + sum over q of p_iq p_qj) squared, where p_ij is the share of i's strength that goes
/// to j. NaN for a node without ties, as in networkx and igraph; a node with only ties of weight 0 has 0.
///
/// The share that i spends on j by way of others is, times i's strength, the same as that of j on i. So each triangle is looked at once.
pub fn constraint(graph: &Graph) -> Vec<f64> {
    let kept = Kept::of(graph);
    let strengths = strengths(graph);
    let per_strength: Vec<f64> = strengths.iter().map(|strength| if *strength > 0.0 { 1.0 / strength } else { 0.0 }).collect();
    let mut spent = kept.weights.clone();
    kept.for_each_triangle(|Triangle { nodes, edges }| {
        let [ab, ac, bc] = edges.map(|edge| kept.weights[edge]);
        spent[edges[0]] += ac * bc * per_strength[nodes[2] as usize];
        spent[edges[1]] += ab * bc * per_strength[nodes[1] as usize];
        spent[edges[2]] += ab * ac * per_strength[nodes[0] as usize];
    });
    let mut squares = vec![0.0; graph.nodes()];
    for node in 0..graph.nodes() as u32 {
        for edge in kept.range(node) {
            let square = spent[edge] * spent[edge];
            squares[node as usize] += square;
            squares[kept.targets[edge] as usize] += square;
        }
    }
    per_node(graph, |node| squares[node] * per_strength[node] * per_strength[node])
}

/// Burt's effective size with weights: the number of neighbours less what is double among them, the sum over neighbours j and q of p_iq m_jq, where m_jq is
/// the weight between j and q as a share of j's heaviest tie. With equal weights it is n - 2t/n (Borgatti, 1997). NaN for a node without ties.
pub fn effective_size(graph: &Graph) -> Vec<f64> {
    let kept = Kept::of(graph);
    let strengths = strengths(graph);
    let per_heaviest: Vec<f64> = (0..graph.nodes() as u32)
        .map(|node| graph.weights(node).iter().fold(0.0_f64, |most, weight| most.max(*weight)))
        .map(|most| if most > 0.0 { 1.0 / most } else { 0.0 })
        .collect();
    let mut double = vec![0.0; graph.nodes()];
    kept.for_each_triangle(|Triangle { nodes, edges }| {
        let [ab, ac, bc] = edges.map(|edge| kept.weights[edge]);
        let [a, b, c] = nodes.map(|node| node as usize);
        double[a] += bc * (ac * per_heaviest[b] + ab * per_heaviest[c]);
        double[b] += ac * (bc * per_heaviest[a] + ab * per_heaviest[c]);
        double[c] += ab * (bc * per_heaviest[a] + ac * per_heaviest[b]);
    });
    per_node(graph, |node| {
        let share = if strengths[node] > 0.0 { double[node] / strengths[node] } else { 0.0 };
        graph.degree(node as u32) as f64 - share
    })
}

fn strengths(graph: &Graph) -> Vec<f64> {
    (0..graph.nodes() as u32).map(|node| graph.strength(node)).collect()
}

fn per_node(graph: &Graph, value: impl Fn(usize) -> f64) -> Vec<f64> {
    (0..graph.nodes()).map(|node| if graph.degree(node as u32) == 0 { f64::NAN } else { value(node) }).collect()
}
