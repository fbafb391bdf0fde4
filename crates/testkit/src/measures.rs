//! Measures of a ranked list against judgements: nDCG@10 (Järvelin and Kekäläinen 2002, gain 2^grade - 1), success@3, trap@3.

use std::collections::BTreeMap;

/// Grades of the offers that answer one question: 2 directly useful, 1 partly.
pub type Grades = BTreeMap<String, u8>;

/// nDCG of the first ten; 0 to 1. The ideal list holds all judged offers.
pub fn ndcg_10(grades: &Grades, ranked: &[String]) -> f64 {
    let mut ideal: Vec<u8> = grades.values().copied().collect();
    ideal.sort_unstable_by(|a, b| b.cmp(a));
    let found = ranked.iter().take(10).map(|id| grades.get(id).copied().unwrap_or(0));
    let best = gain(ideal.into_iter().take(10));
    if best > 0.0 { gain(found) / best } else { 0.0 }
}

fn gain(grades: impl Iterator<Item = u8>) -> f64 {
    grades.enumerate().map(|(rank, grade)| (f64::from(1u32 << grade) - 1.0) / (rank as f64 + 2.0).log2()).sum()
}

/// Whether a directly useful offer is among the first three; none when no offer is directly useful.
pub fn success_3(grades: &Grades, ranked: &[String]) -> Option<bool> {
    grades.values().any(|grade| *grade == 2).then(|| ranked.iter().take(3).any(|id| grades.get(id) == Some(&2)))
}

/// Mean of some numbers; 0 for none.
pub fn mean(values: impl IntoIterator<Item = f64>) -> f64 {
    let (sum, count) = values.into_iter().fold((0.0, 0usize), |(sum, count), value| (sum + value, count + 1));
    if count == 0 { 0.0 } else { sum / count as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grades(list: &[(&str, u8)]) -> Grades {
        list.iter().map(|(id, grade)| ((*id).to_owned(), *grade)).collect()
    }

    fn ids(list: &[&str]) -> Vec<String> {
        list.iter().map(|id| (*id).to_owned()).collect()
    }

    #[test]
    fn a_perfect_list_scores_one_and_an_empty_list_nothing() {
        let judged = grades(&[("a", 2), ("b", 1)]);
        assert!((ndcg_10(&judged, &ids(&["a", "b"])) - 1.0).abs() < 1e-12);
        assert!(ndcg_10(&judged, &ids(&["b", "a"])) < 0.9);
        assert_eq!(ndcg_10(&judged, &[]), 0.0);
    }

    #[test]
    fn success_needs_a_directly_useful_offer_among_three() {
        let judged = grades(&[("a", 2), ("b", 1)]);
        assert_eq!(success_3(&judged, &ids(&["b", "x", "a"])), Some(true));
        assert_eq!(success_3(&judged, &ids(&["b", "x", "y", "a"])), Some(false));
        assert_eq!(success_3(&grades(&[("b", 1)]), &ids(&["b"])), None);
    }
}
