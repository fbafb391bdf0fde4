//! Whatever bytes come in, an answer comes out, and no row gets lost on the way.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use opbouw_neighbourhood::import::sheet::read;
use opbouw_neighbourhood::import::{Mapping, Register, preview_areas, preview_offers};
use proptest::collection::vec;
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

/// Scraps of files, so that the readers get further than the first byte.
fn scraps() -> impl Strategy<Value = Vec<u8>> {
    let scrap = prop::sample::select(vec![
        &b"\""[..], b"\"\"", b";", b",", b"\t", b"\n", b"\r\n", b"\r", b"titel", b"tekst", b"id", b"lat", b"lon", b"dorp", b"tot", b"soort", b"code", b"naam",
        b"GM0014", b"BU00140001", b"52.1", b"6.5", b"155000", b"463000", b"31-02-2026", b"3-11-2026", b"=1+1", b"'=", b"@", b"\xc3\xa9", b"\xe9", b"\xff",
        b"\0", b"\xef\xbb\xbf", b"sep=;", b" ", b"Soep", b"{", b"}", b"[", b"]", b":", b"\"type\"", b"\"FeatureCollection\"", b"\"features\"",
    ]);
    vec(scrap, 0..60).prop_map(|scraps| scraps.concat())
}

fn check(bytes: &[u8]) {
    let _ = preview_areas("x.csv", bytes, &Mapping::default(), &[]);
    let Ok(sheet) = read("x.csv", bytes) else { return };
    let lines: Vec<u64> = sheet.rows.iter().map(|row| row.line).collect();
    assert!(lines.is_sorted());
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

proptest! {
    #[test]
    fn any_bytes(bytes in vec(any::<u8>(), 0..2_000)) {
        check(&bytes);
    }

    #[test]
    fn scraps_of_files(bytes in scraps()) {
        check(&bytes);
        check(&[b"titel;tekst;dorp\n", &bytes[..]].concat());
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
