//! What happens when some go: compared with counting every pair.

use opbouw_network::{Graph, removal};
use proptest::prelude::*;

fn reaches(ties: &[(u32, u32, f64)], nodes: usize, is_there: impl Fn(u32) -> bool) -> Vec<Vec<bool>> {
    let mut reach = vec![vec![false; nodes]; nodes];
    for &(a, b, _) in ties.iter().filter(|tie| is_there(tie.0) && is_there(tie.1)) {
        reach[a as usize][b as usize] = true;
        reach[b as usize][a as usize] = true;
    }
    for middle in 0..nodes {
        for a in 0..nodes {
            for b in 0..nodes {
                reach[a][b] |= reach[a][middle] && reach[middle][b];
            }
        }
    }
    reach
}

proptest! {
    #[test]
    fn it_counts_the_pairs_that_are_cut_off(
        ties in prop::collection::vec((0_u32..14, 0_u32..14, Just(1.0)), 0..30),
        removed in prop::collection::vec(0_u32..16, 0..6),
    ) {
        let found = removal(&Graph::new(14, &ties), &removed);
        let remaining: Vec<u32> = (0..14).filter(|node| !removed.contains(node)).collect();
        let (before, after) = (reaches(&ties, 14, |_| true), reaches(&ties, 14, |node| !removed.contains(&node)));
        let pairs = remaining.iter().flat_map(|&a| remaining.iter().map(move |&b| (a as usize, b as usize))).filter(|(a, b)| a < b);
        prop_assert_eq!(found.pairs_lost, pairs.filter(|&(a, b)| before[a][b] && !after[a][b]).count() as u64);
        let has_tie = |node: u32, is_there: &dyn Fn(u32) -> bool| ties.iter().any(|&(a, b, _)| a != b && is_there(a) && is_there(b) && (a == node || b == node));
        let lonely: Vec<u32> =
            remaining.iter().copied().filter(|&node| has_tie(node, &|_| true) && !has_tie(node, &|other| !removed.contains(&other))).collect();
        prop_assert_eq!(found.lonely, lonely);
        prop_assert!(found.parts_after >= found.parts_before && found.largest_after <= found.largest_before);
        prop_assert!(found.unreachable.len() as u32 >= found.largest_before - found.largest_after);
    }
}

#[test]
fn who_stood_beside_the_only_road_becomes_the_bottleneck() {
    // Two villages with two roads: by 2, and by 3. And somebody whom only 2 knows.
    let ties = [(0, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 4), (3, 4), (4, 5), (4, 6), (5, 6), (2, 7)].map(|(a, b)| (a, b, 1.0));
    let found = removal(&Graph::new(8, &ties), &[2]);
    assert_eq!((found.parts_before, found.parts_after, found.largest_before, found.largest_after), (1, 2, 7, 6));
    assert_eq!((found.lonely, found.unreachable, found.pairs_lost), (vec![7], vec![7], 6));
    let bottleneck = found.bottleneck.unwrap();
    assert_eq!(bottleneck.node, 3);
    assert!(bottleneck.share_after > bottleneck.share_before + 0.2);
}

#[test]
fn nobody_gone_changes_nothing_and_everybody_gone_leaves_nothing() {
    let graph = Graph::new(3, &[(0, 1, 1.0), (1, 2, 1.0)]);
    let same = removal(&graph, &[9]);
    assert_eq!((same.parts_before, same.parts_after, same.pairs_lost, same.bottleneck), (1, 1, 0, None));
    let nothing = removal(&graph, &[0, 1, 2, 1]);
    assert_eq!((nothing.parts_after, nothing.largest_after, nothing.pairs_lost), (0, 0, 0));
}
