//! What is processed of residents because of what they ask, offer and decide?

use super::Description;
use crate::Terms;

const RESIDENTS: &str = "Bewoners die zich hebben aangemeld, of voor wie een medewerker dat met hun toestemming heeft gedaan.";

pub(super) fn asking() -> Description {
    Description {
        name: "Een vraag stellen",
        purpose: "Laten zien wie in de buurt kan helpen bij een vraag in gewone taal.",
        ground: "Taak van algemeen belang (artikel 6 lid 1 e): mensen de weg wijzen naar hulp in de buurt (Wmo 2015). \
                 Schrijft iemand over gezondheid: de vraag wordt niet bewaard, en dient alleen het antwoord waar de vrager om vraagt.",
        whose: "Iedereen die een vraag stelt, en degene over wie de vraag gaat.",
        data: "De tekst van de vraag, en als de vrager dat wil de plaats en de tijd. Niet de naam en niet het adres van de computer.",
        recipients: "Niemand. Alleen de vrager ziet het antwoord.",
        term: "Niet bewaard: de vraag is weg als het antwoord er is.".into(),
        measures: "De vraag komt niet in de database, niet in het logboek en niet in het adres van de pagina. Er is geen account nodig.",
    }
}

pub(super) fn offers(terms: &Terms) -> Description {
    Description {
        name: "Aanbod van bewoners",
        purpose: "Laten zien wat buurtgenoten kunnen en willen doen, zodat anderen hen kunnen vinden.",
        ground: "Toestemming (artikel 6 lid 1 a). Schrijft iemand zelf iets over gezondheid of geloof: uitdrukkelijke toestemming (artikel 9 lid 2 a).",
        whose: RESIDENTS,
        data: "Voornaam, buurt of dorp, wat iemand aanbiedt in eigen woorden, wanneer, welke talen, en of een VOG is gezien.",
        recipients: "Iedereen die een vraag stelt, voor zover de bewoner daarmee heeft ingestemd. Medewerkers van de partijen die meedoen.",
        term: resident_term(terms),
        measures: "Zonder toestemming is het aanbod niet te vinden. Opbouw vraagt niet om een huisadres.",
    }
}

pub(super) fn requests(terms: &Terms) -> Description {
    Description {
        name: "Verzoeken van bewoners",
        purpose: "Een vraag bewaren als de bewoner dat wil, zodat iemand kan reageren.",
        ground: "Toestemming (artikel 6 lid 1 a). Gaat het over gezondheid: uitdrukkelijke toestemming (artikel 9 lid 2 a).",
        whose: "Bewoners die een vraag laten bewaren, of voor wie een medewerker dat met hun toestemming doet.",
        data: "Voornaam, buurt of dorp, de vraag in eigen woorden, en wie erop reageerde.",
        recipients: "Wie de bewoner toestemming gaf: buurtgenoten die kunnen helpen, en medewerkers van de partijen die meedoen.",
        term: resident_term(terms),
        measures: "Bewaren gebeurt pas na een eigen keuze van de bewoner. Die kan het verzoek altijd zelf weghalen.",
    }
}

pub(super) fn contact_details(terms: &Terms) -> Description {
    Description {
        name: "Contactgegevens van bewoners",
        purpose: "Bewoners bereiken over hun aanbod of verzoek.",
        ground: "Toestemming (artikel 6 lid 1 a).",
        whose: RESIDENTS,
        data: "E-mailadres, en als de bewoner dat wil een telefoonnummer.",
        recipients: "Geen andere bewoner. Een medewerker: van de partij die de bewoner inschreef, of waarmee de bewoner deelt.",
        term: resident_term(terms),
        measures: "De gegevens staan nooit op een openbare pagina. De bewoner ziet wie heeft gekeken.",
    }
}

pub(super) fn consents(terms: &Terms) -> Description {
    Description {
        name: "Toestemmingen",
        purpose: "Weten waarvoor een bewoner toestemming gaf en aan wie, en dat kunnen aantonen.",
        ground: "Wettelijke verplichting (artikel 6 lid 1 c): de gemeente moet toestemming kunnen aantonen (artikel 7 lid 1).",
        whose: RESIDENTS,
        data: "Het doel, de partij, en de dag waarop toestemming is gegeven of ingetrokken.",
        recipients: "De bewoner zelf, en medewerkers van de partij om wie het gaat.",
        term: format!(
            "Zo lang als de gegevens van de bewoner. Ingetrokken: werkt meteen, en de regel blijft als bewijs. Wie zich laat wissen, is binnen \
             {} dagen weg (het programma doet dit meteen), met alle regels.",
            terms.erase_within_days
        ),
        measures: "Intrekken is net zo makkelijk als geven, en werkt meteen.",
    }
}

pub(super) fn rights(terms: &Terms) -> Description {
    Description {
        name: "Rechten van bewoners",
        purpose: "Bewoners laten inzien, meenemen, verbeteren, beperken en wissen wat er van hen is (artikel 15 tot en met 21).",
        ground: "Wettelijke verplichting (artikel 6 lid 1 c).",
        whose: "Iedereen van wie Opbouw gegevens heeft, en wie dit namens hen regelt.",
        data: "Dat iemand een recht heeft gebruikt, welk recht, en wanneer.",
        recipients: "De bewoner zelf. De beheerder ziet dat het is gebeurd, met een pseudoniem.",
        term: format!(
            "Zo lang als het controlespoor: {} maanden (instelbaar). Het bestand om mee te nemen bewaart Opbouw niet.",
            terms.trail_months
        ),
        measures: "De bewoner doet dit zelf na het inloggen. Na het wissen is niet meer te zien van wie de regels in het controlespoor zijn.",
    }
}

pub(super) fn resident_term(terms: &Terms) -> String {
    format!(
        "{} maanden na de laatste keer dat de bewoner iets deed (instelbaar), of eerder als de bewoner het weghaalt.",
        terms.resident_months
    )
}
