//! What was seen along the way, counted so that it is told once.

use crate::import::coordinates::{self, How};
use crate::import::notice::Notice;
use crate::place::LatLon;

/// How many rows, and the first of them.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Count {
    rows: usize,
    first_line: u64,
}

impl Count {
    pub(crate) fn add(&mut self, line: u64) {
        if self.rows == 0 {
            self.first_line = line;
        }
        self.rows += 1;
    }
}

/// The counts of one file.
#[derive(Debug, Default)]
pub struct Told {
    turned: Count,
    rd: Count,
    outside: Count,
    pub(crate) middle: Count,
    pub(crate) unclear_vog: Count,
    pub(crate) without_place: Count,
    pub(crate) formulas: usize,
    pub(crate) long_names: Count,
    pub(crate) lost_zeros: Count,
    pub(crate) completed: usize,
}

impl Told {
    pub(crate) fn place(&mut self, line: u64, place: LatLon, how: How) {
        match how {
            How::Degrees => {}
            How::Turned => self.turned.add(line),
            How::Rd => self.rd.add(line),
        }
        if !coordinates::is_near(place) {
            self.outside.add(line);
        }
    }

    /// What there is to tell.
    pub fn notices(&self) -> Vec<Notice> {
        let Self { turned, rd, outside, middle, unclear_vog, without_place, formulas, .. } = self;
        let Self { long_names, lost_zeros, completed, .. } = self;
        let all = [
            (turned.rows, Notice::TurnedCoordinates { rows: turned.rows, first_line: turned.first_line }),
            (rd.rows, Notice::ConvertedFromRd { rows: rd.rows }),
            (outside.rows, Notice::OutsideTheNetherlands { rows: outside.rows, first_line: outside.first_line }),
            (middle.rows, Notice::PlacedInMiddleOfArea { rows: middle.rows }),
            (unclear_vog.rows, Notice::UnclearVog { rows: unclear_vog.rows, first_line: unclear_vog.first_line }),
            (without_place.rows, Notice::WithoutPlace { rows: without_place.rows }),
            (*formulas, Notice::KeptFormulasAsText { cells: *formulas }),
            (long_names.rows, Notice::LongFirstNames { rows: long_names.rows, first_line: long_names.first_line }),
            (lost_zeros.rows, Notice::PutZeroBack { rows: lost_zeros.rows, first_line: lost_zeros.first_line }),
            (*completed, Notice::CompletedFromDuplicates { rows: *completed }),
        ];
        all.into_iter().filter(|(count, _)| *count > 0).map(|(_, notice)| notice).collect()
    }
}
