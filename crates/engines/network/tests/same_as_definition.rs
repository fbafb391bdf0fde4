//! Every measure equals its definition on small graphs of every kind.

mod slow;

use opbouw_network::{
    BetweennessWork, Graph, betweenness, bridges, components, constraint, core_numbers, cut_points, effective_size, estimate_betweenness,
};
use proptest::prelude::*;
use slow::{assert_same, graphs};

fn check(graph: &Graph) {
    assert_same(&betweenness(graph), &slow::betweenness(graph), "betweenness");
    assert_same(&constraint(graph), &slow::constraint(graph), "constraint");
    assert_same(&effective_size(graph), &slow::effective_size(graph), "effective size");
    assert_eq!(components(graph), slow::components(graph));
    assert_eq!(cut_points(graph), slow::cut_points(graph));
    assert_eq!(bridges(graph), slow::bridges(graph));
    assert_eq!(core_numbers(graph), slow::core_numbers(graph));
}

/// So many nodes, and ties of weight 1.
fn graph(nodes: u32, ties: impl IntoIterator<Item = (u32, u32)>) -> Graph {
    Graph::new(nodes as usize, &ties.into_iter().map(|(a, b)| (a, b, 1.0)).collect::<Vec<_>>())
}

fn clique(from: u32, to: u32) -> impl Iterator<Item = (u32, u32)> {
    (from..to).flat_map(move |a| (a + 1..to).map(move |b| (a, b)))
}

#[test]
fn shapes_that_everybody_knows() {
    check(&graph(0, []));
    check(&graph(1, []));
    check(&graph(5, []));
    check(&graph(2, [(0, 1)]));
    // Star, path, ring, clique, two cliques that share a node, two that are tied by an edge, a clique and an island.
    check(&graph(9, (1..9).map(|leaf| (0, leaf))));
    check(&graph(9, (1..9).map(|node| (node - 1, node))));
    check(&graph(9, (0..9).map(|node| (node, (node + 1) % 9))));
    check(&graph(9, clique(0, 9)));
    check(&graph(9, clique(0, 5).chain(clique(4, 9))));
    check(&graph(10, clique(0, 5).chain(clique(5, 10)).chain([(4, 5)])));
    check(&graph(8, clique(0, 4).chain(clique(5, 8))));
}

#[test]
fn a_star_and_a_path_by_hand() {
    assert_eq!(betweenness(&graph(5, (1..5).map(|leaf| (0, leaf)))), [6.0, 0.0, 0.0, 0.0, 0.0]);
    assert_eq!(betweenness(&graph(5, (1..5).map(|node| (node - 1, node)))), [0.0, 3.0, 4.0, 3.0, 0.0]);
    assert_eq!(betweenness(&graph(4, [(0, 1), (1, 2), (2, 3), (3, 0)])), [0.5; 4]);
}

#[test]
fn long_walks_need_no_deep_stack() {
    let path = graph(200_000, (1..200_000).map(|node| (node - 1, node)));
    assert_eq!(bridges(&path).len(), 199_999);
    assert_eq!(cut_points(&path).iter().filter(|cut| **cut).count(), 199_998);
    assert_eq!(betweenness(&path)[100_000], 100_000.0 * 99_999.0);
    let ring = graph(1_000, (0..1_000).map(|node| (node, (node + 1) % 1_000)));
    // From everybody to 499 on each side and one across, all seen alike: (n/2 - 1)^2 / 2.
    assert_same(&betweenness(&ring), &[499.0 * 499.0 / 2.0; 1_000], "ring");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn small_graphs(graph in graphs(14)) {
        check(&graph);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// More sources than walk together, in more than one part.
    #[test]
    fn graphs_of_more_than_one_walk(graph in graphs(150)) {
        assert_same(&betweenness(&graph), &slow::betweenness(&graph), "betweenness");
        assert_same(&constraint(&graph), &slow::constraint(&graph), "constraint");
        prop_assert_eq!(core_numbers(&graph), slow::core_numbers(&graph));
    }

    #[test]
    fn parts_can_be_done_in_any_order(graph in graphs(150)) {
        let work = BetweennessWork::new(&graph);
        let mut parts: Vec<_> = (0..work.parts()).rev().map(|part| work.part(part)).collect();
        parts.reverse();
        prop_assert_eq!(work.sum(parts), betweenness(&graph));
    }

    #[test]
    fn estimates_keep_within_their_bounds(graph in graphs(120), sources in 1..60_usize, seed: u64) {
        let estimate = estimate_betweenness(&graph, sources, seed);
        prop_assert_eq!(&estimate, &estimate_betweenness(&graph, sources, seed));
        prop_assert_eq!(estimate.sources, sources.min(graph.nodes()));
        for (node, exact) in betweenness(&graph).iter().enumerate() {
            prop_assert!((estimate.betweenness[node] - exact).abs() <= estimate.error_bounds[node] + 1e-9);
            prop_assert!(estimate.error_bounds[node] <= estimate.error_bound);
        }
    }
}

#[test]
fn estimates_are_right_on_average_and_exact_with_everybody() {
    let graph = graph(60, clique(0, 20).chain(clique(19, 40)).chain((40..60).map(|node| (node - 10, node))));
    let exact = betweenness(&graph);
    assert_eq!(estimate_betweenness(&graph, 60, 1).betweenness, exact);
    assert_eq!(estimate_betweenness(&graph, 60, 1).error_bound, 0.0);
    let mean: f64 = (0..4_000).map(|seed| estimate_betweenness(&graph, 5, seed).betweenness[19]).sum::<f64>() / 4_000.0;
    assert!((mean / exact[19] - 1.0).abs() < 0.02, "{mean} and {}", exact[19]);
}
