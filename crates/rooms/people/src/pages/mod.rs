//! The pages of this room, one file each.

pub(crate) mod person;
