//! Ties in a file: `a,b` or `a,b,weight` on the first line, then a tie on each line. Names are any text.

use crate::Graph;
use crate::fields::{Fields, ReadError, ReadFault};
use crate::names::Names;

/// Ties between named nodes. A node's number is the place of its name.
#[derive(Debug, Clone, PartialEq)]
pub struct EdgeList {
    /// Names in the order in which they were met.
    pub names: Vec<String>,
    /// As in the file, without self-ties; 1 where there is no weight.
    pub edges: Vec<(u32, u32, f64)>,
    /// How many lines tied a name to itself. Those are left out; the name is there.
    pub self_ties: usize,
    /// How many lines named a pair that was named before, in either direction. The graph adds their weights.
    pub double_pairs: usize,
}

impl EdgeList {
    /// Reads the text of a file. Fields may stand in quotes; empty lines are passed over. O(text).
    ///
    /// # Errors
    ///
    /// The first line that is wrong: another header, too few or too many fields, no name, or a weight that is not a number of 0 or more.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        let fields = Fields::of(text)?;
        let mut names = Names::default();
        let (mut edges, mut self_ties) = (Vec::new(), 0);
        for row in fields {
            let row = row?;
            let (a, b) = (names.number(&row.a), names.number(&row.b));
            let (a, b) = a.zip(b).ok_or(ReadError { line: row.line, fault: ReadFault::TooMany })?;
            if a == b {
                self_ties += 1;
            } else {
                edges.push((a, b, row.weight));
            }
        }
        let double_pairs = count_doubles(edges.iter().map(|&(a, b, _)| (a.min(b), a.max(b))));
        Ok(Self { names: names.into_list(), edges, self_ties, double_pairs })
    }

    /// The graph, with one edge for each pair.
    pub fn graph(&self) -> Graph {
        Graph::new(self.names.len(), &self.edges)
    }
}

pub(crate) fn count_doubles(pairs: impl Iterator<Item = (u32, u32)>) -> usize {
    let mut pairs: Vec<(u32, u32)> = pairs.collect();
    let all = pairs.len();
    pairs.sort_unstable();
    pairs.dedup();
    all - pairs.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_get_numbers_and_what_is_odd_is_counted() {
        let list = EdgeList::read("a,b,weight\nBuurthuis,\"Kerk, De\",2\r\n\n\"Kerk, De\",Buurthuis,0.5\nSchool,School,1\n").unwrap();
        assert_eq!(list.names, ["Buurthuis", "Kerk, De", "School"]);
        assert_eq!((list.self_ties, list.double_pairs), (1, 1));
        let graph = list.graph();
        assert_eq!((graph.nodes(), graph.edges(), graph.weights(1)), (3, 1, &[2.5][..]));
        assert_eq!(EdgeList::read("a,b").unwrap().graph().nodes(), 0);
    }

    #[test]
    fn what_is_wrong_has_a_line() {
        let check = |text: &str, line, fault| assert_eq!(EdgeList::read(text), Err(ReadError { line, fault }), "{text}");
        check("", 1, ReadFault::Header);
        check("x,y\n1,2\n", 1, ReadFault::Header);
        check("a,b\n1,2\n1\n", 3, ReadFault::Fields { expected: 2, found: 1 });
        check("a,b\n1,2,3\n", 2, ReadFault::Fields { expected: 2, found: 3 });
        check("a,b,weight\n1,2\n", 2, ReadFault::Fields { expected: 3, found: 2 });
        check("a,b\n1,\n", 2, ReadFault::NoName);
        check("a,b\n\"1,2\n", 2, ReadFault::Quote);
        for weight in ["-1", "NaN", "inf", "much", ""] {
            check(&format!("a,b,weight\n\n1,2,{weight}\n"), 3, ReadFault::Weight);
        }
    }
}
