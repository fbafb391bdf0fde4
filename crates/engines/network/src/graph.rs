//! An undirected graph with weights, in two flat lists: where the neighbours of a node begin, and who they are.

/// An undirected, weighted graph without self-ties and double edges. Nodes are 0 to `nodes() - 1`; neighbours are sorted.
#[derive(Debug, Clone, PartialEq)]
pub struct Graph {
    starts: Vec<u32>,
    targets: Vec<u32>,
    weights: Vec<f64>,
}

impl Graph {
    /// A graph of so many nodes. Weights of the same pair, in either direction, are added in the order given; self-ties are left out; a pair
    /// with a node that is not there too. O(nodes + edges): sorted by counting, twice.
    pub fn new(nodes: usize, edges: &[(u32, u32, f64)]) -> Self {
        let inside = |node: u32| (node as usize) < nodes;
        let kept = || edges.iter().filter(move |&&(a, b, _)| a != b && inside(a) && inside(b));
        let mut starts = vec![0_u32; nodes + 1];
        for &(a, b, _) in kept() {
            starts[a as usize + 1] += 1;
            starts[b as usize + 1] += 1;
        }
        for node in 0..nodes {
            starts[node + 1] += starts[node];
        }
        let arcs = starts[nodes] as usize;
        // Everybody's neighbours, not yet sorted; then once more by the other end, which sorts them.
        let mut unsorted = vec![(0_u32, 0.0_f64); arcs];
        let mut next = starts.clone();
        for &(a, b, weight) in kept() {
            for (from, to) in [(a, b), (b, a)] {
                let place = &mut next[from as usize];
                unsorted[*place as usize] = (to, weight);
                *place += 1;
            }
        }
        let mut graph = Self { starts, targets: vec![0; arcs], weights: vec![0.0; arcs] };
        next.copy_from_slice(&graph.starts);
        for node in 0..nodes {
            for &(neighbour, weight) in &unsorted[graph.range(node as u32)] {
                let place = &mut next[neighbour as usize];
                graph.targets[*place as usize] = node as u32;
                graph.weights[*place as usize] = weight;
                *place += 1;
            }
        }
        graph.add_doubles_up();
        graph
    }

    /// Neighbours are sorted, so the same pair twice stands side by side.
    fn add_doubles_up(&mut self) {
        let mut kept = 0;
        let mut begin = 0;
        for node in 0..self.nodes() {
            let end = self.starts[node + 1] as usize;
            let first = kept;
            for arc in begin..end {
                if kept > first && self.targets[kept - 1] == self.targets[arc] {
                    self.weights[kept - 1] += self.weights[arc];
                } else {
                    self.targets[kept] = self.targets[arc];
                    self.weights[kept] = self.weights[arc];
                    kept += 1;
                }
            }
            begin = end;
            self.starts[node + 1] = kept as u32;
        }
        self.targets.truncate(kept);
        self.weights.truncate(kept);
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

    /// The weights of a node's edges together.
    pub fn strength(&self, node: u32) -> f64 {
        self.weights(node).iter().sum()
    }

    /// Every edge once, as (a, b, weight) with a before b, sorted.
    pub fn ties(&self) -> impl Iterator<Item = (u32, u32, f64)> + '_ {
        (0..self.nodes() as u32).flat_map(move |node| {
            let pairs = self.neighbours(node).iter().zip(self.weights(node));
            pairs.filter(move |(neighbour, _)| **neighbour > node).map(move |(neighbour, weight)| (node, *neighbour, *weight))
        })
    }

    /// The same graph with other numbers: node 0 is the one that was `order[0]`, and so on. `order` has every node once; ties of one that is not in it are left out.
    pub fn in_order(&self, order: &[u32]) -> Self {
        let mut places = vec![u32::MAX; self.nodes()];
        for (place, &node) in (0..).zip(order) {
            places[node as usize] = place;
        }
        let place = |node: u32| places[node as usize];
        let edges: Vec<_> = self.ties().map(|(a, b, weight)| (place(a), place(b), weight)).collect();
        Self::new(order.len(), &edges)
    }

    /// The neighbours of node 0, then of node 1, and so on.
    pub(crate) fn targets(&self) -> &[u32] {
        &self.targets
    }

    /// Where the neighbours of a node stand among all arcs.
    pub(crate) fn range(&self, node: u32) -> std::ops::Range<usize> {
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

    #[test]
    fn neighbours_are_sorted_and_both_ends_have_the_same_weight() {
        let graph = Graph::new(4, &[(3, 0, 0.5), (2, 0, 1.0), (0, 1, 4.0), (0, 3, 0.25)]);
        assert_eq!((graph.neighbours(0), graph.weights(0)), (&[1, 2, 3][..], &[4.0, 1.0, 0.75][..]));
        assert_eq!(graph.weights(3), &[0.75]);
        assert_eq!(graph.ties().collect::<Vec<_>>(), [(0, 1, 4.0), (0, 2, 1.0), (0, 3, 0.75)]);
        assert_eq!(graph.strength(0), 5.75);
    }

    #[test]
    fn other_numbers_are_the_same_graph() {
        let graph = Graph::new(4, &[(3, 0, 0.5), (2, 0, 1.0), (0, 1, 4.0)]);
        let turned = graph.in_order(&[3, 2, 1, 0]);
        assert_eq!((turned.neighbours(3), turned.weights(3)), (&[0, 1, 2][..], &[0.5, 1.0, 4.0][..]));
        assert_eq!(turned.in_order(&[3, 2, 1, 0]), graph);
    }

    #[test]
    fn there_can_be_nobody() {
        assert_eq!((Graph::new(0, &[(0, 0, 1.0)]).nodes(), Graph::new(0, &[]).edges()), (0, 0));
    }
}
