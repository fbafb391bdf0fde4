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

pub(super) fn activities(terms: &Terms) -> Description {
    Description {
        name: "Activiteiten en plekken",
        purpose: "Weten wie een activiteit organiseert, wie komt en wie er was, en wie een zaal heeft.",
        ground: "Toestemming (artikel 6 lid 1 a): wie organiseert of zich opgeeft, geeft die.",
        whose: "Bewoners die organiseren, een sleutel hebben of zich opgeven, ook zonder account.",
        data: "Voornaam, telefoonnummer of e-mailadres, de activiteit, de rol daarin, en of iemand kwam.",
        recipients: "Wie de activiteit organiseert, en medewerkers van de partij die haar steunt. De beheerder van de plek ziet alleen de titel en wie organiseert.",
        term: format!("Wie zich zonder account opgaf: 30 dagen na de dag zelf. Anders: {}", resident_term(terms)),
        measures: "Afzeggen kan altijd, met een link en zonder reden. In een agenda die iemand met een geheime link volgt, staan geen namen van anderen.",
    }
}

pub(super) fn contact(terms: &Terms) -> Description {
    Description {
        name: "Contact houden",
        purpose: "Weten waar de medewerker was, wat is beloofd en wat een groep wil; en dat een collega het over kan nemen.",
        ground: "Taak van algemeen belang (artikel 6 lid 1 e) voor tellingen zonder namen. Toestemming (artikel 6 lid 1 a) van wie iets vraagt en bij naam bekend wil zijn.",
        whose: "Bewoners die een medewerker iets vragen. Van anderen staat alleen een telling per leeftijdsgroep.",
        data: "Plaats, tijd, tellingen, stemming van de groep, een regel tekst en een volgende stap. Alleen van wie iets vroeg: een voornaam en hoe die te bereiken is.",
        recipients: "Medewerkers van de eigen partij.",
        term: format!("Een jaar na het laatste contact. Een persoon die iets vroeg: {}", resident_term(terms)),
        measures: "Namen worden niet gevraagd. Op de telefoon staat alles versleuteld en niet langer dan nodig. Niemand krijgt een cijfer.",
    }
}

pub(super) fn social_map() -> Description {
    Description {
        name: "Sociale kaart",
        purpose: "Weten wie er voor instaat dat een organisatie of plek klopt op de kaart, en wie wil horen wat er verandert.",
        ground: "Toestemming (artikel 6 lid 1 a): wie ergens voor instaat of een buurt volgt, geeft die. Voor medewerkers: taak van algemeen belang (artikel 6 lid 1 e).",
        whose: "Contactpersonen van organisaties en initiatieven, en wie een buurt volgt, ook zonder account.",
        data: "Wie voor welke regel op de kaart instaat, en een e-mailadres van wie geen account heeft.",
        recipients: "Wie een account heeft, staat met voornaam bij de eigen partij bekend. Een e-mailadres van iemand zonder account ziet niemand op een pagina.",
        term: "Zolang iemand ervoor instaat of volgt. Wie de link in de mail niet opende: twee dagen.".to_owned(),
        measures: "Op de kaart staan telefoonnummers en adressen van organisaties, nooit van bewoners. Stoppen kan altijd, met een link en zonder reden.",
    }
}

pub(super) fn signals() -> Description {
    Description {
        name: "Signalen",
        purpose: "Op tijd merken wat er in een buurt speelt, en laten weten wat ermee is gedaan.",
        ground: "Taak van algemeen belang (artikel 6 lid 1 e) voor signalen over een plek. Toestemming (artikel 6 lid 1 a) van wie gebeld of gemaild wil worden.",
        whose: "Wie een signaal geeft en wil horen wat ermee gebeurt. Over wie het signaal gaat, staat er niets in.",
        data: "Onderwerp, buurt en een korte zin zonder persoonsgegevens. Alleen van wie dat wil: een telefoonnummer of e-mailadres, apart bewaard.",
        recipients: "Medewerkers van de partij die het signaal oppakt. Beleid ziet alleen aantallen per buurt en onderwerp, nooit minder dan tien.",
        term: "Een signaal waar niemand iets mee doet: 90 dagen. Opgepakt: 90 dagen nadat het klaar is. Telefoonnummer of e-mailadres: tot 14 dagen daarna. \
               Aantallen per week, buurt en onderwerp blijven."
            .to_owned(),
        measures: "Namen, nummers, adressen en kentekens worden geweigerd, bij het typen en nog eens bij het versturen. Bij gevaar wordt niets bewaard en staan er telefoonnummers.",
    }
}
