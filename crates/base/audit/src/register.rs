//! What does the register of processing activities say (AVG, article 30)? In Dutch, because the municipality answers for it.

mod house;
mod residents;
mod together;

use std::fmt::Write;

use crate::{Activity, Terms};

/// What the register says of one activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Description {
    /// What it is called.
    pub name: &'static str,
    /// What it is for.
    pub purpose: &'static str,
    /// The legal ground, as a proposal: the municipality decides.
    pub ground: &'static str,
    /// Whose data.
    pub whose: &'static str,
    /// Which data.
    pub data: &'static str,
    /// Who gets to see them.
    pub recipients: &'static str,
    /// How long they are kept.
    pub term: String,
    /// How they are protected, beside what holds for all.
    pub measures: &'static str,
}

/// What the register says of this activity.
pub fn describe(activity: Activity, terms: &Terms) -> Description {
    match activity {
        Activity::Asking => residents::asking(),
        Activity::Offers => residents::offers(terms),
        Activity::Requests => residents::requests(terms),
        Activity::ContactDetails => residents::contact_details(terms),
        Activity::Consents => residents::consents(terms),
        Activity::Rights => residents::rights(terms),
        Activity::SignIn => house::sign_in(terms),
        Activity::Staff => house::staff(terms),
        Activity::Messages => house::messages(terms),
        Activity::Imports => house::imports(terms),
        Activity::Trail => house::trail(terms),
        Activity::Backups => house::backups(terms),
        Activity::Statistics => house::statistics(),
        Activity::Matching => together::matching(terms),
        Activity::Calls => together::calls(terms),
        Activity::Activities => together::activities(terms),
        Activity::Contact => together::contact(terms),
        Activity::Network => house::network(terms),
        Activity::SocialMap => together::social_map(),
        Activity::Signals => together::signals(),
    }
}

const OPENING: &str = "# Register van verwerkingen

Dit register zegt welke gegevens van mensen Opbouw gebruikt, waarvoor, en hoe lang. De AVG vraagt dit in artikel 30. Het programma maakt dit register zelf:
elke regel in het controlespoor verwijst naar een code hieronder. Pas dit bestand niet met de hand aan. Een test vergelijkt het met het programma.

De gemeente is verantwoordelijk voor de verwerking. De grondslagen hieronder zijn een voorstel. De gemeente stelt ze vast, samen met haar functionaris
gegevensbescherming, en vult haar naam en contactgegevens in. De termijnen zijn die van een nieuwe installatie; waar *instelbaar* staat, kan de gemeente een
andere termijn kiezen.

Voor alle verwerkingen geldt:

- Gegevens gaan niet naar een land buiten de Europese Unie. Opbouw stuurt niets naar andere bedrijven, ook niet voor kaarten, letters of statistiek.
- Niemand wordt door het programma beoordeeld. Er zijn geen besluiten zonder mens (artikel 22).
- Een medewerker ziet alleen wat bij de eigen rol en de eigen partij hoort. Wie kijkt, staat in het controlespoor.
- De verbinding met de browser is versleuteld. In een database van SQLite wordt wat gewist is ook overschreven.
- Opbouw heeft geen kolom voor burgerservicenummer of geboortedatum.
";

/// The whole register as a document.
pub fn render(terms: &Terms) -> String {
    let mut document = format!("{OPENING}\n## Overzicht\n\n| code | verwerking | bewaartermijn |\n|---|---|---|\n");
    for activity in Activity::ALL {
        let Description { name, term, .. } = describe(*activity, terms);
        // Writing to a text cannot fail.
        let _ = writeln!(document, "| [{code}](#{anchor}) | {name} | {term} |", code = activity.code(), anchor = anchor(*activity));
    }
    for activity in Activity::ALL {
        document.push_str(&section(*activity, &describe(*activity, terms)));
    }
    document
}

/// A heading is the code alone, so that the address in an export leads to it.
fn section(activity: Activity, described: &Description) -> String {
    let Description { name, purpose, ground, whose, data, recipients, term, measures } = described;
    let code = activity.code();
    format!(
        "\n## {code}\n\n**{name}**\n\n| | |\n|---|---|\n| Doel | {purpose} |\n| Grondslag | {ground} |\n| Van wie | {whose} |\n\
         | Welke gegevens | {data} |\n| Wie ziet ze | {recipients} |\n| Bewaartermijn | {term} |\n| Bescherming | {measures} |\n"
    )
}

fn anchor(activity: Activity) -> String {
    activity.code().to_lowercase()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    /// Run with `OPBOUW_WRITE=1` to write it anew.
    #[test]
    fn document_is_what_the_program_says() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs/privacy/register.md");
        let expect = render(&Terms::default());
        if std::env::var_os("OPBOUW_WRITE").is_some() {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, &expect).unwrap();
        }
        let found = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            found == expect,
            "docs/privacy/register.md differs from the program: run this test with OPBOUW_WRITE=1 and look at the change"
        );
    }

    #[test]
    fn every_activity_says_everything_that_article_30_asks() {
        for activity in Activity::ALL {
            let Description { name, purpose, ground, whose, data, recipients, term, measures } = describe(*activity, &Terms::default());
            for text in [purpose, ground, whose, data, recipients, &term, measures] {
                assert!(text.len() > 10 && text.ends_with('.') && !text.contains(['|', '\n']), "{}: {text}", activity.code());
            }
            assert!(!name.is_empty() && !name.ends_with('.'));
        }
    }

    #[test]
    fn terms_of_the_municipality_are_in_the_document() {
        let terms = Terms { resident_months: 7, trail_months: 41, ..Terms::default() };
        let document = render(&terms);
        assert!(document.contains("7 maanden") && document.contains("41 maanden") && !document.contains("12 maanden"));
    }
}
