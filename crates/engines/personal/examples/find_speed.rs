//! How long does finding take? Microseconds for a sentence, and milliseconds for 100 kB of the hardest: `cargo run --release -p opbouw-personal --example find_speed`.

use std::hint::black_box;
use std::time::Instant;

use opbouw_personal::{Places, find_personal, propose};

const SENTENCES: [&str; 5] = [
    "In de Molenwijk lijken veel mensen eenzaam.",
    "Mijn buurvrouw Fatma Yilmaz van nummer 12 durft niet meer naar buiten.",
    "Bel mevrouw de Vries op 06-12345678 of mail naar jan at voorbeeld punt nl.",
    "Op de Kerkstraat 14b, 7411 AA, staat een auto met kenteken 12-ABC-3 al weken stil.",
    "Om 14.30 uur is er koffie voor 25 mensen, 2 van de 3 komen uit groep 8.",
];

fn main() {
    let places = Places::new(["Molenwijk", "Sint Jan", "De Wilg"]);
    // The lists are read at the first question.
    black_box(find_personal("Henk", &places));
    let rounds = 2_000;
    let begin = Instant::now();
    for _ in 0..rounds {
        for sentence in SENTENCES {
            black_box(find_personal(black_box(sentence), &places));
        }
    }
    println!("finding:   {:>8.1} us for a sentence", begin.elapsed().as_secs_f64() * 1e6 / f64::from(rounds * 5));
    let begin = Instant::now();
    for _ in 0..rounds {
        for sentence in SENTENCES {
            let found = find_personal(sentence, &places);
            black_box(propose(black_box(sentence), &found));
        }
    }
    println!("proposing: {:>8.1} us for a sentence, finding included", begin.elapsed().as_secs_f64() * 1e6 / f64::from(rounds * 5));
    let long = [
        ("sentences", SENTENCES.join(" ")),
        ("digits", "0".to_owned()),
        ("digits apart", "1 ".to_owned()),
        ("letters", "a".to_owned()),
        ("initials", "A.".to_owned()),
        ("names", "Jan ".to_owned()),
        ("names with dashes", "Jan-".to_owned()),
        ("at-signs", "a@".to_owned()),
        ("stops", "a.".to_owned()),
        ("at and punt", "jan at punt ".to_owned()),
        ("signs", "-".to_owned()),
        ("particles", "van de ".to_owned()),
        ("streets", "De Van Der Kerkstraat ".to_owned()),
        ("networks", "www.a".to_owned()),
        ("accounts", "NL91".to_owned()),
        ("unseen", "\u{200b}".to_owned()),
        ("accents", "e\u{301}".to_owned()),
    ];
    for (name, part) in long {
        let text = part.repeat(100_000 / part.len());
        let begin = Instant::now();
        let found = find_personal(&text, &places);
        let finding = begin.elapsed().as_secs_f64() * 1e3;
        let begin = Instant::now();
        black_box(propose(&text, &found));
        println!(
            "100 kB of {name:<18} finding {finding:>8.1} ms, proposing {:>8.1} ms, {} found",
            begin.elapsed().as_secs_f64() * 1e3,
            found.len()
        );
    }
}
