//! From the rows of a table or workbook to entries on their way.

use jiff::civil::Date;
use opbouw_neighbourhood::import::Reason;
use opbouw_neighbourhood::import::reading::{AreaNames, Columns, Found, PlaceColumns, Told, read_day, read_languages};
use opbouw_neighbourhood::import::sheet::{Row as SheetRow, Sheet};
use opbouw_neighbourhood::{Email, LatLon};
use opbouw_openreferral::At;

use super::columns::FIELDS;
use super::row::{Homes, Row};
use super::why::{Counted, Remark, Why};
use super::{ColumnsError, Reading, word_lists};
use crate::form::EntryForm;

/// Codes of areas in an error at most.
const SHOWN: usize = 5;

/// Everything that was read.
pub(super) struct Rows {
    pub(super) rows: Vec<Row>,
    pub(super) remarks: Vec<Remark>,
}

/// Reads all rows. Those that the table itself refused are among them, with the reason.
///
/// # Errors
/// There is no column with names, or the mapping names something that is not there.
pub(super) fn read(sheet: &Sheet, reading: &Reading<'_>) -> Result<Rows, ColumnsError> {
    let columns = Columns::locate(&sheet.header, FIELDS, reading.mapping)?;
    if columns.of("name").is_none() {
        return Err(ColumnsError::MissingColumn { needed: "naam", found: sheet.header.clone() });
    }
    let mut reader = Reader {
        place: PlaceColumns::new(&columns),
        columns: &columns,
        names: AreaNames::new(reading.areas),
        homes: Homes::new(reading.homes),
        reading,
        told: Told::default(),
        audiences: Counted::default(),
        languages: Counted::default(),
        unknown: Vec::new(),
        nearest: 0,
    };
    let mut rows: Vec<Row> = sheet.rows.iter().map(|row| reader.row(row)).collect();
    rows.extend(sheet.refused.iter().map(|refused| Row {
        whys: vec![Why::Row(refused.reason.clone())],
        cells: refused.cells.clone(),
        ..empty(refused.line)
    }));
    let notices = sheet.notices.iter().cloned().chain(columns.notices(&sheet.header)).chain(reader.told.notices());
    let mut remarks: Vec<Remark> = notices.map(Remark::Notice).collect();
    remarks.extend((reader.nearest > 0).then_some(Remark::NearestArea(reader.nearest)));
    remarks.extend(reader.audiences.told(Remark::UnknownAudience));
    remarks.append(&mut reader.unknown);
    remarks.extend(reader.languages.told(Remark::UnknownLanguage));
    Ok(Rows { rows, remarks })
}

fn empty(line: u64) -> Row {
    let at = At { line, is_line: true, ..At::default() };
    let form = EntryForm::default();
    Row {
        at,
        form,
        keeper_mail: String::new(),
        organisation: String::new(),
        confirmed_on: None,
        is_kept_elsewhere: false,
        whys: Vec::new(),
        cells: Vec::new(),
    }
}

struct Reader<'r> {
    columns: &'r Columns,
    place: PlaceColumns,
    names: AreaNames<'r>,
    homes: Homes<'r>,
    reading: &'r Reading<'r>,
    told: Told,
    audiences: Counted,
    languages: Counted,
    /// Words for days and themes that are none, row by row.
    unknown: Vec<Remark>,
    nearest: usize,
}

impl Reader<'_> {
    fn row(&mut self, row: &SheetRow) -> Row {
        let mut read = empty(row.line);
        let cell = |field: &str| self.columns.of(field).map_or("", |column| row.cell(column)).trim().to_owned();
        let whys = &mut read.whys;
        let kind = word_lists::kind(&cell("kind"));
        if kind.is_none() {
            whys.push(Why::Kind(cell("kind")));
        }
        let (audiences, unknown) = word_lists::audiences(&cell("audiences"));
        if let Some(unknown) = unknown {
            self.audiences.add(&unknown);
        }
        let languages = read_languages(&cell("languages")).unwrap_or_else(|_| {
            self.languages.add(&cell("languages"));
            String::new()
        });
        let point = self.place.read(row, &mut self.told).unwrap_or_else(|reason| {
            whys.push(Why::Row(reason));
            None
        });
        read.confirmed_on = day("confirmed", &cell("confirmed"), whys);
        whys.extend(read.confirmed_on.and_then(|day| Why::of_day(day, self.reading.today)));
        read.keeper_mail = cell("keeper");
        if !read.keeper_mail.is_empty() && Email::parse(&read.keeper_mail).is_err() {
            whys.push(Why::KeeperMail);
        }
        if cell("id").starts_with('/') {
            whys.push(Why::Reference);
        }
        read.organisation = cell("organisation");
        read.is_kept_elsewhere = is_of_another_room(&cell("page"));
        let (name, text, themes) = (cell("name"), cell("text"), cell("themes"));
        let themes_of = self.reading.themes_of;
        let said = |words: Vec<String>, remark: fn(u64, String) -> Remark| words.into_iter().map(move |word| remark(row.line, word));
        self.unknown.extend(said(word_lists::unknown_days(&cell("days")), Remark::UnknownDay));
        self.unknown.extend(said(word_lists::unknown_themes(&themes, themes_of), Remark::UnknownTheme));
        let themes = if themes.is_empty() { themes_of(&name, &text) } else { word_lists::themes(&themes, themes_of) };
        read.form = EntryForm {
            soort: kind.map(|kind| kind.code().to_owned()).unwrap_or_default(),
            plek: cell("spot"),
            punt: point.map(written).unwrap_or_default(),
            themas: themes.iter().map(|theme| theme.code().to_owned()).collect(),
            voor: audiences.into_iter().map(|audience| audience.code().to_owned()).collect(),
            dagen: cell("days"),
            talen: languages,
            telefoon: cell("telephone"),
            mail: cell("mail"),
            website: cell("website"),
            kosten: cell("cost"),
            bron: cell("source"),
            gehoord: if word_lists::is_yes(&cell("hearsay")) { "ja".to_owned() } else { String::new() },
            kenmerk: cell("id"),
            naam: name,
            tekst: text,
            ..EntryForm::default()
        };
        let area = cell("area");
        read.form.dorp = self.area(&area, point, &mut read.whys);
        read.cells = row.cells().map(str::to_owned).collect();
        read
    }

    /// By its name; without one, the area that its point is nearest to.
    fn area(&mut self, name: &str, point: Option<LatLon>, whys: &mut Vec<Why>) -> String {
        if name.is_empty() {
            let Some(nearest) = point.and_then(|point| self.homes.nearest(point)) else { return String::new() };
            self.nearest += 1;
            return nearest.code.as_str().to_owned();
        }
        match self.names.find(name) {
            Found::One(area) => area.code.as_str().to_owned(),
            Found::Several(areas) => {
                whys.push(Why::Areas(name.to_owned(), areas.iter().take(SHOWN).map(|area| area.code.to_string()).collect()));
                String::new()
            }
            Found::Unknown { nearest } => {
                whys.push(Why::Area(name.to_owned(), nearest));
                String::new()
            }
        }
    }
}

fn day(field: &'static str, cell: &str, whys: &mut Vec<Why>) -> Option<Date> {
    read_day(field, cell).unwrap_or_else(|reason: Reason| {
        whys.push(Why::Row(reason));
        None
    })
}

/// Whether the page of a row is one that another room of this program keeps: activities, places, offers.
fn is_of_another_room(page: &str) -> bool {
    let path = page.split_once("://").map_or(page, |(_, rest)| rest.find('/').map_or("", |at| &rest[at..]));
    path.starts_with('/') && !path.starts_with("/kaart/")
}

/// As the form of an entry takes it.
pub(super) fn written(point: LatLon) -> String {
    format!("{:.6}, {:.6}", point.lat(), point.lon())
}
