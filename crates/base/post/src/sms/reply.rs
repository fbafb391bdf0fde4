//! Did somebody say yes? Short answers by text message, in the languages of the neighbourhood.

/// What a reply means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// Yes.
    Yes,
    /// No.
    No,
    /// No messages any more.
    Stop,
    /// A person has to read it.
    Unclear,
}

const YES: [&str; 22] = [
    "ja",
    "jawel",
    "jazeker",
    "graag",
    "yes",
    "yep",
    "ok",
    "oke",
    "oké",
    "okay",
    "evet",
    "tamam",
    "olur",
    "tak",
    "jasne",
    "так",
    "добре",
    "да",
    "نعم",
    "ايوه",
    "أيوه",
    "اي",
];
const NO: [&str; 12] = ["nee", "neen", "neenee", "no", "nope", "hayır", "hayir", "nie", "ні", "нет", "لا", "كلا"];
const STOP: [&str; 10] = ["stop", "stoppen", "afmelden", "uitschrijven", "unsubscribe", "dur", "zatrzymaj", "стоп", "توقف", "قف"];
/// Words after which a yes is not a yes: "ja, maar niet om 10 uur".
const DOUBT: [&str; 22] = [
    "maar",
    "niet",
    "geen",
    "misschien",
    "liever",
    "but",
    "not",
    "maybe",
    "perhaps",
    "ama",
    "belki",
    "değil",
    "ale",
    "może",
    "але",
    "може",
    "не",
    "но",
    "لكن",
    "ربما",
    "ليس",
    "غير",
];
/// Longer texts that hold a stop word are about something else ("ik stop de was in de machine").
const MOST_WORDS_OF_A_STOP: usize = 3;

/// Reads a reply. Capitals and punctuation do not matter; when in doubt it is [`Reply::Unclear`].
pub fn read_reply(text: &str) -> Reply {
    let text = text.to_lowercase().replace('\u{307}', "");
    let words: Vec<&str> = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    let begins = |list: &[&str]| words.first().is_some_and(|word| list.contains(word));
    match () {
        () if begins(&STOP) || (words.len() <= MOST_WORDS_OF_A_STOP && has(&STOP)) => Reply::Stop,
        () if has(&YES) && has(&NO) => Reply::Unclear,
        () if begins(&NO) => Reply::No,
        () if begins(&YES) && !has(&DOUBT) => Reply::Yes,
        () => Reply::Unclear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_are_understood_in_six_languages() {
        let check = |text: &str, expected: Reply| assert_eq!(read_reply(text), expected, "{text}");
        for yes in ["ja", "JA!", " Ja, graag. ", "yes", "Oké 👍", "Evet", "EVET", "tak", "Так!", "نعم", "ja hoor, ik kom"] {
            check(yes, Reply::Yes);
        }
        for no in ["nee", "Nee, helaas niet.", "no", "Hayır", "HAYIR", "HAYIR!", "hayir", "nie", "Ні", "لا", "nee maar bedankt"] {
            check(no, Reply::No);
        }
        for stop in ["stop", "STOP.", "Stop aub", "afmelden", "Ja stop", "стоп", "توقف", "stop met deze berichten alstublieft"] {
            check(stop, Reply::Stop);
        }
        for unclear in [
            "",
            "?",
            "hoe laat?",
            "ja nee",
            "Ja, maar niet om 10 uur",
            "misschien",
            "ik weet niet",
            "wie is dit",
            "jaar",
            "nou nee",
            "ik kan wel stoppen om 5 uur",
        ] {
            check(unclear, Reply::Unclear);
        }
    }
}
