//! Which names can stand in a drawing: the most important first, beside their disc, over nothing else.

/// A name that wants a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// The middle of its disc.
    pub at: (f64, f64),
    /// The radius of its disc.
    pub radius: f64,
    /// How wide the text is.
    pub width: f64,
    /// How high the text is.
    pub height: f64,
    /// Higher goes first.
    pub importance: f64,
}

/// On which side of its disc a name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// To the right: after the disc, in a language that is read from the left.
    After,
    /// To the left.
    Before,
    /// Above, in the middle.
    Above,
    /// Below, in the middle.
    Below,
}

/// Where a name stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlacedLabel {
    /// The left edge of the text.
    pub left: f64,
    /// The upper edge of the text.
    pub top: f64,
    /// On which side of the disc.
    pub side: Side,
}

const SIDES: [Side; 4] = [Side::After, Side::Before, Side::Below, Side::Above];

/// Gives each name a place inside a drawing of this size, or none when there is no room: no name lies over another name or over a disc.
/// In order of importance, then of number. O(names x near names and discs).
pub fn place_labels(labels: &[Label], width: f64, height: f64) -> Vec<Option<PlacedLabel>> {
    let mut taken = Squares::new(labels, width, height);
    for label in labels {
        taken.put(Area::of_disc(label));
    }
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by(|&a, &b| labels[b].importance.total_cmp(&labels[a].importance).then(a.cmp(&b)));
    let mut placed = vec![None; labels.len()];
    for place in order {
        let label = &labels[place];
        let spot =
            |side: Side| Some((side, Area::of_text(label, side))).filter(|(_, area)| area.is_inside(width, height) && taken.is_free(area));
        if let Some((side, area)) = SIDES.into_iter().find_map(spot) {
            taken.put(area);
            placed[place] = Some(PlacedLabel { left: area.left, top: area.top, side });
        }
    }
    placed
}

#[derive(Clone, Copy)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn of_disc(label: &Label) -> Self {
        let ((x, y), radius) = (label.at, label.radius);
        Self { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
    }

    fn of_text(label: &Label, side: Side) -> Self {
        let ((x, y), gap) = (label.at, label.radius + 0.2 * label.height);
        let (left, top) = match side {
            Side::After => (x + gap, y - label.height / 2.0),
            Side::Before => (x - gap - label.width, y - label.height / 2.0),
            Side::Above => (x - label.width / 2.0, y - gap - label.height),
            Side::Below => (x - label.width / 2.0, y + gap),
        };
        Self { left, top, right: left + label.width, bottom: top + label.height }
    }

    fn is_inside(&self, width: f64, height: f64) -> bool {
        self.left >= 0.0 && self.top >= 0.0 && self.right <= width && self.bottom <= height
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// What is taken, by squares, so that only what is near is compared.
struct Squares {
    side: f64,
    columns: usize,
    rows: usize,
    taken: Vec<Vec<Area>>,
}

impl Squares {
    fn new(labels: &[Label], width: f64, height: f64) -> Self {
        let count = (labels.len() as f64).sqrt().ceil().clamp(1.0, 200.0);
        let side = (width.max(height) / count).max(1e-9);
        let (columns, rows) = ((width / side).ceil().max(1.0) as usize, (height / side).ceil().max(1.0) as usize);
        Self { side, columns, rows, taken: vec![Vec::new(); columns * rows] }
    }

    fn list(&self, area: &Area) -> impl Iterator<Item = usize> + use<> {
        let number = |at: f64, count: usize| ((at / self.side).max(0.0) as usize).min(count - 1);
        let (first, last) = (number(area.left, self.columns), number(area.right, self.columns));
        let (top, bottom, columns) = (number(area.top, self.rows), number(area.bottom, self.rows), self.columns);
        (top..=bottom).flat_map(move |row| (first..=last).map(move |column| row * columns + column))
    }

    fn put(&mut self, area: Area) {
        for square in self.list(&area) {
            self.taken[square].push(area);
        }
    }

    fn is_free(&self, area: &Area) -> bool {
        self.list(area).all(|square| self.taken[square].iter().all(|taken| !taken.overlaps(area)))
    }
}
