//! What somebody filled in: parsed at the edge, all faults at once.

use jiff::civil::Date;
use opbouw_neighbourhood::HomeArea;
use opbouw_web::Reach;

use crate::error::SignalsError;
use crate::signal::{MOST_TEXT, NewSignal, Origin};
use crate::theme::SignalTheme;

/// As typed. The names of the fields are those of the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SignalForm {
    /// Code word of the theme.
    pub thema: String,
    /// Code of the area.
    pub buurt: String,
    /// One sentence.
    pub zin: String,
    /// Telephone number or mail address; may be empty.
    pub bereik: String,
    /// Key of the form.
    pub sleutel: String,
    /// A box that nobody sees: only a program fills it in.
    pub website: String,
    /// Whoever leaves it says that what sounds like danger is none.
    pub is_no_danger: bool,
}

impl SignalForm {
    /// The fields of a form that was sent. With `zonder` the sentence stays out of it.
    pub fn of(pairs: &[(String, String)]) -> Self {
        let one = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default();
        let zin = if one("zonder") == "ja" { String::new() } else { one("zin") };
        Self {
            thema: one("thema"),
            buurt: one("buurt"),
            zin,
            bereik: one("bereik"),
            sleutel: one("sleutel"),
            website: one("website"),
            is_no_danger: one("geen-gevaar") == "ja",
        }
    }
}

/// What was filled in, checked; all faults at once. Personal data and danger are looked for by the caller.
///
/// # Errors
/// Everything that is wrong, in the order of the form.
pub fn check(form: &SignalForm, areas: &[HomeArea], origin: Origin, today: Date) -> Result<(NewSignal, Option<Reach>), Vec<SignalsError>> {
    let mut faults = Vec::new();
    let theme = SignalTheme::parse(form.thema.trim());
    if theme.is_none() {
        faults.push(SignalsError::NoTheme);
    }
    let area = areas.iter().find(|area| area.code.as_str() == form.buurt.trim());
    if area.is_none() {
        faults.push(SignalsError::NoArea);
    }
    let text = one_line(&form.zin);
    if text.chars().count() > MOST_TEXT {
        faults.push(SignalsError::LongText);
    }
    let reach = Reach::parse(&form.bereik);
    if reach.is_err() {
        faults.push(SignalsError::BadReach);
    }
    if !form.website.is_empty() {
        faults.push(SignalsError::HiddenBox);
    }
    let (Some(theme), Some(area), Ok(reach), true) = (theme, area, reach, faults.is_empty()) else { return Err(faults) };
    let area = area.code.as_str().to_owned();
    Ok((NewSignal { theme, area, text, origin, seen_on: today, form_key: form.sleutel.clone() }, reach))
}

/// One line with single spaces, without letters that nobody sees.
pub(crate) fn one_line(text: &str) -> String {
    let seen = |word: &str| word.chars().filter(|letter| !is_unseen(*letter)).collect::<String>();
    text.split_whitespace().map(seen).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn is_unseen(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use opbouw_neighbourhood::AreaCode;
    use proptest::prelude::*;

    use super::*;

    fn areas() -> Vec<HomeArea> {
        vec![HomeArea { code: AreaCode::parse("BU99900101").unwrap(), name: "Lindelo".to_owned(), centre: None }]
    }

    fn form() -> SignalForm {
        SignalForm { thema: "company".into(), buurt: "BU99900101".into(), ..SignalForm::default() }
    }

    #[test]
    fn a_theme_and_an_area_are_enough() {
        let (signal, reach) = check(&form(), &areas(), Origin::Resident, date(2026, 11, 23)).unwrap();
        assert_eq!((signal.theme, signal.text.as_str(), reach), (SignalTheme::Company, "", None));
    }

    #[test]
    fn all_faults_are_told_at_once() {
        let wrong = SignalForm { zin: "a".repeat(301), bereik: "bel maar".into(), website: "x".into(), ..SignalForm::default() };
        use SignalsError as E;
        let faults = vec![E::NoTheme, E::NoArea, E::LongText, E::BadReach, E::HiddenBox];
        assert_eq!(check(&wrong, &areas(), Origin::Resident, date(2026, 11, 23)), Err(faults));
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_a_signal_or_a_fault(zin in "\\PC{0,400}", bereik in "\\PC{0,40}") {
            match check(&SignalForm { zin, bereik, ..form() }, &areas(), Origin::Resident, date(2026, 11, 23)) {
                Ok((signal, _)) => prop_assert!(signal.text.chars().count() <= MOST_TEXT),
                Err(faults) => prop_assert!(!faults.is_empty()),
            }
        }
    }
}
