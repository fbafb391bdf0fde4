//! Which languages does this column mean? Codes of ISO 639-1, the names Dutch people use, and two that have no such code.

/// All codes of ISO 639-1.
const CODES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu \
    fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw \
    ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa \
    sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";
/// Longer codes of languages that are spoken in the Netherlands.
const LONGER: &str = "act ber ckb kmr nds pap prs rif rmy sgn srn tig tzm zgh achterhoeks gebaren";
/// What people write instead of a code.
const NAMES: &[(&str, &str)] = &[
    ("nl", "nederlands dutch hollands vlaams ned"),
    ("en", "engels english eng"),
    ("de", "duits deutsch german"),
    ("fr", "frans francais french"),
    ("es", "spaans espanol spanish"),
    ("fy", "fries frysk frisian"),
    ("tr", "turks turkce turkish"),
    ("pl", "pools polski polish"),
    ("uk", "oekraiens ukrainian"),
    ("ar", "arabisch arabic marokkaans syrisch"),
    ("ti", "tigrinya eritrees"),
    ("ru", "russisch russian"),
    ("fa", "farsi perzisch persian"),
    ("prs", "dari"),
    ("so", "somalisch somali"),
    ("zh", "chinees chinese mandarijn"),
    ("pt", "portugees portuguese"),
    ("ro", "roemeens romanian"),
    ("bg", "bulgaars bulgarian"),
    ("ku", "koerdisch kurdish"),
    ("ps", "pashto pasjtoe"),
    ("it", "italiaans italian"),
    ("el", "grieks greek"),
    ("hu", "hongaars hungarian"),
    ("cs", "tsjechisch czech"),
    ("sr", "servisch serbian"),
    ("hr", "kroatisch croatian"),
    ("bs", "bosnisch bosnian"),
    ("sq", "albanees albanian"),
    ("hi", "hindi"),
    ("ur", "urdu oerdoe"),
    ("vi", "vietnamees vietnamese"),
    ("th", "thai thais"),
    ("id", "indonesisch maleis indonesian"),
    ("am", "amhaars amharic"),
    ("sw", "swahili"),
    ("ja", "japans japanese"),
    ("he", "hebreeuws hebrew"),
    ("pap", "papiaments papiamento papiamentu"),
    ("srn", "sranan surinaams"),
    ("zgh", "berbers tamazight"),
    ("li", "limburgs"),
    ("nds", "nedersaksisch twents gronings drents"),
    ("achterhoeks", "plat dialect"),
    ("gebaren", "gebarentaal ngt"),
];

/// The codes, `"nl, ar"`, each once; the word that is unknown otherwise.
pub(crate) fn parse(text: &str) -> Result<String, String> {
    let mut codes: Vec<&'static str> = Vec::new();
    for part in text.split([',', ';', '/', '+', '&', '|', '\n']) {
        let with_names = part.split_whitespace().any(|word| word.chars().count() > 3);
        for word in part.split_whitespace().filter(|word| !(with_names && is_and(word))) {
            let code = find(&crate::fold::fold_tight(word)).ok_or_else(|| word.to_owned())?;
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
    }
    Ok(codes.join(", "))
}

/// `Nederlands en Arabisch`: "en" is English in a list of codes, and "and" between written names.
fn is_and(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "en" | "and")
}

fn find(folded: &str) -> Option<&'static str> {
    let code = CODES.split_whitespace().chain(LONGER.split(' ')).find(|code| *code == folded);
    let named = || NAMES.iter().find(|(_, names)| names.split(' ').any(|name| name == folded)).map(|(code, _)| *code);
    code.or_else(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_become_codes() {
        let check = |text: &str, codes: &str| assert_eq!(parse(text).as_deref(), Ok(codes), "{text}");
        check("nl, ar", "nl, ar");
        check("NL;en;nl", "nl, en");
        check("nl en tr", "nl, en, tr");
        check("Nederlands en Arabisch", "nl, ar");
        check("Nederlands, Turks en Arabisch", "nl, tr, ar");
        check("nl, en, achterhoeks", "nl, en, achterhoeks");
        check("Oekraïens / Pools", "uk, pl");
        check("nl, achterhoeks", "nl, achterhoeks");
        check("", "");
    }

    #[test]
    fn unknown_language_is_named() {
        assert_eq!(parse("nl, xx"), Err("xx".into()));
        assert_eq!(parse("nl, Klingon"), Err("Klingon".into()));
    }
}
