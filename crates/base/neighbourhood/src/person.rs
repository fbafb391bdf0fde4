//! Who lives here? As little as can be: a first name and an area.

use crate::area::AreaCode;

/// Somebody to be added to the register. There is deliberately no surname, address, date of birth or number here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// First name only.
    pub first_name: String,
    /// The area they live in; it must be in the register.
    pub area: AreaCode,
}
