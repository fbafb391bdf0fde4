//! The same questions answered straight from their definitions, slowly, sharing no code with the engine.
#![allow(dead_code)]

use opbouw_network::Graph;
use proptest::prelude::*;

/// Distances and numbers of shortest paths from one node.
fn paths_from(graph: &Graph, source: usize) -> (Vec<usize>, Vec<f64>) {
    let mut distance = vec![usize::MAX; graph.nodes()];
    let mut paths = vec![0.0; graph.nodes()];
    (distance[source], paths[source]) = (0, 1.0);
    for step in 0..graph.nodes() {
        for node in 0..graph.nodes() {
            if distance[node] != step {
                continue;
            }
            for &next in graph.neighbours(node as u32) {
                let next = next as usize;
                if distance[next] > step + 1 {
                    distance[next] = step + 1;
                }
                if distance[next] == step + 1 {
                    paths[next] += paths[node];
                }
            }
        }
    }
    (distance, paths)
}

/// For each pair and each node between them, the share of shortest paths.
pub fn betweenness(graph: &Graph) -> Vec<f64> {
    let all: Vec<_> = (0..graph.nodes()).map(|source| paths_from(graph, source)).collect();
    let mut sums = vec![0.0; graph.nodes()];
    for from in 0..graph.nodes() {
        for to in from + 1..graph.nodes() {
            for (node, sum) in sums.iter_mut().enumerate() {
                let (here, there, whole) = (all[from].0[node], all[to].0[node], all[from].0[to]);
                if node != from && node != to && whole != usize::MAX && here != usize::MAX && here + there == whole {
                    *sum += all[from].1[node] * all[to].1[node] / all[from].1[to];
                }
            }
        }
    }
    sums
}

pub fn weight(graph: &Graph, a: usize, b: usize) -> f64 {
    graph.neighbours(a as u32).iter().position(|one| *one as usize == b).map_or(0.0, |at| graph.weights(a as u32)[at])
}

fn neighbours(graph: &Graph, node: usize) -> Vec<usize> {
    graph.neighbours(node as u32).iter().map(|one| *one as usize).collect()
}

fn share(graph: &Graph, from: usize, to: usize) -> f64 {
    let strength: f64 = graph.weights(from as u32).iter().sum();
    if strength == 0.0 { 0.0 } else { weight(graph, from, to) / strength }
}

pub fn constraint(graph: &Graph) -> Vec<f64> {
    let of = |i: usize| -> f64 {
        let spent =
            |j: usize| share(graph, i, j) + neighbours(graph, i).iter().map(|&q| share(graph, i, q) * share(graph, q, j)).sum::<f64>();
        neighbours(graph, i).iter().map(|&j| spent(j) * spent(j)).sum()
    };
    (0..graph.nodes()).map(|i| if graph.degree(i as u32) == 0 { f64::NAN } else { of(i) }).collect()
}

pub fn effective_size(graph: &Graph) -> Vec<f64> {
    let of_heaviest = |j: usize, q: usize| {
        let most = graph.weights(j as u32).iter().fold(0.0_f64, |most, weight| most.max(*weight));
        if most == 0.0 { 0.0 } else { weight(graph, j, q) / most }
    };
    let of = |i: usize| -> f64 {
        let double = |j: usize| neighbours(graph, i).iter().map(|&q| share(graph, i, q) * of_heaviest(j, q)).sum::<f64>();
        neighbours(graph, i).iter().map(|&j| 1.0 - double(j)).sum()
    };
    (0..graph.nodes()).map(|i| if graph.degree(i as u32) == 0 { f64::NAN } else { of(i) }).collect()
}

pub fn components(graph: &Graph) -> Vec<u32> {
    let mut of = vec![u32::MAX; graph.nodes()];
    let mut count = 0;
    for first in 0..graph.nodes() {
        if of[first] == u32::MAX {
            let (distance, _) = paths_from(graph, first);
            (0..graph.nodes()).filter(|node| distance[*node] != usize::MAX).for_each(|node| of[node] = count);
            count += 1;
        }
    }
    of
}

fn islands(graph: &Graph) -> usize {
    components(graph).iter().max().map_or(0, |most| *most as usize + 1)
}

fn without(graph: &Graph, keep: impl Fn(u32, u32) -> bool) -> Graph {
    let edges: Vec<_> = graph.ties().filter(|&(a, b, _)| keep(a, b)).collect();
    Graph::new(graph.nodes(), &edges)
}

/// Without the node there are more islands than before, not counting itself.
pub fn cut_points(graph: &Graph) -> Vec<bool> {
    let before = islands(graph);
    (0..graph.nodes() as u32).map(|node| islands(&without(graph, |a, b| a != node && b != node)) > before + 1).collect()
}

pub fn bridges(graph: &Graph) -> Vec<(u32, u32)> {
    let before = islands(graph);
    let ties = graph.ties().map(|(a, b, _)| (a, b));
    ties.filter(|tie| islands(&without(graph, |a, b| (a, b) != *tie)) > before).collect()
}

/// For each k, take away whoever has fewer than k neighbours left, until nobody has.
pub fn core_numbers(graph: &Graph) -> Vec<u32> {
    let mut cores = vec![0; graph.nodes()];
    for k in 1..=graph.nodes() as u32 {
        let mut there = vec![true; graph.nodes()];
        while let Some(gone) =
            (0..graph.nodes()).find(|node| there[*node] && (neighbours(graph, *node).iter().filter(|one| there[**one]).count() as u32) < k)
        {
            there[gone] = false;
        }
        (0..graph.nodes()).filter(|node| there[*node]).for_each(|node| cores[node] = k);
    }
    cores
}

/// Equal to 1e-9 of the value or of one, or both not a number.
pub fn assert_same(ours: &[f64], theirs: &[f64], what: &str) {
    assert_eq!(ours.len(), theirs.len(), "{what}");
    for (node, (a, b)) in ours.iter().zip(theirs).enumerate() {
        assert!((a.is_nan() && b.is_nan()) || (a - b).abs() <= 1e-9 * b.abs().max(1.0), "{what} of {node}: {a} and not {b}");
    }
}

/// Graphs of up to so many nodes, from nearly empty to dense, with pieces, tails and weights that can be 0.
pub fn graphs(most: usize) -> impl Strategy<Value = Graph> {
    (1..=most).prop_flat_map(|nodes| {
        let end = nodes as u32;
        let weight = prop_oneof![1 => Just(0.0), 6 => (1..20_u32).prop_map(f64::from), 3 => 0.1..5.0];
        let near = (0..end, 1..4_u32).prop_map(move |(a, step)| (a, (a + step) % end));
        let pair = prop_oneof![(0..end, 0..end), near];
        prop::collection::vec((pair, weight), 0..=nodes * 3)
            .prop_map(move |pairs| Graph::new(nodes, &pairs.into_iter().map(|((a, b), weight)| (a, b, weight)).collect::<Vec<_>>()))
    })
}
