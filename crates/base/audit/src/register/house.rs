//! What is processed to keep the house itself in order?

use super::Description;
use crate::Terms;

pub(super) fn sign_in(terms: &Terms) -> Description {
    Description {
        name: "Inloggen en sessies",
        purpose: "Zeker weten wie iemand is, zonder wachtwoorden.",
        ground: "Taak van algemeen belang (artikel 6 lid 1 e), en de plicht om gegevens te beveiligen (artikel 32).",
        whose: "Bewoners met een account en medewerkers.",
        data: "E-mailadres, het kenmerk van een inloglink, passkey of account van de eigen organisatie, en begin en einde van een sessie.",
        recipients: "Niemand. De gebruiker ziet de eigen sessies en kan ze beëindigen.",
        term: format!(
            "Inloglink: {} minuten. Sessie van een bewoner: {} dagen. Sessie van een medewerker: {} uur.",
            terms.link_minutes, terms.resident_session_days, terms.professional_session_hours
        ),
        measures: "Van een sessie staat alleen een hash in de database, en van een link niets: die wordt bij het versturen afgeleid. Een link werkt één keer. Wie uit dienst gaat, is meteen uitgelogd.",
    }
}

pub(super) fn staff(terms: &Terms) -> Description {
    Description {
        name: "Accounts van medewerkers",
        purpose: "Regelen wie namens welke partij met Opbouw werkt, en wat die persoon mag.",
        ground: "Taak van algemeen belang (artikel 6 lid 1 e).",
        whose: "Medewerkers en vrijwilligers van partijen die meedoen, en beheerders.",
        data: "Naam, e-mailadres van het werk, partij, rol, en begin en einde daarvan. Uren per week, en wie er in een bewaarde \
            bezuinigingstoets staat.",
        recipients: "Medewerkers van dezelfde partij en beheerders. Bewoners zien de naam van wie hun gegevens bekeek. In de bezuinigingstoets \
            ziet alleen de coördinator van de eigen partij een naam; anderen zien een nummer.",
        term: format!("Tot het einde van de rol. Daarna {} maanden, om te kunnen uitleggen wie wat deed (instelbaar).", terms.trail_months),
        measures: "Op uitnodiging van de eigen partij of de beheerder. Inloggen met een passkey of via de eigen organisatie.",
    }
}

pub(super) fn messages(terms: &Terms) -> Description {
    Description {
        name: "Berichten",
        purpose: "Inloglinks, uitnodigingen en meldingen versturen.",
        ground: "Toestemming (artikel 6 lid 1 a) voor meldingen. Taak van algemeen belang (artikel 6 lid 1 e) voor inloglinks en uitnodigingen.",
        whose: "Bewoners met een account en medewerkers.",
        data: "E-mailadres, de tekst van het bericht, en of het is verstuurd.",
        recipients: "De ontvanger, en de mailserver van de gemeente. De beheerder ziet aantallen en fouten, geen tekst.",
        term: format!("{} dagen in de lijst van te versturen berichten.", terms.outbox_days),
        measures: "Adres en velden zijn leeg zodra het bericht weg is. Een link staat nooit in de lijst. In een bericht staat niet meer dan nodig is.",
    }
}

pub(super) fn imports(terms: &Terms) -> Description {
    Description {
        name: "Lijsten inlezen",
        purpose: "Lijsten met aanbod, partijen en gebieden overnemen, en een fout kunnen terugdraaien.",
        ground: "Taak van algemeen belang (artikel 6 lid 1 e). Staan er bewoners in de lijst: de toestemming waarmee de lijst is gemaakt.",
        whose: "Bewoners en partijen die in de lijst staan.",
        data: "Voornaam, buurt of dorp, aanbod, talen en tijden. Van bewoners ook hoe ze te bereiken zijn. Achternaam, adres en geboortedatum leest Opbouw niet.",
        recipients: "De beheerder die de lijst inleest. Daarna als bij het aanbod.",
        term: format!("De vorige versie: {} dagen, om te kunnen terugdraaien. Het bestand zelf bewaart Opbouw niet.", terms.undo_days),
        measures: "Eerst een proef, dan pas opslaan. Geweigerde rijen gaan terug naar wie de lijst inlas.",
    }
}

pub(super) fn network(terms: &Terms) -> Description {
    Description {
        name: "Wie met wie samenwerkt",
        purpose: "Overzicht over alle partijen: wie met wie werkt, waar niemand is, en wie elkaar kan ontmoeten.",
        ground: "Taak van algemeen belang (artikel 6 lid 1 e).",
        whose: "Medewerkers die een band, een kennismaking of een netwerksessie opschrijven. Over bewoners staat hier niets.",
        data: "Alleen in het controlespoor: wie het opschreef. De banden zelf zijn tussen partijen, en van het werk staan er alleen aantallen.",
        recipients: "Wie hier werkt, ziet de partijen en hun banden. Tijdens een netwerksessie ook wie de code heeft.",
        term: format!("In het controlespoor: {} maanden (instelbaar).", terms.trail_months),
        measures: "Wie op een telefoon meedoet, heeft geen account en laat geen gegevens achter.",
    }
}

pub(super) fn trail(terms: &Terms) -> Description {
    Description {
        name: "Controlespoor",
        purpose: "Kunnen laten zien wie wat deed met welke gegevens, en misbruik ontdekken.",
        ground: "Wettelijke verplichting (artikel 6 lid 1 c): verantwoording en beveiliging (artikel 5 lid 2 en artikel 32; BIO2 8.15).",
        whose: "Iedereen die iets doet in Opbouw, en degene om wie het gaat.",
        data: "Tijd, handeling, soort en nummer van wat het betreft, uitkomst, herkomst, partij, en pseudoniemen. Geen tekst van mensen.",
        recipients: "De bewoner: de regels over zichzelf. De beheerder: alle regels, met pseudoniemen. Een toezichthouder die erom vraagt.",
        term: format!("{} maanden (instelbaar).", terms.trail_months),
        measures: "Regels zijn niet te wijzigen en hangen met een hash aan elkaar, zodat knoeien te zien is. \
                   Het pseudoniem staat alleen bij de persoon: na wissen is een regel anoniem.",
    }
}

pub(super) fn backups(terms: &Terms) -> Description {
    Description {
        name: "Reservekopieën",
        purpose: "Gegevens kunnen terugzetten na een storing of een fout.",
        ground: "Wettelijke verplichting (artikel 6 lid 1 c): beschikbaarheid van gegevens (artikel 32 lid 1 c).",
        whose: "Iedereen die in de database staat.",
        data: "Alles wat in de database staat.",
        recipients: "Wie de reservekopieën van de gemeente beheert.",
        term: format!("Zo lang als de gemeente kopieën bewaart. Advies: niet langer dan {} dagen.", terms.backup_days),
        measures: "De kopie is versleuteld. Wie tussen kopie en terugzetten is gewist, moet na het terugzetten opnieuw worden gewist.",
    }
}

pub(super) fn statistics() -> Description {
    Description {
        name: "Tellingen",
        purpose: "Weten of Opbouw werkt: hoe vaak iets is gevraagd, gevonden en gebruikt.",
        ground: "Taak van algemeen belang (artikel 6 lid 1 e). Tellingen zijn geen gegevens van personen.",
        whose: "Van niemand: er wordt per dag opgeteld, zonder persoon.",
        data: "Een dag, wat er is geteld, en hoe vaak. Geen plaats en geen tijdstip.",
        recipients: "Medewerkers van de gemeente.",
        term: "Zonder einde, omdat er geen personen in staan.".into(),
        measures: "Er wordt in het geheugen opgeteld en alleen het totaal wordt bewaard.",
    }
}
