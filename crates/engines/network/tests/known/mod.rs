//! Small networks that everybody knows.

use opbouw_network::{EdgeList, Graph, TwoModeList};

/// The karate club (Zachary 1977), Les Misérables (Knuth 1993), or the southern women by the events they shared (Davis, Gardner and Gardner 1941);
/// with or without weights.
pub fn read(name: &str, is_weighted: bool) -> Graph {
    let graph = match name {
        "karate" => EdgeList::read(include_str!("../data/karate.csv")).map(|list| list.graph()),
        "les misérables" => EdgeList::read(include_str!("../data/les-miserables.csv")).map(|list| list.graph()),
        _ => TwoModeList::read(include_str!("../data/davis.csv")).map(|list| list.ties.project()),
    };
    // A file that cannot be read fails every test that needs it.
    let graph = graph.unwrap_or_else(|_| Graph::new(0, &[]));
    let ties: Vec<(u32, u32, f64)> = graph.ties().map(|(a, b, weight)| (a, b, if is_weighted { weight } else { 1.0 })).collect();
    Graph::new(graph.nodes(), &ties)
}
