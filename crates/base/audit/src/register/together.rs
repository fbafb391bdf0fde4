//! What is processed when people are brought together: one to one, and many at once?

use super::Description;
use super::residents::resident_term;
use crate::Terms;

pub(super) fn matching(terms: &Terms) -> Description {
    Description {
        name: "Vraag en aanbod samenbrengen",
        purpose: "Iemand vragen om een buur te helpen, en weten of dat gelukt is.",
        ground: "Toestemming (artikel 6 lid 1 a) van wie vraagt en van wie aanbiedt. Zij kunnen allebei nee zeggen, en hoeven niet te zeggen waarom.",
        whose: "Bewoners met een aanbod of een verzoek.",
        data: "Wie voor welk verzoek is gevraagd, wat die antwoordde, hoe vaak iemand is gevraagd, en of het een match werd. Van maatjes ook de \
               afspraken, en de datum van de VOG (niet de VOG zelf).",
        recipients: "De twee bewoners, en medewerkers van de partij die een van hen kent. Naam en contactgegevens pas als allebei ja zeiden.",
        term: resident_term(terms),
        measures: "Het programma stelt voor en een mens beslist. Niemand krijgt een cijfer. Wie iemand niet meer wil ontmoeten, blokkeert die.",
    }
}

pub(super) fn calls(terms: &Terms) -> Description {
    Description {
        name: "Oproepen voor veel mensen",
        purpose: "Weten wie wanneer komt helpen bij een klus of ontvangst voor velen, en ze kunnen bereiken.",
        ground: "Toestemming (artikel 6 lid 1 a): wie zich opgeeft, geeft die.",
        whose: "Iedereen die zich opgeeft, ook zonder account.",
        data: "Voornaam, telefoonnummer of e-mailadres, de gekozen taak en tijd, en of iemand kwam.",
        recipients: "Medewerkers van de partij die oproept, en de ploegleider van de eigen ploeg (alleen de voornaam).",
        term: format!("Wie zich zonder account opgaf: 30 dagen na de dag zelf. Anders: {}", resident_term(terms)),
        measures: "Afzeggen kan altijd, met een link en zonder reden.",
    }
}
