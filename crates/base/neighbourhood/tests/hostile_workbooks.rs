//! Workbooks as people make them, and as somebody makes them who wants the server to stop.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use std::io::{Cursor, Read, Write};

use opbouw_neighbourhood::import::sheet::{Sheet, read};
use opbouw_neighbourhood::import::{ImportError, Notice, Reason};
use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet, XlsxError};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn workbook(fill: impl FnOnce(&mut Worksheet) -> Result<(), XlsxError>) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet()).expect("a sheet");
    workbook.save_to_buffer().expect("a workbook")
}

fn list(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.write(0, 0, "titel")?.write(0, 1, "tekst")?.write(1, 0, "Soep")?.write(1, 1, "warm")?;
    Ok(())
}

fn sheet(bytes: &[u8]) -> Sheet {
    read("aanbod.xlsx", bytes).expect("a workbook")
}

fn rows(sheet: &Sheet) -> Vec<(u64, Vec<&str>)> {
    sheet.rows.iter().map(|row| (row.line, row.cells().collect())).collect()
}

/// The workbook with one of its parts changed.
fn with_part(bytes: &[u8], part: &str, change: impl Fn(String) -> Vec<u8>) -> Vec<u8> {
    let mut old = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut entry = old.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        new.start_file(&*name, SimpleFileOptions::default()).unwrap();
        new.write_all(&if name == part { change(text) } else { text.into_bytes() }).unwrap();
    }
    new.finish().unwrap().into_inner()
}

#[test]
fn numbers_dates_formulas_and_gaps_read_as_people_see_them() {
    let bytes = workbook(|sheet| {
        let date = Format::new().set_num_format("dd-mm-yyyy");
        for (column, name) in ["titel", "plekken", "bevestigd", "lat", "tekst"].iter().enumerate() {
            sheet.write(2, column as u16, *name)?;
        }
        sheet.write(3, 0, "Soep")?.write(3, 1, 7)?.write_with_format(3, 2, 46_329, &date)?.write(3, 3, 52.06)?;
        sheet.write(3, 4, Formula::new("=\"el\"&\"ke\"").set_result("elke"))?;
        sheet.write(6, 0, "Thee")?;
        Ok(())
    });
    let wanted = [(4, vec!["Soep", "7", "2026-11-03", "52.06", "elke"]), (7, vec!["Thee", "", "", "", ""])];
    assert_eq!(rows(&sheet(&bytes)), wanted);
}

#[test]
fn first_sheet_with_content_is_read_and_told() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet();
    list(workbook.add_worksheet().set_name("Aanbod").unwrap()).unwrap();
    let sheet = sheet(&workbook.save_to_buffer().unwrap());
    assert_eq!(rows(&sheet), [(2, vec!["Soep", "warm"])]);
    assert_eq!(sheet.notices, [Notice::ReadSheet { name: "Aanbod".into(), others: 1 }]);
}

#[test]
fn empty_workbook_is_empty() {
    assert_eq!(read("leeg.xlsx", &workbook(|_| Ok(()))), Err(ImportError::Empty));
}

#[test]
fn notes_beside_the_table_and_huge_cells_cost_their_row_only() {
    let bytes = workbook(|sheet| {
        list(sheet)?;
        sheet.write(2, 0, "Thee")?.write(2, 7, "let op!")?;
        sheet.write(3, 0, "x".repeat(30_000))?;
        Ok(())
    });
    let sheet = sheet(&bytes);
    assert_eq!(rows(&sheet), [(2, vec!["Soep", "warm"])]);
    let reasons: Vec<_> = sheet.refused.iter().map(|row| (row.line, &row.reason)).collect();
    assert_eq!(reasons, [(3, &Reason::WrongNumberOfFields { found: 8, wanted: 2 }), (4, &Reason::CellTooLong { limit: 20_000 })]);
}

#[test]
fn one_cell_at_the_far_end_does_not_fill_the_memory() {
    let bytes = workbook(|sheet| {
        list(sheet)?;
        sheet.write(1_048_575, 0, "onderaan")?;
        Ok(())
    });
    assert_eq!(rows(&sheet(&bytes))[1], (1_048_576, vec!["onderaan", ""]));
    let bytes = workbook(|sheet| {
        list(sheet)?;
        sheet.write(1_048_575, 16_383, "rechtsonder")?;
        Ok(())
    });
    assert_eq!(read("ver.xlsx", &bytes), Err(ImportError::TooManyColumns { limit: 200 }));
}

#[test]
fn a_count_of_texts_that_would_take_all_memory_is_not_believed() {
    let bytes = with_part(&workbook(list), "xl/sharedStrings.xml", |text| {
        let at = text.find("uniqueCount=\"").unwrap() + "uniqueCount=\"".len();
        format!("{}99999999999{}", &text[..at], &text[at..]).into_bytes()
    });
    assert!(matches!(read("telling.xlsx", &bytes), Err(ImportError::Unsafe { .. })));
}

#[test]
fn a_bomb_is_not_unpacked() {
    let bomb = with_part(&workbook(list), "xl/worksheets/sheet1.xml", |text| [text.into_bytes(), vec![b' '; 410_000_000]].concat());
    assert!(bomb.len() < 1_000_000, "{}", bomb.len());
    assert!(matches!(read("bom.xlsx", &bomb), Err(ImportError::Unsafe { .. })));
    // The same with a directory that says it is small.
    let mut lying = bomb;
    assert_eq!(patch_sizes(&mut lying), 1);
    let refused = read("bom.xlsx", &lying);
    assert!(matches!(refused, Err(ImportError::Unsafe { .. } | ImportError::Damaged { .. })), "{refused:?}");
    println!("{refused:?}");
}

/// Writes a small unpacked size in every entry of the directory that has a large one.
fn patch_sizes(bytes: &mut [u8]) -> usize {
    let mut patched = 0;
    let entries: Vec<usize> = (0..bytes.len() - 46).filter(|&at| bytes[at..].starts_with(b"PK\x01\x02")).collect();
    for at in entries {
        let size = u32::from_le_bytes(bytes[at + 24..at + 28].try_into().unwrap());
        if size > 1_000_000 {
            bytes[at + 24..at + 28].copy_from_slice(&900u32.to_le_bytes());
            patched += 1;
        }
    }
    patched
}

#[test]
fn damaged_workbooks_say_so() {
    let whole = workbook(list);
    for bytes in [&whole[..whole.len() / 2], b"PK\x03\x04 and nothing else"] {
        assert!(matches!(read("kapot.xlsx", bytes), Err(ImportError::Damaged { .. })));
    }
    let no_sheet = with_part(&whole, "xl/worksheets/sheet1.xml", |_| b"<worksheet>".to_vec());
    assert!(matches!(read("kapot.xlsx", &no_sheet), Err(ImportError::Damaged { .. })));
}
