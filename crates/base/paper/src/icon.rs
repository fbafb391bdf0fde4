//! Small drawings beside words; the words say it too.

use crate::outline::{Outline, Step};

/// What helps somebody to come and to stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Icon {
    /// One comes in with a wheelchair.
    Wheelchair,
    /// There is a toilet that one can use with a wheelchair.
    Toilet,
    /// There are chairs.
    Seats,
    /// There is a hearing loop.
    Hearing,
    /// There is a quiet corner.
    Quiet,
    /// One can park or is fetched.
    Car,
    /// Other languages are spoken.
    Languages,
    /// Anything else.
    Tick,
    /// A contest.
    Cup,
    /// Eating together.
    Bowl,
    /// Talking.
    Talk,
    /// Making and mending.
    Spanner,
    /// Walking and moving.
    Walker,
}

impl Icon {
    /// In a square of 24 by 24; filled.
    pub(crate) fn outline(self) -> Outline {
        match self {
            Self::Wheelchair => wheelchair(),
            Self::Toilet => toilet(),
            Self::Seats => Outline::field(6.0, 2.0, 3.0, 20.0, 1.0)
                .and(Outline::field(6.0, 12.0, 12.0, 3.0, 1.0))
                .and(Outline::field(15.5, 12.0, 2.5, 10.0, 1.0)),
            Self::Hearing => hearing(),
            Self::Quiet => Outline::polygon(&[(4.0, 9.0), (8.0, 9.0), (13.0, 4.0), (13.0, 20.0), (8.0, 15.0), (4.0, 15.0)])
                .and(bar(15.5, 9.0, 21.0, 15.0))
                .and(bar(21.0, 9.0, 15.5, 15.0)),
            Self::Car => car(),
            Self::Languages => Outline::field(2.0, 3.0, 20.0, 13.0, 3.0)
                .and(Outline::polygon(&[(6.0, 15.0), (12.0, 15.0), (6.0, 21.5)]))
                .and(hole(6.0, 7.0, 12.0, 1.7))
                .and(hole(6.0, 10.7, 8.0, 1.7)),
            Self::Tick => bar(4.0, 12.5, 9.5, 18.5).and(bar(9.5, 18.5, 20.0, 6.0)),
            Self::Cup => cup(),
            Self::Bowl => bowl(),
            Self::Talk => talk(),
            Self::Spanner => spanner(),
            Self::Walker => walker(),
        }
    }
}

fn wheelchair() -> Outline {
    ring(10.0, 15.5, 6.5, 4.4).and(Outline::circle(10.0, 3.2, 2.2)).and(Outline::field(8.7, 6.0, 2.6, 9.0, 1.0)).and(Outline::polygon(&[
        (9.0, 13.0),
        (16.0, 13.0),
        (19.3, 19.2),
        (21.0, 18.4),
        (21.9, 20.3),
        (18.2, 22.0),
        (14.6, 15.4),
        (9.0, 15.4),
    ]))
}

fn toilet() -> Outline {
    Outline::field(5.0, 2.0, 6.0, 9.0, 1.0).and(Outline::field(4.0, 11.5, 15.0, 3.0, 1.0)).and(Outline::polygon(&[
        (6.0, 15.0),
        (17.5, 15.0),
        (14.5, 19.0),
        (14.5, 22.0),
        (8.0, 22.0),
        (8.0, 19.0),
    ]))
}

fn hearing() -> Outline {
    ring(11.0, 9.0, 7.0, 4.6).and(ring(11.0, 9.5, 2.6, 1.0)).and(Outline::polygon(&[(15.0, 12.0), (18.0, 13.0), (12.5, 22.0), (9.5, 21.0)]))
}

fn car() -> Outline {
    Outline::polygon(&[(2.0, 12.0), (5.0, 11.0), (7.5, 6.0), (16.5, 6.0), (19.0, 11.0), (22.0, 12.0), (22.0, 17.0), (2.0, 17.0)])
        .and(Outline::circle(7.0, 17.5, 2.6))
        .and(Outline::circle(17.0, 17.5, 2.6))
        .and(Outline::polygon(&[(8.0, 10.5), (16.0, 10.5), (14.8, 8.0), (9.2, 8.0)]).reversed())
}

/// A circle with a hole: the inner one runs the other way round.
fn ring(x: f32, y: f32, outer: f32, inner: f32) -> Outline {
    Outline::circle(x, y, outer).and(Outline::circle(x, y, inner).reversed())
}

fn hole(x: f32, y: f32, width: f32, height: f32) -> Outline {
    Outline::polygon(&[(x, y), (x + width, y), (x + width, y + height), (x, y + height)]).reversed()
}

/// A thick line.
fn bar(x1: f32, y1: f32, x2: f32, y2: f32) -> Outline {
    let (dx, dy) = (x2 - x1, y2 - y1);
    let length = dx.hypot(dy).max(0.001);
    let (nx, ny) = (-dy / length * 1.4, dx / length * 1.4);
    let corners = [(x1 + nx, y1 + ny), (x2 + nx, y2 + ny), (x2 - nx, y2 - ny), (x1 - nx, y1 - ny)];
    Outline::polygon(&corners).and(Outline::circle(x1, y1, 1.4).reversed()).and(Outline::circle(x2, y2, 1.4).reversed())
}

fn cup() -> Outline {
    let bowl = Outline(vec![
        Step::Move(6.0, 2.0),
        Step::Line(18.0, 2.0),
        Step::Cubic(18.0, 10.0, 16.0, 14.5, 12.0, 14.5),
        Step::Cubic(8.0, 14.5, 6.0, 10.0, 6.0, 2.0),
        Step::Close,
    ]);
    bowl.and(ring(5.2, 6.4, 3.7, 2.2))
        .and(ring(18.8, 6.4, 3.7, 2.2))
        .and(Outline::field(10.9, 13.5, 2.2, 6.0, 0.0))
        .and(Outline::field(6.5, 18.8, 11.0, 3.2, 1.0))
}

fn bowl() -> Outline {
    let body = Outline(vec![
        Step::Move(2.0, 11.5),
        Step::Line(22.0, 11.5),
        Step::Cubic(22.0, 18.0, 17.5, 21.5, 12.0, 21.5),
        Step::Cubic(6.5, 21.5, 2.0, 18.0, 2.0, 11.5),
        Step::Close,
    ]);
    let steam = |x: f32| {
        Outline(vec![
            Step::Move(x, 9.5),
            Step::Cubic(x - 2.0, 7.0, x + 2.0, 5.5, x, 2.5),
            Step::Line(x + 1.7, 2.5),
            Step::Cubic(x + 3.7, 5.5, x - 0.3, 7.0, x + 1.7, 9.5),
            Step::Close,
        ])
    };
    body.and(steam(7.0)).and(steam(11.2)).and(steam(15.4))
}

fn talk() -> Outline {
    Outline::field(1.0, 2.0, 14.0, 10.0, 3.0)
        .and(Outline::polygon(&[(3.5, 11.0), (9.0, 11.0), (3.5, 16.0)]))
        .and(Outline::field(11.0, 13.5, 12.0, 7.0, 2.5))
        .and(Outline::polygon(&[(16.5, 20.0), (21.0, 20.0), (21.0, 23.5)]))
        .and(hole(4.0, 5.0, 8.0, 1.5))
        .and(hole(4.0, 8.0, 5.5, 1.5))
}

fn spanner() -> Outline {
    let half = std::f32::consts::FRAC_1_SQRT_2;
    let at = |far: f32, side: f32| (7.0 + (far + side) * half, 7.0 + (far - side) * half);
    // Round, but for the mouth, which looks up to the left.
    let round = (0..=20_u8).map(|step| (159.0 - f32::from(step) * 15.9).to_radians());
    let mut corners: Vec<(f32, f32)> = round.map(|angle| at(5.6 * angle.cos(), 5.6 * angle.sin())).collect();
    corners.extend([at(-0.6, -2.0), at(-0.6, 2.0)]);
    let shaft = Outline::polygon(&[at(3.0, 2.0), at(16.0, 2.0), at(16.0, -2.0), at(3.0, -2.0)]);
    Outline::polygon(&corners).and(shaft).and(Outline::circle(18.3, 18.3, 2.0))
}

fn walker() -> Outline {
    let limbs = [
        (12.5, 8.0, 11.5, 14.0),
        (11.5, 14.0, 15.0, 18.0),
        (15.0, 18.0, 15.8, 22.0),
        (11.5, 14.0, 9.6, 18.5),
        (9.6, 18.5, 6.5, 21.8),
        (12.5, 8.5, 8.6, 10.6),
        (8.6, 10.6, 7.8, 14.0),
        (12.5, 8.5, 15.0, 12.0),
        (15.0, 12.0, 18.4, 13.2),
    ];
    let body = limbs.into_iter().map(|(x1, y1, x2, y2)| bar(x1, y1, x2, y2)).fold(Outline::default(), Outline::and);
    body.and(Outline::circle(13.8, 3.6, 2.5).reversed())
}
