//! Is this the same as one we have? The same title and text, give or take capitals and punctuation, within 500 metres.

use std::collections::HashMap;

use super::preview::SameAs;
use crate::fold::fold;
use crate::place::LatLon;
use crate::resource::Resource;

/// Two neighbours who copied the same text are two offers; one neighbour who moved a house number is one.
const NEARBY_M: f32 = 500.0;

/// A square of the map, or nowhere for help by phone.
type Square = Option<(i32, i32)>;

/// One that was seen: where, and which.
type Seen = (Option<LatLon>, SameAs);

/// The texts seen so far, by what they say and then by the square they are in, so that a file of a million equal texts is no slower.
#[derive(Default)]
pub(crate) struct SeenTexts {
    seen: HashMap<String, HashMap<Square, Vec<Seen>>>,
}

impl SeenTexts {
    /// What this is the same as, if anything; otherwise it is remembered as `who`.
    pub(crate) fn find_or_add(&mut self, resource: &Resource, who: SameAs) -> Option<SameAs> {
        let squares = self.seen.entry(said(resource)).or_default();
        let found = find(squares, resource.place);
        if found.is_none() {
            squares.entry(square(resource.place)).or_default().push((resource.place, who));
        }
        found
    }
}

fn find(squares: &HashMap<Square, Vec<Seen>>, place: Option<LatLon>) -> Option<SameAs> {
    let mut there = around(square(place)).into_iter().filter_map(|square| squares.get(&square)).flatten();
    there.find(|(other, _)| is_near(place, *other)).map(|(_, who)| *who)
}

/// Signs only ("!!!", a heart) fold to nothing, and are compared as they are.
fn said(resource: &Resource) -> String {
    let folded = format!("{}\n{}", fold(&resource.title), fold(&resource.text));
    if folded.len() > 1 { folded } else { format!("{}\n{}", resource.title, resource.text) }
}

fn is_near(place: Option<LatLon>, other: Option<LatLon>) -> bool {
    match (place, other) {
        (Some(place), Some(other)) => place.distance_m(other) <= NEARBY_M,
        (None, None) => true,
        _ => false,
    }
}

fn square(place: Option<LatLon>) -> Square {
    let (x, y) = place?.metres();
    Some(((x / NEARBY_M).floor() as i32, (y / NEARBY_M).floor() as i32))
}

/// The square and its eight neighbours.
fn around(square: Square) -> Vec<Square> {
    let Some((x, y)) = square else { return vec![None] };
    let offsets = [(0, 0), (0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (1, -1), (-1, 1), (-1, -1)];
    offsets.iter().map(|(east, north)| Some((x + east, y + north))).collect()
}
