//! The network that is drawn and understood: nodes with names, and links between them.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use jiff::civil::Date;
use opbouw_network::Graph;
use opbouw_store::Tx;
use opbouw_ties::{Tie, list_nodes, list_ties};

use crate::error::OverviewError;

/// A node. Its key is the number of the party; of one that was added in a session, the number of its seat, negative.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Node {
    pub key: i64,
    pub name: String,
    /// Of residents.
    pub is_initiative: bool,
}

/// A link between two nodes, by their places in the list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Link {
    pub a: u32,
    pub b: u32,
    /// 1 to 6.
    pub weight: f64,
    /// Somebody said so; else it was made by the work alone.
    pub is_named: bool,
}

/// Nodes and links, with their graph.
#[derive(Debug, Clone)]
pub(crate) struct Network {
    pub nodes: Vec<Node>,
    pub links: Vec<Link>,
    pub graph: Graph,
    places: HashMap<i64, u32>,
}

impl Network {
    /// Links between keys; what has no node, and a link of a node with itself, is left out.
    pub fn new(nodes: Vec<Node>, between: impl IntoIterator<Item = (i64, i64, f64, bool)>) -> Self {
        let places: HashMap<i64, u32> = nodes.iter().zip(0..).map(|(node, place)| (node.key, place)).collect();
        let link = |(a, b, weight, is_named): (i64, i64, f64, bool)| {
            let (a, b) = (*places.get(&a)?, *places.get(&b)?);
            (a != b).then_some(Link { a, b, weight, is_named })
        };
        let links: Vec<Link> = between.into_iter().filter_map(link).collect();
        let edges: Vec<(u32, u32, f64)> = links.iter().map(|link| (link.a, link.b, link.weight)).collect();
        Self { graph: Graph::new(nodes.len(), &edges), nodes, links, places }
    }

    /// All parties and their ties as they are on a day.
    ///
    /// # Errors
    /// The database.
    pub fn read(tx: &mut Tx<'_>, on: Date) -> Result<Self, OverviewError> {
        let parties = list_nodes(tx, on)?.into_iter();
        let node = |party: opbouw_neighbourhood::Party| Node {
            key: party.id,
            is_initiative: party.kind == opbouw_neighbourhood::PartyKind::Initiative,
            name: party.name,
        };
        let between = |tie: &Tie| (tie.pair.a, tie.pair.b, tie.weight(), tie.named.is_some());
        let ties = list_ties(tx, on)?;
        Ok(Self::new(parties.map(node).collect(), ties.iter().map(between)))
    }

    /// The place of a node in the list.
    pub fn place(&self, key: i64) -> Option<u32> {
        self.places.get(&key).copied()
    }

    /// The name of a node.
    pub fn name(&self, place: u32) -> &str {
        self.nodes.get(place as usize).map_or("", |node| node.name.as_str())
    }

    /// The key of a node.
    pub fn key(&self, place: u32) -> i64 {
        self.nodes.get(place as usize).map_or(0, |node| node.key)
    }

    /// Names of these nodes.
    pub fn names(&self, places: &[u32]) -> Vec<String> {
        places.iter().map(|place| self.name(*place).to_owned()).collect()
    }

    /// The same network has the same mark, so that it is drawn once.
    pub fn mark(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.nodes.hash(&mut hasher);
        for link in &self.links {
            (link.a, link.b, link.weight.to_bits(), link.is_named).hash(&mut hasher);
        }
        hasher.finish()
    }
}
