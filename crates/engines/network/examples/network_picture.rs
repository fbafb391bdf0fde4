//! Draws a made-up network of 20, 200 or 2,000 parties as SVG on standard output.
//!
//! `cargo run --release -p opbouw-network --example network_picture 200 > network.svg`; with a file of lines `a b weight` as second word: that network.

use opbouw_network::{Graph, Label, Layout, PlacedLabel, Side, Sketch, communities, layout, place_labels};
use std::fmt::Write;

const WIDTH: f64 = 1600.0;
const COLOURS: [&str; 10] = ["#1f6f8b", "#c8553d", "#588157", "#8e5ba6", "#d99a2b", "#2a9d8f", "#b5446e", "#5c6b9c", "#7a8b2f", "#a0673f"];
const NAMES: [&str; 12] = [
    "Buurthuis",
    "Wijkteam",
    "Voedselbank",
    "Zangkoor",
    "Huisarts",
    "Bibliotheek",
    "Moskee",
    "Kerk",
    "Speeltuin",
    "Sportclub",
    "Taalcafé",
    "Repaircafé",
];

fn main() {
    let nodes: u32 = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(200);
    let graph = std::env::args().nth(2).map_or_else(|| make_network(nodes), |path| read_network(nodes, &path));
    let groups = communities(&graph, 1);
    let sizes: Vec<f64> = (0..nodes).map(|node| 0.7 + 0.45 * (graph.degree(node) as f64).sqrt() / 1.6).collect();
    let drawing = layout(&graph, &groups.of, &Sketch { sizes: &sizes, aspect: 1.414, ..Sketch::default() });
    println!("{}", draw(&graph, &groups.of, &drawing));
}

fn read_network(nodes: u32, path: &str) -> Graph {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let edge = |line: &str| {
        let mut words = line.split(' ');
        Some((words.next()?.parse().ok()?, words.next()?.parse().ok()?, words.next()?.parse().ok()?))
    };
    Graph::new(nodes as usize, &text.lines().filter_map(edge).collect::<Vec<_>>())
}

/// Villages of about forty, in which a few know many, some who know a neighbouring village, pairs apart and islands.
fn make_network(nodes: u32) -> Graph {
    let mut state = 0x1234_5678_u64;
    let mut draw = |end: u32| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) % u64::from(end)) as u32
    };
    let villages = (nodes / 28).clamp(3, 60);
    let apart = nodes / 20;
    let connected = nodes - apart;
    let mut edges = Vec::new();
    for node in villages..connected {
        let village = node % villages;
        let known = 1 + draw(4).min(draw(4));
        for _ in 0..known {
            let among = (node / villages).max(1);
            let other = village + villages * draw(among).min(draw(among));
            edges.push((node, other, 1.0 + f64::from(draw(6))));
        }
        if draw(9) == 0 {
            let next = (village + 1 + draw(3)) % villages;
            edges.push((node, next + villages * draw(2), 1.0));
        }
    }
    for pair in 0..apart / 4 {
        edges.push((connected + 2 * pair, connected + 2 * pair + 1, 1.0));
    }
    edges.retain(|edge| edge.0 < nodes && edge.1 < nodes);
    Graph::new(nodes as usize, &edges)
}

fn draw(graph: &Graph, of: &[u32], drawing: &Layout) -> String {
    let px = |value: f64| value * WIDTH;
    let mut svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {h:.0}" width="{WIDTH}" height="{h:.0}" font-family="sans-serif"><rect width="100%" height="100%" fill="#fbfaf7"/>"##,
        h = px(drawing.height)
    );
    for a in 0..graph.nodes() as u32 {
        for (&b, &weight) in graph.neighbours(a).iter().zip(graph.weights(a)).filter(|(b, _)| **b > a) {
            let (from, to) = (drawing.at[a as usize], drawing.at[b as usize]);
            let same = of[a as usize] == of[b as usize];
            let colour = if same { COLOURS[of[a as usize] as usize % COLOURS.len()] } else { "#77736a" };
            let unit = px(drawing.radius.iter().copied().fold(f64::MAX, f64::min));
            let width = (unit * 0.10 * weight.sqrt()).clamp(0.4, 3.0);
            let bend = 0.12;
            let middle = ((from.0 + to.0) / 2.0 - (to.1 - from.1) * bend, (from.1 + to.1) / 2.0 + (to.0 - from.0) * bend);
            let _ = write!(
                svg,
                r#"<path d="M{:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}" fill="none" stroke="{colour}" stroke-width="{width:.2}" opacity="{}"/>"#,
                px(from.0),
                px(from.1),
                px(middle.0),
                px(middle.1),
                px(to.0),
                px(to.1),
                if same { 0.38 } else { 0.5 }
            );
        }
    }
    for node in 0..graph.nodes() {
        let (x, y) = drawing.at[node];
        let fill = if graph.degree(node as u32) == 0 { "#c9c4b8" } else { COLOURS[of[node] as usize % COLOURS.len()] };
        let radius = px(drawing.radius[node]);
        let _ = write!(
            svg,
            r##"<circle cx="{:.1}" cy="{:.1}" r="{radius:.2}" fill="{fill}" stroke="#fbfaf7" stroke-width="{:.2}"/>"##,
            px(x),
            px(y),
            (radius * 0.14).min(1.5)
        );
    }
    draw_labels(graph, drawing, &mut svg);
    svg + "</svg>"
}

fn draw_labels(graph: &Graph, drawing: &Layout, svg: &mut String) {
    let size = if graph.nodes() > 500 { 12.0 } else { 14.0 };
    let name = |node: usize| format!("{} {}", NAMES[node % NAMES.len()], node + 1);
    let label = |node: usize| Label {
        at: (drawing.at[node].0 * WIDTH, drawing.at[node].1 * WIDTH),
        radius: drawing.radius[node] * WIDTH,
        width: name(node).chars().count() as f64 * size * 0.56,
        height: size * 1.15,
        importance: graph.degree(node as u32) as f64,
    };
    let labels: Vec<Label> = (0..graph.nodes()).map(label).collect();
    for (node, placed) in place_labels(&labels, WIDTH, drawing.height * WIDTH).iter().enumerate() {
        if let Some(PlacedLabel { left, top, side }) = placed {
            let (x, anchor) = match side {
                Side::After => (*left, "start"),
                Side::Before => (left + labels[node].width, "end"),
                Side::Above | Side::Below => (left + labels[node].width / 2.0, "middle"),
            };
            let _ = write!(
                svg,
                r##"<text x="{x:.1}" y="{:.1}" font-size="{size}" text-anchor="{anchor}" fill="#23211c" stroke="#fbfaf7" stroke-width="3" paint-order="stroke">{}</text>"##,
                top + size * 0.92,
                name(node)
            );
        }
    }
}
