//! What comes instead of a number, an address or a date: nothing with the word that announces it, "in deze straat", "hier in de buurt".

use super::instead::{Edit, Piece, Sentence, with_capital};
use crate::kind::Kind;
use crate::words::Shape;

/// Words that announce what comes, and go with it.
#[rustfmt::skip]
const ANNOUNCING: &[&str] = &[
    "op", "naar", "via", "aan", "bij", "onder", "at", "on", "to", "tel", "telefoon", "telefoonnummer", "mobiel", "telnr", "nr", "iban", "rekening",
    "rekeningnummer", "bsn", "burgerservicenummer", "sofinummer", "kenteken", "nummer", "met", "mailadres", "email", ":", "=", "from", "vanaf", "gsm", "phone",
    "number", "whatsapp",
];
/// Nouns of which a sentence says what they are: "mijn nummer is ...".
#[rustfmt::skip]
const NOUNS: &[&str] = &[
    "nummer", "telefoonnummer", "mail", "mailadres", "adres", "email", "bsn", "kenteken", "rekening", "rekeningnummer", "iban", "insta", "instagram", "snap",
    "snapchat", "number", "address", "mobiel", "account", "burgerservicenummer",
];
/// Things that are still clear without their plate.
const VEHICLES: &[&str] =
    &["auto", "bus", "busje", "scooter", "brommer", "motor", "bestelbus", "wagen", "car", "kenteken", "bestelauto", "fiets", "aanhanger", "paspoort", "rijbewijs", "identiteitskaart", "passport", "opel", "volvo", "golf"];
/// What somebody does and a house does not.
#[rustfmt::skip]
const PEOPLE_DO: &[&str] = &[
    "komt", "drinkt", "huilt", "slaapt", "eet", "roept", "schreeuwt", "gaat", "kan", "wil", "durft", "zegt", "belt", "vergeet", "rookt", "loopt", "zoekt",
    "heet", "kent", "mist", "praat", "klaagt", "scheldt", "drinks", "cries", "sleeps", "needs", "wants",
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
        let owner = usize::from(matches!(self.before(piece.first, 3), "mijn" | "zijn" | "haar" | "hun" | "my" | "his" | "her" | "het" | "the" | "mn"));
        let from = piece.first - 2 - owner;
        let (before, after) = (self.before(from, 1), self.after(piece.last, 1));
        let joined = matches!(before, "en" | "and" | "maar");
        let opens = joined || from == 0 || matches!(before, "" | "," | "(" | ";");
        let ends = self.words.get(piece.last + 1).is_none_or(|next| next.shape == Shape::Sign || next.sentence != self.words[from].sentence);
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
        ANNOUNCING.contains(&one) || one.ends_with("nummer") || one == "." && matches!(two, "tel" | "nr" | "telnr")
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

    /// A street with a number, or a number by itself.
    pub(super) fn house(&self, piece: Piece) -> Edit {
        if self.stands_between_signs(piece) {
            return self.take_out(piece.first, piece);
        }
        let article = usize::from(matches!(self.before(piece.first, 1), "de" | "het" | "'t" | "the"));
        let from = piece.first - article;
        let (here, a_house) =
            (self.either("in deze straat", "in this street"), self.either("een huis in deze straat", "a house in this street"));
        match self.before(from, 1) {
            "van" | "from" if self.before(from, 2) == "hoek" => self.put(from, piece, self.either("deze straat", "this street")),
            "van" | "from" | "uit" => self.put(from - 1, piece, self.either("uit deze straat", "from this street")),
            "in" | "op" | "aan" | "at" | "on" => self.put(from - 1, piece, here),
            "hoek" => self.put(from, piece, self.either("van deze straat", "of this street")),
            "naast" | "tegenover" | "bij" | "langs" | "achter" | "naar" | "tussen" | "boven" | "to" => self.put(from, piece, a_house),
            "" if self.is_done_by_people(piece.last + 1) => {
                self.put(from, piece, self.either("iemand in deze straat", "someone in this street"))
            }
            "" => self.put(from, piece, a_house),
            _ if from > 0 && self.words[from - 1].shape == Shape::Sign => self.put(from, piece, a_house),
            _ => self.put(from, piece, here),
        }
    }

    /// "komt niet buiten", "is alleen": said of who lives there, not of the house.
    fn is_done_by_people(&self, verb: usize) -> bool {
        let key = |at: usize| self.words.get(at).map(|word| word.key.as_str()).unwrap_or_default();
        match key(verb) {
            "is" | "was" => matches!(key(verb + 1), "alleen" | "eenzaam" | "ziek" | "dronken" | "alone" | "lonely" | "verward" | "bang"),
            "heeft" | "has" => matches!(key(verb + 1), "hulp" | "honger" | "schulden" | "verdriet" | "ruzie" | "debts" | "pijn"),
            other => PEOPLE_DO.contains(&other),
        }
    }

    /// A postcode.
    pub(super) fn area(&self, piece: Piece) -> Edit {
        if self.stands_between_signs(piece) {
            return self.take_out(piece.first, piece);
        }
        let noun = usize::from(matches!(self.before(piece.first, 1), "postcode" | "pc"));
        let from = piece.first - noun;
        match self.before(from, 1) {
            "in" | "bij" | "te" | "rond" | "op" => self.put(from - 1, piece, self.either("hier in de buurt", "around here")),
            "van" | "uit" | "door" | "met" | "" => self.put(from, piece, self.either("deze buurt", "this area")),
            _ => self.take_out(from, piece),
        }
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

    /// `, Kerkweg 9,` and `Fam. Jansen, Kerkweg 9`: the sentence is whole without it.
    fn stands_between_signs(&self, piece: Piece) -> bool {
        let sign = |key: &str| matches!(key, "," | "(" | ")" | "." | "!" | ";" | "");
        let (before, after) = (self.before(piece.first, 1), self.after(piece.last, 1));
        matches!(before, "," | "(" | ":") && (sign(after) || self.words.get(piece.last + 1).is_none_or(|next| !next.is_word()))
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
    NOUNS.contains(&key) || key.ends_with("nummer")
}

fn is_verb_after(key: &str) -> bool {
    !matches!(key, "" | "is" | "," | "." | "!" | "?" | "voor" | "of" | "en" | "niet" | "bellen" | "ook" | ")" | ":")
}
