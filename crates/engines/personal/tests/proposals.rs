//! What is proposed instead: the same sentence about nobody in particular.

use opbouw_personal::{Places, find_personal, propose};

fn check(text: &str, expect: &str) {
    let found = find_personal(text, &Places::new(["Molenwijk", "Sint Jan"]));
    assert_eq!(propose(text, &found), expect, "{text}");
}

#[test]
fn a_name_becomes_somebody_and_a_title_what_it_says() {
    check("Henk is vaak alleen.", "Iemand is vaak alleen.");
    check("Mijn buurvrouw Fatma durft niet naar buiten.", "Mijn buurvrouw durft niet naar buiten.");
    check("Buurvrouw Fatma durft niet naar buiten.", "Een buurvrouw durft niet naar buiten.");
    check("In de Molenwijk is mw. de Vries gevallen.", "In de Molenwijk is een mevrouw gevallen.");
    check("Bij de familie Yılmaz is ruzie.", "Bij een gezin is ruzie.");
    check("Fatma's moeder is ziek.", "Iemands moeder is ziek.");
    check("Ali en Zeynep zoeken een oppas.", "Enkele mensen zoeken een oppas.");
    check("MENEER BAKKER EN HENK ZIJN ALLEEN", "EEN MENEER EN IEMAND ZIJN ALLEEN");
}

#[test]
fn who_says_a_name_says_the_rest() {
    check("Hoi, ik ben Stefan en ik ben nieuw hier.", "Hoi, ik ben nieuw hier.");
    check("Mijn naam is Ria en ik ben alleen.", "Ik ben alleen.");
    check("Er is een man die Rinus heet en die slaapt buiten.", "Er is een man die slaapt buiten.");
    check("Er is te weinig groen. Groetjes, Elly", "Er is te weinig groen.");
}

#[test]
fn an_address_becomes_this_street() {
    check("Zij woont op de Kerkstraat 14b.", "Zij woont in deze straat.");
    check("De vrouw van nummer 7 is verdwaald.", "De vrouw uit deze straat is verdwaald.");
    check("Naast ons, Esdoornstraat 33, is iemand ziek.", "Naast ons is iemand ziek.");
    check("Er is niks te doen in 7413 BC.", "Er is niks te doen hier in de buurt.");
}

#[test]
fn a_number_goes_with_the_word_that_announces_it() {
    check("Er is weinig te doen. Bel 06-12345678!", "Er is weinig te doen.");
    check("Wij zijn elke dag te bereiken op 06 12 34 56 78.", "Wij zijn elke dag te bereiken.");
    check("Wie wil helpen kan mailen naar soep@voorbeeld.nl voor woensdag.", "Wie wil helpen kan mailen voor woensdag.");
    check("Een man, geboren op 3-4-1950, is vermist.", "Een man is vermist.");
    check("Een bus met kenteken AB-12-CD staat er elke nacht.", "Een bus staat er elke nacht.");
    check("Bel 06-12345678", "");
}

#[test]
fn english_stays_english() {
    check("My neighbour Henk hardly ever goes out.", "My neighbour hardly ever goes out.");
    check("The old man lives at 12 Mill Lane.", "The old man lives in this street.");
    check("Emma's son has no winter coat, and nobody knows.", "Someone's son has no winter coat, and nobody knows.");
}

#[test]
fn what_is_fine_stays_as_it_is() {
    check("  In Sint Jan om 14.30 uur :)  ", "  In Sint Jan om 14.30 uur :)  ");
    check("", "");
}

#[test]
fn nothing_of_an_address_or_a_number_stays() {
    for text in [
        "7071 AB huis 3",
        "7071AB 12",
        "Kerkstr. 5",
        "De Dam 4",
        "'t Veld 8",
        "flat 3 hoog links nummer 12",
        "Dorpsstraat nr twaalf",
        "patiëntnummer 8834412",
        "nummer is zes, een twee drie vier vijf zes zeven acht",
        "nul6 een2 drie4 vijf6 zeven8",
        "Haar bsn is 123456782",
        "Op Kerkstraat 5 en 7 is ruzie.",
        "Er slaapt iemand op 51.9651, 6.2890",
        "Hij zit op 192.168.1.20",
        "Ze woont op 7071 AB, 12b.",
    ] {
        let proposal = propose(text, &find_personal(text, &Places::default()));
        assert!(!proposal.contains(|letter: char| letter.is_ascii_digit()) && !proposal.contains("twaalf"), "{text} became {proposal}");
    }
}

#[test]
fn what_is_proposed_reads_as_a_sentence() {
    check("De oude meneer Bakker ligt veel in bed.", "Een meneer ligt veel in bed.");
    check("Er is hier ene Henk die schreeuwt.", "Er is hier iemand die schreeuwt.");
    check("Een zekere Henk schreeuwt.", "Iemand schreeuwt.");
    check("AB-12-CD rijdt te hard.", "Een auto rijdt te hard.");
    check("HENK is alleen.", "Iemand is alleen.");
    check("P.i.e.t is dronken.", "Iemand is dronken.");
    check("Kerkstraat 12 komt niet buiten.", "Iemand in deze straat komt niet buiten.");
    check("Kerkstraat 12 staat leeg.", "Een huis in deze straat staat leeg.");
    check("Ze is alleen. Haar bsn is 123456782.", "Ze is alleen.");
    check("Haar bsn is 123456782 en ze is alleen.", "Ze is alleen.");
    check("Pіet Jansen is alleen.", "Iemand is alleen.");
    check("The Smith family has no heating.", "A family has no heating.");
    check("De kinderen Visser hebben honger.", "De kinderen hebben honger.");
}
