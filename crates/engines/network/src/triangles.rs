//! Every three nodes that all know each other, once.

use crate::Graph;

/// The edges, each kept by the end with fewer neighbours (of two alike the first), so that nobody keeps more than the root of twice the number of edges.
pub(crate) struct Kept {
    starts: Vec<u32>,
    /// The other end of each edge.
    pub targets: Vec<u32>,
    /// Its weight.
    pub weights: Vec<f64>,
}

/// Three nodes, and the places in [`Kept`] of the edges first-second, first-third and second-third.
pub(crate) struct Triangle {
    pub nodes: [u32; 3],
    pub edges: [usize; 3],
}

impl Kept {
    /// O(nodes + edges).
    pub fn of(graph: &Graph) -> Self {
        let mut kept = Self {
            starts: Vec::with_capacity(graph.nodes() + 1),
            targets: Vec::with_capacity(graph.edges()),
            weights: Vec::with_capacity(graph.edges()),
        };
        let degrees: Vec<u32> = (0..graph.nodes() as u32).map(|node| graph.degree(node) as u32).collect();
        kept.starts.push(0);
        for node in 0..graph.nodes() as u32 {
            for (&neighbour, &weight) in graph.neighbours(node).iter().zip(graph.weights(node)) {
                if (degrees[node as usize], node) < (degrees[neighbour as usize], neighbour) {
                    kept.targets.push(neighbour);
                    kept.weights.push(weight);
                }
            }
            kept.starts.push(kept.targets.len() as u32);
        }
        kept
    }

    /// The places of the edges that a node keeps.
    pub fn range(&self, node: u32) -> std::ops::Range<usize> {
        self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize
    }

    /// O(edges to the power 1.5), mostly far less (Schank and Wagner, *Finding, counting and listing all triangles*, 2005: "forward").
    pub fn for_each_triangle(&self, mut tell: impl FnMut(Triangle)) {
        let nodes = self.starts.len() - 1;
        // For the node in turn: the place of the edge to each node, plus one.
        let mut edge_to = vec![0_u32; nodes];
        for first in 0..nodes as u32 {
            for edge in self.range(first) {
                edge_to[self.targets[edge] as usize] = edge as u32 + 1;
            }
            for to_second in self.range(first) {
                let second = self.targets[to_second];
                let range = self.range(second);
                for (&third, to_third_from_second) in self.targets[range.clone()].iter().zip(range) {
                    let to_third = edge_to[third as usize];
                    if to_third != 0 {
                        let edges = [to_second, to_third as usize - 1, to_third_from_second];
                        tell(Triangle { nodes: [first, second, third], edges });
                    }
                }
            }
            for edge in self.range(first) {
                edge_to[self.targets[edge] as usize] = 0;
            }
        }
    }
}
