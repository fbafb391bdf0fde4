//! Is this room free, and who has it? Places, their rooms, opening hours and bookings that never clash.

pub mod store;
