//! Names and their numbers.

use std::collections::HashMap;

/// Gives each new name the next number.
#[derive(Default)]
pub(crate) struct Names {
    numbers: HashMap<String, u32>,
    list: Vec<String>,
}

impl Names {
    /// The number of a name, or none when all numbers are given out.
    pub fn number(&mut self, name: &str) -> Option<u32> {
        if let Some(number) = self.numbers.get(name) {
            return Some(*number);
        }
        let number = u32::try_from(self.list.len()).ok().filter(|number| *number < u32::MAX)?;
        self.list.push(name.to_owned());
        self.numbers.insert(name.to_owned(), number);
        Some(number)
    }

    pub fn into_list(self) -> Vec<String> {
        self.list
    }
}
