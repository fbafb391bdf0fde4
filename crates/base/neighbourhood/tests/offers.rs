//! What a list of offers would do to the register.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use jiff::civil::date;
use opbouw_neighbourhood::import::sheet::read;
use opbouw_neighbourhood::import::{Duplicate, ImportError, Mapping, Notice, Preview, Reason, Register, SameAs, SameBy, preview_offers};
use opbouw_neighbourhood::{Area, AreaCode, AreaKind, LatLon, Resource, ResourceKind};

fn area(code: &str, kind: AreaKind, name: &str, lat: f64, lon: f64) -> Area {
    let code = AreaCode::parse(code).unwrap();
    Area { code, kind, name: name.into(), parent: String::new(), centre: LatLon::new(lat, lon), outline: None, residents: None }
}

fn wolderbeek() -> Register {
    let areas = vec![
        area("BU99900401", AreaKind::Village, "Lindelo", 52.082, 6.452),
        area("BU99900403", AreaKind::Hamlet, "Het Leemslag", 52.063, 6.43),
    ];
    Register { areas, resources: Vec::new() }
}

fn preview_in(register: &Register, file: &str) -> Preview<Resource> {
    let sheet = read("aanbod.csv", file.as_bytes()).unwrap();
    let preview = preview_offers(&sheet, &Mapping::default(), register).unwrap();
    assert_eq!(preview.rows_in(), sheet.rows_in(), "each row is in exactly one list");
    preview
}

fn preview(file: &str) -> Preview<Resource> {
    preview_in(&wolderbeek(), file)
}

fn only(file: &str) -> Resource {
    let preview = preview(file);
    assert_eq!((preview.accepted.len(), preview.refused.len()), (1, 0), "{:?}", preview.refused);
    preview.accepted[0].item.clone()
}

/// The reasons for which a row with this cell is refused.
fn reason(column: &str, cell: &str) -> Reason {
    let preview = preview(&format!("titel;{column}\nSoep;{cell}\n"));
    assert_eq!(preview.refused.len(), 1, "{column} {cell}");
    preview.refused[0].reason.clone()
}

#[test]
fn every_column_of_our_own_format_is_read() {
    let offer = only(
        "id,kind,title,text,village,lat,lon,availability,languages,vog,talents,confirmed,until,room,giver\n\
         w1,activiteit,Soep  op het plein,\"Elke maandag,\nwie aanschuift snijdt mee\",lindelo,52.0821,6.4521,ma middag,\"nl, Arabisch\",ja,,3-11-2026,31-12-2026,4,Fenna\n",
    );
    let wanted = Resource {
        id: 0,
        reference: "w1".into(),
        kind: ResourceKind::Activity,
        title: "Soep op het plein".into(),
        text: "Elke maandag,\nwie aanschuift snijdt mee".into(),
        giver: "Fenna".into(),
        area: "Lindelo".into(),
        place: LatLon::new(52.0821, 6.4521),
        availability: "ma middag".into(),
        languages: "nl, ar".into(),
        vog: true,
        confirmed_on: Some(date(2026, 11, 3)),
        ends_on: Some(date(2026, 12, 31)),
        room_left: Some(4),
        is_request: false,
        person: None,
    };
    assert_eq!(offer, wanted);
}

#[test]
fn dutch_names_of_columns_are_recognised_and_the_rest_is_told() {
    let preview = preview("Titel aanbod;OMSCHRIJVING;Breedtegraad;Lengtegraad;Postcode;Kleur\nSoep;warm;52,082;6,452;7999 ZZ;rood\n");
    assert_eq!(preview.accepted[0].item.place, LatLon::new(52.082, 6.452));
    let notices = [Notice::ColumnLeftOut { column: "Postcode".into() }, Notice::ColumnNotUsed { column: "Kleur".into() }];
    assert_eq!(preview.notices, notices);
}

#[test]
fn a_column_can_be_chosen_and_a_missing_one_is_named() {
    let sheet = read("aanbod.csv", b"Wat;Waar\nSoep;Lindelo\n").unwrap();
    let missing = preview_offers(&sheet, &Mapping::default(), &wolderbeek()).unwrap_err();
    assert_eq!(missing, ImportError::MissingColumn { needed: "title or text", found: vec!["Wat".into(), "Waar".into()] });
    assert_eq!(missing.to_string(), "There is no column title or text. Columns found: Wat, Waar.");
    let mapping = Mapping::parse(["title=Wat", "area=waar"]).unwrap();
    let preview = preview_offers(&sheet, &mapping, &wolderbeek()).unwrap();
    assert_eq!(preview.accepted[0].item.area, "Lindelo");
}

#[test]
fn places_come_in_degrees_metres_turned_or_by_name() {
    let lindelo = LatLon::new(52.082, 6.452).unwrap();
    let near = |file: &str| only(file).place.is_some_and(|place| place.distance_m(lindelo) < 150.0);
    assert!(near("titel;lat;lon\nSoep;52.082;6.452\n"));
    assert!(near("titel;lat;lon\nSoep;6,452;52,082\n"));
    assert!(near("titel;dorp\nSoep;LINDELO\n"));
    assert!(near("titel;wijk\nSoep;bu99900401\n"));
    let amersfoort = only("titel;x;y\nSoep;155000;463000\n").place.unwrap();
    assert!(amersfoort.distance_m(LatLon::new(52.155_174_4, 5.387_206_21).unwrap()) < 1.0);
    assert_eq!(only("titel;lat;lon\nSoep;463000;155000\n").place, Some(amersfoort));
    assert_eq!(only("titel\nIk bel graag\n").place, None);
    assert_eq!(only("titel;dorp;lat;lon\nSoep;Achter de kerk;52.082;6.452\n").area, "Achter de kerk");
    let told = preview("titel;lat;lon\nSoep;6,452;52,082\nThee;0;0\nTaart;155000;463000\n").notices;
    let wanted = [
        Notice::TurnedCoordinates { rows: 1, first_line: 2 },
        Notice::ConvertedFromRd { rows: 1 },
        Notice::OutsideTheNetherlands { rows: 1, first_line: 3 },
    ];
    assert_eq!(told, wanted);
}

#[test]
fn wrong_cells_are_refused_in_plain_words() {
    assert_eq!(reason("dorp", "Het Leemslach").to_string(), "the place 'Het Leemslach' is unknown; did you mean 'Het Leemslag'?");
    assert_eq!(reason("bevestigd", "31-02-2026").to_string(), "confirmed '31-02-2026': this day does not exist");
    assert_eq!(reason("tot", "eind mei").to_string(), "until 'eind mei' is not a date; write 3-11-2026 or 2026-11-03");
    assert_eq!(reason("soort", "hobby").to_string(), "kind 'hobby' is unknown");
    assert_eq!(reason("talen", "nl, xx").to_string(), "language 'xx' is unknown; give codes such as nl, ar, tr");
    assert_eq!(reason("plekken", "een paar").to_string(), "room 'een paar' is not a number that can be used");
    assert_eq!(reason("lat;lon", "95;6").to_string(), "'95' and '6' is not a place on earth; give degrees (52.06, 6.52) or RD metres");
    assert_eq!(reason("lat;lon", "52;").to_string(), "one of the two coordinates is missing; give both or neither");
    assert_eq!(reason("bevestigd;tot", "3-11-2026;2-11-2026"), Reason::EndBeforeConfirmed);
    assert_eq!(reason("tekst", &"é".repeat(10_001)), Reason::TextTooLong { field: "text", length: 10_001, limit: 10_000 });
    assert_eq!(preview("titel;tekst;dorp\n ;;Lindelo\n").refused[0].reason, Reason::NoTitleAndNoText);
}

/// A room lists what it keeps under the address of its page; a file must not take that over, nor pretend to be such a page.
#[test]
fn a_reference_that_is_an_address_here_is_refused() {
    let known = Resource { id: 7, reference: "/plekken/3".into(), ..only("id;titel;lat;lon\na;Dorpshuis;52.082;6.452\n") };
    let register = Register { resources: vec![known], ..wolderbeek() };
    let preview =
        preview_in(&register, "id;titel;lat;lon\n/plekken/3;Overgenomen;52.09;6.46\n /activiteiten/9;Nep;52.07;6.44\nb;Echt;52.06;6.45\n");
    assert_eq!((preview.updates.len(), preview.accepted.len()), (0, 1));
    let reasons: Vec<String> = preview.refused.iter().map(|row| row.reason.to_string()).collect();
    assert_eq!(preview.refused.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3]);
    assert!(reasons.iter().all(|reason| reason.starts_with("the id begins with '/'")), "{reasons:?}");
}

#[test]
fn certificate_counts_only_when_it_is_clear() {
    let preview = preview("titel;vog\na;ja\nb;nee\nc;aangevraagd\nd;\ne;X\n");
    let seen: Vec<bool> = preview.accepted.iter().map(|line| line.item.vog).collect();
    assert_eq!(seen, [true, false, false, false, true]);
    assert_eq!(preview.notices, [Notice::UnclearVog { rows: 1, first_line: 4 }]);
}

#[test]
fn duplicates_are_shown_as_pairs_and_imported_once() {
    let file = "id;titel;tekst;lat;lon\n\
        a;Soep;Elke maandag;52.082;6.452\n\
        a;Iets anders;;52.082;6.452\n\
        b;SOEP!;elke  maandag.;52.084;6.453\n\
        c;Soep;Elke maandag;52.095;6.452\n\
        d;Soep;Elke maandag;;\n";
    let preview = preview(file);
    let lines: Vec<u64> = preview.accepted.iter().map(|line| line.line).collect();
    assert_eq!(lines, [2, 5, 6], "far away, or by phone, is another offer");
    let pair = |line, by| Duplicate { line, of: SameAs::Line(2), by };
    assert_eq!(preview.duplicates, [pair(3, SameBy::Reference), pair(4, SameBy::Text)]);
}

#[test]
fn register_is_not_filled_twice_and_updates_keep_what_the_file_has_not() {
    let mut known = only("id;titel;tekst;vog;lat;lon\na;Soep;Elke maandag;ja;52.082;6.452\n");
    known.id = 41;
    let register = Register { resources: vec![known.clone()], ..wolderbeek() };
    let again = preview_in(&register, "titel;tekst;lat;lon\nsoep;elke maandag;52.0821;6.452\n");
    assert_eq!(again.duplicates, [Duplicate { line: 2, of: SameAs::Resource(41), by: SameBy::Text }]);
    let changed = preview_in(&register, "id;titel\na;Soep en brood\n");
    assert_eq!(changed.updates[0].item, Resource { title: "Soep en brood".into(), ..known });
    assert!(changed.accepted.is_empty() && changed.duplicates.is_empty());
}

#[test]
fn refused_rows_come_back_as_a_file_that_no_spreadsheet_runs() {
    let preview = preview("titel;dorp\n=1+1;Parijs\n\"+31 \"\"x\"\"\";@here\nSoep;Lindelo\n");
    let file = preview.refused_csv();
    let wanted = "\u{feff}\"titel\";\"dorp\";\"reason\"\n\
        \"'=1+1\";\"Parijs\";\"line 2: the place 'Parijs' is unknown; import the areas first, or give coordinates\"\n\
        \"'+31 \"\"x\"\"\";\"'@here\";\"line 3: the place '@here' is unknown; import the areas first, or give coordinates\"\n";
    assert_eq!(file, wanted);
    let corrected = self::preview(&file.replace("Parijs", "Lindelo"));
    assert_eq!(corrected.accepted[0].item.title, "=1+1");
    assert_eq!(corrected.notices.last(), Some(&Notice::KeptFormulasAsText { cells: 1 }));
}

#[test]
fn summary_counts_everything() {
    let text = preview("id;titel;soort\na;Soep;\na;Soep;\nb;Thee;x\n").to_string();
    let wanted = "3 rows: 1 new, 0 known and changed, 1 duplicates, 1 refused.\n\
        Duplicates, imported once:\n  line 3: the same reference as line 2\n\
        Refused:\n  line 4: kind 'x' is unknown\n";
    assert_eq!(text, wanted);
}
