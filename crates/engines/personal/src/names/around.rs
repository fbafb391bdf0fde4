//! Which words around a name say that it is one?

/// Titles of courtesy and of offices: what follows with a capital is a name, even that of a town.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "mevrouw", "mevr", "mw", "mej", "meneer", "mijnheer", "dhr", "heer", "juffrouw", "zuster", "broeder", "pastoor", "pater", "dominee", "ds", "imam",
    "rabbijn", "dokter", "dr", "drs", "ing", "ir", "prof", "juf", "meester", "mr", "mrs", "ms", "miss", "doctor", "mister", "madam", "mme", "hr", "hodja",
    "wethouder", "burgemeester", "notaris", "reverend", "pastor", "professor",
];
/// Relatives, neighbours and people with a task.
#[rustfmt::skip]
const KIN: &[&str] = &[
    "buurvrouw", "buurman", "buurjongen", "buurmeisje", "buuv", "buur", "overbuurman", "overbuurvrouw", "tante", "tant", "oom", "ome", "opa", "oma",
    "vriend", "vriendin", "vriendje", "zoon", "zoontje", "dochter", "dochtertje", "zus", "zusje", "broer", "broertje", "neef", "neefje", "nicht", "nichtje",
    "schoonmoeder", "schoonvader", "schoonzus", "schoondochter", "schoonzoon", "zwager", "man", "vrouw", "moeder", "vader", "mama", "papa", "collega",
    "kleinzoon", "kleindochter", "meisje", "jongen", "jongetje", "vrijwilliger", "vrijwilligster", "wijkagent", "agent", "wijkzuster", "huisarts", "leraar",
    "lerares", "trainer", "coach", "conciërge", "concierge", "maatje", "ex", "buurjongetje", "wijkverpleegkundige", "kapster", "huurbaas", "huisbaas",
    "dad", "mum", "mom", "uncle", "aunt", "auntie", "grandma", "grandpa", "neighbour", "neighbor", "friend", "brother", "sister", "son", "daughter", "husband", "wife",
    "volunteer", "colleague", "teacher", "boy", "girl", "baby", "peuter", "kind", "weduwe", "weduwnaar", "mantelzorger", "teyze", "abla", "abi",
];
/// Trades before a name: "bakker Hendriks".
#[rustfmt::skip]
const TRADES: &[&str] = &[
    "bakker", "slager", "boer", "postbode", "groenteboer", "melkboer", "schilder", "timmerman", "smid", "tandarts", "loodgieter", "kruidenier", "visboer",
    "tuinman", "koster", "molenaar", "glazenwasser", "schoenmaker", "kolenboer", "veearts", "baker", "butcher", "farmer", "boerin", "apotheker", "bloemist",
];
/// Verbs that only people have for a subject.
#[rustfmt::skip]
const HUMAN_VERBS: &[&str] = &[
    "woont", "heet", "voelt", "huilt", "slaapt", "eet", "drinkt", "durft", "zegt", "vindt", "belt", "mist", "vergeet", "praat", "roddelt", "zei", "vroeg",
    "denkt", "weet", "rookt", "lacht", "kookt", "zorgt", "lives", "cries", "feels", "drinks", "sleeps", "says", "told", "asked", "heette", "belde",
    "schreeuwt", "klaagt", "scheldt", "steelt", "bedelt", "zwerft", "wandelt", "mailt", "leert", "voetbalt", "fietst", "mailde", "hoort", "needs",
];
/// Verbs that people have too.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "is", "heeft", "kan", "wil", "komt", "gaat", "zit", "moet", "was", "had", "wordt", "werkt", "loopt", "ligt", "doet", "helpt", "zoekt", "kent", "krijgt",
    "blijft", "mag", "stopt", "staat", "speelt", "verkoopt", "zou", "zal", "ging", "kwam", "werd", "has", "wants", "can", "works", "goes", "zag", "hielp",
];
/// Words before a name that say that a person follows, however seldom the name is.
const GREETINGS: &[&str] =
    &["beste", "lieve", "hoi", "hallo", "groetjes", "groeten", "groet", "gr", "mvg", "liefs", "namens", "dear", "regards", "naam", "name"];
/// Words for what can be called after somebody and is nobody.
#[rustfmt::skip]
const PLACE_HEADS: &[&str] = &[
    "café", "cafe", "eetcafe", "eetcafé", "restaurant", "bakkerij", "slagerij", "kapsalon", "kapper", "garage", "cafetaria", "snackbar", "praktijk",
    "huisartsenpraktijk", "apotheek", "stichting", "vereniging", "school", "basisschool", "kerk", "moskee", "buurthuis", "buurtcentrum", "wijkcentrum",
    "wijkgebouw", "dorpshuis", "verzorgingshuis", "zorgcentrum", "woonzorgcentrum", "verpleeghuis", "huize", "huis", "hotel", "camping", "manege", "winkel",
    "supermarkt", "firma", "bedrijf", "club", "koor", "groep", "fonds", "museum", "theater", "sporthal", "zwembad", "park", "plein", "molen", "gebouw",
    "flat", "hofje", "route", "project", "programma", "bibliotheek", "autobedrijf", "fietsenmaker", "rijwielhandel", "makelaar", "drogist", "viswinkel",
    "toko", "pizzeria", "kwekerij", "tuincentrum", "reisbureau", "boekhandel", "thuiszorg", "zorggroep", "straat", "laan", "wijk", "buurt", "lunchroom",
    "prinses", "prins", "koning", "koningin", "sint", "st", "santa", "heilige", "saint", "keizer", "paus", "zwarte", "orkaan", "storm", "hond", "kat",
    "poes", "paard", "pony", "konijn", "film", "serie", "boek", "merk", "dierenwinkel", "ijssalon", "brasserie", "grillroom", "bistro", "wassalon", "bar",
    "hostel", "hospice", "woonvorm", "dorpsteam", "buurtteam", "ezel", "kinderopvang", "gastouderbureau", "atelier", "galerie", "notariskantoor", "sportschool", "boerderij", "zorgboerderij", "king", "queen",
];
/// What is not somebody although it "heet" or is "genaamd" something.
#[rustfmt::skip]
const NAMED_THINGS: &[&str] = &[
    "wijk", "buurt", "straat", "koor", "club", "school", "groep", "plein", "vereniging", "project", "hond", "kat", "park", "kerk", "café", "cafe", "winkel",
    "stichting", "gebouw", "flat", "dorp", "stad", "huis", "buurthuis", "werkgroep", "spel", "lied", "app", "krant", "dag", "feest", "activiteit", "route", "schip", "boek", "ezel", "pony", "clubhuis", "lokaal",
    "poes", "paard", "konijn", "tuin", "zaal", "programma", "actie", "straatje", "hofje", "moskee", "restaurant", "street", "dog", "cat", "choir", "centrum",
    "voetbalclub", "team", "clubje", "plek", "bedrijf", "boot", "molen", "fonds", "organisatie", "initiatief", "dat", "dit", "appgroep",
];
/// Small words that have a capital only because they begin a sentence.
#[rustfmt::skip]
const SMALL: &[&str] = &[
    "de", "het", "een", "er", "die", "dat", "deze", "dit", "in", "op", "aan", "bij", "met", "van", "voor", "na", "sinds", "achter", "naast", "onze", "ons",
    "mijn", "zijn", "haar", "hun", "jullie", "wij", "we", "ik", "hij", "zij", "ze", "je", "jij", "u", "wie", "wat", "waar", "hoe", "waarom", "wanneer",
    "daar", "hier", "nu", "als", "maar", "en", "of", "want", "ook", "niet", "veel", "iedereen", "niemand", "iemand", "kan", "kunnen", "wil", "moet", "mag",
    "is", "heeft", "volgens", "tegenover", "tussen", "uit", "over", "onder", "boven", "door", "tot", "om", "te", "zonder", "tijdens", "via", "langs",
    "rond", "vraag", "bel", "mail", "stuur", "kijk", "zegt", "vroeger", "gisteren", "laatst", "morgen", "vandaag", "soms", "altijd", "nooit", "toen",
    "dan", "zo", "wel", "geen", "alle", "elke", "iedere", "beste", "lieve", "hoi", "hallo", "the", "a", "an", "my", "our", "your", "his", "her", "their", "he",
    "she", "they", "who", "what", "where", "there", "this", "that", "at", "on", "for", "with", "from", "about", "and", "but", "or", "when", "if", "no", "some",
    "someone", "somebody", "everyone", "nobody", "many", "ask", "call", "i", "it", "kwil", "tis", "me", "mn", "jou", "jouw", "samen", "ouders", "mensen",
];

/// Words after which hardly anything but a person has a capital.
#[rustfmt::skip]
const TAKES_PERSON: &[&str] = &[
    "zegt", "zei", "vroeg", "belde", "ken", "mis", "help", "zag", "belt", "vraagt", "vertelde", "vertelt", "hielp", "spreek", "sprak", "says", "told", "asked",
    "know", "bezoekt", "bezoek", "groet", "feliciteer", "bedank",
];

pub(super) fn takes_person(key: &str) -> bool {
    TAKES_PERSON.contains(&key)
}

/// A title: mevrouw, dhr., juf, Mrs.
pub(super) fn is_title(key: &str) -> bool {
    TITLES.contains(&key)
}

/// A relative, a neighbour, a task.
pub(super) fn is_kin(key: &str) -> bool {
    KIN.contains(&key)
}

/// A trade: bakker, boer.
pub(super) fn is_trade(key: &str) -> bool {
    TRADES.contains(&key)
}

/// People of one family together: "de kinderen Visser".
pub(super) fn is_siblings(key: &str) -> bool {
    matches!(
        key,
        "kinderen"
            | "zonen"
            | "zoons"
            | "dochters"
            | "broers"
            | "zussen"
            | "zusjes"
            | "broertjes"
            | "gebroeders"
            | "echtpaar"
            | "stel"
            | "tweeling"
    )
}

pub(super) fn is_human_verb(key: &str) -> bool {
    HUMAN_VERBS.contains(&key)
}

pub(super) fn is_verb(key: &str) -> bool {
    VERBS.contains(&key) || is_human_verb(key)
}

pub(super) fn is_greeting(key: &str) -> bool {
    GREETINGS.contains(&key)
}

pub(super) fn is_place_head(key: &str) -> bool {
    PLACE_HEADS.contains(&key)
}

pub(super) fn is_named_thing(key: &str) -> bool {
    NAMED_THINGS.contains(&key)
}

/// A word that is never a name, wherever it stands.
pub(super) fn is_small_word(key: &str) -> bool {
    SMALL.contains(&key)
}

/// "van", "de", "el" inside a surname.
pub(super) fn is_particle(key: &str) -> bool {
    matches!(
        key,
        "de" | "den"
            | "der"
            | "van"
            | "het"
            | "'t"
            | "t"
            | "ter"
            | "ten"
            | "te"
            | "vd"
            | "v"
            | "d"
            | "op"
            | "in"
            | "el"
            | "al"
            | "ben"
            | "ait"
            | "da"
            | "dos"
            | "von"
            | "la"
            | "le"
            | "du"
            | "bin"
            | "abu"
            | "oude"
            | "klein"
            | "groot"
            | "out"
            | "di"
            | "del"
    )
}

/// Endings of surnames that hardly any other word with a capital has.
pub(super) fn has_ending_of_surname(key: &str) -> bool {
    let endings = [
        "oglu", "ovic", "evic", "owski", "ewski", "inski", "ynski", "owska", "ewska", "inska", "cki", "cka", "wicz", "enko", "czyk",
        "chuk", "dottir", "yan", "stra", "sma", "inga",
    ];
    key.chars().count() > 6 && endings.iter().any(|ending| key.ends_with(ending))
}
