//! Is this row somebody? Reads one row, field by field, with the first thing that is wrong as the reason.

use super::ListedPerson;
use super::fields::Layout;
use crate::area::AreaCode;
use crate::error::PersonFault;
use crate::fold::one_line;
use crate::import::area_names::{AreaNames, Found};
use crate::import::languages;
use crate::import::reason::Reason;
use crate::import::sheet::Row;
use crate::import::told::Told;
use crate::person::{Email, FirstName, Phone};

/// Reads the rows of one file.
pub(super) struct Reader<'a> {
    layout: &'a Layout,
    names: &'a AreaNames<'a>,
    pub(super) told: Told,
}

impl<'a> Reader<'a> {
    pub(super) fn new(layout: &'a Layout, names: &'a AreaNames<'a>) -> Self {
        Self { layout, names, told: Told::default() }
    }

    pub(super) fn read(&mut self, row: &Row) -> Result<ListedPerson, Reason> {
        let cell = |column: Option<usize>| column.map_or("", |column| row.cell(column).trim());
        let first_name =
            FirstName::parse(row.cell(self.layout.first_name)).map_err(|fault| Reason::OfPerson { field: "first name", fault })?;
        let area = self.area(row.cell(self.layout.area))?;
        let email = filled(cell(self.layout.email)).map(Email::parse).transpose();
        let email = email.map_err(|fault| Reason::OfPerson { field: "email", fault })?;
        let (phone, without_zero) = phone(cell(self.layout.phone)).map_err(|fault| Reason::OfPerson { field: "phone", fault })?;
        let languages = languages::parse(cell(self.layout.language)).map_err(Reason::UnknownLanguage)?;
        let language = languages.split(", ").next().unwrap_or_default().to_owned();
        if first_name.as_str().contains(' ') {
            self.told.long_names.add(row.line);
        }
        if without_zero {
            self.told.lost_zeros.add(row.line);
        }
        Ok(ListedPerson { first_name, area, email, phone, language, fills: None })
    }

    /// Nobody is put somewhere by guess: which workers find them depends on it.
    fn area(&self, cell: &str) -> Result<AreaCode, Reason> {
        let name = one_line(cell);
        if name.is_empty() {
            return Err(Reason::NoArea);
        }
        match self.names.find(&name) {
            Found::One(area) => Ok(area.code.clone()),
            Found::Several(areas) => {
                let codes = areas.iter().take(5).map(|area| area.code.to_string()).collect();
                Err(Reason::HomeInSeveralAreas { name, codes })
            }
            Found::Unknown { nearest: Some(nearest) } => Err(Reason::UnknownArea { name, nearest: Some(nearest) }),
            Found::Unknown { nearest: None } => Err(Reason::HomeUnknown { name }),
        }
    }
}

fn filled(cell: &str) -> Option<&str> {
    (!cell.is_empty()).then_some(cell)
}

/// The number, and whether a 0 was put in front: spreadsheets take `0612345678` for a number and drop it.
fn phone(cell: &str) -> Result<(Option<Phone>, bool), PersonFault> {
    let Some(text) = filled(cell) else { return Ok((None, false)) };
    let lost_zero = text.len() == 9 && text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    let phone = if lost_zero { Phone::parse(&format!("0{text}"))? } else { Phone::parse(text)? };
    Ok((Some(phone), lost_zero))
}
