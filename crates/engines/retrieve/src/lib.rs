//! From needs, place and time to a ranked list of offers, each with its reasons.
//!
//! **The question it answers:** which twenty of a million offers help best with these needs, near here, then?
//!
//! **The guarantee:** the list equals that of looking at every offer with the same score ([`Index::rank_exhaustively`]); the sieve only leaves
//! out offers that cannot be in it. Same offers and query, same list. An offer that asks for the same help, or refuses it, is no answer.
//!
//! **The cost:** space first. Offers live in cells of one kilometre with one column per sieve, so a query costs what is within its radius and
//! not what is in the country.
//!
//! ```
//! use opbouw_retrieve::{Fact, Index, Offer, Query, Stance, Wish};
//! let mut index = Index::new();
//! index.put(Offer { id: 7, facts: vec![Fact { concept: 3, strength: 200, stance: Stance::Gives }], ..Offer::default() });
//! let wish = Wish { concept: 3, weight: 1.0, accepts: vec![(3, 1.0)], kinds: [1.0; 4], mutual: false };
//! let hits = index.rank(&Query { wishes: vec![wish], ..Query::default() });
//! assert_eq!(hits[0].id, 7);
//! ```

mod index;
mod offer;
mod query;
mod score;
mod variety;

pub use index::Index;
pub use offer::{Concept, Fact, Kind, MOST_CONCEPTS, MOST_LEANS, Offer, Point, Stance, Word};
pub use query::{Hit, Query, Reason, Wish};
pub use variety::{cover_wishes, mix_kinds};
