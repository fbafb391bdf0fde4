//! A drawing in which nothing lies on anything else, groups are together, and who stood somewhere stays there.

mod known;

use opbouw_network::{Graph, Label, Layout, PlacedLabel, Side, Sketch, communities, layout, place_labels};
use proptest::prelude::*;

fn any_graph() -> impl Strategy<Value = Graph> {
    (0_usize..50).prop_flat_map(|nodes| {
        let tie = (0..nodes.max(1) as u32, 0..nodes.max(1) as u32, prop_oneof![Just(1.0), 0.1..20.0]);
        prop::collection::vec(tie, 0..90).prop_map(move |ties| Graph::new(nodes, &ties))
    })
}

fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

fn check(drawing: &Layout) {
    for (node, (&at, &radius)) in drawing.at.iter().zip(&drawing.radius).enumerate() {
        assert!(radius > 0.0 && at.0 - radius >= -1e-9 && at.0 + radius <= 1.0 + 1e-9, "{node} {at:?} {radius}");
        assert!(at.1 - radius >= -1e-9 && at.1 + radius <= drawing.height + 1e-9, "{node} {at:?} {radius}");
        for other in 0..node {
            let apart = distance(at, drawing.at[other]) - radius - drawing.radius[other];
            assert!(apart > -1e-9, "{node} lies on {other}: {apart}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_disc_lies_on_another_or_outside(graph in any_graph(), aspect in 0.4..2.5, sizes in prop::collection::vec(0.2..4.0, 0..60)) {
        let groups = communities(&graph, 1).of;
        let sketch = Sketch { sizes: &sizes, aspect, ..Sketch::default() };
        let drawing = layout(&graph, &groups, &sketch);
        check(&drawing);
        prop_assert_eq!(&drawing, &layout(&graph, &groups, &sketch));
    }

    #[test]
    fn a_picture_that_grows_has_no_overlap_either(graph in any_graph(), gone in 0_usize..50) {
        let before = layout(&graph, &communities(&graph, 1).of, &Sketch::default());
        let start: Vec<_> = before.at.iter().enumerate().map(|(node, at)| (node != gone).then_some(*at)).collect();
        check(&layout(&graph, &communities(&graph, 1).of, &Sketch { start: &start, ..Sketch::default() }));
    }
}

#[test]
fn who_was_there_hardly_moves_when_somebody_comes() {
    let ties = known::read("les misérables", true).ties().collect::<Vec<_>>();
    let graph = known::read("les misérables", true);
    let before = layout(&graph, &communities(&graph, 1).of, &Sketch::default());
    let start = before.starts();
    let more: Vec<_> = ties.into_iter().chain([(77, 0, 1.0), (77, 3, 1.0), (77, 40, 1.0)]).collect();
    let graph = Graph::new(78, &more);
    let after = layout(&graph, &communities(&graph, 1).of, &Sketch { start: &start, ..Sketch::default() });
    check(&after);
    let moved: Vec<f64> = before.at.iter().zip(&after.at).map(|(&before, &after)| distance(before, after)).collect();
    assert!(moved.iter().sum::<f64>() / 77.0 < 0.01, "{}", moved.iter().sum::<f64>() / 77.0);
    assert!(moved.iter().all(|&moved| moved < 0.06), "{:?}", moved.iter().copied().fold(0.0, f64::max));
}

#[test]
fn who_gets_a_first_tie_comes_to_whom_it_knows() {
    // Twenty on a rope, and twenty without ties; then the last of these knows the first of those.
    let rope: Vec<(u32, u32, f64)> = (1..20).map(|node| (node - 1, node, 1.0)).collect();
    let before = layout(&Graph::new(40, &rope), &[], &Sketch::default());
    let graph = Graph::new(40, &[&rope[..], &[(0, 39, 1.0)]].concat());
    let after = layout(&graph, &[], &Sketch { start: &before.starts(), ..Sketch::default() });
    check(&after);
    assert!(distance(after.at[39], after.at[0]) < 0.2 && distance(before.at[39], before.at[0]) > 0.2);
    assert!((0..20).all(|node| distance(before.at[node], after.at[node]) < 0.1));
}

#[test]
fn members_of_a_group_stand_closer_than_others() {
    let graph = known::read("les misérables", true);
    let groups = communities(&graph, 1).of;
    let drawing = layout(&graph, &groups, &Sketch::default());
    let mean = |is_same: bool| {
        let pairs = (0..77).flat_map(|a| (0..a).map(move |b| (a, b))).filter(|&(a, b)| (groups[a] == groups[b]) == is_same);
        let distances: Vec<f64> = pairs.map(|(a, b)| distance(drawing.at[a], drawing.at[b])).collect();
        distances.iter().sum::<f64>() / distances.len() as f64
    };
    assert!(mean(true) < 0.5 * mean(false), "{} {}", mean(true), mean(false));
}

#[test]
fn who_has_no_ties_stands_at_the_lower_edge() {
    let graph = Graph::new(6, &[(0, 1, 1.0), (1, 2, 1.0), (0, 2, 1.0)]);
    let drawing = layout(&graph, &[], &Sketch::default());
    check(&drawing);
    assert!((3..6).all(|island| (0..3).all(|other| drawing.at[island].1 > drawing.at[other].1)));
    assert!((drawing.at[3].1 - drawing.at[5].1).abs() < 1e-9);
}

#[test]
fn names_lie_over_nothing_and_the_most_important_comes_first() {
    let label = |x: f64, y: f64, importance: f64| Label { at: (x, y), radius: 5.0, width: 60.0, height: 12.0, importance };
    // Three on a heap in the middle, one in a corner without room, one free.
    let labels =
        [label(100.0, 100.0, 1.0), label(111.0, 100.0, 3.0), label(122.0, 100.0, 2.0), label(2.0, 2.0, 9.0), label(200.0, 180.0, 0.0)];
    let placed = place_labels(&labels, 300.0, 200.0);
    assert_eq!(placed[1].map(|placed| placed.side), Some(Side::Below));
    assert_eq!(placed[2].map(|placed| placed.side), Some(Side::After));
    assert_eq!(placed[0].map(|placed| placed.side), Some(Side::Before));
    assert_eq!(placed[4], Some(PlacedLabel { left: 200.0 + 5.0 + 2.4, top: 174.0, side: Side::After }));
}

proptest! {
    #[test]
    fn no_name_lies_over_a_name_or_a_disc(spots in prop::collection::vec((0.0..400.0, 0.0..300.0, 1.0..9.0, 10.0..90.0), 0..60)) {
        let labels: Vec<Label> =
            spots.iter().map(|&(x, y, radius, width)| Label { at: (x, y), radius, width, height: 12.0, importance: radius }).collect();
        let placed = place_labels(&labels, 400.0, 300.0);
        prop_assert_eq!(placed.len(), labels.len());
        for (node, one) in placed.iter().enumerate().filter_map(|(node, placed)| Some((node, (*placed)?))) {
            let (right, bottom) = (one.left + labels[node].width, one.top + 12.0);
            prop_assert!(one.left >= 0.0 && one.top >= 0.0 && right <= 400.0 && bottom <= 300.0);
            let is_clear = |left: f64, top: f64, to: f64, down: f64| right <= left || to <= one.left || bottom <= top || down <= one.top;
            for label in &labels {
                let ((x, y), radius) = (label.at, label.radius);
                prop_assert!(is_clear(x - radius, y - radius, x + radius, y + radius));
            }
            for (other, placed) in placed.iter().enumerate().filter(|(other, _)| *other != node) {
                prop_assert!(placed.is_none_or(|placed| is_clear(placed.left, placed.top, placed.left + labels[other].width, placed.top + 12.0)));
            }
        }
    }
}
