//! The map as it is drawn: the window that an address asks for, marks by kind with a shape and a letter, and the links to move and zoom.

use opbouw_map::{MapFrame, Tile};
use opbouw_neighbourhood::LatLon;
use opbouw_web::Frame;
use serde::Deserialize;

use crate::house::{SHAPES, SocialMapHouse};
use crate::kind::ShownKind;
use crate::view::Found;

/// From here on points are not joined: at one address many can be.
const CLOSEST: f64 = 18.0;
/// The name of a village stands so far below its middle, where most marks are.
const BELOW: i32 = 28;
/// Marks that are drawn apart at most.
const MOST_APART: usize = 60;

/// The window in an address: zoom and middle.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub(crate) struct Window {
    #[serde(default)]
    pub schaal: String,
    #[serde(default)]
    pub noord: String,
    #[serde(default)]
    pub oost: String,
}

impl Window {
    /// The part of the map; none: all of it.
    pub fn frame(&self) -> Option<MapFrame> {
        let number = |text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite());
        let middle = LatLon::new(number(&self.noord)?, number(&self.oost)?)?;
        Some(MapFrame::window(middle, number(&self.schaal)?))
    }
}

/// A window as fields of an address.
fn fields_of(frame: &MapFrame) -> String {
    let middle = frame.centre();
    format!("schaal={:.0}&noord={:.5}&oost={:.5}", frame.zoom(), middle.lat(), middle.lon())
}

/// One mark on the map.
pub(crate) struct Mark {
    pub x: i32,
    pub y: i32,
    /// Style.
    pub kind: &'static str,
    /// Path of its shape.
    pub shape: &'static str,
    /// Number in the list, or the letter of its kind.
    pub sign: String,
    /// Where it leads: the row of the list, or its page.
    pub href: String,
    /// What it says to whoever does not see it.
    pub label: String,
    /// Number in the list; 0: not on this page of it.
    pub number: usize,
    /// In a frame of another site its page does not open: it gets a tab of its own.
    pub opens_tab: bool,
}

/// Several that are close together.
pub(crate) struct Group {
    pub x: i32,
    pub y: i32,
    pub count: usize,
    pub radius: i32,
    /// Closer in.
    pub href: String,
}

/// The map for a template.
pub(crate) struct Canvas {
    pub height: f64,
    pub shapes: String,
    /// Left, top, width and height of the drawing of the areas.
    pub under: (f64, f64, f64, f64),
    pub tiles: Vec<Tile>,
    pub villages: Vec<(i32, i32, String)>,
    pub marks: Vec<Mark>,
    pub groups: Vec<Group>,
    /// Sentence key, sign and address, to move and zoom.
    pub moves: Vec<(&'static str, &'static str, String)>,
    pub is_whole: bool,
}

impl Canvas {
    /// Draws what is found. `on_page`: which of them are on this page of the list, in their order; `base`: the address without a window.
    pub fn new(
        house: &SocialMapHouse,
        frame: &Frame,
        window: Option<&MapFrame>,
        found: &[Found],
        on_page: std::ops::Range<usize>,
        base: &str,
    ) -> Self {
        let shown = window.unwrap_or(&house.map);
        let placed: Vec<(usize, LatLon)> = found.iter().enumerate().filter_map(|(at, one)| Some((at, one.at()?))).collect();
        let mut canvas = Self {
            height: shown.height,
            shapes: house.site.assets.address(SHAPES).to_owned(),
            under: shown.lay_under(&house.map),
            tiles: house.tiles.as_ref().map(|tiles| tiles.under(shown)).unwrap_or_default(),
            villages: villages(house, shown),
            marks: Vec::new(),
            groups: Vec::new(),
            moves: moves(shown, window.is_some(), base),
            is_whole: window.is_none(),
        };
        let mark = |at: usize, x: i32, y: i32| mark(frame, &found[at], on_page.contains(&at).then(|| at - on_page.start + 1), x, y);
        if shown.zoom() >= CLOSEST {
            let pins = shown.pins(placed.iter().copied().filter(|(_, point)| shown.has(*point)).take(MOST_APART));
            canvas.marks = pins.into_iter().map(|pin| mark(pin.number, pin.x, pin.y)).collect();
            return canvas;
        }
        let points: Vec<LatLon> = placed.iter().map(|(_, point)| *point).collect();
        for cluster in shown.cluster(&points) {
            let (x, y) = (cluster.x as i32, cluster.y as i32);
            if let [only] = cluster.members[..] {
                canvas.marks.push(mark(placed[only].0, x, y));
                continue;
            }
            let closer = closer_in(shown, cluster.members.iter().map(|at| points[*at]));
            let radius = if cluster.members.len() < 100 { 16 } else { 18 };
            canvas.groups.push(Group { x, y, count: cluster.members.len(), radius, href: window_at(base, &closer) });
        }
        // In the order of the list, so that the keyboard goes the same way.
        canvas.marks.sort_by_key(|mark| if mark.number == 0 { usize::MAX } else { mark.number });
        canvas
    }
}

impl Canvas {
    /// For a frame of another site: whatever leads out of the view opens in a tab of its own.
    #[must_use]
    pub fn framed(mut self) -> Self {
        self.marks.iter_mut().filter(|mark| !mark.href.starts_with('#')).for_each(|mark| mark.opens_tab = true);
        self
    }
}

/// Around the members, and at least one step closer.
fn closer_in(frame: &MapFrame, members: impl Iterator<Item = LatLon>) -> MapFrame {
    let around = MapFrame::around(members);
    MapFrame::window(around.centre(), around.zoom().floor().clamp(frame.zoom().floor() + 1.0, CLOSEST))
}

fn mark(frame: &Frame, found: &Found, number: Option<usize>, x: i32, y: i32) -> Mark {
    let name = frame.say(found.kind.key());
    Mark {
        x,
        y,
        kind: found.kind.code(),
        shape: shape_of(found.kind),
        sign: number.map_or_else(|| name.chars().take(1).collect(), |number| number.to_string()),
        href: number.map_or_else(|| found.address(), |number| format!("#r{number}")),
        label: number
            .map_or_else(|| format!("{name}: {}", found.resource.title), |number| format!("{number}. {name}: {}", found.resource.title)),
        number: number.unwrap_or(0),
        opens_tab: false,
    }
}

/// A shape for each kind, so that no colour is needed to tell them apart.
pub(crate) fn shape_of(kind: ShownKind) -> &'static str {
    match kind {
        ShownKind::Party => "M0-16A16 16 0 1 1-.01-16z",
        ShownKind::Initiative => "M0-18 15.6-9V9L0 18-15.6 9V-9z",
        ShownKind::Activity => "M0-20 20 0 0 20-20 0z",
        ShownKind::Place => "M-15-15H15V15H-15z",
        ShownKind::Thing => "M-19-14H19L0 19z",
        ShownKind::Offer => "M-15 15V-4L0-18 15-4V15z",
    }
}

fn villages(house: &SocialMapHouse, shown: &MapFrame) -> Vec<(i32, i32, String)> {
    let place = |area: &opbouw_neighbourhood::HomeArea| {
        area.centre.and_then(|centre| shown.at(centre)).map(|(x, y)| (x, y + BELOW, area.name.clone()))
    };
    // A background from elsewhere has its names already.
    if house.tiles.is_some() { Vec::new() } else { house.areas.iter().filter_map(place).collect() }
}

fn moves(shown: &MapFrame, is_window: bool, base: &str) -> Vec<(&'static str, &'static str, String)> {
    let to = |frame: &MapFrame| window_at(base, frame);
    let mut moves = vec![("socialmap-zoom-in", "+", to(&shown.zoomed(1.0)))];
    if is_window {
        moves.push(("socialmap-zoom-out", "−", to(&shown.zoomed(-1.0))));
        moves.push(("socialmap-move-left", "←", to(&shown.moved(-0.5, 0.0))));
        moves.push(("socialmap-move-right", "→", to(&shown.moved(0.5, 0.0))));
        moves.push(("socialmap-move-up", "↑", to(&shown.moved(0.0, -0.5))));
        moves.push(("socialmap-move-down", "↓", to(&shown.moved(0.0, 0.5))));
    }
    moves
}

/// The address of a window, at the map: whoever zooms does not look for it again.
fn window_at(base: &str, frame: &MapFrame) -> String {
    format!("{}#kaart", with(base, &fields_of(frame)))
}

/// An address with more fields behind it.
pub(crate) fn with(base: &str, fields: &str) -> String {
    match (fields.is_empty(), base.contains('?')) {
        (true, _) => base.to_owned(),
        (false, true) => format!("{base}&{fields}"),
        (false, false) => format!("{base}?{fields}"),
    }
}
