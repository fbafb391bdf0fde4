//! The edges of one block or of a whole network, without weights, numbered so that who is near has a near number.

/// Neighbours in two flat lists.
pub(crate) struct Roads {
    starts: Vec<u32>,
    targets: Vec<u32>,
}

impl Roads {
    /// From the neighbours of each node in turn.
    pub fn new(nodes: usize, mut add_neighbours: impl FnMut(u32, &mut Vec<u32>)) -> Self {
        let mut roads = Self { starts: Vec::with_capacity(nodes + 1), targets: Vec::new() };
        roads.starts.push(0);
        for node in 0..nodes as u32 {
            add_neighbours(node, &mut roads.targets);
            roads.starts.push(roads.targets.len() as u32);
        }
        roads
    }

    pub fn nodes(&self) -> u32 {
        self.starts.len() as u32 - 1
    }

    pub fn arcs(&self) -> usize {
        self.targets.len()
    }

    pub fn from(&self, node: u32) -> &[u32] {
        &self.targets[self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize]
    }
}
