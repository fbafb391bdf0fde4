//! An order of the nodes in which who is near is near: everybody beside their best-known neighbour.

use crate::Graph;

/// Every node once, those who stand together near each other. A graph that is numbered so ([`Graph::in_order`]) is measured quicker, since who is looked at next
/// lies near in memory too. O(edges + nodes log nodes).
pub fn near_order(graph: &Graph) -> Vec<u32> {
    order(graph, &(0..graph.nodes() as u32).collect::<Vec<_>>(), |_| true)
}

/// Every node that is asked for, once. Each has as parent its neighbour with most neighbours, when that one has more than itself; then children follow their
/// parent, those without children first. So nodes that stand together share a neighbour. O(neighbours of the nodes).
pub(crate) fn order(graph: &Graph, members: &[u32], is_member: impl Fn(u32) -> bool) -> Vec<u32> {
    let rank = |node: u32| (graph.degree(node), node);
    let mut children: Vec<(u32, u32)> = Vec::new();
    let mut roots = Vec::new();
    for &node in members {
        let best = graph.neighbours(node).iter().copied().filter(|neighbour| is_member(*neighbour)).max_by_key(|one| rank(*one));
        match best.filter(|best| rank(*best) > rank(node)) {
            Some(parent) => children.push((parent, node)),
            None => roots.push(node),
        }
    }
    children.sort_unstable_by_key(|&(parent, child)| (parent, std::cmp::Reverse(rank(child))));
    let of = |node: u32| {
        let from = children.partition_point(|(parent, _)| *parent < node);
        let to = children.partition_point(|(parent, _)| *parent <= node);
        &children[from..to]
    };
    let mut order = Vec::with_capacity(members.len());
    let mut waiting = roots;
    while let Some(node) = waiting.pop() {
        order.push(node);
        // Taken from the end: first those with fewest neighbours, who have no children.
        waiting.extend(of(node).iter().map(|(_, child)| *child));
    }
    order
}
