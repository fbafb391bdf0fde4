//! The pages of this room.

pub(crate) mod ask_question;
pub(crate) mod front;
pub(crate) mod outcome;
pub(crate) mod resource;
