//! Who can reach whom at all: the connected components.

use crate::Graph;

const NOT_YET: u32 = u32::MAX;

/// For every node the number of its component. Components are numbered 0, 1, ... in the order of their first node, so a node without ties
/// has one of its own. O(nodes + edges).
pub fn components(graph: &Graph) -> Vec<u32> {
    let mut of = vec![NOT_YET; graph.nodes()];
    let mut waiting = Vec::new();
    let mut count = 0;
    for first in 0..graph.nodes() as u32 {
        if of[first as usize] != NOT_YET {
            continue;
        }
        of[first as usize] = count;
        waiting.push(first);
        while let Some(node) = waiting.pop() {
            for &neighbour in graph.neighbours(node) {
                if of[neighbour as usize] == NOT_YET {
                    of[neighbour as usize] = count;
                    waiting.push(neighbour);
                }
            }
        }
        count += 1;
    }
    of
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn islands_are_numbered_by_their_first_node() {
        assert_eq!(components(&Graph::new(5, &[(0, 3, 1.0), (4, 2, 1.0)])), [0, 1, 2, 0, 2]);
        assert!(components(&Graph::new(0, &[])).is_empty());
    }
}
