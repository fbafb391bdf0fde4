//! Three networks that everybody measures: what networkx says of them, and what is said of them in print.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

mod slow;

use opbouw_network::{
    EdgeList, Graph, TwoModeList, betweenness, bridges, components, constraint, core_numbers, cut_points, effective_size,
};
use slow::assert_same;

/// A column of the values, in the order of these names.
fn column(values: &str, title: &str, names: &[String]) -> Vec<f64> {
    let at = values.lines().next().and_then(|header| header.split(',').position(|one| one == title)).unwrap();
    let of = |name: &String| -> f64 {
        let row = values.lines().find(|row| row.split(',').next() == Some(name)).unwrap();
        row.split(',').nth(at).unwrap().parse().unwrap()
    };
    names.iter().map(of).collect()
}

fn check(graph: &Graph, names: &[String], values: &str) {
    assert_same(&betweenness(graph), &column(values, "betweenness", names), "betweenness");
    assert_same(&constraint(graph), &column(values, "constraint", names), "constraint");
    assert_same(&effective_size(graph), &column(values, "effective_size", names), "effective size");
    let cores: Vec<f64> = core_numbers(graph).into_iter().map(f64::from).collect();
    assert_eq!(cores, column(values, "core", names));
    let cuts: Vec<f64> = cut_points(graph).into_iter().map(|cut| f64::from(u8::from(cut))).collect();
    assert_eq!(cuts, column(values, "cut", names));
}

#[test]
fn the_karate_club() {
    let list = EdgeList::read(include_str!("data/karate.csv")).unwrap();
    let graph = list.graph();
    assert_eq!((graph.nodes(), graph.edges(), list.double_pairs, list.self_ties), (34, 78, 0, 0));
    check(&graph, &list.names, include_str!("data/karate-values.csv"));
    // The one student who knows only the instructor.
    assert_eq!(
        bridges(&graph).into_iter().map(|(a, b)| (list.names[a as usize].as_str(), list.names[b as usize].as_str())).collect::<Vec<_>>(),
        [("0", "11")]
    );
    assert_eq!(graph.ties().map(|(_, _, weight)| weight).sum::<f64>(), 231.0);
}

#[test]
fn les_miserables() {
    let list = EdgeList::read(include_str!("data/les-miserables.csv")).unwrap();
    let graph = list.graph();
    assert_eq!((graph.nodes(), graph.edges()), (77, 254));
    check(&graph, &list.names, include_str!("data/les-miserables-values.csv"));
    let best = betweenness(&graph).into_iter().zip(&list.names).max_by(|a, b| a.0.total_cmp(&b.0));
    assert_eq!(best.map(|(_, name)| name.as_str()), Some("Valjean"));
    assert!(components(&graph).iter().all(|component| *component == 0));
}

#[test]
fn southern_women_and_their_events() {
    let list = TwoModeList::read(include_str!("data/davis.csv")).unwrap();
    assert_eq!((list.left_names.len(), list.right_names.len()), (18, 14));
    let both: Vec<String> = list.left_names.iter().chain(&list.right_names).cloned().collect();
    let graph = list.ties.graph();
    assert_eq!((graph.nodes(), graph.edges()), (32, 89));
    check(&graph, &both, include_str!("data/davis-values.csv"));
}

#[test]
fn southern_women_by_the_events_they_shared() {
    let list = TwoModeList::read(include_str!("data/davis.csv")).unwrap();
    let women = list.ties.project();
    assert_eq!((women.nodes(), women.edges()), (18, 139));
    check(&women, &list.left_names, include_str!("data/davis-women-values.csv"));
    let place = |name: &str| list.left_names.iter().position(|one| one == name).unwrap();
    assert_eq!(slow::weight(&women, place("Evelyn Jefferson"), place("Theresa Anderson")), 7.0);
    let events = list.ties.project_right();
    let place = |name: &str| list.right_names.iter().position(|one| one == name).unwrap();
    assert_eq!(slow::weight(&events, place("E8"), place("E9")), 9.0);
}
