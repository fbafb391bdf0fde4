//! A coffee morning: who sits where, and who chose each other. Who was chosen by whom, and not the other way round, leaves this file nowhere.

use std::collections::HashSet;

use super::profile::Side;

/// Chairs at a table.
pub const CHAIRS: usize = 4;
/// Tables at most: A to Z.
pub const MOST_SEATS: usize = 26 * CHAIRS;

/// The code of a chair: `A1` to `Z4`; none beyond the last table.
pub fn table_code(at: usize) -> Option<String> {
    let table = u8::try_from(at / CHAIRS).ok().filter(|table| *table < 26)?;
    Some(format!("{}{}", char::from(b'A' + table), at % CHAIRS + 1))
}

/// The word beside the code, which stands on the card alone: whoever guesses a code does not have the card. Made from a token of the chair;
/// 5,625 words that are easy to say, and the limit on sign-ups lets nobody try them all.
pub fn card_word(token: &str) -> String {
    let mut left = token.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let mut letter = |letters: &[u8]| {
        let at = left % letters.len() as u64;
        left /= letters.len() as u64;
        char::from(letters[at as usize])
    };
    (0..2).flat_map(|_| [letter(b"bdfghkmnprstvwz"), letter(b"aeiou")]).collect()
}

/// Code and word as people type them: `b 3 Bako` is `B3` and `bako`.
pub fn read_card(typed: &str) -> (String, String) {
    let mut code: String = typed.chars().filter(char::is_ascii_alphanumeric).take(12).collect();
    let word = code.split_off(code.len().min(2)).to_lowercase();
    (code.to_uppercase(), word)
}

/// In which order people are put on chairs, so that both sides sit at every table, and nobody at one with whom they are kept apart, as
/// far as there are tables enough.
pub fn order_of_seats(people: &[(i64, Side)], kept_apart: &HashSet<(i64, i64)>) -> Vec<i64> {
    let mut waiting = alternated(people);
    let mut seated: Vec<i64> = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let table = &seated[seated.len() / CHAIRS * CHAIRS..];
        let gets_along = |person: &i64| !table.iter().any(|other| kept_apart.contains(&ordered(*person, *other)));
        let next = waiting.iter().position(gets_along).unwrap_or(0);
        seated.push(waiting.remove(next));
    }
    seated
}

/// The pairs who chose each other, the lower number first; never two who are kept apart. What only one of them chose is in no answer.
pub fn mutual_picks(picks: &HashSet<(i64, i64)>, is_kept_apart: impl Fn(i64, i64) -> bool) -> Vec<(i64, i64)> {
    let is_mutual = |(one, other): &&(i64, i64)| one < other && picks.contains(&(*other, *one));
    let mut mutual: Vec<(i64, i64)> = picks.iter().filter(is_mutual).copied().filter(|(one, other)| !is_kept_apart(*one, *other)).collect();
    mutual.sort_unstable();
    mutual
}

/// Two numbers, the lower first.
pub fn ordered(one: i64, other: i64) -> (i64, i64) {
    (one.min(other), one.max(other))
}

fn alternated(people: &[(i64, Side)]) -> Vec<i64> {
    let of = |wanted: bool| -> Vec<i64> {
        people.iter().filter(|(_, side)| (*side == Side::Asker) == wanted).map(|(person, _)| *person).collect()
    };
    let (asking, giving) = (of(true), of(false));
    let longest = asking.len().max(giving.len());
    let turn = |at: usize| [asking.get(at), giving.get(at)].into_iter().flatten().copied().collect::<Vec<_>>();
    (0..longest).flat_map(turn).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn chairs_have_codes_that_people_can_type() {
        assert_eq!(table_code(0).as_deref(), Some("A1"));
        assert_eq!(table_code(6).as_deref(), Some("B3"));
        assert_eq!(table_code(103).as_deref(), Some("Z4"));
        assert_eq!(table_code(104), None);
        assert_eq!(read_card(" b-3 Bako"), ("B3".to_owned(), "bako".to_owned()));
        assert_eq!(read_card("é"), (String::new(), String::new()));
        assert_eq!(card_word("one"), card_word("one"));
        assert!(card_word("one") != card_word("other") && card_word("").len() == 4);
    }

    proptest! {
        #[test]
        fn only_who_chose_each_other_come_out(picks in proptest::collection::hash_set((0i64..12, 0i64..12), 0..60)) {
            let found = mutual_picks(&picks, |one, other| (one, other) == (2, 5));
            for (one, other) in &found {
                prop_assert!(one < other && picks.contains(&(*one, *other)) && picks.contains(&(*other, *one)));
                prop_assert!((*one, *other) != (2, 5));
            }
            let expected = (0..12).flat_map(|one| (one + 1..12).map(move |other| (one, other)))
                .filter(|pair| picks.contains(pair) && picks.contains(&(pair.1, pair.0)) && *pair != (2, 5)).count();
            prop_assert_eq!(found.len(), expected);
        }

        #[test]
        fn everybody_has_one_chair(sides in proptest::collection::vec(0usize..3, 0..40), apart in proptest::collection::hash_set((0i64..40, 0i64..40), 0..30)) {
            let all = [Side::Asker, Side::Giver, Side::Both];
            let people: Vec<(i64, Side)> = sides.iter().enumerate().map(|(at, side)| (at as i64, all[*side])).collect();
            let mut seated = order_of_seats(&people, &apart);
            seated.sort_unstable();
            prop_assert_eq!(seated, (0..people.len() as i64).collect::<Vec<_>>());
        }
    }

    #[test]
    fn who_are_kept_apart_sit_at_other_tables() {
        let people: Vec<(i64, Side)> = (0..8).map(|at| (at, if at % 2 == 0 { Side::Asker } else { Side::Giver })).collect();
        let seated = order_of_seats(&people, &HashSet::from([(0, 1), (0, 3)]));
        let table_of = |person: i64| seated.iter().position(|known| *known == person).map(|at| at / CHAIRS);
        assert!(table_of(0) != table_of(1) && table_of(0) != table_of(3));
    }
}
