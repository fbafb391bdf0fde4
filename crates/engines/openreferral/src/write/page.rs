//! The envelope around a list, and the answer at the root.

use serde_json::{Value, json};

/// Which part of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// How many records there are in all.
    pub total_items: u64,
    /// Which page this is, from 1.
    pub number: u64,
    /// How many records a page holds at most; 0 is taken as 1.
    pub per_page: u64,
}

impl Page {
    /// How many pages there are; at least one, which may be empty.
    pub fn total_pages(self) -> u64 {
        self.total_items.div_ceil(self.per_page.max(1)).max(1)
    }

    /// The envelope with these records in it.
    pub fn wrap(self, contents: Vec<Value>) -> Value {
        json!({
            "total_items": self.total_items,
            "total_pages": self.total_pages(),
            "page_number": self.number,
            "size": contents.len(),
            "first_page": self.number == 1,
            "last_page": self.number >= self.total_pages(),
            "empty": contents.is_empty(),
            "contents": contents,
        })
    }
}

/// What the root of an HSDS API says: the version, what is particular about this one, and where its description is.
pub fn root(profile: &str, openapi_url: &str) -> Value {
    json!({ "version": "3.0", "profile": profile, "openapi_url": openapi_url })
}
