//! Personal data in a text: finds it, and proposes the text without it.
//!
//! Pure and deterministic: rules and lists, no model, no memory of earlier questions.
//!
//! **The question it answers:** somebody leaves a signal about a place, in Dutch or English, with slips and in a hurry. Is anybody in it who can be recognised, and how
//! does the same sentence read without them?
//!
//! **The guarantee:** what is found lies on the bounds of characters, in order, without overlap. Nothing is found in a proposal, and it is at most [`MOST_ADDED`] bytes
//! longer for each piece. Telephone numbers, citizen service numbers that pass the 11-test, IBANs, number plates, mail addresses and postcodes in their usual forms are
//! found wherever they stand, also with unseen signs, wide digits, or spelled out. Names are a matter of lists and of the words around them: the README says how many are
//! missed. No text stops the program.
//!
//! **The cost:** linear in the text: some 30 microseconds for a sentence, at most 0.2 seconds for 100 kB of anything.
//!
//! ```
//! use opbouw_personal::{Kind, Places, find_personal, propose};
//! let places = Places::new(["Molenwijk", "Sint Jan"]);
//! assert!(find_personal("In de Molenwijk lijken veel mensen eenzaam.", &places).is_empty());
//!
//! let text = "Mijn buurvrouw Fatma van nummer 12 is alleen. Bel 06-12345678.";
//! let found = find_personal(text, &places);
//! let kinds: Vec<Kind> = found.iter().map(|found| found.kind).collect();
//! assert_eq!(kinds, [Kind::Name, Kind::Address, Kind::Telephone]);
//! assert_eq!(&text[found[0].range()], "Fatma");
//! assert_eq!(propose(text, &found), "Mijn buurvrouw uit deze straat is alleen.");
//! ```

#![forbid(unsafe_code)]

mod find;
mod kind;
mod places;
mod propose;

pub use find::find_personal;
pub use kind::{Found, Kind};
pub use places::Places;
pub use propose::{MOST_ADDED, propose};

mod lexicon;
mod plain;
mod words;

mod address;
mod alike;
mod birth_date;
mod endings;
mod handle;
mod mail;
mod names;
mod numbers;
