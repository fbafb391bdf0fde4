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
