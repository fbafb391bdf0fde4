//! Parts beside each other, the largest with most room; who has no ties in rows at the lower edge.

use super::{
    Layout, MARGIN, Point,
    apart::{loosen, push_apart},
};

/// A part that hangs together, drawn for itself.
pub(super) struct Part {
    pub nodes: Vec<u32>,
    pub at: Vec<Point>,
}

/// Free space around a disc, and around a part, in radii of a node of size 1.
const GAP: f64 = 0.8;
const LOOSE: f64 = 1.7;
/// A small part is not drawn larger than this, in radii times the root of how many nodes it has.
const MOST_SPACE: f64 = 7.0;
const AROUND: f64 = 3.0;
/// A drawing may be stretched so much to fill the box.
const STRETCH: f64 = 1.35;

/// Puts who has no ties in rows, and says at which height they begin: the floor for everybody else.
pub(super) fn put_islands(islands: &[u32], drawing: &mut Layout) -> f64 {
    let Some(widest) = islands.iter().map(|&node| drawing.radius[node as usize]).reduce(f64::max) else { return drawing.height };
    let share = islands.len() as f64 / drawing.at.len() as f64;
    let is_alone = islands.len() == drawing.at.len();
    let deep = if is_alone { drawing.height - 2.0 * MARGIN } else { drawing.height * (0.9 * share).clamp(0.12, 0.5) };
    let width = 1.0 - 2.0 * MARGIN;
    let rows_of = |step: f64| islands.len().div_ceil(((width / step) as usize).max(1));
    // Only islands: a block in the middle rather than a row at the edge.
    let mut step = if is_alone { (width * deep / islands.len() as f64).sqrt() } else { 3.2 * widest };
    while rows_of(step) as f64 * step > deep {
        step *= 0.97;
    }
    let rows = rows_of(step);
    let per_row = islands.len().div_ceil(rows);
    let depth = rows as f64 * step;
    let top = if is_alone { (drawing.height - depth) / 2.0 } else { drawing.height - MARGIN - depth };
    for (place, &node) in islands.iter().enumerate() {
        let (row, column) = (place / per_row, place % per_row);
        let in_row = per_row.min(islands.len() - row * per_row) as f64;
        drawing.at[node as usize] = (0.5 + (column as f64 + 0.5 - in_row / 2.0) * step, top + (row as f64 + 0.5) * step);
    }
    let smaller = (step / (2.2 * widest)).min(1.0);
    drawing.radius.iter_mut().for_each(|radius| *radius *= smaller);
    top - 0.2 * step
}

struct Boxed {
    nodes: Vec<u32>,
    at: Vec<Point>,
    width: f64,
    height: f64,
}

/// Puts the parts between the upper edge and the floor.
pub(super) fn put_parts(parts: Vec<Part>, floor: f64, drawing: &mut Layout) {
    let all: usize = parts.iter().map(|part| part.nodes.len()).sum();
    let aspect = 1.0 / floor.max(0.05);
    let share = |part: &Part| part.nodes.len() as f64 / all as f64;
    let is_one = parts.len() == 1;
    let boxes: Vec<Boxed> = parts
        .into_iter()
        .map(|part| {
            let share = share(&part);
            fit(part, (share * floor).sqrt(), if is_one || share > 0.6 { aspect } else { 1.0 }, drawing)
        })
        .collect();
    let Some(Packed { rows, width, height }) = pack(&boxes, aspect) else { return };
    let room = (1.0 - 2.0 * MARGIN, floor - 2.0 * MARGIN);
    let scale = (room.0 / width).min(room.1 / height);
    // A few discs in a large box would be blown up by this; a drawing that needs less room only moves to the middle.
    let top = MARGIN + (room.1 - height * scale) / 2.0;
    let mut down = top;
    for row in rows {
        let (row_width, row_height) = size_of(&row, &boxes);
        let mut right = 0.5 - row_width * scale / 2.0;
        for place in row {
            let part = &boxes[place];
            let sink = (row_height - part.height) / 2.0;
            for (&node, at) in part.nodes.iter().zip(&part.at) {
                drawing.at[node as usize] = (right + at.0 * scale, down + (at.1 + sink) * scale);
            }
            right += part.width * scale;
        }
        down += row_height * scale;
    }
    if scale < 1.0 {
        drawing.radius.iter_mut().for_each(|radius| *radius *= scale);
    }
}

/// Scales a part to a size, lays it on its side, and makes that no two discs overlap.
fn fit(part: Part, size: f64, aspect: f64, drawing: &Layout) -> Boxed {
    let Part { nodes, mut at } = part;
    let radius: Vec<f64> = nodes.iter().map(|&node| drawing.radius[node as usize]).collect();
    let unit = radius.iter().sum::<f64>() / radius.len() as f64;
    turn(&mut at, aspect >= 1.0);
    let (low, high) = bounds(&at, &vec![0.0; at.len()]);
    let (width, height) = ((high.0 - low.0).max(1e-9), (high.1 - low.1).max(1e-9));
    let stretch = (aspect / (width / height)).sqrt().clamp(1.0 / STRETCH, STRETCH);
    let size = size.min(MOST_SPACE * unit * (nodes.len() as f64).sqrt());
    let scale = size / (width * height).sqrt().max(0.35 * width.max(height));
    for at in &mut at {
        *at = ((at.0 - low.0 - width / 2.0) * scale * stretch, (at.1 - low.1 - height / 2.0) * scale / stretch);
    }
    loosen(&mut at, &radius, LOOSE * unit, 40);
    push_apart(&mut at, &radius, GAP * unit);
    let (low, high) = bounds(&at, &radius);
    let around = AROUND * unit;
    let at = at.iter().map(|at| (at.0 - low.0 + around / 2.0, at.1 - low.1 + around / 2.0)).collect();
    Boxed { nodes, at, width: high.0 - low.0 + around, height: high.1 - low.1 + around }
}

fn bounds(at: &[Point], radius: &[f64]) -> (Point, Point) {
    let mut low = (f64::MAX, f64::MAX);
    let mut high = (f64::MIN, f64::MIN);
    for (at, radius) in at.iter().zip(radius) {
        low = (low.0.min(at.0 - radius), low.1.min(at.1 - radius));
        high = (high.0.max(at.0 + radius), high.1.max(at.1 + radius));
    }
    (low, high)
}

/// Turns the drawing so that its longest direction lies along the longest side.
fn turn(at: &mut [Point], is_wide: bool) {
    let count = at.len() as f64;
    let middle = at.iter().fold((0.0, 0.0), |sum, at| (sum.0 + at.0 / count, sum.1 + at.1 / count));
    let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
    for at in at.iter() {
        let (x, y) = (at.0 - middle.0, at.1 - middle.1);
        (xx, yy, xy) = (xx + x * x, yy + y * y, xy + x * y);
    }
    let angle = 0.5 * (2.0 * xy).atan2(xx - yy) + if is_wide { 0.0 } else { std::f64::consts::FRAC_PI_2 };
    let (sin, cos) = angle.sin_cos();
    for at in at {
        let (x, y) = (at.0 - middle.0, at.1 - middle.1);
        *at = (x * cos + y * sin, y * cos - x * sin);
    }
}

fn size_of(row: &[usize], boxes: &[Boxed]) -> (f64, f64) {
    (row.iter().map(|&place| boxes[place].width).sum(), row.iter().map(|&place| boxes[place].height).fold(0.0, f64::max))
}

/// Rows of boxes, and how large they are together.
struct Packed {
    rows: Vec<Vec<usize>>,
    width: f64,
    height: f64,
}

/// Rows of boxes, in the width with which all together fits best in the shape that is asked.
fn pack(boxes: &[Boxed], aspect: f64) -> Option<Packed> {
    let mut order: Vec<usize> = (0..boxes.len()).collect();
    order.sort_by(|&a, &b| boxes[b].height.total_cmp(&boxes[a].height).then(a.cmp(&b)));
    let widest = boxes.iter().map(|part| part.width).fold(0.0, f64::max);
    let tries = (0..40).map(|step| widest * 1.06_f64.powi(step));
    let mut best: Option<(f64, Packed)> = None;
    for limit in tries {
        let rows = list_rows(&order, boxes, limit);
        let sizes: Vec<(f64, f64)> = rows.iter().map(|row| size_of(row, boxes)).collect();
        let width = sizes.iter().map(|size| size.0).fold(0.0, f64::max);
        let height: f64 = sizes.iter().map(|size| size.1).sum();
        let needed = width.max(height * aspect);
        if !boxes.is_empty() && best.as_ref().is_none_or(|(least, _)| needed < *least) {
            best = Some((needed, Packed { rows, width, height }));
        }
    }
    best.map(|(_, packed)| packed)
}

fn list_rows(order: &[usize], boxes: &[Boxed], limit: f64) -> Vec<Vec<usize>> {
    let mut rows: Vec<Vec<usize>> = Vec::new();
    let mut used = f64::MAX;
    for &place in order {
        if used + boxes[place].width > limit * 1.000_001 {
            rows.push(Vec::new());
            used = 0.0;
        }
        used += boxes[place].width;
        if let Some(row) = rows.last_mut() {
            row.push(place);
        }
    }
    rows
}
