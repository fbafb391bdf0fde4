//! Which letters of another script are drawn as a Latin one? A word of nothing but those and Latin letters is read as Latin.

/// Cyrillic and Greek letters, and what each looks like.
const ROWS: [(&str, &str); 4] = [
    ("аеорсухіјѕһԁԛԝѵց", "aeopcyxijshdqwvg"),
    ("АВЕКМНОРСТУХІЈЅҮ", "ABEKMHOPCTYXIJSY"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
    ("αοικνρυτ", "aoikvput"),
];

/// Reads such words as Latin, in place.
pub(crate) fn read_alike(seen: &mut [char]) {
    if seen.iter().all(|letter| latin_letter(*letter).is_none()) {
        return;
    }
    for word in seen.split_mut(|letter| !letter.is_alphabetic()) {
        if word.iter().all(|letter| letter.is_ascii() || latin_letter(*letter).is_some()) {
            word.iter_mut().for_each(|letter| *letter = latin_letter(*letter).unwrap_or(*letter));
        }
    }
}

fn latin_letter(letter: char) -> Option<char> {
    if letter.is_ascii() {
        return None;
    }
    ROWS.into_iter().find_map(|(from, to)| from.chars().position(|other| other == letter).and_then(|place| to.chars().nth(place)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_read_as_latin_only_when_all_of_it_can_be() {
        for (text, expect) in [("Pіet Кees", "Piet Kees"), ("Привет", "Привет"), ("Ηenk is ον", "Henk is ov"), ("é", "é")]
        {
            let mut seen: Vec<char> = text.chars().collect();
            read_alike(&mut seen);
            assert_eq!(seen.into_iter().collect::<String>(), expect);
        }
        assert!(ROWS.into_iter().all(|(from, to)| from.chars().count() == to.chars().count()));
    }
}
