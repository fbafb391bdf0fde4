//! Lines and curves: what a letter, an icon and a field have in common.

/// One step of a pen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Step {
    Move(f32, f32),
    Line(f32, f32),
    Quad(f32, f32, f32, f32),
    Cubic(f32, f32, f32, f32, f32, f32),
    Close,
}

impl Step {
    fn end(&self) -> Option<(f32, f32)> {
        match *self {
            Self::Move(x, y) | Self::Line(x, y) | Self::Quad(_, _, x, y) | Self::Cubic(_, _, _, _, x, y) => Some((x, y)),
            Self::Close => None,
        }
    }
}

/// A closed shape, or several.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Outline(pub Vec<Step>);

/// How far the handles of a quarter of a circle lie from its ends.
const QUARTER: f32 = 0.552_285;

impl Outline {
    /// A rectangle with round corners.
    pub fn field(x: f32, y: f32, width: f32, height: f32, round: f32) -> Self {
        let (r, k) = (round, round * (1.0 - QUARTER));
        let (right, bottom) = (x + width, y + height);
        if round <= 0.0 {
            return Self::polygon(&[(x, y), (right, y), (right, bottom), (x, bottom)]);
        }
        Self(vec![
            Step::Move(x + r, y),
            Step::Line(right - r, y),
            Step::Cubic(right - k, y, right, y + k, right, y + r),
            Step::Line(right, bottom - r),
            Step::Cubic(right, bottom - k, right - k, bottom, right - r, bottom),
            Step::Line(x + r, bottom),
            Step::Cubic(x + k, bottom, x, bottom - k, x, bottom - r),
            Step::Line(x, y + r),
            Step::Cubic(x, y + k, x + k, y, x + r, y),
            Step::Close,
        ])
    }

    /// A circle.
    pub fn circle(x: f32, y: f32, radius: f32) -> Self {
        Self::field(x - radius, y - radius, 2.0 * radius, 2.0 * radius, radius)
    }

    /// Straight lines, closed.
    pub fn polygon(corners: &[(f32, f32)]) -> Self {
        let mut steps: Vec<Step> = corners.iter().map(|(x, y)| Step::Line(*x, *y)).collect();
        if let (Some(first), Some((x, y))) = (steps.first_mut(), corners.first()) {
            *first = Step::Move(*x, *y);
        }
        steps.push(Step::Close);
        Self(steps)
    }

    /// Adds another.
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The same, drawn the other way round: as a hole in what surrounds it. Only of one closed shape.
    pub fn reversed(&self) -> Self {
        let ends: Vec<(f32, f32)> = self.0.iter().filter_map(Step::end).collect();
        let mut steps: Vec<Step> = ends.last().map(|(x, y)| Step::Move(*x, *y)).into_iter().collect();
        for (at, step) in self.0.iter().enumerate().rev() {
            let Some((x, y)) = at.checked_sub(1).and_then(|before| ends.get(before)).copied() else { continue };
            match *step {
                Step::Line(..) => steps.push(Step::Line(x, y)),
                Step::Quad(a, b, ..) => steps.push(Step::Quad(a, b, x, y)),
                Step::Cubic(a, b, c, d, ..) => steps.push(Step::Cubic(c, d, a, b, x, y)),
                Step::Move(..) | Step::Close => {}
            }
        }
        steps.push(Step::Close);
        Self(steps)
    }

    /// The same, each point through a function.
    pub fn map(&self, through: impl Fn(f32, f32) -> (f32, f32)) -> Self {
        let step = |step: &Step| match *step {
            Step::Move(x, y) => {
                let (x, y) = through(x, y);
                Step::Move(x, y)
            }
            Step::Line(x, y) => {
                let (x, y) = through(x, y);
                Step::Line(x, y)
            }
            Step::Quad(a, b, x, y) => {
                let ((a, b), (x, y)) = (through(a, b), through(x, y));
                Step::Quad(a, b, x, y)
            }
            Step::Cubic(a, b, c, d, x, y) => {
                let ((a, b), (c, d), (x, y)) = (through(a, b), through(c, d), through(x, y));
                Step::Cubic(a, b, c, d, x, y)
            }
            Step::Close => Step::Close,
        };
        Self(self.0.iter().map(step).collect())
    }
}

impl skrifa::outline::OutlinePen for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.push(Step::Move(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.push(Step::Line(x, y));
    }

    fn quad_to(&mut self, a: f32, b: f32, x: f32, y: f32) {
        self.0.push(Step::Quad(a, b, x, y));
    }

    fn curve_to(&mut self, a: f32, b: f32, c: f32, d: f32, x: f32, y: f32) {
        self.0.push(Step::Cubic(a, b, c, d, x, y));
    }

    fn close(&mut self) {
        self.0.push(Step::Close);
    }
}
