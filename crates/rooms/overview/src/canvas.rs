//! A network as discs, lines and names in their places: what the page and the sheet on the wall have in common.

use std::collections::HashSet;

use opbouw_network::{Label, place_labels};
use opbouw_paper::{Rgb, Sign, width_of};

use crate::pictures::Seen;
use crate::reading::Role;

/// The box that is drawn in.
pub(crate) const WIDTH: f64 = 1_200.0;
/// Its height.
pub(crate) const HEIGHT: f64 = 800.0;
/// Letters of a name at most; the table has it whole.
const MOST_LETTERS: usize = 30;
/// The same on paper.
const MOST_ON_PAPER: usize = 40;
/// With more nodes than this only the names of who has most ties are drawn.
const ALL_NAMES: usize = 150;
/// How many names then.
const SOME_NAMES: usize = 90;
/// So many who have most ties get a name in any case, when they have at least so many ties.
const HUBS: usize = 12;
const LEAST_OF_HUB: usize = 5;
/// How many times as large something is drawn at most when one looks closer.
const CLOSEST: f64 = 3.2;
/// A name in another font of the reader may be somewhat wider.
const WIDER: f64 = 1.08;
/// The look of who is in a small group, and of who has no group.
pub(crate) const OTHERS: usize = 8;

/// Colours and signs of groups, so that they differ in black and white too. The last: all further groups.
pub(crate) const LOOKS: [(Rgb, Sign); 9] = [
    (Rgb(11, 92, 77), Sign::None),
    (Rgb(138, 61, 0), Sign::Dot),
    (Rgb(59, 63, 140), Sign::Bar),
    (Rgb(122, 36, 87), Sign::Cross),
    (Rgb(15, 94, 140), Sign::Post),
    (Rgb(90, 100, 0), Sign::Square),
    (Rgb(156, 28, 28), Sign::Triangle),
    (Rgb(74, 74, 74), Sign::Bars),
    (Rgb(93, 107, 101), Sign::None),
];

/// What is looked at.
#[derive(Debug, Clone, Default)]
pub(crate) struct View {
    /// Only these are looked at, closely; the others stand back. None: everybody.
    pub closely: Option<HashSet<u32>>,
    /// On paper letters may be smaller, so more names fit, and longer ones.
    pub is_on_paper: bool,
}

/// A node in its place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Disc {
    pub node: u32,
    pub x: f64,
    pub y: f64,
    pub radius: f64,
    /// Its place in [`LOOKS`].
    pub look: usize,
    pub role: Role,
    pub stands_back: bool,
}

/// A link in its place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stroke {
    pub from: (f64, f64),
    pub to: (f64, f64),
    /// 1 to 3.
    pub thick: u8,
    pub is_named: bool,
    /// Between two groups.
    pub joins_groups: bool,
    pub stands_back: bool,
}

/// A name in its place: where it begins, on the line that letters stand on.
#[derive(Debug, Clone)]
pub(crate) struct Name {
    pub x: f64,
    pub y: f64,
    pub size: f64,
    pub text: String,
    pub is_bold: bool,
}

/// All of it.
#[derive(Debug, Clone)]
pub(crate) struct Canvas {
    pub discs: Vec<Disc>,
    pub strokes: Vec<Stroke>,
    pub names: Vec<Name>,
}

/// Moves the part that is looked at into the box.
struct Lens {
    left: f64,
    top: f64,
    times: f64,
}

impl Lens {
    fn over(seen: &Seen, view: &View) -> Self {
        let whole = Self { left: 0.0, top: 0.0, times: WIDTH };
        let Some(closely) = view.closely.as_ref().filter(|closely| !closely.is_empty()) else { return whole };
        let places = closely.iter().filter_map(|node| {
            let (at, radius) = (seen.layout.at.get(*node as usize)?, seen.layout.radius.get(*node as usize)?);
            Some((at.0, at.1, radius + 0.03))
        });
        let [left, top, right, bottom] = places.fold([1.0_f64, 1.0, 0.0, 0.0], |[left, top, right, bottom], (x, y, rim)| {
            [left.min(x - rim), top.min(y - rim), right.max(x + rim), bottom.max(y + rim)]
        });
        let (across, down) = ((right - left).max(0.01), (bottom - top).max(0.01));
        let times = (WIDTH / across).min(HEIGHT / down).min(WIDTH * CLOSEST);
        Self { left: left - (WIDTH / times - across) / 2.0, top: top - (HEIGHT / times - down) / 2.0, times }
    }

    fn through(&self, (x, y): (f64, f64)) -> (f64, f64) {
        ((x - self.left) * self.times, (y - self.top) * self.times)
    }
}

impl Canvas {
    /// Places everything. Some milliseconds; for 2,000 nodes some tens of them.
    pub fn new(seen: &Seen, view: &View) -> Self {
        let lens = Lens::over(seen, view);
        let discs = discs(seen, view, &lens);
        let names = names(seen, view, &discs);
        Self { strokes: strokes(seen, view, &lens), discs, names }
    }
}

fn stands_back(view: &View, node: u32) -> bool {
    view.closely.as_ref().is_some_and(|closely| !closely.contains(&node))
}

fn discs(seen: &Seen, view: &View, lens: &Lens) -> Vec<Disc> {
    let graph = &seen.network.graph;
    let disc = |(node, (at, radius)): (u32, (&(f64, f64), &f64))| {
        let (x, y) = lens.through(*at);
        // Closer by, discs grow less than the space between them: there is room for names.
        let radius = radius * WIDTH * (lens.times / WIDTH).sqrt();
        Disc { node, x, y, radius, look: look(seen, node), role: seen.reading.role(graph, node), stands_back: stands_back(view, node) }
    };
    let inside = |disc: &Disc| disc.x > 0.0 && disc.y > 0.0 && disc.x < WIDTH && disc.y < HEIGHT;
    (0..).zip(seen.layout.at.iter().zip(&seen.layout.radius)).map(disc).filter(inside).collect()
}

/// The place of a node's group in [`LOOKS`].
pub(crate) fn look(seen: &Seen, node: u32) -> usize {
    seen.reading.group(node).map_or(OTHERS, |group| (group as usize).min(OTHERS))
}

fn strokes(seen: &Seen, view: &View, lens: &Lens) -> Vec<Stroke> {
    let stroke = |link: &crate::network::Link| {
        let at = |node: u32| seen.layout.at.get(node as usize).copied().map(|at| lens.through(at));
        Some(Stroke {
            from: at(link.a)?,
            to: at(link.b)?,
            thick: if link.weight >= 5.0 {
                3
            } else if link.weight >= 3.0 {
                2
            } else {
                1
            },
            is_named: link.is_named,
            joins_groups: seen.reading.group(link.a) != seen.reading.group(link.b),
            stands_back: stands_back(view, link.a) || stands_back(view, link.b),
        })
    };
    seen.network.links.iter().filter_map(stroke).collect()
}

fn names(seen: &Seen, view: &View, discs: &[Disc]) -> Vec<Name> {
    let graph = &seen.network.graph;
    let most = if discs.len() <= ALL_NAMES { usize::MAX } else { SOME_NAMES };
    let size = letters(discs.len(), view);
    let mut order: Vec<usize> = (0..discs.len()).filter(|at| !stands_back(view, discs[*at].node)).collect();
    order.sort_by(|one, other| graph.degree(discs[*other].node).cmp(&graph.degree(discs[*one].node)).then(one.cmp(other)));
    let named: HashSet<usize> = order.into_iter().take(most).collect();
    let texts: Vec<String> = discs.iter().map(|disc| shortened(seen.network.name(disc.node), view)).collect();
    let labels: Vec<Label> =
        (0..).zip(discs.iter().zip(&texts)).map(|(at, (disc, text))| label(seen, disc, text, size, named.contains(&at))).collect();
    let placed = place_labels(&labels, WIDTH, HEIGHT);
    let corners = placed.iter().map(|placed| placed.as_ref().map(|placed| (placed.left, placed.top))).collect();
    let corners = with_hubs(seen, discs, &labels, corners);
    let name = |(corner, (text, disc)): (Option<(f64, f64)>, (String, &Disc))| {
        let (left, top) = corner?;
        Some(Name { x: left + 2.0, y: top + size * 0.95, size, text, is_bold: disc.role == Role::Holds })
    };
    corners.into_iter().zip(texts.into_iter().zip(discs)).filter_map(name).collect()
}

/// Who has most ties stands in the middle of many discs, and would have no name: it is written over these instead, never over another name.
fn with_hubs(seen: &Seen, discs: &[Disc], labels: &[Label], mut corners: Vec<Option<(f64, f64)>>) -> Vec<Option<(f64, f64)>> {
    let graph = &seen.network.graph;
    let mut hubs: Vec<usize> = (0..discs.len()).filter(|at| labels.get(*at).is_some_and(|label| label.width < WIDTH)).collect();
    hubs.sort_by_key(|at| std::cmp::Reverse(graph.degree(discs[*at].node)));
    for at in hubs.into_iter().take(HUBS) {
        let (disc, label) = (&discs[at], &labels[at]);
        if corners[at].is_some() || graph.degree(disc.node) < LEAST_OF_HUB {
            continue;
        }
        let left = (disc.x - label.width / 2.0).clamp(0.0, (WIDTH - label.width).max(0.0));
        let tops = [disc.y + disc.radius + 1.0, disc.y - disc.radius - label.height - 1.0, disc.y - label.height / 2.0];
        let is_free = |top: &f64| {
            let inside = *top >= 0.0 && top + label.height <= HEIGHT;
            let apart = |(other, corner): (&Label, &Option<(f64, f64)>)| {
                corner.is_none_or(|(x, y)| {
                    left + label.width <= x || x + other.width <= left || top + label.height <= y || y + other.height <= *top
                })
            };
            inside && labels.iter().zip(&corners).all(apart)
        };
        corners[at] = tops.into_iter().find(is_free).map(|top| (left, top));
    }
    corners
}

/// Who is not named takes more room than there is, so that only its disc stands in the way.
fn label(seen: &Seen, disc: &Disc, text: &str, size: f64, is_named: bool) -> Label {
    let is_bold = disc.role == Role::Holds;
    let width = if is_named {
        width_of(text, size as f32, is_bold).map_or(WIDTH * 2.0, |width| f64::from(width) * WIDER + 4.0)
    } else {
        WIDTH * 2.0
    };
    let importance = seen.network.graph.degree(disc.node) as f64;
    Label { at: (disc.x, disc.y), radius: disc.radius, width, height: size * 1.25, importance }
}

/// How large letters are: with fewer names larger.
fn letters(count: usize, view: &View) -> f64 {
    match count {
        0..=40 => 17.0,
        _ if view.is_on_paper => 11.5,
        41..=ALL_NAMES => 14.0,
        _ => 13.0,
    }
}

/// A name as it fits beside a disc.
fn shortened(name: &str, view: &View) -> String {
    let most = if view.is_on_paper { MOST_ON_PAPER } else { MOST_LETTERS };
    if name.chars().count() <= most {
        return name.to_owned();
    }
    let short: String = name.chars().take(most - 1).collect();
    format!("{}…", short.trim_end())
}
