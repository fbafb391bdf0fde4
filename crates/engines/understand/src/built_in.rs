//! The vocabulary files that come with the program.

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../vocabulary/", $name)))),*]
    };
}

/// Every file of `vocabulary/` as (name, text).
pub(crate) const FILES: &[(&str, &str)] = files![
    "gewone-woorden.txt",
    "grenzen.txt",
    "gevaar.txt",
    "eten-huis-tuin.txt",
    "gezelschap-cultuur.txt",
    "onderweg-bewegen-dieren.txt",
    "gezin-jeugd-taal.txt",
    "papier-geld-werk.txt",
    "gezondheid-steun.txt",
    "vakmanschap-samen.txt",
    "woorden-alledag.txt",
    "woorden-situaties.txt",
    "woorden-vak-en-aanbod.txt",
    "woorden-wereld.txt",
    "woorden-verhalen.txt",
];
