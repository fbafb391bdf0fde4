//! Which digits does a word spell: "nul", "vierendertig", "seven"?

/// The digits, or nothing when it is no numeral under a hundred.
pub(crate) fn spelled_digits(word: &str) -> Option<String> {
    if !(2..=18).contains(&word.len()) || !word.is_ascii() {
        return None;
    }
    if let Some(number) = SMALL.iter().find(|(name, _)| *name == word) {
        return Some(number.1.to_owned());
    }
    let (ten, tens) = TENS.iter().find_map(|(name, ten)| word.strip_suffix(name).map(|unit| (ten, unit)))?;
    if tens.is_empty() {
        return Some(format!("{ten}0"));
    }
    let unit = tens.strip_suffix("en")?;
    let digit = SMALL.iter().find(|(name, digit)| *name == unit && digit.len() == 1)?.1;
    (digit != "0").then(|| format!("{ten}{digit}"))
}

const SMALL: [(&str, &str); 32] = [
    ("nul", "0"),
    ("een", "1"),
    ("twee", "2"),
    ("drie", "3"),
    ("vier", "4"),
    ("vijf", "5"),
    ("zes", "6"),
    ("zeven", "7"),
    ("acht", "8"),
    ("negen", "9"),
    ("tien", "10"),
    ("elf", "11"),
    ("twaalf", "12"),
    ("dertien", "13"),
    ("veertien", "14"),
    ("vijftien", "15"),
    ("zestien", "16"),
    ("zeventien", "17"),
    ("achttien", "18"),
    ("negentien", "19"),
    ("zero", "0"),
    ("oh", "0"),
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
];

const TENS: [(&str, char); 8] = [
    ("twintig", '2'),
    ("dertig", '3'),
    ("veertig", '4'),
    ("vijftig", '5'),
    ("zestig", '6'),
    ("zeventig", '7'),
    ("tachtig", '8'),
    ("negentig", '9'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_digits_and_other_words_are_not() {
        for (word, expect) in [("nul", Some("0")), ("vierendertig", Some("34")), ("tweeentachtig", Some("82")), ("veertig", Some("40"))] {
            assert_eq!(spelled_digits(word).as_deref(), expect, "{word}");
        }
        for word in ["nulentwintig", "twaalfendertig", "boom", "", "é"] {
            assert_eq!(spelled_digits(word), None, "{word}");
        }
    }
}
