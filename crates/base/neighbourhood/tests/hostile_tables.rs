//! Files as they really come: saved by old programs, broken halfway, or not a table at all.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use opbouw_neighbourhood::import::sheet::{MAX_CELL_CHARS, Sheet, read};
use opbouw_neighbourhood::import::{ImportError, Notice, Reason};

fn sheet(bytes: &[u8]) -> Sheet {
    read("aanbod.csv", bytes).expect("a table")
}

fn cells(sheet: &Sheet) -> Vec<Vec<&str>> {
    sheet.rows.iter().map(|row| row.cells().collect()).collect()
}

#[test]
fn mark_of_utf_8_is_no_part_of_the_first_name() {
    assert_eq!(sheet(b"\xef\xbb\xbftitel;tekst\r\nSoep;warm\r\n").header, ["titel", "tekst"]);
}

#[test]
fn windows_1252_is_read_and_told() {
    let sheet = sheet(b"titel;tekst\r\nCaf\xe9 de Pol;\x80 2,50\r\n");
    assert_eq!(cells(&sheet), [["Café de Pol", "€ 2,50"]]);
    assert_eq!(sheet.notices, [Notice::ReadAsWindows1252]);
}

#[test]
fn unicode_text_of_excel_is_read() {
    let text: Vec<u8> = "titel\ttekst\r\nThee\tأهلا\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(cells(&sheet(&[b"\xff\xfe", &text[..]].concat())), [["Thee", "أهلا"]]);
}

#[test]
fn quotes_and_line_ends_inside_a_cell_stay() {
    let sheet = sheet(b"titel,tekst\n\"soep, elke \"\"maandag\"\"\",\"regel een\r\nregel twee\"\nlaatste,rij");
    assert_eq!(cells(&sheet), [["soep, elke \"maandag\"", "regel een\r\nregel twee"], ["laatste", "rij"]]);
    assert_eq!(sheet.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 4]);
}

#[test]
fn broken_rows_are_refused_and_the_others_go_on() {
    let file = b"titel;tekst\n\xc3\xa9\xc3\xa9n;goed\nte;veel;cellen\nte weinig\n\"open;aanhaling\nkapot;\xff\nnul;\0\ntwee;goed\n";
    let sheet = sheet(file);
    assert_eq!(cells(&sheet), [["één", "goed"], ["twee", "goed"]]);
    let refused: Vec<_> = sheet.refused.iter().map(|row| (row.line, row.reason.clone())).collect();
    let wanted = [
        (3, Reason::WrongNumberOfFields { found: 3, wanted: 2 }),
        (4, Reason::WrongNumberOfFields { found: 1, wanted: 2 }),
        (5, Reason::BadQuotes),
        (6, Reason::Unreadable),
        (7, Reason::Unreadable),
    ];
    assert_eq!(refused, wanted);
    assert_eq!(sheet.rows_in(), 7);
}

#[test]
fn formulas_stay_text() {
    let sheet = sheet(b"titel;tekst\n=HYPERLINK(\"x\");@SUM(A1)\n");
    assert_eq!(cells(&sheet), [["=HYPERLINK(\"x\")", "@SUM(A1)"]]);
}

#[test]
fn huge_cell_is_refused_and_given_back_cut_off() {
    let file = format!("titel;tekst\nSoep;{}\nThee;kort\n", "é".repeat(MAX_CELL_CHARS + 1));
    let sheet = sheet(file.as_bytes());
    assert_eq!(sheet.refused[0].reason, Reason::CellTooLong { limit: MAX_CELL_CHARS });
    assert_eq!(sheet.refused[0].cells[1].chars().count(), MAX_CELL_CHARS);
    assert_eq!(cells(&sheet), [["Thee", "kort"]]);
}

#[test]
fn nothing_and_only_names_are_told_apart() {
    for empty in [&b""[..], b"\n\r\n\n", b"\xef\xbb\xbf", b";;;\n"] {
        assert_eq!(read("leeg.csv", empty), Err(ImportError::Empty), "{empty:?}");
    }
    let only_names = sheet(b"titel;tekst\n");
    assert_eq!((only_names.header.len(), only_names.rows_in()), (2, 0));
}

#[test]
fn what_is_no_table_is_named() {
    let found = |name: &str, bytes: &[u8]| match read(name, bytes) {
        Err(ImportError::NotATable { found }) => found,
        other => panic!("{name}: {other:?}"),
    };
    assert_eq!(found("aanbod.pdf", b"%PDF-1.7 ..."), "a PDF");
    assert_eq!(found("aanbod.xls", b"\xd0\xcf\x11\xe0\xa1\xb1"), "an old Excel or Word file, or one with a password");
    assert_eq!(found("aanbod.xlsx", b"titel;tekst\n"), "something else, though its name ends in .xlsx");
    let garbage: Vec<u8> = (0..5_000u32).map(|number| (number.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    assert_eq!(found("aanbod.csv", &garbage), "something that is not text");
}

#[test]
fn too_large_in_any_way_is_an_error_and_no_crash() {
    assert_eq!(read("groot.csv", &vec![b'a'; 200_000_001]), Err(ImportError::TooLarge { limit: 200 }));
    assert_eq!(read("breed.csv", format!("a{}\n", ";a".repeat(200)).as_bytes()), Err(ImportError::TooManyColumns { limit: 200 }));
    let long = format!("a;b\n{}", "1;2\n".repeat(1_000_001));
    assert_eq!(read("lang.csv", long.as_bytes()), Err(ImportError::TooManyRows { limit: 1_000_000 }));
    let wide = format!("a{}\n{}", ";a".repeat(199), format!("x{}\n", ";".repeat(199)).repeat(100_001));
    assert!(matches!(read("vol.csv", wide.as_bytes()), Err(ImportError::TooMuch { .. })));
}

#[test]
fn a_file_of_open_quotes_takes_no_hours() {
    // Seen from any line, a cell opens that goes on to the end of the file and is never closed.
    let file = format!("a,b\n{}x,y\n", "a\",\"b\n".repeat(200_000));
    let start = std::time::Instant::now();
    let sheet = sheet(file.as_bytes());
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    assert_eq!((sheet.rows_in(), cells(&sheet)), (200_001, vec![vec!["x", "y"]]));
}
