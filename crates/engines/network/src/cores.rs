//! How deep in the network somebody is: the k-core.

use crate::Graph;

/// For every node the largest k for which it is in a group where everybody has at least k neighbours in that group.
///
/// Nodes lie sorted by how many neighbours they have left; the one with fewest is taken away each time (Batagelj and Zaversnik, *An O(m)
/// algorithm for cores decomposition of networks*, 2003). O(nodes + edges).
pub fn core_numbers(graph: &Graph) -> Vec<u32> {
    let nodes = graph.nodes();
    let mut left: Vec<u32> = (0..nodes as u32).map(|node| graph.degree(node) as u32).collect();
    let mut queue = Queue::new(&left);
    for turn in 0..nodes {
        let node = queue.order[turn];
        let core = left[node as usize];
        for &neighbour in graph.neighbours(node) {
            // Whoever was taken away already has at most this many, and stays as it is.
            let has = left[neighbour as usize];
            if has > core {
                queue.move_forward(neighbour, has);
                left[neighbour as usize] = has - 1;
            }
        }
    }
    left
}

/// Nodes sorted by how many neighbours they have left.
struct Queue {
    order: Vec<u32>,
    place: Vec<u32>,
    /// For each number of neighbours, where the nodes with that number begin.
    begin: Vec<u32>,
}

impl Queue {
    fn new(degrees: &[u32]) -> Self {
        let most = degrees.iter().max().map_or(0, |most| *most as usize);
        let mut begin = vec![0_u32; most + 2];
        for &degree in degrees {
            begin[degree as usize + 1] += 1;
        }
        for degree in 0..=most {
            begin[degree + 1] += begin[degree];
        }
        let mut next = begin.clone();
        let (mut order, mut place) = (vec![0; degrees.len()], vec![0; degrees.len()]);
        for (node, &degree) in degrees.iter().enumerate() {
            let at = &mut next[degree as usize];
            order[*at as usize] = node as u32;
            place[node] = *at;
            *at += 1;
        }
        Self { order, place, begin }
    }

    /// One neighbour fewer: changes places with the first of its number, which then begins one later.
    fn move_forward(&mut self, node: u32, has: u32) {
        let (mine, first) = (self.place[node as usize], self.begin[has as usize]);
        let other = self.order[first as usize];
        self.order[first as usize] = node;
        self.order[mine as usize] = other;
        self.place[node as usize] = first;
        self.place[other as usize] = mine;
        self.begin[has as usize] = first + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_triangle_with_a_tail() {
        let graph = Graph::new(5, &[(0, 1, 1.0), (1, 2, 1.0), (2, 0, 1.0), (2, 3, 1.0)]);
        assert_eq!(core_numbers(&graph), [2, 2, 2, 1, 0]);
    }
}
