//! What somebody filled in about an entry, or what stands in a row of a list: parsed at the edge, all faults at once.

use opbouw_finder::{Theme, Themes};
use opbouw_neighbourhood::{Email, HomeArea, LatLon, fold};
use opbouw_post::PhoneNumber;

use crate::entry::NewEntry;
use crate::error::SocialMapError;
use crate::kind::{Audience, Audiences, EntryKind};

/// Letters in a name at most, as a party may have.
pub const MOST_TITLE: usize = 80;
/// Letters in the text at most.
pub const MOST_TEXT: usize = 2_000;
/// Letters in each of the short boxes at most.
pub const MOST_LINE: usize = 200;

/// As typed. The names of the fields are those of the form.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EntryForm {
    /// Code word of the kind.
    pub soort: String,
    /// Its name.
    pub naam: String,
    /// What it is.
    pub tekst: String,
    /// Code or name of the area.
    pub dorp: String,
    /// Where it is, in words.
    pub plek: String,
    /// Latitude and longitude: `52.05, 6.5`; may be empty.
    pub punt: String,
    /// Code words.
    pub themas: Vec<String>,
    /// Code words.
    pub voor: Vec<String>,
    /// Days and parts of the day.
    pub dagen: String,
    /// Codes of languages.
    pub talen: String,
    /// Telephone number.
    pub telefoon: String,
    /// Mail address for everybody.
    pub mail: String,
    /// Address on the web.
    pub website: String,
    /// What it costs.
    pub kosten: String,
    /// Where we have it from.
    pub bron: String,
    /// `ja`: somebody was told so.
    pub gehoord: String,
    /// `ja`, or nothing: the mail address of who answers for it.
    pub beheerder: String,
    /// What the list calls it; of a list only.
    pub kenmerk: String,
}

impl EntryForm {
    /// The fields of a form that was sent.
    pub fn of(pairs: &[(String, String)]) -> Self {
        let one = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default();
        let all = |name: &str| pairs.iter().filter(|(key, _)| key == name).map(|(_, value)| value.clone()).collect();
        Self {
            soort: one("soort"),
            naam: one("naam"),
            tekst: one("tekst"),
            dorp: one("dorp"),
            plek: one("plek"),
            punt: one("punt"),
            themas: all("thema"),
            voor: all("voor"),
            dagen: one("dagen"),
            talen: one("talen"),
            telefoon: one("telefoon"),
            mail: one("mail"),
            website: one("website"),
            kosten: one("kosten"),
            bron: one("bron"),
            gehoord: one("gehoord"),
            beheerder: one("beheerder"),
            kenmerk: String::new(),
        }
    }

    /// An entry as a form, to change it.
    pub fn from_entry(entry: &NewEntry) -> Self {
        Self {
            soort: entry.kind.code().to_owned(),
            naam: entry.title.clone(),
            tekst: entry.text.clone(),
            dorp: entry.area.clone(),
            plek: entry.spot.clone(),
            punt: entry.at.map(|at| format!("{:.5}, {:.5}", at.lat(), at.lon())).unwrap_or_default(),
            themas: entry.themes.iter().map(|theme| theme.code().to_owned()).collect(),
            voor: entry.audiences.iter().map(|audience| audience.code().to_owned()).collect(),
            dagen: entry.days.clone(),
            talen: entry.languages.clone(),
            telefoon: entry.telephone.clone(),
            mail: entry.mail.clone(),
            website: entry.website.clone(),
            kosten: entry.cost.clone(),
            bron: entry.source.clone(),
            gehoord: if entry.is_hearsay { "ja".to_owned() } else { String::new() },
            beheerder: String::new(),
            kenmerk: entry.reference.clone(),
        }
    }

    /// Whether a theme is ticked; for the template.
    pub fn has_theme(&self, code: &str) -> bool {
        self.themas.iter().any(|theme| theme == code)
    }

    /// Whether an audience is ticked; for the template.
    pub fn has_audience(&self, code: &str) -> bool {
        self.voor.iter().any(|audience| audience == code)
    }
}

impl NewEntry {
    /// What was filled in, checked; all faults at once.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn new(form: &EntryForm, areas: &[HomeArea]) -> Result<Self, Vec<SocialMapError>> {
        let mut faults = Vec::new();
        let mut or_fault = |fault: SocialMapError, is_wrong: bool| {
            if is_wrong && !faults.contains(&fault) {
                faults.push(fault);
            }
        };
        let kind = EntryKind::parse(form.soort.trim());
        or_fault(SocialMapError::NoKind, kind.is_none());
        let title = one_line(&form.naam);
        or_fault(SocialMapError::NoTitle, fold(&title).is_empty() || title.chars().count() > MOST_TITLE);
        let lines = [&form.plek, &form.dagen, &form.talen, &form.kosten, &form.bron, &form.kenmerk].map(|line| one_line(line));
        let is_long = form.tekst.chars().count() > MOST_TEXT || lines.iter().any(|line| line.chars().count() > MOST_LINE);
        or_fault(SocialMapError::LongText, is_long);
        let area = find_area(&form.dorp, areas);
        or_fault(SocialMapError::NoArea, area.is_none());
        let at = read_point(&form.punt);
        or_fault(SocialMapError::BadPoint, at.is_err());
        let themes: Option<Themes> =
            form.themas.iter().map(|code| Theme::parse(code)).collect::<Option<Vec<_>>>().map(|all| all.into_iter().collect());
        let audiences: Option<Audiences> =
            form.voor.iter().map(|code| Audience::parse(code)).collect::<Option<Vec<_>>>().map(|all| all.into_iter().collect());
        or_fault(SocialMapError::UnknownChoice, themes.is_none() || audiences.is_none());
        let telephone = read_telephone(&form.telefoon);
        or_fault(SocialMapError::BadTelephone, telephone.is_none());
        let mail = read_mail(&form.mail);
        or_fault(SocialMapError::BadMail, mail.is_none());
        let website = read_website(&form.website);
        or_fault(SocialMapError::BadWebsite, website.is_none());
        let is_hearsay = form.gehoord == "ja";
        or_fault(SocialMapError::NoSource, is_hearsay && lines[4].is_empty());
        let (Some(kind), Some(area), Ok(at), true) = (kind, area, at, faults.is_empty()) else { return Err(faults) };
        let [spot, days, languages, cost, source, reference] = lines;
        Ok(Self {
            kind,
            title,
            text: seen(&form.tekst),
            area: area.code.as_str().to_owned(),
            spot,
            at,
            themes: themes.unwrap_or_default(),
            audiences: audiences.unwrap_or_default(),
            days,
            languages,
            telephone: telephone.unwrap_or_default(),
            mail: mail.unwrap_or_default(),
            website: website.unwrap_or_default(),
            cost,
            source,
            is_hearsay,
            reference,
        })
    }
}

/// By its code, else by its name in any writing: a list has names.
fn find_area<'a>(text: &str, areas: &'a [HomeArea]) -> Option<&'a HomeArea> {
    let text = text.trim();
    let by_code = areas.iter().find(|area| area.code.as_str() == text);
    by_code.or_else(|| areas.iter().find(|area| !text.is_empty() && fold(&area.name) == fold(text)))
}

/// `52.05, 6.5`, with points; nothing is an answer too.
fn read_point(text: &str) -> Result<Option<LatLon>, ()> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let mut numbers = text.split([',', ' ', ';']).filter(|part| !part.is_empty()).map(|part| part.parse::<f64>());
    match (numbers.next(), numbers.next(), numbers.next()) {
        // The Netherlands with some room: a slip that swaps the two is seen.
        (Some(Ok(lat)), Some(Ok(lon)), None) if (50.0..54.5).contains(&lat) && (2.5..8.0).contains(&lon) => Ok(LatLon::new(lat, lon)),
        _ => Err(()),
    }
}

/// A number of the country, also a short one such as 14 0314 and 0900 numbers; as typed.
fn read_telephone(text: &str) -> Option<String> {
    let text = one_line(text);
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_number = text.chars().all(|letter| letter.is_ascii_digit() || " -+().".contains(letter));
    (text.is_empty() || PhoneNumber::parse(&text).is_some() || (is_number && (3..=15).contains(&digits))).then_some(text)
}

fn read_mail(text: &str) -> Option<String> {
    if text.trim().is_empty() {
        return Some(String::new());
    }
    Email::parse(text).ok().map(|mail| mail.as_str().to_owned())
}

/// With `https://` in front when nothing stands there. Nothing that a browser would execute.
fn read_website(text: &str) -> Option<String> {
    let text = text.trim();
    if text.is_empty() {
        return Some(String::new());
    }
    let (scheme, rest) = text.split_once("://").unwrap_or(("https", text));
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    let is_host = host.contains('.') && host.chars().all(|letter| letter.is_ascii_alphanumeric() || "-.:".contains(letter));
    let is_clean = !text.chars().any(|letter| letter.is_whitespace() || letter.is_control() || "<>\"'".contains(letter));
    let is_web = matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https");
    (is_web && is_host && is_clean && text.len() <= MOST_LINE).then(|| format!("{}://{rest}", scheme.to_ascii_lowercase()))
}

/// One line with single spaces, without letters that nobody sees.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace()
        .map(|word| word.chars().filter(|letter| !is_unseen(*letter)).collect::<String>())
        .collect::<Vec<_>>()
        .join(" ")
        .trim()
        .to_owned()
}

/// A text of several lines, without letters that nobody sees.
fn seen(text: &str) -> String {
    text.chars().filter(|letter| *letter == '\n' || !is_unseen(*letter)).collect::<String>().trim().to_owned()
}

fn is_unseen(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use opbouw_neighbourhood::AreaCode;
    use proptest::prelude::*;

    use super::*;

    fn areas() -> Vec<HomeArea> {
        vec![HomeArea { code: AreaCode::parse("BU99900101").unwrap(), name: "Lindelo".to_owned(), centre: None }]
    }

    fn form() -> EntryForm {
        EntryForm { soort: "party".into(), naam: " Fanfare  De Linde ".into(), dorp: "lindelo".into(), ..EntryForm::default() }
    }

    #[test]
    fn a_name_and_a_village_are_enough() {
        let entry = NewEntry::new(&form(), &areas()).unwrap();
        assert_eq!((entry.title.as_str(), entry.area.as_str()), ("Fanfare De Linde", "BU99900101"));
    }

    #[test]
    fn all_faults_are_told_at_once() {
        let wrong = EntryForm {
            soort: "club".into(),
            dorp: "Atlantis".into(),
            punt: "6.5, 52.05".into(),
            telefoon: "bel maar".into(),
            mail: "a@b".into(),
            website: "javascript://x.nl/%0aalert(1)".into(),
            gehoord: "ja".into(),
            ..EntryForm::default()
        };
        use SocialMapError as E;
        let faults = vec![E::NoKind, E::NoTitle, E::NoArea, E::BadPoint, E::BadTelephone, E::BadMail, E::BadWebsite, E::NoSource];
        assert_eq!(NewEntry::new(&wrong, &areas()), Err(faults));
    }

    #[test]
    fn a_website_gets_its_beginning() {
        let check = |text: &str| read_website(text);
        assert_eq!(check("fanfare.nl/repetitie"), Some("https://fanfare.nl/repetitie".to_owned()));
        assert_eq!(check("HTTP://fanfare.nl"), Some("http://fanfare.nl".to_owned()));
        for text in ["geen", "https://", "https://a b.nl", "data:text/html,x", "https://x.nl/\"onload"] {
            assert_eq!(check(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_an_entry_or_a_fault(naam in "\\PC{0,100}", punt in "\\PC{0,20}", website in "\\PC{0,40}", telefoon in "\\PC{0,20}") {
            let form = EntryForm { naam, punt, website, telefoon, ..form() };
            match NewEntry::new(&form, &areas()) {
                Ok(entry) => prop_assert!(!entry.title.is_empty() && (entry.website.is_empty() || entry.website.starts_with("http"))),
                Err(faults) => prop_assert!(!faults.is_empty()),
            }
        }
    }
}
