//! Counts of earlier years from a file: looked at first, all or nothing, a hundred thousand lines without keeping them, and taken back.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;
use std::io::Cursor;

use jiff::ToSpan;
use jiff::civil::date;
use opbouw_audit::Origin;
use opbouw_signals::systems::history::{Brought, Known, Looked, RowFault, bring_in, look, take_back};
use opbouw_signals::{SignalTheme, SignalsError, forget_old};
use opbouw_signin::Doer;
use opbouw_testkit::{TODAY, TestApp};

use crate::hall::{count, counted, noted, villages};

const FILE: &str = "area,week,theme,count\nBU99900101,2026-W14,company,12\nBU99900101,2026-04-02,company,3\nBU99900201,2026-03-30,home,5\n";

fn known() -> Known {
    Known { areas: HashSet::from(["BU99900101".to_owned(), "BU99900201".to_owned()]), today: TODAY }
}

/// What a file would do, and the lines that are refused.
fn looked(file: &str) -> Result<(Looked, Vec<(u64, RowFault)>), SignalsError> {
    let mut refused = Vec::new();
    let looked = look(
        Cursor::new(file),
        &known(),
        &mut |line| {
            refused.push((line.line, line.why));
            Ok(())
        },
        &|_| (),
    )?;
    Ok((looked, refused))
}

async fn bring(app: &TestApp, file: &str, again: bool) -> Result<Brought, SignalsError> {
    let fingerprint = looked(file)?.0.fingerprint;
    let (doer, file) = (Doer::program(Origin::CommandLine, &app.clock.now()), file.to_owned());
    app.db.write(move |tx| bring_in(tx, &doer, Cursor::new(&file), &known(), (&fingerprint, again), &|_| ())).await
}

async fn undo(app: &TestApp, import: i64) -> Result<i64, SignalsError> {
    let doer = Doer::program(Origin::CommandLine, &app.clock.now());
    app.db.write(move |tx| take_back(tx, &doer, import)).await
}

#[tokio::test]
async fn counts_of_earlier_years_join_what_is_there_and_can_be_taken_back() {
    for app in villages().await {
        assert_eq!(app.post_json("/api/v1/signalen", &serde_json::json!({ "thema": "company", "buurt": "BU99900101" })).await.status, 201);
        let brought = bring(&app, FILE, false).await.unwrap();
        assert_eq!((brought.lines, brought.total, counted(&app).await), (3, 20, 21), "{}", app.name);
        assert_eq!(count(&app, "SELECT count FROM signals_counts WHERE theme = 'company' AND week = '2026-03-30'", &[]).await, 15);
        assert_eq!(bring(&app, FILE, false).await, Err(SignalsError::SameFile(brought.import)));
        let twice = bring(&app, FILE, true).await.unwrap();
        assert_eq!(counted(&app).await, 41);
        assert_eq!((undo(&app, twice.import).await, counted(&app).await), (Ok(20), 21));
        assert_eq!(undo(&app, twice.import).await, Err(SignalsError::NoImport));
        assert_eq!((undo(&app, brought.import).await, counted(&app).await), (Ok(20), 1));
        assert_eq!((noted(&app, "signal-import").await, noted(&app, "signal-import-undo").await), (2, 2));
        // What was taken back may come in again; after a month it stays.
        let third = bring(&app, FILE, false).await.unwrap();
        app.clock.pass(31.days());
        let now_s = app.now_s();
        app.db.write(move |tx| forget_old(tx, now_s)).await.unwrap();
        assert_eq!((undo(&app, third.import).await, counted(&app).await), (Err(SignalsError::NoImport), 21));
        assert_eq!(bring(&app, FILE, false).await, Err(SignalsError::SameFile(third.import)));
    }
}

#[tokio::test]
async fn one_refused_line_and_nothing_is_saved() {
    for app in villages().await {
        let file = format!("{FILE}BU99900999,2026-W14,company,1\n");
        assert_eq!(bring(&app, &file, false).await, Err(SignalsError::BadRows));
        let other = looked(FILE).unwrap().0.fingerprint;
        let doer = Doer::program(Origin::CommandLine, &app.clock.now());
        let changed = FILE.replace("12", "13");
        let kept = app.db.write(move |tx| bring_in(tx, &doer, Cursor::new(&changed), &known(), (&other, false), &|_| ())).await;
        assert_eq!(kept, Err(SignalsError::FileChanged), "it is not the file that was looked at");
        assert_eq!((counted(&app).await, count(&app, "SELECT count(*) FROM signals_imports", &[]).await), (0, 0), "{}", app.name);
    }
}

#[test]
fn every_refused_line_is_told_with_its_number_and_reason() {
    let file = "\u{feff}Buurt;Week;Onderwerp;Aantal;bron\r\nBU99900101;2026-W14;home;1;x\r\nBU1;2026-W14;home;1;x\r\nBU1;2026-W14;home;1;x\r\n\
        BU99900101;2026-W60;home;1;x\r\nBU99900101;2026-W49;home;1;x\r\nBU99900101;1980-W01;home;1;x\r\nBU99900101;2026-W14;roddel;1;x\r\n\
        BU99900101;2026-W14;home;-1;x\r\nBU99900101;2026-W14;home;10001;x\r\nBU99900101;2026-W14;home\r\n\"BU99900201\";\"2026-W14\";\"home\";\"2\";\"a;\nb\"\r\n";
    let (looked, refused) = looked(file).unwrap();
    use RowFault as F;
    let expect = [
        (3, F::Area),
        (4, F::Area),
        (5, F::Week),
        (6, F::Future),
        (7, F::TooLongAgo),
        (8, F::Theme),
        (9, F::Count),
        (10, F::Count),
        (11, F::Fields),
    ];
    assert_eq!(refused, expect);
    assert_eq!((looked.lines, looked.total, looked.weeks), (2, 3, Some((date(2026, 3, 30), date(2026, 3, 30)))));
    assert_eq!(
        looked.unknown_areas,
        BTreeMap::from([("BU1".to_owned(), 2)]),
        "areas that may have been re-cut, with how many lines have them"
    );
    assert_eq!(looked.refused_lines(), 9);
}

#[test]
fn a_file_that_is_something_else_is_refused_and_breaks_nothing() {
    let binary: String = (0..3_000).map(|number| char::from_u32(number % 250).unwrap_or('a')).collect();
    for file in ["", "\n", "PK\u{3}\u{4}", "naam,telefoon\nJan,06\n", "area,week,theme\n", "{\"area\": 1}", &"a".repeat(100_000), &binary] {
        assert_eq!(looked(file).err(), Some(SignalsError::BadColumns), "{:?}", file.get(..20));
    }
    let (none, refused) = looked("area,week,theme,count\n").unwrap();
    assert_eq!((none.lines, refused.len()), (0, 0));
    let open = looked("area,week,theme,count\n\"BU99900101,2026-W14,home,1\nBU99900101,2026-W14,home,1\n").unwrap();
    assert_eq!((open.0.lines, open.1), (0, vec![(2, RowFault::Fields)]), "a quotation mark that is never closed");
}

#[tokio::test]
async fn a_hundred_thousand_lines_come_in_without_being_kept_in_memory() {
    let mut file = "area;week;theme;count\n".to_owned();
    let monday = date(2006, 1, 2);
    let (mut lines, mut total) = (0_i64, 0_i64);
    'all: for week in 0..1_080_i64 {
        for area in ["BU99900101", "BU99900201"] {
            for theme in SignalTheme::ALL {
                for day in 0..4_i64 {
                    writeln!(file, "{area};{};{};{}", monday + (week * 7 + day).days(), theme.code(), week % 5).unwrap();
                    (lines, total) = (lines + 1, total + week % 5);
                    if lines == 100_000 {
                        break 'all;
                    }
                }
            }
        }
    }
    for app in villages().await {
        let begun = std::time::Instant::now();
        let brought = bring(&app, &file, false).await.unwrap();
        let bring_ms = begun.elapsed().as_millis();
        assert_eq!((brought.lines, brought.total, counted(&app).await), (100_000, total, total), "{}", app.name);
        let begun = std::time::Instant::now();
        assert_eq!((undo(&app, brought.import).await, counted(&app).await), (Ok(total), 0));
        eprintln!("{}: 100,000 lines in {bring_ms} ms, back in {} ms", app.name, begun.elapsed().as_millis());
    }
}
