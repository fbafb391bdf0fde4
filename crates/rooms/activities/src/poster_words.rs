//! The few fixed words of a poster, in the languages in which it can hang on a wall. The site itself has fewer languages.

use jiff::civil::{Date, DateTime};

use crate::activity::Audience;

/// A language of posters.
#[derive(Debug)]
pub(crate) struct PosterLanguage {
    /// ISO 639-1.
    pub code: &'static str,
    /// In itself.
    pub own_name: &'static str,
    pub right_to_left: bool,
    /// From Monday on.
    weekdays: [&'static str; 7],
    /// As they stand behind a day.
    months: [&'static str; 12],
    /// `{w}` weekday, `{d}` day, `{m}` month.
    day: &'static str,
    pub every_week: &'static str,
    /// Before other days of a series.
    pub also: &'static str,
    pub for_whom: &'static str,
    pub cost: &'static str,
    pub bring: &'static str,
    /// Above the address.
    pub call: &'static str,
    /// Before the address, for who has the code read aloud.
    pub code_is: &'static str,
    pub called_off: &'static str,
    /// In the order of [`Audience::ALL`].
    audiences: [&'static str; 6],
    /// In the order of `FactKind::ALL`.
    access: [&'static str; 10],
}

impl PosterLanguage {
    /// The language with this code; Dutch for any other.
    pub fn parse(code: &str) -> &'static Self {
        LANGUAGES.iter().find(|language| language.code == code).unwrap_or(&LANGUAGES[0])
    }

    /// A day: "zaterdag 12 december".
    pub fn day(&self, day: Date) -> String {
        let weekday = self.weekdays[usize::from(day.weekday().to_monday_zero_offset().unsigned_abs())];
        self.day.replace("{w}", weekday).replace("{d}", &day.day().to_string()).replace("{m}", self.month(day))
    }

    /// A day without its weekday: "12 december".
    pub fn short_day(&self, day: Date) -> String {
        format!("{} {}", day.day(), self.month(day))
    }

    /// Hours: "14:00 – 17:00".
    pub fn hours(&self, starts: DateTime, ends: DateTime) -> String {
        format!("{} – {}", starts.strftime("%H:%M"), ends.strftime("%H:%M"))
    }

    pub fn audience(&self, audience: Audience) -> &'static str {
        let at = Audience::ALL.iter().position(|one| *one == audience).unwrap_or(0);
        self.audiences[at]
    }

    /// The word for the fact with this number in `FactKind::ALL`.
    pub fn access(&self, number: usize) -> &'static str {
        self.access.get(number).copied().unwrap_or("")
    }

    fn month(&self, day: Date) -> &'static str {
        self.months[usize::from(day.month().unsigned_abs() - 1)]
    }
}

/// All of them, Dutch first.
pub(crate) static LANGUAGES: [PosterLanguage; 6] = [
    PosterLanguage {
        code: "nl",
        own_name: "Nederlands",
        right_to_left: false,
        weekdays: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
        months: [
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ],
        day: "{w} {d} {m}",
        every_week: "elke week",
        also: "ook op",
        for_whom: "Voor wie",
        cost: "Kosten",
        bring: "Meenemen",
        call: "Meedoen of meer weten? Scan de code of ga naar",
        code_is: "QR-code van",
        called_off: "Gaat niet door",
        audiences: ["iedereen", "kinderen", "jongeren", "volwassenen", "ouderen", "wie hier nieuw is"],
        access: [
            "geen drempels naar binnen",
            "geen hoge dorpels",
            "rolstoeltoilet",
            "lift",
            "ringleiding",
            "stille ruimte",
            "plek om te verschonen",
            "parkeren dichtbij",
            "bushalte dichtbij",
            "hulphond welkom",
        ],
    },
    PosterLanguage {
        code: "en",
        own_name: "English",
        right_to_left: false,
        weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        day: "{w} {d} {m}",
        every_week: "every week",
        also: "also on",
        for_whom: "For whom",
        cost: "Cost",
        bring: "Bring",
        call: "Come too, or know more? Scan the code or go to",
        code_is: "QR code of",
        called_off: "Called off",
        audiences: ["everybody", "children", "young people", "adults", "older people", "whoever is new here"],
        access: [
            "step-free",
            "no high thresholds",
            "wheelchair toilet",
            "lift",
            "hearing loop",
            "quiet room",
            "changing table",
            "parking nearby",
            "bus stop nearby",
            "guide dogs welcome",
        ],
    },
    PosterLanguage {
        code: "ar",
        own_name: "العربية",
        right_to_left: true,
        weekdays: ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
        months: ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
        day: "{w} {d} {m}",
        every_week: "كل أسبوع",
        also: "وأيضاً في",
        for_whom: "لمن",
        cost: "التكلفة",
        bring: "أحضر معك",
        call: "للمشاركة أو لمعرفة المزيد امسح الرمز أو اذهب إلى",
        code_is: "رمز الاستجابة السريعة لـ",
        called_off: "أُلغي",
        audiences: ["للجميع", "للأطفال", "للشباب", "للكبار", "لكبار السن", "لكل جديد هنا"],
        access: [
            "مدخل بدون درج",
            "بدون عتبات عالية",
            "مرحاض للكراسي المتحركة",
            "مصعد",
            "حلقة سمعية",
            "غرفة هادئة",
            "طاولة لتغيير الحفاض",
            "موقف سيارات قريب",
            "موقف حافلات قريب",
            "كلاب المساعدة مرحب بها",
        ],
    },
    PosterLanguage {
        code: "tr",
        own_name: "Türkçe",
        right_to_left: false,
        weekdays: ["Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"],
        months: ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"],
        day: "{d} {m} {w}",
        every_week: "her hafta",
        also: "ayrıca",
        for_whom: "Kimler için",
        cost: "Ücret",
        bring: "Yanınızda getirin",
        call: "Katılmak veya bilgi almak için kodu okutun ya da şu adrese gidin",
        code_is: "QR kodu",
        called_off: "İptal edildi",
        audiences: ["herkes", "çocuklar", "gençler", "yetişkinler", "yaşlılar", "burada yeni olanlar"],
        access: [
            "basamaksız giriş",
            "yüksek eşik yok",
            "tekerlekli sandalye tuvaleti",
            "asansör",
            "işitme döngüsü",
            "sessiz oda",
            "bebek bakım masası",
            "yakında otopark",
            "yakında otobüs durağı",
            "rehber köpekler girebilir",
        ],
    },
    PosterLanguage {
        code: "pl",
        own_name: "Polski",
        right_to_left: false,
        weekdays: ["poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"],
        months: [
            "stycznia",
            "lutego",
            "marca",
            "kwietnia",
            "maja",
            "czerwca",
            "lipca",
            "sierpnia",
            "września",
            "października",
            "listopada",
            "grudnia",
        ],
        day: "{w}, {d} {m}",
        every_week: "co tydzień",
        also: "także",
        for_whom: "Dla kogo",
        cost: "Koszt",
        bring: "Zabierz ze sobą",
        call: "Chcesz przyjść lub dowiedzieć się więcej? Zeskanuj kod albo wejdź na",
        code_is: "Kod QR do",
        called_off: "Odwołane",
        audiences: ["dla wszystkich", "dzieci", "młodzież", "dorośli", "seniorzy", "nowi mieszkańcy"],
        access: [
            "wejście bez schodów",
            "bez wysokich progów",
            "toaleta dla wózków",
            "winda",
            "pętla indukcyjna",
            "cichy pokój",
            "przewijak",
            "parking w pobliżu",
            "przystanek w pobliżu",
            "psy asystujące mile widziane",
        ],
    },
    PosterLanguage {
        code: "uk",
        own_name: "Українська",
        right_to_left: false,
        weekdays: ["понеділок", "вівторок", "середа", "четвер", "п’ятниця", "субота", "неділя"],
        months: ["січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"],
        day: "{w}, {d} {m}",
        every_week: "щотижня",
        also: "також",
        for_whom: "Для кого",
        cost: "Вартість",
        bring: "Візьміть із собою",
        call: "Хочете прийти чи дізнатися більше? Скануйте код або відкрийте",
        code_is: "QR-код для",
        called_off: "Скасовано",
        audiences: ["для всіх", "діти", "молодь", "дорослі", "люди старшого віку", "хто тут недавно"],
        access: [
            "вхід без сходів",
            "без високих порогів",
            "туалет для візків",
            "ліфт",
            "індукційна петля",
            "тиха кімната",
            "пеленальний столик",
            "паркінг поруч",
            "зупинка поруч",
            "собаки-помічники дозволені",
        ],
    },
];

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_said_as_people_say_it() {
        let day = date(2026, 12, 12);
        let said: Vec<String> = LANGUAGES.iter().map(|language| language.day(day)).collect();
        let expect = [
            "zaterdag 12 december",
            "Saturday 12 December",
            "السبت 12 ديسمبر",
            "12 Aralık Cumartesi",
            "sobota, 12 grudnia",
            "субота, 12 грудня",
        ];
        assert_eq!(said, expect);
    }

    #[test]
    fn an_unknown_language_is_dutch() {
        assert_eq!(PosterLanguage::parse("xx").code, "nl");
        assert_eq!(PosterLanguage::parse("uk").audience(Audience::Children), "діти");
    }
}
