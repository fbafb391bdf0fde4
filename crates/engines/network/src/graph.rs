//! An undirected graph with weights, in two flat lists: where the neighbours of a node begin, and who they are.

/// An undirected, weighted graph without self-ties and double edges. Nodes are 0 to `nodes() - 1`; neighbours are sorted.
#[derive(Debug, Clone, PartialEq)]
pub struct Graph {
    starts: Vec<u32>,
    targets: Vec<u32>,
    weights: Vec<f64>,
}

impl Graph {
    /// A graph of so many nodes. Weights of the same pair, in either direction, are added; self-ties are left out; a pair with a node that is
    /// not there too. O(nodes + edges log edges).
    pub fn new(nodes: usize, edges: &[(u32, u32, f64)]) -> Self {
        let inside = |node: u32| (node as usize) < nodes;
        let mut arcs: Vec<(u32, u32, f64)> = edges
            .iter()
            .filter(|&&(a, b, _)| a != b && inside(a) && inside(b))
            .flat_map(|&(a, b, weight)| [(a, b, weight), (b, a, weight)])
            .collect();
        arcs.sort_unstable_by_key(|&(a, b, _)| (a, b));
        arcs.dedup_by(|next, kept| {
            let is_same = (next.0, next.1) == (kept.0, kept.1);
            kept.2 += if is_same { next.2 } else { 0.0 };
            is_same
        });
        let mut starts = vec![0_u32; nodes + 1];
        for &(a, _, _) in &arcs {
            starts[a as usize + 1] += 1;
        }
        for node in 0..nodes {
            starts[node + 1] += starts[node];
        }
        Self { starts, targets: arcs.iter().map(|arc| arc.1).collect(), weights: arcs.iter().map(|arc| arc.2).collect() }
    }

    /// How many nodes.
    pub fn nodes(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many edges.
    pub fn edges(&self) -> usize {
        self.targets.len() / 2
    }

    /// The neighbours of a node, sorted.
    pub fn neighbours(&self, node: u32) -> &[u32] {
        &self.targets[self.range(node)]
    }

    /// The weights of the edges to the neighbours, in the same order.
    pub fn weights(&self, node: u32) -> &[f64] {
        &self.weights[self.range(node)]
    }

    /// How many neighbours.
    pub fn degree(&self, node: u32) -> usize {
        self.range(node).len()
    }

    fn range(&self, node: u32) -> std::ops::Range<usize> {
        self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn double_edges_are_one_and_self_ties_none() {
        let graph = Graph::new(3, &[(0, 1, 1.0), (1, 0, 2.0), (2, 2, 5.0), (1, 9, 1.0)]);
        assert_eq!((graph.nodes(), graph.edges()), (3, 1));
        assert_eq!((graph.neighbours(1), graph.weights(1)), (&[0][..], &[3.0][..]));
        assert_eq!(graph.degree(2), 0);
    }
}
