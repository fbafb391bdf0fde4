//! The network cut at its cut points, and what hangs outside each block as numbers.
//!
//! As in Sariyüce, Kaya, Saule and Çatalyürek, *Graph manipulations for fast centrality computation* (2017). It folds trees as well: an edge that is a bridge
//! is a block of two, in which nobody stands between anybody.

use super::roads::Roads;
use crate::Graph;
use crate::blocks::for_each_block;
use crate::components::components;
use crate::nearness;

/// A block of three nodes or more.
pub(crate) struct Part {
    pub roads: Roads,
    /// For each node of the block: itself, and all who come into the block by it.
    pub weights: Vec<f64>,
    /// Its number in the network.
    pub names: Vec<u32>,
}

const NOT_HERE: u32 = u32::MAX;

/// Blocks, and for every node the pairs that it separates: those always go over it.
pub(crate) fn split(graph: &Graph) -> (Vec<Part>, Vec<f64>) {
    let whole = sizes_of_components(graph);
    let mut blocks = Vec::new();
    // For every node how many hang below it, and the sum of the squares of the sizes of those branches.
    let mut hanging = vec![0.0; graph.nodes()];
    let mut squares = vec![0.0; graph.nodes()];
    for_each_block(graph, |block| {
        let top = block.top as usize;
        let weights: Vec<f64> = block.below.iter().map(|node| 1.0 + hanging[*node as usize]).collect();
        let size: f64 = weights.iter().sum();
        hanging[top] += size;
        squares[top] += size * size;
        if block.below.len() > 1 {
            let weights = weights.into_iter().chain([whole[top] - size]);
            blocks.push(block.below.iter().copied().chain([block.top]).zip(weights).collect::<Vec<_>>());
        }
    });
    let mut places = vec![NOT_HERE; graph.nodes()];
    let parts = blocks.into_iter().map(|members| Part::new(graph, members, &mut places)).collect();
    let between = (0..graph.nodes()).map(|node| {
        let others = whole[node] - 1.0;
        let above = others - hanging[node];
        // Of all ordered pairs of others, those in different branches; each pair once.
        (others * others - squares[node] - above * above) / 2.0
    });
    (parts, between.collect())
}

/// For every node how many its component has.
fn sizes_of_components(graph: &Graph) -> Vec<f64> {
    let of = components(graph);
    let mut sizes = vec![0.0; graph.nodes()];
    of.iter().for_each(|component| sizes[*component as usize] += 1.0);
    of.iter().map(|component| sizes[*component as usize]).collect()
}

impl Part {
    /// The network as it is, whether it hangs together or not.
    pub fn whole(graph: &Graph) -> Self {
        let members = (0..graph.nodes() as u32).map(|node| (node, 1.0)).collect();
        Self::new(graph, members, &mut vec![NOT_HERE; graph.nodes()])
    }

    /// `places` is `NOT_HERE` for everybody, before and after.
    fn new(graph: &Graph, mut members: Vec<(u32, f64)>, places: &mut [u32]) -> Self {
        members.sort_unstable_by_key(|(name, _)| *name);
        let (sorted, weight_of): (Vec<u32>, Vec<f64>) = members.into_iter().unzip();
        let mark = |names: &[u32], places: &mut [u32]| names.iter().zip(0..).for_each(|(name, place)| places[*name as usize] = place);
        mark(&sorted, places);
        let names = nearness::order(graph, &sorted, |name| places[name as usize] != NOT_HERE);
        let weights = names.iter().map(|name| weight_of[places[*name as usize] as usize]).collect();
        mark(&names, places);
        let roads = Roads::new(names.len(), |place, targets| {
            let neighbours = graph.neighbours(names[place as usize]).iter().map(|name| places[*name as usize]);
            targets.extend(neighbours.filter(|place| *place != NOT_HERE));
        });
        for &name in &names {
            places[name as usize] = NOT_HERE;
        }
        Self { roads, weights, names }
    }
}
