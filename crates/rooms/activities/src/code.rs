//! A few letters for paper and the telephone.

use opbouw_secrets::random_hex;

/// Eight letters that nobody mistakes for each other, two by two easy to say: `bako-tife`. About forty million; it opens nothing that is not
/// in the public agenda, so it need not be a secret.
pub(crate) fn new_code() -> String {
    const CONSONANTS: &[u8] = b"bdfghkmnprstvwz";
    const VOWELS: &[u8] = b"aeiou";
    let dice = random_hex();
    let bytes: Vec<usize> = (0..8).filter_map(|at| usize::from_str_radix(dice.get(at * 2..at * 2 + 2)?, 16).ok()).collect();
    let letter = |(at, byte): (usize, &usize)| {
        let letters = if at % 2 == 0 { CONSONANTS } else { VOWELS };
        char::from(letters[byte % letters.len()])
    };
    let letters: String = bytes.iter().enumerate().map(letter).collect();
    format!("{}-{}", &letters[..letters.len() / 2], &letters[letters.len() / 2..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_can_be_said_over_the_telephone() {
        let code = new_code();
        assert_eq!(code.len(), 9);
        assert!(code.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'), "{code}");
        assert_ne!(code, new_code());
    }
}
