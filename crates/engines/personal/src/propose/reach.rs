//! What comes instead of a number, or a date: nothing with the word that announces it, or what it is a number of.

use super::instead::{Edit, Piece, Sentence, with_capital};
use crate::kind::Kind;
use crate::words::Shape;

/// Words that announce what comes, and go with it.
#[rustfmt::skip]
const ANNOUNCING: &[&str] = &[
    "op", "naar", "via", "aan", "bij", "onder", "at", "on", "to", "tel", "telefoon", "telefoonnummer", "mobiel", "telnr", "nr", "iban", "rekening",
    "rekeningnummer", "bsn", "burgerservicenummer", "sofinummer", "kenteken", "nummer", "met", "mailadres", "email", ":", "=", "from", "vanaf", "gsm", "phone",
    "number", "whatsapp", "ip",
];
/// Nouns of which a sentence says what they are: "mijn nummer is ...".
#[rustfmt::skip]
const NOUNS: &[&str] = &[
    "nummer", "telefoonnummer", "mail", "mailadres", "adres", "email", "bsn", "kenteken", "rekening", "rekeningnummer", "iban", "insta", "instagram", "snap",
    "snapchat", "number", "address", "mobiel", "account", "burgerservicenummer",
];
/// Things that are still clear without their plate.
#[rustfmt::skip]
const VEHICLES: &[&str] = &[
    "auto", "bus", "busje", "scooter", "brommer", "motor", "bestelbus", "wagen", "car", "kenteken", "bestelauto", "fiets", "aanhanger", "paspoort",
    "rijbewijs", "identiteitskaart", "passport", "opel", "volvo", "golf", "kaart", "patient", "client", "audi",
];
impl Sentence {
    /// Numbers, mail addresses, plates, accounts and pages.
    pub(super) fn reach(&self, piece: Piece) -> Edit {
        if self.before(piece.first, 1) == "is" && is_noun(self.before(piece.first, 2)) {
            return self.told(piece);
        }
        let mut from = piece.first;
        while self.announces(from) {
            from -= 1;
        }
        if from < piece.first
            && matches!(self.before(from, 1), "mijn" | "zijn" | "haar" | "hun" | "my" | "his" | "her" | "het" | "een" | "the")
        {
            return self.take_out(piece.first, piece);
        }
        let is_head = from < piece.first && is_noun(&self.words[from].key) && self.words[from].begins;
        if is_head && is_verb_after(self.after(piece.last, 1)) {
            return self.put(from, piece, self.thing(piece.found.kind));
        }
        let before = self.before(from, 1);
        let is_plain_word =
            from > 0 && self.words[from - 1].shape == Shape::Lower && self.words[from - 1].sentence == self.words[from].sentence;
        let is_sentence_with_it = is_plain_word && !is_asking(before) && from == piece.first && !VEHICLES.contains(&before);
        let is_subject = self.words[from].begins && from == piece.first && is_verb_after(self.after(piece.last, 1));
        let plate_on_its_own = piece.found.kind == Kind::Plate && matches!(self.before(piece.first, 1), "in" | "de" | "met");
        if is_sentence_with_it || is_subject || plate_on_its_own && !VEHICLES.contains(&before) {
            return self.put(piece.first, piece, self.thing(piece.found.kind));
        }
        self.take_out(from, piece)
    }

    /// "Haar bsn is ...": the whole clause goes, or the number alone where more is said in it.
    fn told(&self, piece: Piece) -> Edit {
        let owner = usize::from(matches!(
            self.before(piece.first, 3),
            "mijn" | "zijn" | "haar" | "hun" | "my" | "his" | "her" | "het" | "the" | "mn"
        ));
        let from = piece.first - 2 - owner;
        let (before, after) = (self.before(from, 1), self.after(piece.last, 1));
        let joined = matches!(before, "en" | "and" | "maar");
        let opens = joined || from == 0 || matches!(before, "" | "," | "(" | ";");
        let ends =
            self.words.get(piece.last + 1).is_none_or(|next| next.shape == Shape::Sign || next.sentence != self.words[from].sentence);
        let goes_on = matches!(after, "en" | "and" | "maar" | "but") && !joined;
        match (opens, ends, goes_on) {
            (true, true, _) => self.take_out(from - usize::from(joined), piece),
            (true, _, true) => {
                let next = self.bytes(piece.last + 2);
                let word = self.after(piece.last, 2);
                let word = if self.words[from].begins { with_capital(word) } else { word.to_owned() };
                Edit { instead: word, ..self.put(from, piece, "") }.over(next.1.max(piece.found.end))
            }
            _ => self.put(piece.first, piece, self.either("bekend", "known")),
        }
    }

    fn announces(&self, at: usize) -> bool {
        let (one, two) = (self.before(at, 1), self.before(at, 2));
        ANNOUNCING.contains(&one)
            || one.ends_with("nummer")
            || one.len() > 4 && one.ends_with("nr")
            || one == "." && matches!(two, "tel" | "nr" | "telnr")
    }

    fn thing(&self, kind: Kind) -> &'static str {
        let (dutch, english) = match kind {
            Kind::Telephone => ("een telefoonnummer", "a phone number"),
            Kind::Mail => ("een mailadres", "a mail address"),
            Kind::Plate => ("een auto", "a car"),
            Kind::BankAccount => ("een rekening", "an account"),
            Kind::Handle => ("een pagina", "a page"),
            _ => ("een nummer", "a number"),
        };
        if self.english { english } else { dutch }
    }

    /// The date on which somebody was born; "is geboren" stays, "geboren op ..." goes.
    pub(super) fn birth(&self, piece: Piece) -> Edit {
        let mut from = piece.first;
        while matches!(self.before(from, 1), "op" | "in" | "on" | ":" | ".") {
            from -= 1;
        }
        let is_born = matches!(self.before(from, 1), "geboren" | "geb" | "geboortedatum" | "born" | "geboortejaar");
        let is_said = matches!(self.before(from, 2), "is" | "was" | "ben" | "zijn" | "am");
        self.take_out(if is_born && !is_said { from - 1 } else { from }, piece)
    }
}

/// "Bel", "mail", "app": the number is what they ask for.
fn is_asking(key: &str) -> bool {
    matches!(
        key,
        "bel"
            | "bellen"
            | "mail"
            | "mailen"
            | "app"
            | "appen"
            | "sms"
            | "call"
            | "text"
            | "stuur"
            | "of"
            | "or"
            | "en"
            | "and"
            | "me"
            | "mij"
            | "even"
            | "gerust"
    )
}

fn is_noun(key: &str) -> bool {
    NOUNS.contains(&key) || key.ends_with("nummer") || matches!(key, "paspoort" | "rijbewijs" | "identiteitskaart" | "passport")
}

fn is_verb_after(key: &str) -> bool {
    !matches!(key, "" | "is" | "," | "." | "!" | "?" | "voor" | "of" | "en" | "niet" | "bellen" | "ook" | ")" | ":")
}
