//! What must hold for every text: places that can be cut, proposals in which nothing is left, and numbers that are found wherever they stand.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

use opbouw_personal::{Found, Kind, MOST_ADDED, Places, find_personal, propose};
use proptest::prelude::*;

/// Ordinary sentences without personal data.
fn ordinary() -> Vec<&'static str> {
    let lines = |text: &'static str| text.lines().filter(|line| !line.starts_with('#'));
    lines(include_str!("corpus/develop/without.txt")).chain(lines(include_str!("corpus/held-out/without.txt"))).collect()
}

/// Sentences with personal data, without their marks.
fn personal() -> Vec<String> {
    let lines = |text: &'static str| text.lines().filter_map(|line| line.split_once('\t'));
    let all = lines(include_str!("corpus/develop/with.txt")).chain(lines(include_str!("corpus/held-out/with.txt")));
    let all = all.chain(lines(include_str!("corpus/held-out-2/with.txt")));
    all.map(|(kinds, text)| kinds.split(',').fold(text.to_owned(), |text, kind| text.replace(&format!("{{{kind}:"), "")).replace('}', ""))
        .collect()
}

fn places() -> Places {
    Places::new(["Molenwijk", "Willem de Zwijgerplein", "Sint Jan", "De Wilg", "Het Trefpunt", "Daan Hoeve"])
}

fn check_places(text: &str, found: &[Found]) {
    let mut end = 0;
    for one in found {
        assert!(one.start >= end && one.start < one.end, "{one:?} in {text:?}");
        assert!(text.get(one.range()).is_some(), "{one:?} in {text:?}");
        end = one.end;
    }
}

fn check_proposal(text: &str, places: &Places) {
    let found = find_personal(text, places);
    check_places(text, &found);
    let proposal = propose(text, &found);
    assert_eq!(find_personal(&proposal, places), Vec::new(), "{text:?} became {proposal:?}");
    assert!(proposal.len() <= text.len() + MOST_ADDED * found.len(), "{text:?} became {proposal:?}");
    if found.is_empty() {
        assert_eq!(proposal, text);
    }
}

/// Puts a piece between the words of a sentence.
fn insert(sentence: &str, piece: &str, at: usize) -> (String, usize) {
    let spaces: Vec<usize> = sentence.match_indices(' ').map(|(place, _)| place + 1).chain([0]).collect();
    let place = spaces[at % spaces.len()];
    (format!("{}{piece} {}", &sentence[..place], &sentence[place..]), place)
}

fn check_inserted(sentence: &str, piece: &str, at: usize, kind: Kind) {
    let (text, start) = insert(sentence, piece, at);
    let found = find_personal(&text, &places());
    let hit = found.iter().any(|one| one.kind == kind && one.start < start + piece.len() && start < one.end);
    assert!(hit, "{kind:?} {piece:?} in {text:?}: {found:?}");
}

/// Sentences that do not announce another kind themselves, as "Bel" does.
fn sentence() -> impl Strategy<Value = &'static str> {
    prop::sample::select(
        ordinary()
            .into_iter()
            .filter(|text| {
                !["Bel ", "bellen", "Facebook is", "geboren", "kenteken", "paspoort", "rijbewijs", "klantnummer"]
                    .iter()
                    .any(|word| text.contains(word))
            })
            .collect::<Vec<_>>(),
    )
}

/// Nine digits of which the last makes the 11-test come out; with a nought before, a digit behind it can make a telephone number of it.
fn bsn() -> impl Strategy<Value = String> {
    "[0-9]{8}".prop_filter_map("no last digit", |first| {
        let sum: u32 = first.chars().zip((2..=9).rev()).map(|(digit, weight)| digit.to_digit(10).unwrap() * weight).sum();
        (sum % 11 < 10 && !first.starts_with('0')).then(|| format!("{first}{}", sum % 11))
    })
}

fn iban() -> impl Strategy<Value = String> {
    ("[A-Z]{4}", "[0-9]{10}").prop_map(|(bank, number)| {
        let value = |text: String| {
            text.chars().fold(0_u32, |rest, letter| {
                let value = letter.to_digit(36).unwrap();
                (rest * if value > 9 { 100 } else { 10 } + value) % 97
            })
        };
        let check = 98 - value(format!("{bank}{number}NL00"));
        format!("NL{check:02}{bank}{number}")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_stops_it(text in any::<String>()) {
        check_proposal(&text, &Places::default());
    }

    #[test]
    fn no_text_of_names_signs_and_digits_stops_it(parts in prop::collection::vec(prop::sample::select(vec![
        "Henk", "de", "van", "Vries", " ", " ", " ", ".", ",", "'s", "-", "@", "06", "12345678", "nummer", "12", "AB", "Kerkstraat", "7411", "geboren", "op", "punt", "nl",
        "at", "\u{200b}", "é", "😢", "\n", "(", ")", "mevrouw", "heet", "familie", "NL91", "ABNA", "0417", "1643", "00", "www.", "https://", "en", "J.", "+31", "nul", "zes",
        "en", "ik", "ben", "/", ":", "bel", "Ö", "e\u{301}", "İ", "ß", "\u{e000}", "Jan", "Willem", "Sint", "3-4-1950", "\u{301}", "’", "_", "€", "x",
    ]), 0..24)) {
        check_proposal(&parts.concat(), &places());
    }

    #[test]
    fn a_telephone_number_is_found_anywhere(sentence in sentence(), at in 0_usize..20, number in "[1-9][0-9]{7}", form in 0..6) {
        let (one, two, three, four) = (&number[..2], &number[2..4], &number[4..6], &number[6..]);
        let piece = match form {
            0 => format!("06{number}"),
            1 => format!("06-{number}"),
            2 => format!("06 - {one} {two} {three} {four}"),
            3 => format!("+31 6 {number}"),
            4 => format!("00316{number}"),
            _ => format!("06.{one}.{two}.{three}.{four}"),
        };
        check_inserted(sentence, &piece, at, Kind::Telephone);
    }

    #[test]
    fn a_bsn_is_found_anywhere(sentence in sentence(), at in 0_usize..20, digits in bsn(), form in 0..3) {
        // A number before "euro" or "mensen" is an amount, and next to another number it can make a telephone number.
        let is_amount = ["euro", "auto", "mensen", "keer", "€"].iter().any(|word| sentence.to_lowercase().contains(word));
        prop_assume!(!is_amount && !sentence.contains(|letter: char| letter.is_ascii_digit()));
        let piece = match form {
            0 => digits,
            1 => format!("{}.{}.{}", &digits[..4], &digits[4..6], &digits[6..]),
            _ => format!("{} {} {}", &digits[..3], &digits[3..6], &digits[6..]),
        };
        check_inserted(sentence, &piece, at, Kind::Bsn);
    }

    #[test]
    fn nine_digits_that_fail_the_test_are_no_bsn(sentence in sentence(), at in 0_usize..20, digits in bsn(), more in 1..10_u32) {
        prop_assume!(!sentence.contains('€'));
        let last = (digits[8..].parse::<u32>().unwrap() + more) % 10;
        let (text, _) = insert(sentence, &format!("{}{last}", &digits[..8]), at);
        prop_assert!(find_personal(&text, &places()).iter().all(|one| one.kind != Kind::Bsn), "{text}");
    }

    #[test]
    fn a_bank_account_is_found_anywhere(sentence in sentence(), at in 0_usize..20, account in iban(), spaced in any::<bool>()) {
        let parts: Vec<&str> = [0, 4, 8, 12, 16].into_iter().map(|start| &account[start..(start + 4).min(18)]).collect();
        check_inserted(sentence, &if spaced { parts.join(" ") } else { account.clone() }, at, Kind::BankAccount);
    }

    #[test]
    fn a_plate_is_found_anywhere(sentence in sentence(), at in 0_usize..20, form in 0..14_usize, letters in "[BDFGHJKLNPRSTVXZ]{4}", digits in "[0-9]{4}") {
        let forms = [
            "AA-99-99", "99-99-AA", "99-AA-99", "AA-99-AA", "AA-AA-99", "99-AA-AA", "99-AAA-9", "9-AAA-99", "AA-999-A", "A-999-AA", "AAA-99-A", "A-99-AAA",
            "9-AA-999", "999-AA-9",
        ];
        let (mut letters, mut digits) = (letters.chars(), digits.chars());
        let fill = |mark| match mark { 'A' => letters.next().unwrap(), '9' => digits.next().unwrap(), other => other };
        let piece: String = forms[form].chars().map(fill).collect();
        check_inserted(sentence, &piece, at, Kind::Plate);
    }

    #[test]
    fn a_mail_address_is_found_anywhere(sentence in sentence(), at in 0_usize..20, name in "[a-z]{2,8}", last in "[a-z0-9]{1,8}", house in "[a-z]{3,9}", form in 0..4) {
        let piece = match form {
            0 => format!("{name}.{last}@{house}.nl"),
            1 => format!("{name}_{last}@{house}.co.uk"),
            2 => format!("{name} at {house} punt nl"),
            _ => format!("{name} [at] {house} dot com"),
        };
        check_inserted(sentence, &piece, at, Kind::Mail);
    }

    #[test]
    fn a_postcode_is_found_anywhere(sentence in sentence(), at in 0_usize..20, digits in "[1-9][0-9]{3}", letters in "[BCFGHJLRTVWZ][A-Z]", gap in "[ ]?") {
        // A number with "GB" behind it is an amount, and between capitals "1234 NA" is no postcode.
        prop_assume!(!["GB", "LP", "CM"].contains(&letters.as_str()) && sentence.contains(char::is_lowercase));
        check_inserted(sentence, &format!("{digits}{gap}{letters}"), at, Kind::Postcode);
    }
}

#[test]
fn nothing_is_left_in_any_proposal_of_the_corpus() {
    for text in personal() {
        check_proposal(&text, &places());
    }
    for text in ordinary() {
        check_proposal(text, &places());
    }
}

#[test]
fn two_texts_together_are_still_cut_and_mended() {
    let all = personal();
    for pair in all.windows(2) {
        check_proposal(&pair.join(" "), &places());
        check_proposal(&pair.join(""), &places());
    }
}

#[test]
fn what_a_caller_made_up_stops_nothing() {
    let odd = [
        Found { kind: Kind::Name, start: 5, end: 3 },
        Found { kind: Kind::Name, start: 1, end: 900 },
        Found { kind: Kind::Bsn, start: 1, end: 2 },
    ];
    assert_eq!(propose("é Henk", &odd), "é Henk");
}
