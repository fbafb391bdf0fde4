//! Which letters and digits are an IBAN?

use crate::plain::Plain;

/// How long an IBAN is in the countries it is used most.
#[rustfmt::skip]
const LENGTHS: &[(&str, usize)] = &[
    ("NL", 18), ("BE", 16), ("DE", 22), ("FR", 27), ("GB", 22), ("ES", 24), ("IT", 27), ("PL", 28), ("TR", 26), ("PT", 25), ("AT", 20), ("CH", 21),
    ("LU", 20), ("IE", 22), ("DK", 18), ("SE", 24), ("NO", 15), ("FI", 18), ("RO", 24), ("BG", 22), ("HU", 28), ("CZ", 24), ("SK", 24), ("UA", 29),
    ("GR", 27), ("HR", 21), ("LT", 20), ("LV", 21), ("EE", 20), ("SI", 19), ("MA", 28), ("AE", 23),
];
/// The longest of all.
const LONGEST: usize = 34;

/// The bank accounts in a text: letters of the plain text.
pub(crate) fn find_bank_accounts(plain: &Plain) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at + 15 <= plain.seen.len() {
        match end_of_account(plain, at) {
            Some(end) => {
                found.push((at, end));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

fn end_of_account(plain: &Plain, start: usize) -> Option<usize> {
    let is_begin = (0..2).all(|at| plain.at(start + at).is_ascii_alphabetic()) && !plain.before(start).is_alphanumeric();
    if !is_begin {
        return None;
    }
    let mut account = String::new();
    let mut at = start;
    while account.len() < LONGEST {
        let letter = plain.at(at);
        // "de 120 adressen" is no account: the country and its test are written together.
        let is_gap = account.len() > 3 && matches!(letter, ' ' | '.' | '-') && plain.at(at + 1).is_ascii_alphanumeric();
        if letter.is_ascii_alphanumeric() {
            account.push(letter.to_ascii_uppercase());
        } else if !is_gap || at >= plain.seen.len() {
            return None;
        }
        at += 1;
        if account.len() == 4 && !account.ends_with(|digit: char| digit.is_ascii_digit()) {
            return None;
        }
        if Some(account.len()) == length_of(&account) {
            let whole = !plain.at(at).is_alphanumeric();
            return (whole && is_account(&account)).then_some(at);
        }
    }
    None
}

/// How long it must be; a country that is not in the list is not looked for.
fn length_of(account: &str) -> Option<usize> {
    LENGTHS.iter().find(|(country, _)| account.starts_with(country)).map(|(_, length)| *length)
}

/// Passes the test with 97, or has the Dutch form with a slip in it.
fn is_account(account: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
    let is_dutch = account.starts_with("NL") && digits(&account[2..4]) && digits(&account[8..]);
    let turned = account[4..].chars().chain(account[..4].chars());
    let rest = turned.fold(0_u32, |rest, letter| match letter.to_digit(36) {
        Some(value) if value < 10 => (rest * 10 + value) % 97,
        Some(value) => (rest * 100 + value) % 97,
        None => rest,
    });
    digits(&account[2..4]) && (rest == 1 || is_dutch)
}
