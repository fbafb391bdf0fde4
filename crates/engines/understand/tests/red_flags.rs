//! Promise: what sounds dangerous and is not gets neighbours, and what is dangerous gets a professional. Written for these tests, from no judged set.

#![allow(clippy::expect_used, reason = "a test that cannot start must stop")]

use opbouw_understand::Vocabulary;

/// Moving house, hobbies, work at night, somebody who forgets and wants company.
const HARMLESS: &[&str] = &[
    "Wie helpt een piano van 200 kilo van twee hoog naar beneden dragen?",
    "Mijn piano moet van drie hoog naar beneden, met zijn vieren lukt het wel",
    "Mijn man werkt 's nachts en ik slaap slecht, wie wil er na elf uur nog kaarten?",
    "Hij mist het eten van zijn moeder, wie kan er Filipijns met hem koken?",
    "He misses his mother's food; who can teach him Filipino dishes?",
    "Opa heeft alzheimer en is 's nachts vaak wakker, wie wil een avond bij hem zitten zodat oma kan slapen?",
    "Mijn vrouw heeft dementie en wandelt graag; wie loopt er 's avonds een rondje met haar mee?",
    "Wie wil gezelschap zijn voor mijn moeder met alzheimer, ze loopt 's nachts door het huis en ik kan niet meer slapen",
    "We willen van het balkon op de derde een bankstel naar beneden takelen",
    "Mijn zoon wil leren duiken van de hoge plank, wie zwemt er mee?",
    "Van het dak van de schuur moeten de pannen naar beneden, wie helpt een zaterdag?",
    "Mijn man slaat graag een balletje op de tennisbaan, wie doet mee?",
    "Zij schiet met pijl en boog, is er een vereniging voor haar zoon?",
    "De buurman slacht zelf zijn kippen, wie wil het leren?",
    "Wij zoeken iemand die messen kan slijpen voor de kookclub van mijn vriend",
    "Wie kan mijn dochter helpen met haar spreekbeurt over de oorlog?",
    "Ik verdrink in het papierwerk van mijn overleden vader",
    "Mijn kleinzoon zit altijd binnen te gamen, wie wil met hem voetballen?",
    "De hond van mijn moeder bijt in alles, wie kan hem opvoeden?",
    "Mijn vriend drinkt geen alcohol meer en zoekt iemand om op zaterdag mee te biljarten",
    "Onze kachel in het clubhuis rookt niet goed, wie is er handig?",
    "Ik ben het huishouden zat en zoek iemand om samen op te ruimen",
    "Ik heb al tien jaar geen tuin meer en mis het, wie wil samen zaaien?",
    "Who can walk with my dad? He has Alzheimer's and loves the woods",
    "My wife works nights and I would like to play cards after eleven",
    "Who can help carry a piano of 200 kilos down from the second floor?",
    "I am dying to learn the accordion, is there somebody who teaches?",
    "My son is shooting a film for school and needs an actor of eighty",
    "Mijn oma eet slecht sinds ze alleen is, wie schuift er aan tafel aan?",
    "Mijn vader is 's nachts conciërge geweest en vertelt daar graag over, wie wil luisteren?",
    "Mijn vader met alzheimer dwaalt 's nachts door het huis, wie wil hem af en toe gezelschap houden?",
    "My mother has dementia and wanders through the house at night; who could sit with her so I can sleep?",
    "My lodger from Manila is missing his mother's food; who makes Filipino dishes?",
];

/// The same words in earnest.
const DANGEROUS: &[&str] = &[
    "Buurvrouw zegt dat ze van twee hoog naar beneden springt",
    "Ik wil van het balkon af springen, het hoeft niet meer",
    "Hij staat op het dak en zegt dat hij gaat springen",
    "Mijn man slaat mij 's nachts als de kinderen slapen",
    "Mijn vriend werkt 's nachts en als hij thuiskomt slaat hij me",
    "Opa met alzheimer is vannacht weggelopen en wij kunnen hem niet vinden",
    "Mijn moeder met dementie is de straat op gelopen in haar nachtjapon en is nog niet terug",
    "Demente buurman zwerft midden in de nacht over de weg",
    "My grandfather has Alzheimer's and went missing last night",
    "Hij mist zijn moeder zo dat hij ook dood wil",
    "He says he wants to kill himself since his mother died",
    "My husband hits me when he comes home from work at night",
    "Ons kind is al twee dagen bij zijn vader en die dreigt hem iets aan te doen",
    "Het ruikt naar gas in de flat, wat moet ik doen?",
    "Mijn baby ademt raar en wordt blauw",
    "Tante ligt onder aan de trap en staat niet meer op",
    "Mijn dochter van veertien krijgt geld van een oudere jongen en moet mee naar een hotel",
    "Zijn zoon haalt elke maand het hele pensioen van opa van de rekening",
    "Ik heb al mijn pillen ingenomen en ben zo moe",
    "Ze snijdt zichzelf in haar armen en laat het niemand zien",
    "De buurjongen loopt met een mes achter mijn zoon aan",
    "Meneer heeft pijn op de borst en zweet heel erg",
    "Mijn moeder praat opeens scheef en haar arm hangt",
    "We horen het kind hiernaast iedere avond gillen en er vallen klappen",
    "De verzorgster sluit mijn oma op in haar kamer",
    "My friend says he wants to end his life tonight",
    "Mijn broertje krijgt van papa met de riem",
    "Hij heeft mijn paspoort afgepakt en ik mag de deur niet uit",
    "Er komt rook onder de deur van de buren vandaan en niemand doet open",
    "Mijn vrouw van tachtig dwaalt 's nachts buiten rond en herkent de weg niet meer",
    "De politie bracht opa terug, hij dwaalt elke nacht buiten door de sneeuw",
    "My grandmother with dementia is wandering outside in her nightgown",
    "My mother is missing since this morning, she has dementia",
    "Hij wil van drie hoog naar beneden springen",
];

/// Every text with the dangers that were heard in it.
fn read(texts: &[&str]) -> Vec<(String, Vec<String>)> {
    let vocabulary = Vocabulary::built_in().expect("the vocabulary files can be read");
    let heard = |text: &&str| {
        let dangers = vocabulary.read_question(text).dangers;
        let told = dangers.iter().map(|danger| format!("{} ({})", vocabulary.danger(danger).id, danger.because.join(" ")));
        ((*text).to_owned(), told.collect())
    };
    texts.iter().map(heard).collect()
}

#[test]
fn what_only_sounds_dangerous_is_no_danger() {
    let flagged: Vec<_> = read(HARMLESS).into_iter().filter(|(_, dangers)| !dangers.is_empty()).collect();
    assert!(flagged.is_empty(), "{flagged:#?}");
}

#[test]
fn the_same_words_in_earnest_are_danger() {
    let missed: Vec<_> = read(DANGEROUS).into_iter().filter(|(_, dangers)| dangers.is_empty()).map(|(text, _)| text).collect();
    assert!(missed.is_empty(), "{missed:#?}");
}
