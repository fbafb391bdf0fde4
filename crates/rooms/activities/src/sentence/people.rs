//! For how many people does a sentence say that it is, and for whom?

use crate::activity::Audience;

/// What is counted of people, as a beginning of the word, and for whom it then is.
const PEOPLE: [(&str, Option<Audience>); 15] = [
    ("mensen", None),
    ("personen", None),
    ("deelnemer", None),
    ("buren", None),
    ("bewoner", None),
    ("gasten", None),
    ("plaatsen", None),
    ("plekken", None),
    ("people", None),
    ("places", None),
    ("kinderen", Some(Audience::Children)),
    ("children", Some(Audience::Children)),
    ("jongeren", Some(Audience::Youth)),
    ("ouderen", Some(Audience::Older)),
    ("volwassenen", Some(Audience::Adults)),
];

/// Small words that lead to a number of people.
const LEADS: [&str; 13] = ["voor", "met", "tot", "maximaal", "max", "hoogstens", "ongeveer", "circa", "ca", "zo'n", "for", "with", "about"];

const IN_WORDS: [(&str, i64); 16] = [
    ("twee", 2),
    ("drie", 3),
    ("vier", 4),
    ("vijf", 5),
    ("zes", 6),
    ("zeven", 7),
    ("acht", 8),
    ("negen", 9),
    ("tien", 10),
    ("twaalf", 12),
    ("vijftien", 15),
    ("twintig", 20),
    ("dertig", 30),
    ("veertig", 40),
    ("vijftig", 50),
    ("honderd", 100),
];

/// A number of people, also one that is too large, so that the form can say so; and for whom it is, when the sentence says that with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct People {
    pub number: i64,
    pub audience: Option<Audience>,
}

/// Takes the number out of the words of a sentence, with the small words before it.
pub(super) fn take(rest: &mut String) -> Option<People> {
    let words: Vec<&str> = rest.split_whitespace().collect();
    let (at, people) = (0..words.len()).find_map(|at| Some((at, people_at(&words, at)?)))?;
    let is_lead = |word: &&&str| LEADS.contains(&bare(word).as_str());
    let begin = at - words[..at].iter().rev().take_while(is_lead).count();
    let mut left: Vec<String> = words[..begin].iter().map(|word| (*word).to_owned()).collect();
    // The comma behind it parts what is left too.
    if let (Some(last), Some(sign)) = (left.last_mut(), words[at + 1].chars().last().filter(|sign| matches!(sign, ',' | '.' | ';'))) {
        last.push(sign);
    }
    left.extend(words[at + 2..].iter().map(|word| (*word).to_owned()));
    *rest = left.join(" ");
    Some(people)
}

fn people_at(words: &[&str], at: usize) -> Option<People> {
    let (number, of) = (value(&bare(words[at]))?, bare(words.get(at + 1)?));
    let (_, audience) = PEOPLE.iter().find(|(name, _)| of.starts_with(name))?;
    Some(People { number, audience: *audience })
}

/// In small letters, without signs around it.
fn bare(word: &str) -> String {
    word.trim_matches([',', '.', ';', ':', '(', ')', '"', '!', '?']).to_lowercase()
}

/// `200`, `1.500`, `twintig`.
fn value(word: &str) -> Option<i64> {
    if let Some((_, number)) = IN_WORDS.iter().find(|(name, _)| *name == word) {
        return Some(*number);
    }
    let groups: Vec<&str> = word.split('.').collect();
    let is_grouped = groups.iter().skip(1).all(|group| group.len() == 3);
    let digits = groups.concat();
    let is_number = is_grouped && !digits.is_empty() && digits.len() <= 9 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_people_is_taken_out_with_what_leads_to_it() {
        let check = |text: &str, number: Option<i64>, audience: Option<Audience>, left: &str| {
            let mut rest = text.to_owned();
            let people = take(&mut rest);
            assert_eq!((people.map(|people| people.number), people.and_then(|people| people.audience)), (number, audience), "{text}");
            assert_eq!(rest, left, "{text}");
        };
        check("Koken voor 10 mensen", Some(10), None, "Koken");
        check("Koken voor maximaal twaalf personen, met soep", Some(12), None, "Koken, met soep");
        check("knutselen met 1.500 kinderen in de zaal", Some(1_500), Some(Audience::Children), "knutselen in de zaal");
        check("20 plekken", Some(20), None, "");
        check("Soep voor 4", None, None, "Soep voor 4");
        check("Toernooi met 3 teams", None, None, "Toernooi met 3 teams");
        check("", None, None, "");
    }
}
