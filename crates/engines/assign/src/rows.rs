//! Many short lists in one block of memory: the links of a request, the lines of a helper.

/// Where a list lies: `length` items from `start`, with `room` for more before the next list begins.
#[derive(Debug, Clone, Copy, Default)]
struct Span {
    start: u32,
    length: u32,
    room: u32,
}

/// Lists by number. Reading a list is one slice; a list that outgrows its room moves to the end, and holes are closed when they are half of all.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rows<T> {
    spans: Vec<Span>,
    items: Vec<T>,
    /// Items that no list uses any more.
    holes: usize,
}

impl<T: Copy + Default> Rows<T> {
    /// Empty lists with exactly this much room each.
    pub(crate) fn with_rooms(rooms: impl Iterator<Item = u32>) -> Self {
        let mut start = 0;
        let spans: Vec<Span> = rooms
            .map(|room| {
                let span = Span { start, length: 0, room };
                start += room;
                span
            })
            .collect();
        Rows { spans, items: vec![T::default(); start as usize], holes: 0 }
    }

    /// A new empty list at the end.
    pub(crate) fn add_row(&mut self, room: u32) {
        self.spans.push(Span { start: self.items.len() as u32, length: 0, room });
        self.items.resize(self.items.len() + room as usize, T::default());
    }

    /// Asks for memory now, so that it need not all be moved in the middle of a change. It is not used before something is in it.
    pub(crate) fn get_ready_to_grow(&mut self) {
        self.spans.reserve(self.spans.len() / 4);
        self.items.reserve(self.items.len() / 4);
    }

    #[inline]
    pub(crate) fn row(&self, row: u32) -> &[T] {
        let span = self.spans[row as usize];
        &self.items[span.start as usize..(span.start + span.length) as usize]
    }

    #[inline]
    pub(crate) fn row_mut(&mut self, row: u32) -> &mut [T] {
        let span = self.spans[row as usize];
        &mut self.items[span.start as usize..(span.start + span.length) as usize]
    }

    #[inline]
    pub(crate) fn push(&mut self, row: u32, item: T) {
        if self.spans[row as usize].length == self.spans[row as usize].room {
            self.make_room(row);
        }
        let span = &mut self.spans[row as usize];
        self.items[(span.start + span.length) as usize] = item;
        span.length += 1;
    }

    /// The item comes before the one that is now at `place`.
    pub(crate) fn insert(&mut self, row: u32, place: usize, item: T) {
        self.push(row, item);
        self.row_mut(row)[place..].rotate_right(1);
    }

    /// Takes an item out; those after it move up, so the order stays.
    pub(crate) fn remove(&mut self, row: u32, place: usize) -> T {
        let items = self.row_mut(row);
        items[place..].rotate_left(1);
        let taken = items[items.len() - 1];
        self.spans[row as usize].length -= 1;
        taken
    }

    pub(crate) fn clear(&mut self, row: u32) {
        self.spans[row as usize].length = 0;
    }

    fn make_room(&mut self, row: u32) {
        let old = self.spans[row as usize];
        let room = (old.length * 2).max(4);
        let start = self.items.len() as u32;
        self.items.extend_from_within(old.start as usize..(old.start + old.length) as usize);
        self.items.resize((start + room) as usize, T::default());
        self.spans[row as usize] = Span { start, length: old.length, room };
        self.holes += old.room as usize;
        if self.holes > 1024 && self.holes > self.items.len() / 2 {
            self.close_holes();
        }
    }

    fn close_holes(&mut self) {
        let mut items = Vec::with_capacity(self.items.len() - self.holes);
        for span in &mut self.spans {
            let start = items.len() as u32;
            items.extend_from_slice(&self.items[span.start as usize..(span.start + span.length) as usize]);
            items.resize((start + span.room) as usize, T::default());
            span.start = start;
        }
        self.items = items;
        self.holes = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_keep_their_items_when_they_grow_past_each_other() {
        let mut rows: Rows<u32> = Rows::with_rooms([1, 2, 0].into_iter());
        for item in 0..3_000 {
            rows.push(item % 3, item);
        }
        for row in 0..3 {
            assert!(rows.row(row).iter().copied().eq((0..1_000).map(|at| at * 3 + row)), "row {row}");
        }
        assert!(rows.items.len() < 3 * 3_000);
    }

    #[test]
    fn inserting_and_removing_keep_the_order() {
        let mut rows: Rows<u32> = Rows::with_rooms([0, 0].into_iter());
        [1, 3].into_iter().for_each(|item| rows.push(1, item));
        rows.insert(1, 1, 2);
        assert_eq!(rows.row(1), [1, 2, 3]);
        assert_eq!(rows.remove(1, 0), 1);
        assert_eq!(rows.row(1), [2, 3]);
    }
}
