//! Communities hang together, are as good as those of others, and are always the same.

mod known;

use opbouw_network::{Graph, communities, communities_at, modularity};
use proptest::prelude::*;

fn any_graph() -> impl Strategy<Value = Graph> {
    (1_usize..60).prop_flat_map(|nodes| {
        let tie = (0..nodes as u32, 0..nodes as u32, prop_oneof![Just(1.0), 0.1..20.0]);
        prop::collection::vec(tie, 0..200).prop_map(move |ties| Graph::new(nodes, &ties))
    })
}

fn is_connected(graph: &Graph, members: &[u32]) -> bool {
    let mut met = vec![members[0]];
    let mut next = 0;
    while next < met.len() {
        for other in graph.neighbours(met[next]) {
            if members.contains(other) && !met.contains(other) {
                met.push(*other);
            }
        }
        next += 1;
    }
    met.len() == members.len()
}

proptest! {
    #[test]
    fn every_community_hangs_together(graph in any_graph(), seed in 0_u64..5, resolution in 0.2..3.0) {
        let found = communities_at(&graph, resolution, seed);
        let members = found.members();
        prop_assert_eq!(members.len(), found.count as usize);
        prop_assert!(members.iter().all(|members| is_connected(&graph, members)));
        prop_assert!(members.windows(2).all(|pair| pair[0].len() >= pair[1].len()));
    }

    #[test]
    fn no_single_node_gains_by_moving(graph in any_graph()) {
        let found = communities(&graph, 1);
        prop_assert!((found.modularity - modularity(&graph, &found.of)).abs() < 1e-12);
        for node in 0..graph.nodes() {
            for other in graph.neighbours(node as u32) {
                let mut moved = found.of.clone();
                moved[node] = found.of[*other as usize];
                prop_assert!(modularity(&graph, &moved) <= found.modularity + 1e-6);
            }
        }
    }

    #[test]
    fn the_same_seed_gives_the_same(graph in any_graph(), seed: u64) {
        prop_assert_eq!(communities(&graph, seed), communities(&graph, seed));
    }
}

#[test]
fn the_karate_club_has_the_best_that_is_known() {
    let graph = known::read("karate", false);
    let found = communities(&graph, 1);
    assert_eq!(found.count, 4);
    // The optimum, proved by Brandes and others (2008).
    assert!((found.modularity - 0.419_789_6).abs() < 1e-6, "{}", found.modularity);
}

#[test]
fn les_miserables_is_as_good_as_with_igraph() {
    // The best of a hundred runs of igraph 1.0, with and without weights.
    for (is_weighted, best) in [(true, MISERABLES_WEIGHTED), (false, MISERABLES)] {
        let found = communities(&known::read("les misérables", is_weighted), 1);
        assert!(found.modularity > best - 1e-5, "{} {is_weighted}", found.modularity);
    }
}

const MISERABLES_WEIGHTED: f64 = 0.566_687_9;
const MISERABLES: f64 = 0.560_008_3;

#[test]
fn without_ties_everybody_is_alone() {
    let found = communities(&Graph::new(3, &[]), 1);
    assert_eq!((found.of, found.count, found.modularity), (vec![0, 1, 2], 3, 0.0));
    assert_eq!(communities(&Graph::new(0, &[]), 1).count, 0);
    let weightless = communities(&Graph::new(2, &[(0, 1, 0.0)]), 1);
    assert_eq!(weightless.modularity, 0.0);
}

#[test]
fn two_villages_with_one_road_are_two() {
    let mut ties = Vec::new();
    for village in [0, 10] {
        ties.extend((0..10).flat_map(|a| (a + 1..10).map(move |b| (village + a, village + b, 1.0))));
    }
    ties.push((0, 10, 1.0));
    let found = communities(&Graph::new(20, &ties), 1);
    assert_eq!(found.members(), [(0..10).collect::<Vec<u32>>(), (10..20).collect()]);
    assert!(communities_at(&Graph::new(20, &ties), 0.01, 1).count == 1);
}
