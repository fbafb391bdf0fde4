//! Whatever bytes come in, an answer comes out, and no row gets lost on the way.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use std::io::{Cursor, Read, Write};

use opbouw_neighbourhood::import::sheet::read;
use opbouw_neighbourhood::import::{Mapping, PeopleRegister, Register, preview_areas, preview_offers, preview_people};
use proptest::collection::vec;
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Scraps of files, so that the readers get further than the first byte.
fn scraps() -> impl Strategy<Value = Vec<u8>> {
    let scrap = prop::sample::select(vec![
        &b"\""[..],
        b"\"\"",
        b";",
        b",",
        b"\t",
        b"\n",
        b"\r\n",
        b"\r",
        b"titel",
        b"voornaam",
        b"mail",
        b"a@b.nl",
        b"0612345678",
        b"tekst",
        b"id",
        b"lat",
        b"lon",
        b"dorp",
        b"tot",
        b"soort",
        b"code",
        b"naam",
        b"GM0014",
        b"BU00140001",
        b"52.1",
        b"6.5",
        b"155000",
        b"463000",
        b"31-02-2026",
        b"3-11-2026",
        b"=1+1",
        b"'=",
        b"@",
        b"\xc3\xa9",
        b"\xe9",
        b"\xff",
        b"\0",
        b"\xef\xbb\xbf",
        b"sep=;",
        b" ",
        b"Soep",
        b"{",
        b"}",
        b"[",
        b"]",
        b":",
        b"\"type\"",
        b"\"FeatureCollection\"",
        b"\"features\"",
    ]);
    vec(scrap, 0..60).prop_map(|scraps| scraps.concat())
}

fn check(bytes: &[u8]) {
    let _ = preview_areas("x.csv", bytes, &Mapping::default(), &[]);
    let Ok(sheet) = read("x.csv", bytes) else { return };
    let lines: Vec<u64> = sheet.rows.iter().map(|row| row.line).collect();
    assert!(lines.is_sorted());
    if let Ok(preview) = preview_people(&sheet, &Mapping::default(), &PeopleRegister::default()) {
        assert_eq!(preview.rows_in(), sheet.rows_in());
        let _ = preview.to_string();
    }
    let Ok(preview) = preview_offers(&sheet, &Mapping::default(), &Register::default()) else { return };
    assert_eq!(preview.rows_in(), sheet.rows_in());
    let back = read("x.csv", preview.refused_csv().as_bytes()).expect("what is given back can be read");
    assert_eq!(back.rows_in(), preview.refused.len());
    let _ = preview.to_string();
}

fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, name) in ["titel", "tekst", "lat", "lon"].iter().enumerate() {
        sheet.write(0, column as u16, *name).unwrap();
    }
    sheet.write(1, 0, "Soep").unwrap().write(1, 2, 52.1).unwrap();
    workbook.save_to_buffer().unwrap()
}

/// The workbook unpacked and packed again, with scraps written over the insides of one part.
fn with_damage(part: &prop::sample::Index, changes: &[(prop::sample::Index, &[u8])]) -> Vec<u8> {
    let bytes = workbook();
    let mut old = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    let damaged = part.index(old.len());
    for index in 0..old.len() {
        let mut entry = old.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        for (at, scrap) in changes.iter().filter(|_| index == damaged) {
            let at = at.index(content.len());
            let end = (at + scrap.len()).min(content.len());
            content.splice(at..end, scrap.iter().copied());
        }
        new.start_file(&*name, SimpleFileOptions::default()).unwrap();
        new.write_all(&content).unwrap();
    }
    new.finish().unwrap().into_inner()
}

const XML_SCRAPS: &[&[u8]] = &[
    b"\"",
    b"<",
    b">",
    b"/>",
    b"9",
    b"999999999999",
    b"-1",
    b"",
    b"\0",
    b"<c r=\"XFD1048576\"><v>1</v></c>",
    b"<row r=\"0\">",
    b"A0",
    b":",
    b"s",
    b"&#0;",
    b"&amp;",
    b"<!--",
    b"<f t=\"shared\" si=\"4294967295\">1</f>",
    b"../",
    b"uniqueCount=\"4000000000\"",
    b"\xff",
    b" r=\"1048576\"",
];

proptest! {
    #[test]
    fn workbooks_with_damaged_parts(
        part in any::<prop::sample::Index>(),
        changes in vec((any::<prop::sample::Index>(), prop::sample::select(XML_SCRAPS)), 1..5),
    ) {
        check(&with_damage(&part, &changes));
    }

    #[test]
    fn any_bytes(bytes in vec(any::<u8>(), 0..2_000)) {
        check(&bytes);
    }

    #[test]
    fn scraps_of_files(bytes in scraps()) {
        check(&bytes);
        check(&[b"titel;tekst;dorp\n", &bytes[..]].concat());
        check(&[b"voornaam;dorp;mail;tel;taal\n", &bytes[..]].concat());
        check(&[b"{\"type\":\"FeatureCollection\",\"features\":[", &bytes[..]].concat());
    }

    #[test]
    fn damaged_workbooks(changes in vec((any::<prop::sample::Index>(), any::<u8>()), 1..12), cut in any::<prop::sample::Index>()) {
        let mut bytes = workbook();
        for (at, byte) in &changes {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        check(&bytes);
        check(&bytes[..cut.index(bytes.len())]);
    }
}
