//! Which telephone is this? Numbers as people write them, in the one form that works from everywhere (E.164).

/// A telephone number such as `+31612345678`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhoneNumber(String);

impl PhoneNumber {
    /// Reads a Dutch number, or one with its country in front: `06-12345678`, `(0544) 12 34 56`, `0031 6 12345678`, `+90 532 123 45 67`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().replace("(0)", "");
        let letters: Vec<char> = text.chars().filter(|letter| !is_between(*letter)).collect();
        let (has_plus, letters) = match letters.split_first() {
            Some(('+', rest)) => (true, rest),
            _ => (false, letters.as_slice()),
        };
        let digits: String = letters.iter().map(|letter| digit(*letter)).collect::<Option<_>>()?;
        let international = match digits.strip_prefix("00") {
            Some(rest) if !has_plus => Some(rest.to_owned()),
            _ if has_plus => Some(digits.clone()),
            // A national number has ten digits, the first of which is 0.
            _ => digits.strip_prefix('0').filter(|rest| rest.len() == 9).map(|rest| format!("31{rest}")),
        }?;
        is_possible(&international).then(|| Self(format!("+{international}")))
    }

    /// Whether a text message can arrive: Dutch mobile numbers begin with 06; of other countries we cannot tell.
    pub fn is_mobile(&self) -> bool {
        self.0.strip_prefix("+31").is_none_or(|rest| rest.starts_with('6'))
    }

    /// The number, with `+` in front.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A number is personal: debug output ends up in logs.
impl std::fmt::Debug for PhoneNumber {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("PhoneNumber(hidden)")
    }
}

fn is_between(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '-' | '‐' | '‑' | '–' | '.' | '/' | '(' | ')' | '\u{202A}' | '\u{202C}' | '\u{200E}' | '\u{200F}')
}

/// Also the digits of Arabic and Persian keyboards.
fn digit(letter: char) -> Option<char> {
    let value = match letter {
        '٠'..='٩' => u32::from(letter) - u32::from('٠'),
        '۰'..='۹' => u32::from(letter) - u32::from('۰'),
        _ => letter.to_digit(10)?,
    };
    char::from_digit(value, 10)
}

/// At most 15 digits; a Dutch one has nine behind the country.
fn is_possible(digits: &str) -> bool {
    let is_dutch_or_other = digits.strip_prefix("31").is_none_or(|rest| rest.len() == 9 && !rest.starts_with('0'));
    (8..=15).contains(&digits.len()) && !digits.starts_with('0') && is_dutch_or_other
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let check =
            |text: &str, expected: Option<&str>| assert_eq!(PhoneNumber::parse(text).as_ref().map(PhoneNumber::as_str), expected, "{text}");
        for mobile in [
            "06-12345678",
            "06 12 34 56 78",
            "0612345678",
            "+31612345678",
            "+31 (0)6 12345678",
            "0031-6-12345678",
            " (06) 12345678 ",
            "٠٦١٢٣٤٥٦٧٨",
        ] {
            check(mobile, Some("+31612345678"));
        }
        check("(0544) 12 34 56", Some("+31544123456"));
        check("+90 532 123 45 67", Some("+905321234567"));
        check("+48 512 345 678", Some("+48512345678"));
        for wrong in [
            "",
            "112",
            "0612345",
            "06123456789",
            "12345678",
            "+0612345678",
            "+31 06 1234567",
            "06-1234567a",
            "+1234567890123456",
            "++31612345678",
        ] {
            check(wrong, None);
        }
        assert!(!format!("{:?}", PhoneNumber::parse("0612345678")).contains("612"));
    }

    proptest! {
        #[test]
        fn nothing_panics_and_what_is_read_reads_the_same_again(text in "\\PC{0,24}") {
            if let Some(number) = PhoneNumber::parse(&text) {
                prop_assert_eq!(PhoneNumber::parse(number.as_str()), Some(number));
            }
        }
    }
}
