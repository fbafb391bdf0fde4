//! One walk through the graph that finds the blocks: the largest parts that no single node can split.
//!
//! A node in more than one block is a cut point; a block of two nodes is a bridge.

use crate::Graph;

/// A block as the walk leaves it.
pub(crate) struct Block<'a> {
    /// The node by which the walk came in.
    pub top: u32,
    /// The other nodes.
    pub below: &'a [u32],
    /// Whether the walk began at `top`.
    pub top_is_root: bool,
}

#[derive(Clone, Copy, Default)]
struct Visit {
    /// When the walk came here, from 1 on; 0 is not yet.
    came: u32,
    /// The earliest node that can be reached from here and below without the way by which it came.
    low: u32,
    /// The arc to look at next, and the last.
    next: u32,
    end: u32,
}

/// Calls `on_block` for every block, those deeper in the walk first. Nodes without ties are in no block. Without recursion, O(nodes + edges) (Hopcroft and Tarjan, *Algorithm 447*, 1973).
pub(crate) fn for_each_block(graph: &Graph, mut on_block: impl FnMut(Block<'_>)) {
    let mut visits = vec![Visit::default(); graph.nodes()];
    let targets = graph.targets();
    let (mut path, mut open): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
    let mut clock = 0;
    for root in 0..graph.nodes() as u32 {
        if visits[root as usize].came != 0 {
            continue;
        }
        let mut enter = |node: u32, visits: &mut [Visit]| {
            clock += 1;
            let range = graph.range(node);
            visits[node as usize] = Visit { came: clock, low: clock, next: range.start as u32, end: range.end as u32 };
        };
        enter(root, &mut visits);
        path.push(root);
        while let Some(&node) = path.last() {
            let mut here = visits[node as usize];
            let mut deeper = None;
            while here.next < here.end {
                let neighbour = targets[here.next as usize];
                here.next += 1;
                match visits[neighbour as usize].came {
                    0 => {
                        deeper = Some(neighbour);
                        break;
                    }
                    // Counting the way back to the parent changes nothing: it is not before the parent.
                    came => here.low = here.low.min(came),
                }
            }
            visits[node as usize] = here;
            if let Some(neighbour) = deeper {
                enter(neighbour, &mut visits);
                path.push(neighbour);
                open.push(neighbour);
                continue;
            }
            path.pop();
            let Some(&parent) = path.last() else { break };
            let above = &mut visits[parent as usize];
            above.low = above.low.min(here.low);
            if here.low >= above.came {
                // Nothing from here on reaches beyond the parent: what is still open since then is a block.
                let from = open.iter().rposition(|&one| one == node).unwrap_or(0);
                on_block(Block { top: parent, below: &open[from..], top_is_root: parent == root });
                open.truncate(from);
            }
        }
    }
}

/// For every node: does the network fall apart without it? O(nodes + edges).
pub fn cut_points(graph: &Graph) -> Vec<bool> {
    let mut cuts = vec![false; graph.nodes()];
    let mut root_has_one = vec![false; graph.nodes()];
    let note = |block: Block<'_>| {
        let top = block.top as usize;
        // The walk's first node cuts only when there is a second block below it.
        cuts[top] |= !block.top_is_root || root_has_one[top];
        root_has_one[top] = true;
    };
    for_each_block(graph, note);
    cuts
}

/// The ties without which the network falls apart, as (a, b) with a before b, sorted. O(nodes + edges log edges).
pub fn bridges(graph: &Graph) -> Vec<(u32, u32)> {
    let mut found = Vec::new();
    let note = |block: Block<'_>| {
        if let [below] = block.below {
            found.push((block.top.min(*below), block.top.max(*below)));
        }
    };
    for_each_block(graph, note);
    found.sort_unstable();
    found
}
