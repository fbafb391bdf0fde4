//! Draws five posters in three languages into a folder, and says what each cost: `cargo run -p opbouw-paper --release --example posters -- target/posters`.

use std::path::Path;
use std::time::Instant;

use opbouw_paper::{Icon, Poster};

/// A name, and title, day and text in Dutch, English and Arabic.
type About = (&'static str, [&'static str; 3], [&'static str; 3], [&'static str; 3]);

const ABOUT: [About; 5] = [
    (
        "toernooi",
        ["Klaverjastoernooi in De Kastanje", "Card tournament at De Kastanje", "بطولة لعب الورق في دي كاستانيه"],
        ["zaterdag 12 december", "Saturday 12 December", "السبت ١٢ ديسمبر"],
        [
            "Wie mag zich een jaar lang de beste van Lindelo noemen? We spelen vier rondes met wisselende maats. Ook als u het lang niet gedaan hebt: Henk legt het om half twee nog een keer uit.\nEr is soep, en de kachel brandt.",
            "Who is the best of Lindelo this year? We play four rounds with changing partners. If you have not played for years: Henk explains it once more at half past one.\nThere is soup, and the stove is on.",
            "من سيكون الأفضل في ليندلو هذا العام؟ نلعب أربع جولات مع شركاء متغيرين. وإذا لم تلعب منذ زمن طويل، فسيشرح هينك القواعد مرة أخرى في الساعة 13:30.\nيوجد حساء ساخن.",
        ],
    ),
    (
        "straatmaaltijd",
        ["Samen eten op de Beukenlaan", "Eating together on Beukenlaan", "نأكل معاً في شارع بوكنلان"],
        ["zondag 30 augustus", "Sunday 30 August", "الأحد ٣٠ أغسطس"],
        [
            "Neem iets mee voor op de lange tafel. De tafel staat midden op straat.",
            "Bring something for the long table. It stands in the middle of the street.",
            "أحضروا معكم طبقاً للطاولة الطويلة في وسط الشارع.",
        ],
    ),
    (
        "taalcafe",
        ["Taalcafé", "Language café", "مقهى اللغة"],
        ["elke dinsdag", "every Tuesday", "كل يوم ثلاثاء"],
        [
            "Nederlands praten met koffie erbij. U hoeft niets te kunnen en niets te doen. Kinderen mogen mee.",
            "Speaking Dutch over coffee. You need not know anything. Children are welcome.",
            "نتحدث الهولندية مع فنجان قهوة. لا تحتاج إلى أي معرفة مسبقة. الأطفال مرحّب بهم.",
        ],
    ),
    (
        "repareren",
        [
            "Repareerochtend: broodroosters, lampen, fietsen",
            "Repair morning: toasters, lamps, bicycles",
            "صباح التصليح: محمصات ومصابيح ودراجات",
        ],
        ["zaterdag 9 januari", "Saturday 9 January", "السبت ٩ يناير"],
        [
            "Weggooien kan altijd nog. Onze vrijwilligers kijken samen met u wat eraan mankeert.",
            "You can always throw it away later. Our volunteers look with you at what is wrong.",
            "يمكنكم رميها لاحقاً. متطوعونا ينظرون معكم في العطل.",
        ],
    ),
    (
        "wandelen",
        ["Wandelgroep Zuid", "Walking group South", "مجموعة المشي في الجنوب"],
        ["woensdag 2 december", "Wednesday 2 December", "الأربعاء ٢ ديسمبر"],
        [
            "Een uur wandelen in een rustig tempo, ook met een rollator. Daarna thee.",
            "An hour of walking at an easy pace, with a walker too. Then tea.",
            "ساعة من المشي الهادئ، ثم نشرب الشاي.",
        ],
    ),
];

const LABELS: [(&str, bool, [&str; 3], &str, &str); 3] = [
    ("nl", false, ["Voor wie", "Kosten", "Meenemen"], "Meedoen of meer weten? Scan de code of ga naar", "elke week, tot en met 30 juni"),
    ("en", false, ["For whom", "Cost", "Bring"], "Come too, or know more? Scan the code or go to", "every week, until 30 June"),
    ("ar", true, ["لمن", "التكلفة", "أحضر معك"], "للمشاركة أو لمعرفة المزيد امسح الرمز أو اذهب إلى", "كل أسبوع حتى ٣٠ يونيو"),
];

fn poster(about: usize, language: usize) -> Poster {
    let (name, titles, days, texts) = &ABOUT[about];
    let (code, rtl, words, call, series) = &LABELS[language];
    let own = |text: &str| text.to_owned();
    let mut when = vec![own(days[language]), own("14:00 – 17:00")];
    if *name == "taalcafe" || *name == "wandelen" {
        when.push(own(series));
    }
    Poster {
        language: own(code),
        right_to_left: *rtl,
        brand: own("Lindelo"),
        title: own(titles[language]),
        when,
        motif: Some([Icon::Cup, Icon::Bowl, Icon::Talk, Icon::Spanner, Icon::Walker][about]),
        place: vec![own("Buurthuis De Kastanje"), own("Dorpsstraat 12, Lindelo")],
        text: own(texts[language]),
        facts: words
            .iter()
            .zip(["iedereen", "gratis, een gift mag", "een goed humeur"])
            .map(|(word, what)| (own(word), own(what)))
            .collect(),
        access: vec![
            (Icon::Wheelchair, own("rolstoel")),
            (Icon::Toilet, own("aangepast toilet")),
            (Icon::Hearing, own("ringleiding")),
            (Icon::Languages, own("ook Arabisch")),
        ],
        call: own(call),
        address: own("lindelo.opbouw.nl/a/kastanje"),
        link: own("https://lindelo.opbouw.nl/a/kastanje"),
        code_words: own("QR-code: https://lindelo.opbouw.nl/a/kastanje"),
        organiser: own("Henk, Fatma en Buurthuis De Kastanje"),
        strips: about.is_multiple_of(2),
        ..Poster::default()
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/posters".to_owned());
    std::fs::create_dir_all(&folder)?;
    for (about, (name, ..)) in ABOUT.iter().enumerate() {
        for (language, (code, ..)) in LABELS.iter().enumerate() {
            let begun = Instant::now();
            let sheet = poster(about, language).draw()?;
            let drawn = begun.elapsed();
            let svg = sheet.svg()?;
            let after_svg = begun.elapsed();
            let pdf = sheet.pdf()?;
            let after_pdf = begun.elapsed();
            let png = sheet.png(1240)?;
            let ms = |from: std::time::Duration, to: std::time::Duration| (to - from).as_secs_f64() * 1000.0;
            println!(
                "{name} {code}: lay out {:.1} ms; svg {:.1} ms {} kB; pdf {:.1} ms {} kB; png {:.1} ms {} kB",
                drawn.as_secs_f64() * 1000.0,
                ms(drawn, after_svg),
                svg.len() / 1000,
                ms(after_svg, after_pdf),
                pdf.len() / 1000,
                ms(after_pdf, begun.elapsed()),
                png.len() / 1000
            );
            let file = Path::new(&folder).join(format!("{name}-{code}"));
            std::fs::write(file.with_extension("svg"), svg)?;
            std::fs::write(file.with_extension("pdf"), pdf)?;
            std::fs::write(file.with_extension("png"), png)?;
        }
    }
    Ok(())
}
