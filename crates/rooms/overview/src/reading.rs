//! What a network tells: groups, islands, who holds it together, and who would be missed.

use std::collections::HashSet;

use opbouw_network::{Communities, Graph, betweenness, communities, components, cut_points};

/// The same network gives the same groups.
pub(crate) const SEED: u64 = 7;

/// What a party is in the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    /// Has no ties.
    Island,
    /// Has ties, but is not connected with most of the others.
    Apart,
    /// Others lose their way to the rest without it.
    Holds,
    /// Connects groups.
    Bridge,
    /// One of a group.
    Member,
}

/// Somebody who would be missed, and who would be cut off from the rest without them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Missed {
    pub node: u32,
    pub cut_off: Vec<u32>,
}

/// What a network tells.
#[derive(Debug, Clone)]
pub(crate) struct Reading {
    pub groups: Communities,
    /// The number of the connected part of each node.
    parts: Vec<u32>,
    /// The largest of them; none when nobody has a tie.
    main_part: Option<u32>,
    /// Who would be missed, the most first.
    pub missed: Vec<Missed>,
    holds: HashSet<u32>,
    bridges: HashSet<u32>,
}

impl Reading {
    /// Reads a network. For 2,000 parties and 8,000 ties some tens of milliseconds.
    pub fn new(graph: &Graph) -> Self {
        let (groups, parts, between) = (communities(graph, SEED), components(graph), betweenness(graph));
        let main_part = main_part(graph, &parts);
        let mut missed: Vec<Missed> = (0..)
            .zip(cut_points(graph))
            .filter(|(_, cuts)| *cuts)
            .map(|(node, _)| Missed { node, cut_off: cut_off(graph, node) })
            .filter(|missed| !missed.cut_off.is_empty())
            .collect();
        let share = |node: u32| between.get(node as usize).copied().unwrap_or(0.0);
        missed.sort_by(|one, other| {
            other.cut_off.len().cmp(&one.cut_off.len()).then(share(other.node).total_cmp(&share(one.node))).then(one.node.cmp(&other.node))
        });
        let holds = missed.iter().map(|missed| missed.node).collect();
        let bridges = bridging(graph, &groups, &between);
        Self { groups, parts, main_part, missed, holds, bridges }
    }

    /// What this node is.
    pub fn role(&self, graph: &Graph, node: u32) -> Role {
        if graph.degree(node) == 0 {
            Role::Island
        } else if self.holds.contains(&node) {
            Role::Holds
        } else if self.parts.get(node as usize).copied() != self.main_part {
            Role::Apart
        } else if self.bridges.contains(&node) {
            Role::Bridge
        } else {
            Role::Member
        }
    }

    /// Nodes with this role, in the order of the list.
    pub fn list(&self, graph: &Graph, role: Role) -> Vec<u32> {
        (0..graph.nodes() as u32).filter(|node| self.role(graph, *node) == role).collect()
    }

    /// The group of a node; none for who is alone in it.
    pub fn group(&self, node: u32) -> Option<u32> {
        let group = self.groups.of.get(node as usize).copied()?;
        (self.size(group) > 1).then_some(group)
    }

    /// How many are in a group.
    pub fn size(&self, group: u32) -> usize {
        self.groups.of.iter().filter(|of| **of == group).count()
    }

    /// The groups of two and more, the largest first, each with its members: who has most ties first.
    pub fn list_groups(&self, graph: &Graph) -> Vec<(u32, Vec<u32>)> {
        let mut groups: Vec<(u32, Vec<u32>)> = (0..).zip(self.groups.members()).filter(|(_, members)| members.len() > 1).collect();
        for (_, members) in &mut groups {
            members.sort_by(|one, other| graph.degree(*other).cmp(&graph.degree(*one)).then(one.cmp(other)));
        }
        groups
    }

    /// Who would be cut off from the rest without this node.
    pub fn cut_off_without(&self, node: u32) -> &[u32] {
        self.missed.iter().find(|missed| missed.node == node).map_or(&[], |missed| &missed.cut_off)
    }
}

/// The part with most nodes; among equals the first.
fn main_part(graph: &Graph, parts: &[u32]) -> Option<u32> {
    let mut sizes: Vec<(usize, u32)> = Vec::new();
    for (node, part) in (0..).zip(parts).filter(|(node, _)| graph.degree(*node) > 0) {
        let _: u32 = node;
        match sizes.iter_mut().find(|(_, known)| known == part) {
            Some((size, _)) => *size += 1,
            None => sizes.push((1, *part)),
        }
    }
    sizes.into_iter().max_by(|one, other| one.0.cmp(&other.0).then(other.1.cmp(&one.1))).map(|(_, part)| part)
}

/// Who connects two or more groups, and is on more ways between others than most.
fn bridging(graph: &Graph, groups: &Communities, between: &[f64]) -> HashSet<u32> {
    let of = |node: u32| groups.of.get(node as usize).copied();
    let connects = |node: u32| {
        let outside = graph.neighbours(node).iter().filter(|other| of(**other) != of(node)).count();
        outside >= 2 || (outside == 1 && graph.degree(node) > 1)
    };
    let mut known: Vec<f64> = between.iter().copied().filter(|share| *share > 0.0).collect();
    known.sort_by(f64::total_cmp);
    // The upper fifth.
    let least = known.get(known.len() * 4 / 5).copied().unwrap_or(f64::INFINITY);
    (0..graph.nodes() as u32).filter(|node| between.get(*node as usize).is_some_and(|share| *share >= least) && connects(*node)).collect()
}

/// Without `gone` its part falls apart: everybody outside the largest piece. O(nodes and ties of the part).
fn cut_off(graph: &Graph, gone: u32) -> Vec<u32> {
    let mut seen = HashSet::from([gone]);
    let mut pieces: Vec<Vec<u32>> = Vec::new();
    for &first in graph.neighbours(gone) {
        if !seen.insert(first) {
            continue;
        }
        let mut piece = vec![first];
        let mut at = 0;
        while let Some(&node) = piece.get(at) {
            piece.extend(graph.neighbours(node).iter().copied().filter(|next| seen.insert(*next)));
            at += 1;
        }
        pieces.push(piece);
    }
    pieces.sort_by_key(|piece| std::cmp::Reverse(piece.len()));
    let mut cut: Vec<u32> = pieces.into_iter().skip(1).flatten().collect();
    cut.sort_unstable();
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two triangles, a bridge between them, a tail, an island and a pair apart.
    fn village() -> Graph {
        let edges = [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (3, 5), (5, 6), (8, 9)];
        Graph::new(10, &edges.map(|(a, b)| (a, b, 1.0)))
    }

    #[test]
    fn everybody_has_one_role() {
        let graph = village();
        let reading = Reading::new(&graph);
        let roles: Vec<Role> = (0..10).map(|node| reading.role(&graph, node)).collect();
        assert_eq!(roles[7], Role::Island);
        assert_eq!((roles[8], roles[9]), (Role::Apart, Role::Apart));
        assert_eq!((roles[2], roles[3], roles[5]), (Role::Holds, Role::Holds, Role::Holds));
        assert_eq!((roles[0], roles[6]), (Role::Member, Role::Member));
        assert_eq!(reading.cut_off_without(2), [0, 1], "the smaller side is cut off");
        assert_eq!(reading.missed.first().map(|missed| missed.node), Some(3));
        assert_eq!(reading.group(7), None);
    }

    #[test]
    fn nobody_one_and_nothing_connected_can_be_read() {
        for graph in [Graph::new(0, &[]), Graph::new(1, &[]), Graph::new(5, &[])] {
            let reading = Reading::new(&graph);
            assert!(reading.missed.is_empty() && reading.list_groups(&graph).is_empty());
            assert_eq!(reading.list(&graph, Role::Island).len(), graph.nodes());
        }
    }
}
