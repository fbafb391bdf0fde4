//! Whatever people type: nothing covers anything else, everything lies on the sheet, and every file is whole.

use opbouw_paper::{Icon, PaperError, Poster, Sheet};
use proptest::prelude::*;

/// Words of many kinds: short, endless, other scripts, signs that break files or lines.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[a-z]{1,12}",
        1 => "[A-Za-z]{40,90}",
        1 => Just("arbeidsongeschiktheidsverzekeringsmaatschappijen".to_owned()),
        1 => Just("ÅÉÎǕǗỄẨ".to_owned()),
        1 => Just("السلام عليكم ورحمة الله".to_owned()),
        1 => Just("مُحَمَّدٌ لِلّٰهِ".to_owned()),
        1 => Just("ሰላም፡ለሁሉም።".to_owned()),
        1 => Just("Привіт, їжак!".to_owned()),
        1 => Just("<script>&amp;\"'</svg>]]>".to_owned()),
        1 => Just("🎉👨‍👩‍👧‍👦🇳🇱".to_owned()),
        1 => Just("\u{202e}evil\u{202c}\u{200f}\u{200e}\u{2067}".to_owned()),
        1 => Just("Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}algo\u{323}\u{324}\u{325}\u{326}".to_owned()),
        1 => Just("a\u{ad}b\u{ad}c 汉字 नमस्ते \u{0}\u{1b}\u{feff}\u{fffe}".to_owned()),
        1 => ".{0,20}",
    ]
}

fn text(most: usize) -> impl Strategy<Value = String> {
    proptest::collection::vec(word(), 0..most).prop_map(|words| words.join(" "))
}

prop_compose! {
    fn poster()(
        right_to_left in any::<bool>(),
        strips in any::<bool>(),
        title in text(8),
        when in proptest::collection::vec(text(5), 0..6),
        place in proptest::collection::vec(text(6), 0..5),
        long in text(200),
        facts in proptest::collection::vec((text(3), text(20)), 0..6),
        access in proptest::collection::vec(text(4), 0..10),
        rest in proptest::collection::vec(text(12), 4),
        address in "[a-z./]{0,120}",
    ) -> Poster {
        Poster {
            language: if right_to_left { "ar" } else { "nl" }.to_owned(),
            right_to_left, strips, title, when, place, facts,
            text: long.replace("script", "script\n"),
            access: access.into_iter().map(|word| (Icon::Wheelchair, word)).collect(),
            motif: Some(Icon::Cup),
            brand: rest[0].clone(),
            call: rest[1].clone(),
            organiser: rest[2].clone(),
            code_words: rest[3].clone(),
            link: format!("https://{address}"),
            address,
            ..Poster::default()
        }
    }
}

fn check(sheet: &Sheet) {
    let places = sheet.places();
    for (at, one) in places.iter().enumerate() {
        assert!(one.is_on_sheet(), "{one:?} leaves the sheet");
        for other in &places[at + 1..] {
            assert!(!one.covers(other), "{one:?} and {other:?}");
        }
    }
}

/// Whether what opens is closed again, and nothing stands outside.
fn is_whole_xml(svg: &str) -> bool {
    let mut open = Vec::new();
    for tag in svg.split('<').skip(1) {
        let Some((inside, text)) = tag.split_once('>') else { return false };
        if text.contains('>') || text.contains("&#") {
            return false;
        }
        match (inside.strip_prefix('/'), inside.ends_with('/')) {
            (Some(name), _) if open.pop() != Some(name.to_owned()) => return false,
            (None, false) => open.push(inside.split(' ').next().unwrap_or_default().to_owned()),
            _ => {}
        }
    }
    open.is_empty()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn nothing_covers_anything_else_and_every_file_is_whole(poster in poster()) {
        let sheet = poster.draw().unwrap();
        check(&sheet);
        prop_assert!(is_whole_xml(&sheet.svg().unwrap()));
        let pdf = sheet.pdf().unwrap();
        prop_assert!(pdf.starts_with(b"%PDF") && pdf.ends_with(b"%%EOF"));
    }
}

#[test]
fn a_title_of_eighty_letters_stands_there_whole_and_large() {
    let title = "Arbeidsongeschiktheidsverzekeringsmaatschappijvoorlichtingsbijeenkomst in de zaal";
    let sheet = Poster { title: title.to_owned(), when: vec!["zaterdag 12 december".to_owned()], strips: true, ..Poster::default() }
        .draw()
        .unwrap();
    check(&sheet);
    let lines: Vec<&str> = sheet.lines().take(6).collect();
    let glued: String = lines.concat().replace(['-', ' '], "");
    assert!(glued.starts_with(&title.replace(' ', "")), "{lines:?}");
}

#[test]
fn a_text_that_is_too_long_ends_with_an_ellipsis_and_not_in_the_code() {
    let sheet = Poster {
        title: "Soep".to_owned(),
        text: "lange woorden ".repeat(300),
        link: "https://opbouw.test/a".to_owned(),
        ..Poster::default()
    };
    let sheet = sheet.draw().unwrap();
    check(&sheet);
    assert!(sheet.lines().any(|line| line.ends_with('…')));
}

#[test]
fn pictures_of_other_widths_are_refused() {
    let sheet = Poster { title: "Soep".to_owned(), ..Poster::default() }.draw().unwrap();
    assert_eq!(sheet.png(99), Err(PaperError::Picture));
    assert_eq!(sheet.png(1241), Err(PaperError::Picture));
    assert_eq!(&sheet.png(100).unwrap()[1..4], b"PNG");
}

#[test]
fn the_same_poster_is_the_same_file() {
    let poster = Poster { title: "Taalcafé".to_owned(), link: "https://opbouw.test/a".to_owned(), ..Poster::default() };
    let (one, two) = (poster.draw().unwrap(), poster.draw().unwrap());
    assert_eq!(one.svg(), two.svg());
    assert_eq!(one.pdf(), two.pdf());
    assert_eq!(one.png(300), two.png(300));
}
