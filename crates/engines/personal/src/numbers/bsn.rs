//! Which digits are a citizen service number: nine, and they pass the 11-test.

use super::{Group, announced_by};
use crate::plain::Plain;
use crate::words::Word;

/// How people group its digits.
const GROUPINGS: &[&[usize]] = &[&[9], &[3, 3, 3], &[4, 2, 3], &[4, 3, 2], &[2, 3, 4], &[3, 2, 4], &[1, 1, 1, 1, 1, 1, 1, 1, 1]];
/// Words that say which number it is.
const ANNOUNCING: &[&str] = &["bsn", "burgerservicenummer", "sofinummer", "sofi", "bsnnummer"];
/// What follows an amount.
const AMOUNTS: &[&str] = &["euro", "eur", "inwoners", "auto", "mensen", "keer", "km", "kilo", "stuks"];

/// The citizen service numbers in a chain.
pub(crate) fn find_bsns(plain: &Plain, words: &[Word], chain: &[Group]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < chain.len() {
        match groups_of_bsn(plain, words, &chain[at..]) {
            Some(many) => {
                found.push((chain[at].start, chain[at + many - 1].end));
                at += many;
            }
            None => at += 1,
        }
    }
    found
}

fn groups_of_bsn(plain: &Plain, words: &[Word], chain: &[Group]) -> Option<usize> {
    let first = chain.first()?;
    let is_announced = announced_by(words, first.word).is_some_and(|word| ANNOUNCING.contains(&word.key.as_str()));
    let mut digits = String::new();
    let mut lengths: Vec<usize> = Vec::new();
    for (at, group) in chain.iter().enumerate() {
        digits.push_str(&group.digits);
        lengths.push(group.digits.len());
        if digits.len() > 9 || group.spelled {
            return None;
        }
        let is_grouped = is_announced || GROUPINGS.contains(&lengths.as_slice());
        let whole = match digits.len() {
            9 => is_grouped && passes_eleven_test(&digits),
            8 => is_announced && passes_eleven_test(&format!("0{digits}")) && digits_end(chain, at),
            _ => false,
        };
        if whole {
            let free = !plain.before(first.start).is_alphanumeric() && !plain.at(group.end).is_alphanumeric();
            return (free && (is_announced || !is_amount(plain, words, first, group))).then_some(at + 1);
        }
    }
    None
}

fn digits_end(chain: &[Group], at: usize) -> bool {
    chain.get(at + 1).is_none_or(|next| next.digits.len() != 1)
}

/// 9 times the first, 8 times the second ... minus the last is a multiple of 11.
fn passes_eleven_test(digits: &str) -> bool {
    let values: Vec<i32> = digits.bytes().map(|digit| i32::from(digit) - i32::from(b'0')).collect();
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = values.iter().zip(weights).map(|(digit, weight)| digit * weight).sum();
    values.len() == 9 && sum % 11 == 0 && values.iter().any(|digit| *digit != 0)
}

fn is_amount(plain: &Plain, words: &[Word], first: &Group, last: &Group) -> bool {
    let money = (1..=2).any(|back| first.start.checked_sub(back).is_some_and(|place| matches!(plain.at(place), '€' | '$' | '£')));
    money || words.get(last.word + 1).is_some_and(|next| AMOUNTS.contains(&next.key.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_eleven_test_is_that_of_the_government() {
        for (digits, expect) in [("123456782", true), ("111222333", true), ("123456789", false), ("000000000", false), ("12345678", false)]
        {
            assert_eq!(passes_eleven_test(digits), expect, "{digits}");
        }
    }
}
