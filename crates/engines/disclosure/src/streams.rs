//! The table as streams: every cell is a pipe, every sum a place where pipes meet.
//!
//! A signal comes in at its theme, runs down the areas to its own, and runs up again in the column of all themes. At every place as much comes in as goes out, and that
//! says all the sums at once, because the areas are a tree and the themes are not.

use crate::Table;

/// One pipe at a place: its cell, the place at its other end, and whether going there makes the cell larger.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pipe {
    pub cell: usize,
    pub to: usize,
    pub grows: bool,
}

/// The places at both ends of each cell.
#[derive(Debug)]
pub(crate) struct Streams<'a> {
    table: &'a Table,
    width: usize,
}

impl<'a> Streams<'a> {
    pub fn new(table: &'a Table) -> Self {
        Self { table, width: table.themes() + 1 }
    }

    /// One for each cell, and one outside each area.
    pub fn places(&self) -> usize {
        self.table.areas().len() * (self.width + 1)
    }

    /// Where the signals of a cell come from, and where they go.
    pub fn ends(&self, cell: usize) -> (usize, usize) {
        let (area, column) = (cell / self.width, cell % self.width);
        let all = column + 1 == self.width;
        let above = self.table.areas().parent(area).map_or(self.outside(area), |above| self.place(above, column));
        let here = self.place(area, column);
        if all { (here, above) } else { (above, here) }
    }

    /// Everything that meets at a place.
    pub fn meet(&self, place: usize, pipes: &mut Vec<Pipe>) {
        pipes.clear();
        let areas = self.table.areas();
        let inside = areas.len() * self.width;
        if place >= inside {
            let root = place - inside;
            pipes.extend((0..self.width).map(|column| self.pipe(root * self.width + column, place)));
            return;
        }
        let (area, column) = (place / self.width, place % self.width);
        if areas.is_leaf(area) {
            pipes.extend((0..self.width).map(|column| self.pipe(area * self.width + column, place)));
            return;
        }
        pipes.push(self.pipe(place, place));
        pipes.extend(areas.children(area).iter().map(|child| self.pipe(*child as usize * self.width + column, place)));
    }

    fn pipe(&self, cell: usize, place: usize) -> Pipe {
        let (from, to) = self.ends(cell);
        if from == place { Pipe { cell, to, grows: true } } else { Pipe { cell, to: from, grows: false } }
    }

    /// In an area without parts the themes meet the total, so it is one place for all its columns.
    fn place(&self, area: usize, column: usize) -> usize {
        let column = if self.table.areas().is_leaf(area) { self.width - 1 } else { column };
        area * self.width + column
    }

    fn outside(&self, root: usize) -> usize {
        self.table.areas().len() * self.width + root
    }
}
