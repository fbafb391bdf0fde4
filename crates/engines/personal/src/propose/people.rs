//! What comes instead of a name: "iemand", "een buurvrouw", "een gezin", or only the word that was before it.

use super::instead::{Edit, Piece, Sentence, with_capital};
use crate::kind::Kind;

#[rustfmt::skip]
const DETERMINERS: &[&str] = &[
    "mijn", "onze", "ons", "de", "die", "deze", "dat", "een", "zijn", "haar", "hun", "jouw", "uw", "jullie", "je", "me", "mn", "m'n", "my", "our", "the", "a", "an",
    "his", "her", "their", "your", "that", "this", "het", "elke", "iedere", "oude", "andere", "nieuwe",
];
/// After these the name goes and the word stays: with an article when there is none.
#[rustfmt::skip]
const ROLES: &[&str] = &[
    "buurvrouw", "buurman", "buurjongen", "buurmeisje", "buuv", "buur", "overbuurman", "overbuurvrouw", "tante", "oom", "ome", "opa", "oma", "vriend",
    "vriendin", "vriendje", "zoon", "zoontje", "dochter", "dochtertje", "zus", "zusje", "broer", "broertje", "neef", "neefje", "nicht", "nichtje",
    "schoonmoeder", "schoonvader", "schoonzus", "schoondochter", "schoonzoon", "zwager", "man", "vrouw", "moeder", "vader", "collega", "kleinzoon",
    "kleindochter", "meisje", "jongen", "jongetje", "vrijwilliger", "vrijwilligster", "wijkagent", "agent", "wijkzuster", "huisarts", "leraar", "lerares",
    "trainer", "coach", "maatje", "ex", "buurjongetje", "huisbaas", "zuster", "broeder", "pastoor", "dominee", "imam", "dokter", "juf", "juffrouw",
    "meester", "pater", "rabbijn", "wethouder", "burgemeester", "notaris", "dad", "mum", "mom", "uncle", "aunt", "grandma", "grandpa", "neighbour", "neighbor", "friend",
    "brother", "sister", "son", "daughter", "husband", "wife", "volunteer", "colleague", "teacher", "boy", "girl", "doctor", "baby", "kind", "pastor",
    "bakker", "slager", "boer", "postbode", "groenteboer", "melkboer", "schilder", "timmerman", "smid", "tandarts", "loodgieter", "baker", "butcher", "farmer",
];
/// People of one family together: the word stays as it is.
const SIBLINGS: &[&str] =
    &["kinderen", "zonen", "zoons", "dochters", "broers", "zussen", "zusjes", "broertjes", "gebroeders", "echtpaar", "stel", "tweeling"];

impl Sentence {
    /// How many names there are in a row that ends with "en": "Ali, Fatma en Henk".
    pub(super) fn row_of_names(&self, pieces: &[Piece]) -> usize {
        let is_plain = |piece: &Piece| {
            piece.found.kind == Kind::Name && self.title_of(*piece).is_none() && !matches!(self.after(piece.last, 1), "'s" | "'")
        };
        let is_first_plain = pieces.first().is_some_and(|first| {
            is_plain(first)
                && !matches!(self.before(first.first, 1), "heet" | "ben" | "is")
                && !SIBLINGS.contains(&self.before(first.first, 1))
        });
        let mut many = usize::from(is_first_plain);
        let mut ended = false;
        while many > 0 && !ended {
            let Some(pair) = pieces.get(many - 1..=many) else { break };
            let between = &self.words[pair[0].last + 1..pair[1].first];
            let [between] = between else { break };
            ended = matches!(between.key.as_str(), "en" | "and" | "&");
            if !is_plain(&pair[1]) || !(ended || between.is_sign(",")) {
                return 1;
            }
            many += 1;
        }
        if ended { many } else { 1 }
    }

    pub(super) fn some_people(&self, first: Piece, last: Piece) -> Edit {
        let is_aside = matches!((self.before(first.first, 1), self.after(last.last, 1)), (",", ",") | ("(", ")"))
            && !self.before(first.first, 2).is_empty();
        let edit = if is_aside {
            self.take_out(first.first, first)
        } else {
            self.put(first.first, first, self.either("enkele mensen", "some people"))
        };
        Edit { end: last.found.end, ..edit }
    }

    /// What stands before the name and goes with it: its first word and what comes instead.
    fn title_of(&self, piece: Piece) -> Option<(usize, String)> {
        let stop = usize::from(self.before(piece.first, 1) == ".");
        let at = piece.first.checked_sub(1 + stop)?;
        let (word, before) = (self.before(piece.first, 1 + stop), self.before(piece.first, 2 + stop));
        let is_determined = DETERMINERS.contains(&before);
        let second = usize::from(is_determined && !is_article(before) && DETERMINERS.contains(&self.before(piece.first, 3 + stop)));
        let from = if is_determined { at - 1 - second } else { at };
        let with_partner =
            matches!(before, "en" | "and" | "&") && matches!(self.before(piece.first, 3 + stop), "heer" | "meneer" | "dhr" | "mr");
        if with_partner {
            let back = 2 + usize::from(self.before(piece.first, 4 + stop) == "de");
            return Some((at.checked_sub(back)?, self.either("twee mensen", "two people").to_owned()));
        }
        let person = match word {
            "mevrouw" | "mevr" | "mw" | "mej" | "mrs" | "ms" | "miss" => self.either("een mevrouw", "a lady"),
            "meneer" | "mijnheer" | "dhr" | "heer" | "mr" | "mister" | "hr" => self.either("een meneer", "a gentleman"),
            "dr" | "drs" | "ing" | "ir" | "prof" | "ds" => self.either("iemand", "someone"),
            "familie" | "fam" | "gezin" | "family" => self.either("een gezin", "a family"),
            role if ROLES.contains(&role) => {
                let article = if is_determined { String::new() } else { self.either("een ", "a ").to_owned() };
                return Some((at, format!("{article}{role}")));
            }
            _ => return None,
        };
        Some((from, person.to_owned()))
    }

    /// `the Smith family`, `de kinderen Visser`: what they are stays.
    fn among_family(&self, piece: Piece) -> Option<Edit> {
        let (one, next) = (self.before(piece.first, 1), self.after(piece.last, 1));
        if matches!(next, "family" | "familie") && matches!(one, "the" | "a") {
            return Some(self.put(piece.first - 1, piece, "a family").over(self.bytes(piece.last + 1).1));
        }
        if SIBLINGS.contains(&one) {
            let end = self.bytes(piece.first - 1).1;
            return Some(Edit { start: end, end: piece.found.end, instead: String::new() });
        }
        None
    }

    pub(super) fn person(&self, pieces: &[Piece], at: usize) -> Edit {
        let piece = pieces[at];
        if let Some((from, instead)) = self.title_of(piece) {
            return self.put(from, piece, &self.owning(piece, &instead)).over(self.owner_end(piece));
        }
        if let Some(edit) = self.named(piece).or_else(|| self.among_family(piece)) {
            return edit;
        }
        let (one, two) = (self.before(piece.first, 1), self.before(piece.first, 2));
        if let Some(edit) = self.greeted(piece, one, two) {
            return edit;
        }
        if matches!(one, "de" | "the") && self.words[piece.first].key.ends_with(['s', 'n']) && piece.first == piece.last {
            let many = matches!(
                self.after(piece.last, 1),
                "hebben" | "zijn" | "worden" | "gaan" | "komen" | "kunnen" | "maken" | "willen" | "hadden" | "waren"
            );
            return self.put(piece.first - 1, piece, if many { "enkele buren" } else { self.either("een gezin", "a family") });
        }
        let again = pieces[..at].iter().any(|other| self.words[other.first].key == self.words[piece.first].key);
        let instead = match (one, again) {
            ("die" | "deze" | "de", _) => "persoon",
            (determiner, _) if DETERMINERS.contains(&determiner) && matches!(two, "de" | "die" | "deze") => "persoon",
            (_, true) => self.either("die persoon", "that person"),
            _ => self.either("iemand", "someone"),
        };
        let drops = match (two, one) {
            ("die" | "deze" | "een" | "de", "ene" | "zekere") => 2,
            (_, "mijn" | "onze" | "ons" | "my" | "our" | "ene") => 1,
            _ => 0,
        };
        let from = piece.first - drops;
        self.put(from, piece, &self.owning(piece, instead)).over(self.owner_end(piece))
    }

    /// `Beste X`, `Groetjes, X`, `Ik, X, wil`
    fn greeted(&self, piece: Piece, one: &str, two: &str) -> Option<Edit> {
        let signs_off =
            |key: &str| matches!(key, "gr" | "groet" | "groetjes" | "groeten" | "mvg" | "liefs" | "namens" | "naam" | "name" | "regards");
        if signs_off(one) || matches!(one, "," | ":" | "van" | ".") && signs_off(two) || one == "," && matches!(two, "ik" | "i") {
            return Some(self.take_out(piece.first, piece));
        }
        matches!(one, "beste" | "lieve" | "dear").then(|| self.put(piece.first, piece, self.either("buur", "neighbour")))
    }

    /// `Fatma's moeder` is `iemands moeder`.
    fn owning(&self, piece: Piece, instead: &str) -> String {
        match self.after(piece.last, 1) {
            "'s" if self.english => format!("{instead}'s"),
            "'s" => format!("{instead}s"),
            "'" if self.touches(piece) => format!("{instead}s"),
            _ => instead.to_owned(),
        }
    }

    /// Where the `'s` behind a name ends.
    fn owner_end(&self, piece: Piece) -> usize {
        match self.after(piece.last, 1) {
            "'s" => self.bytes(piece.last + 1).1,
            "'" if self.touches(piece) => self.bytes(piece.last + 1).1,
            _ => piece.found.end,
        }
    }

    fn touches(&self, piece: Piece) -> bool {
        let is_quoted = self.before(piece.first, 1) == "'";
        !is_quoted && self.words.get(piece.last + 1).is_some_and(|next| next.start == self.words[piece.last].end)
    }

    /// `Ik heet X en`, `mijn naam is X,`, `die X heet`, `genaamd X`: the naming goes with the name.
    fn named(&self, piece: Piece) -> Option<Edit> {
        let (one, two, three) = (self.before(piece.first, 1), self.before(piece.first, 2), self.before(piece.first, 3));
        let back = |many: usize| piece.first.checked_sub(many);
        let is_me = matches!((two, one), ("ik", "ben" | "heet") | ("i", "am")) || one == "is" && matches!(two, "naam" | "name");
        let of_another = one == "is" && !matches!(three, "mijn" | "mn" | "my");
        if is_me && of_another && !pronoun(self.after(piece.last, 2)) {
            return Some(self.take_out(back(if DETERMINERS.contains(&three) { 3 } else { 2 })?, piece));
        }
        if is_me {
            let from = back(if one == "is" && DETERMINERS.contains(&three) { 3 } else { 2 })?;
            return Some(self.introduction(from, piece));
        }
        if matches!(one, "genaamd" | "geheten" | "named" | "called" | "bijgenaamd") {
            let instead = if self.words[back(1)?].begins { self.either("iemand", "someone").to_owned() } else { super::GONE.to_string() };
            return Some(self.put(back(1)?, piece, &instead));
        }
        if one == "heet" && matches!(two, "die" | "dat") {
            return Some(self.take_out(back(2)?, piece));
        }
        if self.after(piece.last, 1) == "heet" && matches!(one, "die" | "dat") {
            let and_who = usize::from(self.after(piece.last, 2) == "en" && matches!(self.after(piece.last, 3), "die" | "dat"));
            return Some(self.take_out(back(1)?, piece).over(self.bytes(piece.last + 1 + and_who).1));
        }
        if one == "heet" {
            let goes_on = matches!(self.after(piece.last, 1), "en");
            if goes_on && pronoun(two) && pronoun(self.after(piece.last, 2)) {
                return Some(self.introduction(back(2)?, piece));
            }
            let edit = self.put(back(1)?, piece, if goes_on { "" } else { "is hier bekend" });
            return Some(if goes_on { edit.over(self.bytes(piece.last + 1).1) } else { edit });
        }
        None
    }

    /// Somebody who says who they are: what follows stays, with its own "ik".
    fn introduction(&self, from: usize, piece: Piece) -> Edit {
        let (one, two) = (self.after(piece.last, 1), self.after(piece.last, 2));
        if matches!(one, "en" | "and" | ",") && pronoun(two) {
            let next = self.bytes(piece.last + 2);
            let word = if two == "i" { "I" } else { two };
            let word = if self.words[from].begins { with_capital(word) } else { word.to_owned() };
            return Edit { instead: word, ..self.put(from, piece, "") }.over(next.1);
        }
        self.put(from, piece, self.either("ik woon in deze buurt", "I live around here"))
    }
}

fn is_article(key: &str) -> bool {
    !matches!(key, "oude" | "andere" | "nieuwe")
}

fn pronoun(key: &str) -> bool {
    matches!(key, "ik" | "ze" | "zij" | "hij" | "i" | "she" | "he")
}

impl Edit {
    /// The same up to a later byte.
    pub(super) fn over(self, end: usize) -> Self {
        Self { end: end.max(self.end), ..self }
    }
}
