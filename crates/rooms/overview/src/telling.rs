//! The network in a few plain sentences, with the names of parties.

use opbouw_web::Frame;

use crate::pictures::Seen;
use crate::reading::Role;
use crate::say::{names_in, say_all, say_count};

/// Sentences about who would be missed, at most.
const MOST_MISSED: usize = 2;

/// Parties and ties, counted.
pub(crate) fn counts(frame: &Frame, seen: &Seen) -> String {
    let parties = say_count(frame, "overview-parties", seen.network.nodes.len());
    format!("{parties}, {}", say_count(frame, "overview-ties", seen.network.graph.edges()))
}

/// What matters most: groups, who connects them, islands, and who would be missed.
pub(crate) fn sentences(frame: &Frame, seen: &Seen) -> Vec<String> {
    let graph = &seen.network.graph;
    if graph.edges() == 0 {
        return Vec::new();
    }
    let mut said = vec![groups(frame, seen)];
    let bridges = seen.reading.list(graph, Role::Bridge);
    if !bridges.is_empty() {
        said.push(frame.say_with("overview-tells-bridges", "names", names_in(frame, &by_ties(seen, bridges))));
    }
    said.extend(seen.reading.missed.iter().take(MOST_MISSED).map(|missed| without(frame, seen, missed.node)));
    let islands = seen.reading.list(graph, Role::Island);
    if !islands.is_empty() {
        let names = names_in(frame, &seen.network.names(&islands));
        let count = i64::try_from(islands.len()).unwrap_or(i64::MAX);
        said.push(say_all(frame, "overview-tells-islands", &[("count", count.into()), ("names", names.into())]));
    }
    said
}

fn groups(frame: &Frame, seen: &Seen) -> String {
    let groups = seen.reading.list_groups(&seen.network.graph);
    let largest = groups.first().map_or(0, |(_, members)| members.len());
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    say_all(frame, "overview-tells-groups", &[("count", number(groups.len()).into()), ("largest", number(largest).into())])
}

/// What happens without this party.
pub(crate) fn without(frame: &Frame, seen: &Seen, node: u32) -> String {
    let cut_off = seen.reading.cut_off_without(node);
    let name = seen.network.name(node).to_owned();
    if cut_off.is_empty() {
        return frame.say_with("overview-tells-kept", "name", name);
    }
    let names = names_in(frame, &by_ties(seen, cut_off.to_vec()));
    let count = i64::try_from(cut_off.len()).unwrap_or(i64::MAX);
    say_all(frame, "overview-tells-without", &[("name", name.into()), ("names", names.into()), ("count", count.into())])
}

/// Their names, who has most ties first.
fn by_ties(seen: &Seen, mut nodes: Vec<u32>) -> Vec<String> {
    let graph = &seen.network.graph;
    nodes.sort_by(|one, other| graph.degree(*other).cmp(&graph.degree(*one)).then(one.cmp(other)));
    seen.network.names(&nodes)
}

/// The word for what a party is in the whole.
pub(crate) fn role(frame: &Frame, role: Role) -> String {
    frame.say(match role {
        Role::Island => "overview-role-island",
        Role::Apart => "overview-role-apart",
        Role::Holds => "overview-role-holds",
        Role::Bridge => "overview-role-bridge",
        Role::Member => "overview-role-member",
    })
}
