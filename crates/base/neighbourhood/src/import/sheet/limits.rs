//! How large may a file be? Each limit is far above what a municipality has, and below what would bring the server down.

/// Bytes of a file as it is sent.
pub const MAX_BYTES: usize = 200_000_000;
/// Rows, without the first one.
pub const MAX_ROWS: usize = 1_000_000;
/// Columns.
pub const MAX_COLUMNS: usize = 200;
/// Characters in a cell.
pub const MAX_CELL_CHARS: usize = 20_000;
/// Cells in all: a million rows of two hundred empty ones would still fill the memory.
pub(super) const MAX_CELLS: usize = 20_000_000;
/// Bytes of text in all: a workbook can point to one long text from every cell.
pub(super) const MAX_TEXT_BYTES: usize = 400_000_000;
/// Bytes of a workbook once unpacked.
pub(super) const MAX_INFLATED_BYTES: u64 = 400_000_000;
/// Files in a workbook; a real one has dozens.
pub(super) const MAX_ENTRIES: usize = 5_000;
