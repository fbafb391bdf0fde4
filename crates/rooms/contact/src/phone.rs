//! What is the page on the phone made of? Files under an address that changes with them, sentences, a service worker, and a manifest.

use std::sync::LazyLock;

use opbouw_web::Frame;
use opbouw_words::{Language, Value};
use serde_json::{Map, json};

/// Where it lives; the service worker rules over everything that begins with this.
pub(crate) const HOME: &str = "/contact/onderweg";

/// A file of the page: name, media type, content.
pub(crate) type PhoneFile = (&'static str, &'static str, &'static [u8]);

macro_rules! script {
    ($name:literal) => {
        ($name, "text/javascript; charset=utf-8", include_bytes!(concat!("../assets/phone/", $name)) as &[u8])
    };
}

/// What the page loads, the first part as modules in this order.
pub(crate) const FILES: &[PhoneFile] = &[
    script!("banner.js"),
    script!("bundle.js"),
    script!("draft.js"),
    script!("form.js"),
    script!("items.js"),
    script!("list.js"),
    script!("moment.js"),
    script!("phone.js"),
    script!("plain.js"),
    script!("retry.js"),
    script!("say.js"),
    script!("seal.js"),
    script!("send.js"),
    script!("start.js"),
    script!("vault.js"),
    script!("background.js"),
    ("phone.css", "text/css; charset=utf-8", include_bytes!("../assets/phone/phone.css")),
    ("icon-192.png", "image/png", include_bytes!("../assets/phone/icon-192.png")),
    ("icon-512.png", "image/png", include_bytes!("../assets/phone/icon-512.png")),
];

/// The service worker; it stands at an address that stays the same.
const WORKER: &str = include_str!("../assets/phone/worker.js");

/// The sentences that the scripts say; the page itself has its own.
const SPOKEN: &[&str] = &[
    "contact-phone-again",
    "contact-phone-at-colleagues",
    "contact-phone-change",
    "contact-phone-copied",
    "contact-phone-copy",
    "contact-phone-ended",
    "contact-phone-file",
    "contact-phone-foreign",
    "contact-phone-group",
    "contact-phone-growth",
    "contact-phone-join",
    "contact-phone-later",
    "contact-phone-line",
    "contact-phone-many-clashes",
    "contact-phone-many-others",
    "contact-phone-many-refused",
    "contact-phone-many-waiting",
    "contact-phone-may-be-lost",
    "contact-phone-mine",
    "contact-phone-mood",
    "contact-phone-no-group",
    "contact-phone-no-numbers",
    "contact-phone-no-place",
    "contact-phone-none-waiting",
    "contact-phone-not-kept",
    "contact-phone-nothing",
    "contact-phone-on-phone",
    "contact-phone-one-clash",
    "contact-phone-one-other",
    "contact-phone-one-refused",
    "contact-phone-one-waiting",
    "contact-phone-other-place",
    "contact-phone-party",
    "contact-phone-people",
    "contact-phone-person",
    "contact-phone-rain",
    "contact-phone-same-as-before",
    "contact-phone-saved",
    "contact-phone-show",
    "contact-phone-sign-in",
    "contact-phone-sign-in-first",
    "contact-phone-sign-in-to-send",
    "contact-phone-state-sent",
    "contact-phone-state-waiting",
    "contact-phone-step",
    "contact-phone-step-day",
    "contact-phone-step-up",
    "contact-phone-theirs",
    "contact-phone-throw",
    "contact-phone-throw-no",
    "contact-phone-throw-sure",
    "contact-phone-throw-yes",
    "contact-phone-unreadable",
    "contact-phone-when",
    "contact-phone-where",
    "contact-phone-who",
    "contact-phone-why-ended",
    "contact-phone-why-unreadable",
];

/// Where the files are, with a slash at the end: another address with every change, also of a sentence or the style of all pages.
pub(crate) fn app_address(frame: &Frame) -> String {
    static OWN: LazyLock<u64> = LazyLock::new(|| {
        let files = FILES.iter().map(|(_, _, bytes)| *bytes).chain([WORKER.as_bytes()]);
        let sentences = crate::SENTENCES.iter().map(|file| file.text.as_bytes());
        files.chain(sentences).fold(0xcbf2_9ce4_8422_2325, stamped)
    });
    let page = [include_bytes!("../templates/contact_phone.html") as &[u8], frame.style().as_bytes(), frame.icon().as_bytes()];
    format!("{HOME}/app/{:016x}/", page.into_iter().fold(*OWN, stamped))
}

/// The modules of the page, to be fetched at once.
pub(crate) fn modules() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(name, ..)| *name).filter(|name| name.ends_with(".js") && *name != "background.js")
}

/// The sentences of a language as a module.
pub(crate) fn sentences_module(frame: &Frame, language: Language) -> String {
    // The places of the values stay open: the page fills them in.
    let open = [("count", Value::from("{count}")), ("what", Value::from("{what}"))];
    let say = |key: &&str| ((*key).to_owned(), json!(frame.site.sentences.say_with(language, key, &open)));
    format!("export default {};\n", json!(SPOKEN.iter().map(say).collect::<Map<_, _>>()))
}

/// The service worker; one that sends is a module and takes what it needs from the files.
pub(crate) fn worker(frame: &Frame, sends: bool) -> String {
    let app = app_address(frame);
    let own = FILES.iter().map(|(name, ..)| format!("{app}{name}"));
    let sentences = Language::ALL.into_iter().map(|language| format!("{app}zinnen.{}.js", language.code()));
    let kept: Vec<String> = own.chain(sentences).chain([frame.style().to_owned(), frame.icon().to_owned()]).collect();
    let import = if sends { format!("import {};\n", json!(format!("{app}background.js"))) } else { String::new() };
    let stamp = app.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    format!("{import}const STAMP = {};\nconst FILES = {};\n\n{WORKER}", json!(stamp), json!(kept))
}

/// What makes it an app on the home screen (W3C Web Application Manifest).
pub(crate) fn manifest(frame: &Frame) -> String {
    let app = app_address(frame);
    let icon = |size: &str| json!({ "src": format!("{app}icon-{size}.png"), "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": "any maskable" });
    let manifest = json!({
        "id": HOME,
        "start_url": HOME,
        "scope": HOME,
        "name": format!("{} {}", frame.say("contact-phone-name"), frame.site.municipality),
        "short_name": frame.say("contact-phone-title"),
        "lang": frame.language.code(),
        "dir": frame.language.direction(),
        "display": "standalone",
        "background_color": "#fbf7f0",
        "theme_color": "#0b5c4d",
        "icons": [icon("192"), icon("512")],
    });
    manifest.to_string()
}

/// FNV-1a: an address that changes with the content, not a seal.
fn stamped(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
