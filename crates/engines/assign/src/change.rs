//! Changes to a standing plan. After each the plan is the best one again, found by a few short searches from where it was.
//!
//! A change breaks the conditions of [`network`](crate::network) at one edge or node. Sending the person along the edge, or taking them from it,
//! mends the conditions and leaves one person too many or too few at its ends; `place` and `pull` send those along shortest paths, which keep the
//! conditions (Ahuja, Magnanti and Orlin, lemma 9.12, with pseudoflows). So need *k* costs about *k* searches and nothing is solved again.

mod edge;
mod mend;
mod request;
mod who_helps;
