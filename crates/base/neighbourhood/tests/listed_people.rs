//! What a list of people would do to the register.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::village::{LEEMSLAG, LINDELO, area};
use opbouw_neighbourhood::AreaKind;
use opbouw_neighbourhood::import::sheet::read;
use opbouw_neighbourhood::import::{
    Duplicate, ImportError, KnownPerson, Line, Listed, ListedPerson, Mapping, Notice, PeopleRegister, Preview, SameAs, SameBy,
    preview_people,
};
use rust_xlsxwriter::Workbook;

fn wolderbeek(people: Vec<KnownPerson>) -> PeopleRegister {
    let areas = vec![
        area(LINDELO, AreaKind::Village, "Lindelo"),
        area(LEEMSLAG, AreaKind::Hamlet, "Het Leemslag"),
        area("BU99900101", AreaKind::Buurt, "Centrum"),
        {
            let far = opbouw_neighbourhood::LatLon::new(53.2, 6.5);
            opbouw_neighbourhood::Area { centre: far, ..area("BU99910101", AreaKind::Buurt, "Centrum") }
        },
    ];
    PeopleRegister { areas, people }
}

fn known(id: i64, first_name: &str, email: &str, phone: &str) -> KnownPerson {
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    KnownPerson {
        id,
        first_name: first_name.into(),
        area: LINDELO.into(),
        email_key: text(email),
        phone: text(phone),
        language: "nl".into(),
        may_be_filled: true,
    }
}

fn preview_with(people: Vec<KnownPerson>, file: &str) -> Preview<ListedPerson> {
    let sheet = read("mensen.csv", file.as_bytes()).unwrap();
    let preview = preview_people(&sheet, &Mapping::default(), &wolderbeek(people)).unwrap();
    assert_eq!(preview.rows_in(), sheet.rows_in(), "each row is in exactly one list");
    preview
}

fn preview(file: &str) -> Preview<ListedPerson> {
    preview_with(Vec::new(), file)
}

/// Name, area, address, number and language of each that is new.
fn new(preview: &Preview<ListedPerson>) -> Vec<String> {
    let in_words = |line: &Line<ListedPerson>| {
        let ListedPerson { first_name, area, email, phone, language, .. } = &line.item;
        let (email, phone) = (email.as_ref().map_or("", |email| email.as_str()), phone.as_ref().map_or("", |phone| phone.as_str()));
        format!("{}|{area}|{email}|{phone}|{language}", first_name.as_str())
    };
    preview.accepted.iter().map(in_words).collect()
}

#[test]
fn dutch_and_english_names_of_columns_are_recognised() {
    let dutch = preview("Voornaam;Dorp;E-mailadres;Telefoonnummer;Taal\nFatma;lindelo;Fatma@Voorbeeld.NL;06-12345678;Turks\n");
    assert_eq!(new(&dutch), ["Fatma|BU99900401|Fatma@voorbeeld.nl|+31612345678|tr"]);
    let english = preview("first name,area,email,phone,language\nHenk,BU99900403,,,\n");
    assert_eq!(new(&english), ["Henk|BU99900403|||"]);
    let told = preview("voornaam;achternaam;dorp;geboortedatum;kleur\nHenk;de Vries;Lindelo;1-1-1950;rood\n").notices;
    let left_out = |column: &str| Notice::ColumnLeftOut { column: column.into() };
    assert_eq!(told, [left_out("achternaam"), left_out("geboortedatum"), Notice::ColumnNotUsed { column: "kleur".into() }]);
}

#[test]
fn first_name_and_area_are_needed_and_a_plain_name_is_chosen_knowingly() {
    let sheet = read("mensen.csv", b"naam;dorp\nFatma;Lindelo\n").unwrap();
    let missing = preview_people(&sheet, &Mapping::default(), &wolderbeek(Vec::new())).unwrap_err();
    assert_eq!(missing, ImportError::MissingColumn { needed: "first name", found: vec!["naam".into(), "dorp".into()] });
    let mapping = Mapping::parse(["first_name=naam"]).unwrap();
    assert_eq!(preview_people(&sheet, &mapping, &wolderbeek(Vec::new())).unwrap().accepted.len(), 1);
}

#[test]
fn a_workbook_is_read_and_the_zero_it_dropped_is_put_back() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, name) in ["voornaam", "dorp", "telefoon"].into_iter().enumerate() {
        sheet.write(0, column as u16, name).unwrap();
    }
    sheet.write(1, 0, "Fatma").unwrap().write(1, 1, "Lindelo").unwrap().write(1, 2, 612_345_678).unwrap();
    let sheet = read("mensen.xlsx", &workbook.save_to_buffer().unwrap()).unwrap();
    let preview = preview_people(&sheet, &Mapping::default(), &wolderbeek(Vec::new())).unwrap();
    assert_eq!(new(&preview), ["Fatma|BU99900401||+31612345678|"]);
    assert_eq!(preview.notices, [Notice::PutZeroBack { rows: 1, first_line: 2 }]);
}

#[test]
fn wrong_cells_are_refused_in_plain_words_and_come_back_as_a_file() {
    let file = "voornaam;dorp;mail;tel;taal\n;Lindelo;;;\nFatma;;;;\nFatma;Parijs;;;\nFatma;Lindeloo;;;\nFatma;Centrum;;;\n\
        Fatma;Lindelo;fatma@;;\nFatma;Lindelo;;112;\nFatma;Lindelo;;;Klingon\nF4tma;Lindelo;;;\nJan Willem;Lindelo;;;\n";
    let preview = preview(file);
    let reasons: Vec<String> = preview.refused.iter().map(|row| format!("{} {}", row.line, row.reason)).collect();
    let wanted = [
        "2 first name: There is no name. Fill in a first name or a name; one letter is enough.",
        "3 there is no area; give the village, or its code",
        "4 the place 'Parijs' is unknown; import the areas first, or give the village that it lies in",
        "5 the place 'Lindeloo' is unknown; did you mean 'Lindelo'?",
        "6 several places are called 'Centrum' (BU99900101, BU99910101); give the code",
        "7 email: This is not a mail address. Look at the address again; it reads like naam@voorbeeld.nl.",
        "8 phone: This is not a telephone number. Write the whole number, such as 06 12345678 or +31 6 12345678.",
        "9 language 'Klingon' is unknown; give codes such as nl, ar, tr",
        "10 first name: The name holds signs that do not belong in a name. Use letters of one script, and no digits or other signs.",
    ];
    assert_eq!(reasons, wanted);
    assert_eq!(preview.notices, [Notice::LongFirstNames { rows: 1, first_line: 11 }]);
    let mended = self::preview(&preview.refused_csv().replace("Parijs", "Lindelo"));
    assert_eq!(new(&mended), ["Fatma|BU99900401|||"]);
}

#[test]
fn the_same_twice_in_the_file_is_one_with_what_both_have() {
    let preview = preview(
        "voornaam;dorp;mail;tel;taal\nFatma;Lindelo;f@voorbeeld.nl;;\nFátma;lindelo;F@voorbeeld.nl;0612345678;tr\n\
         FATMA;Lindelo;;06 1234 5678;ar\nFatma;Het Leemslag;;0612345678;\nFatma;Lindelo;;;\nFatma;Lindelo;;;\n",
    );
    let pair = |line, by| Duplicate { line, of: SameAs::Line(2), by };
    assert_eq!(preview.duplicates, [pair(3, SameBy::Email), pair(4, SameBy::NameAreaPhone)]);
    let fatma = "Fatma|BU99900401|f@voorbeeld.nl|+31612345678|tr";
    let elsewhere = "Fatma|BU99900403||+31612345678|";
    let nameless = "Fatma|BU99900401|||";
    assert_eq!(new(&preview), [fatma, elsewhere, nameless, nameless], "a name alone is not the same");
    assert_eq!(preview.notices, [Notice::CompletedFromDuplicates { rows: 1 }]);
}

#[test]
fn somebody_in_the_register_is_filled_where_empty_and_never_overwritten() {
    let people = vec![
        known(41, "Fatma", "", "+31612345678"),
        known(42, "Henk", "henk@voorbeeld.nl", ""),
        KnownPerson { language: String::new(), ..known(43, "Ania", "ania@voorbeeld.nl", "+31687654321") },
        KnownPerson { may_be_filled: false, ..known(44, "Joop", "joop@voorbeeld.nl", "") },
    ];
    let file = "voornaam;dorp;mail;tel;taal\nfatma;Lindelo;f@voorbeeld.nl;0612345678;tr\nFatma;Lindelo;f@voorbeeld.nl;0600000000;\n\
        Hendrik;Het Leemslag;henk@voorbeeld.nl;0611111111;en\nAnia;Lindelo;andere@voorbeeld.nl;0687654321;pl\n\
        Joop;Lindelo;joop@voorbeeld.nl;0622222222;\n";
    let preview = preview_with(people, file);
    let filled: Vec<_> = preview.updates.iter().map(|row| (row.line, row.item.fills.unwrap())).collect();
    let told: Vec<_> = filled.iter().map(|(line, fills)| (*line, fills.person, fills.by, fills.what.to_string())).collect();
    let wanted = [
        (2, 41, SameBy::NameAreaPhone, "email".to_owned()),
        (4, 42, SameBy::Email, "phone".to_owned()),
        (5, 43, SameBy::NameAreaPhone, "language".to_owned()),
    ];
    assert_eq!(told, wanted);
    let pair = |line, person| Duplicate { line, of: SameAs::Person(person), by: SameBy::Email };
    assert_eq!(preview.duplicates, [pair(3, 41), pair(6, 44)], "the first address stays; who is restricted is left alone");
    assert!(preview.accepted.is_empty());
    assert_eq!(filled[0].1.what, Listed { email: true, phone: false, language: false });
    let summary = preview.to_string();
    let shown = "Known, and filled where something is empty:\n\
        \x20 line 2: the same first name, area and telephone number as person 41 of the register; would fill email\n";
    assert!(summary.starts_with("5 rows: 0 new, 3 known and changed, 2 duplicates, 0 refused.\n") && summary.contains(shown), "{summary}");
    assert!(summary.contains("  line 6: the same mail address as person 44 of the register\n"), "{summary}");
    assert!(!summary.contains('@') && !summary.contains("+31"), "no address or number on the screen of whoever imports: {summary}");
}
