//! Which column is which? Names in Dutch and English are recognised in any writing; a choice of one's own goes first.

use super::error::ImportError;
use super::notice::Notice;
use crate::fold::fold_tight;

/// A field that a column can fill.
#[derive(Debug)]
pub struct Field {
    /// Its name, in small letters.
    pub name: &'static str,
    /// Other names, folded: small letters without accents, spaces and signs. The first that is found wins.
    pub also: &'static [&'static str],
}

/// Columns that are never read, because the register keeps as little about people as it can. Told apart from those that are merely
/// unknown, so that nobody maps them by mistake without having seen why.
const LEFT_OUT: &[&str] = &[
    "achternaam",
    "adres",
    "address",
    "bsn",
    "burgerservicenummer",
    "contactpersoon",
    "contactperson",
    "dateofbirth",
    "email",
    "emailadres",
    "geboortedatum",
    "gsm",
    "housenumber",
    "huisnummer",
    "iban",
    "lastname",
    "leeftijd",
    "mail",
    "mailadres",
    "mobiel",
    "mobielnummer",
    "pc6",
    "phone",
    "phonenumber",
    "postalcode",
    "postcode",
    "straat",
    "straatnaam",
    "street",
    "surname",
    "tel",
    "telefoon",
    "telefoonnummer",
    "telnr",
    "zip",
    "zipcode",
];

/// The choices of whoever imports: `title=Onderwerp`. Empty for "recognise them all".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping {
    choices: Vec<(String, String)>,
}

impl Mapping {
    /// Reads choices of `--map`: field, `=`, column as it is written in the file.
    ///
    /// ```
    /// use opbouw_neighbourhood::import::Mapping;
    /// assert!(Mapping::parse(["title=Onderwerp", "text = Wat bied je aan?"]).is_ok());
    /// assert!(Mapping::parse(["Onderwerp"]).is_err());
    /// ```
    ///
    /// # Errors
    /// One of them is not `field=column`.
    pub fn parse<T: AsRef<str>>(choices: impl IntoIterator<Item = T>) -> Result<Self, ImportError> {
        let choice = |text: T| {
            let parts = text.as_ref().split_once('=').map(|(field, column)| (field.trim(), column.trim()));
            match parts.filter(|(field, column)| !field.is_empty() && !column.is_empty()) {
                Some((field, column)) => Ok((field.to_owned(), column.to_owned())),
                None => Err(ImportError::BadMapping { text: text.as_ref().to_owned() }),
            }
        };
        Ok(Self { choices: choices.into_iter().map(choice).collect::<Result<_, _>>()? })
    }
}

/// Where each field is found in the rows of one file.
#[derive(Debug)]
pub struct Columns {
    fields: &'static [Field],
    found: Vec<Option<usize>>,
}

impl Columns {
    /// Finds each field in the names of a file.
    ///
    /// # Errors
    /// A choice names a field or a column that is not there.
    pub fn locate(header: &[String], fields: &'static [Field], mapping: &Mapping) -> Result<Self, ImportError> {
        let folded: Vec<String> = header.iter().map(|name| fold_tight(name)).collect();
        let mut columns = Self { fields, found: vec![None; fields.len()] };
        for (field, column) in &mapping.choices {
            columns.choose(field, column, header, &folded)?;
        }
        for (index, field) in fields.iter().enumerate() {
            let is_free = |column: &usize| !columns.found.contains(&Some(*column));
            let named = |name: &str| folded.iter().position(|known| known == name).filter(is_free);
            let recognised = std::iter::once(&field.name).chain(field.also).find_map(|name| named(name));
            columns.found[index] = columns.found[index].or(recognised);
        }
        Ok(columns)
    }

    /// The column of a field, which must be one of the fields this was made with.
    pub fn of(&self, field: &str) -> Option<usize> {
        self.fields.iter().position(|known| known.name == field).and_then(|index| self.found[index])
    }

    /// What to tell about the columns that nothing is read from.
    pub fn notices(&self, header: &[String]) -> Vec<Notice> {
        let unused = header.iter().enumerate().filter(|(index, _)| !self.found.contains(&Some(*index)));
        unused.map(|(index, column)| unused_notice(index, column)).collect()
    }

    fn choose(&mut self, field: &str, column: &str, header: &[String], folded: &[String]) -> Result<(), ImportError> {
        let wanted = fold_tight(field);
        let index = self.fields.iter().position(|known| known.name == wanted);
        let index = index.ok_or_else(|| ImportError::UnknownField {
            field: field.to_owned(),
            fields: self.fields.iter().map(|known| known.name.to_owned()).collect(),
        })?;
        // As it is written first: two columns may differ in capitals only.
        let at = header.iter().position(|name| name == column).or_else(|| folded.iter().position(|name| *name == fold_tight(column)));
        let unknown = || ImportError::UnknownColumn { column: column.to_owned(), found: header.to_vec() };
        self.found[index] = Some(at.ok_or_else(unknown)?);
        Ok(())
    }
}

fn unused_notice(index: usize, column: &str) -> Notice {
    let named = if column.is_empty() { format!("{} (no name)", index + 1) } else { column.to_owned() };
    if LEFT_OUT.contains(&fold_tight(column).as_str()) {
        Notice::ColumnLeftOut { column: named }
    } else {
        Notice::ColumnNotUsed { column: named }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELDS: &[Field] = &[Field { name: "title", also: &["titel", "titelaanbod"] }, Field { name: "lat", also: &["breedtegraad"] }];

    fn check(header: &[&str], choices: &[&str], found: &[Option<usize>]) {
        let header: Vec<String> = header.iter().map(|name| (*name).to_owned()).collect();
        let columns = Columns::locate(&header, FIELDS, &Mapping::parse(choices).unwrap()).unwrap();
        assert_eq!(columns.found, found, "{header:?}");
    }

    #[test]
    fn names_are_recognised_in_any_writing() {
        check(&["Breedtegraad", "TITEL aanbod"], &[], &[Some(1), Some(0)]);
        check(&["titel", "Titel aanbod"], &[], &[Some(0), None]);
        check(&["ónderwerp", "lat"], &["title=Onderwerp"], &[Some(0), Some(1)]);
        check(&["titel", "TITEL"], &["title=TITEL"], &[Some(1), None]);
    }

    #[test]
    fn wrong_choices_say_what_there_is() {
        let header = ["titel".to_owned()];
        let locate = |choice: &str| Columns::locate(&header, FIELDS, &Mapping::parse([choice]).unwrap()).err().unwrap().to_string();
        assert_eq!(locate("titlle=titel"), "There is no field 'titlle'. Fields: title, lat.");
        assert_eq!(locate("lat=y"), "The file has no column 'y'. Columns found: titel.");
    }

    #[test]
    fn columns_about_people_are_left_out_and_say_so() {
        let header = ["titel", "Postcode", "kleur", ""].map(str::to_owned);
        let columns = Columns::locate(&header, FIELDS, &Mapping::default()).unwrap();
        let left_out = Notice::ColumnLeftOut { column: "Postcode".into() };
        let not_used = |column: &str| Notice::ColumnNotUsed { column: column.into() };
        assert_eq!(columns.notices(&header), [left_out, not_used("kleur"), not_used("4 (no name)")]);
    }
}
