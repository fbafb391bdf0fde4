//! The calls of the demo: something large in a fortnight, a welcome, and chores that are given away.

use anyhow::Result;
use jiff::{ToSpan, Zoned};
use opbouw_calls::{CallsError, Opening, open_call};
use opbouw_neighbourhood::HomeArea;
use opbouw_store::{Db, Tx};

/// A call: kind, title, text, village, place, days from now, support, and its tasks.
struct Invented {
    kind: &'static str,
    code: &'static str,
    title: &'static str,
    text: &'static str,
    area: &'static str,
    place: &'static str,
    in_days: i64,
    support: &'static str,
    /// Name, from, until, places, what to bring along.
    tasks: &'static [(&'static str, &'static str, &'static str, &'static str, &'static str)],
}

const CALLS: [Invented; 3] = [
    Invented {
        kind: "call",
        code: "demo-opruim",
        title: "Lindelo ruimt op",
        text: "Met zoveel mogelijk mensen maken wij de bermen, de sloot en het plein schoon. Na afloop is er soep.",
        area: "Lindelo",
        place: "Dorpshuis Lindelo",
        in_days: 14,
        support: "",
        tasks: &[
            ("Zwerfvuil rapen", "10:00", "12:00", "120", "Handschoenen"),
            ("Snoeien langs de sloot", "10:00", "13:00", "40", "Laarzen en een snoeischaar"),
            ("Soep en koffie maken", "09:00", "14:00", "12", ""),
            ("Grof vuil wegbrengen", "11:00", "14:00", "8", "Auto met aanhanger"),
        ],
    },
    Invented {
        kind: "call",
        code: "demo-welkom",
        title: "Welkom aan twaalf gezinnen",
        text: "Twaalf gezinnen komen in Eskerhout wonen. Wij helpen met meubels, de weg wijzen en een eerste maaltijd.",
        area: "Eskerhout",
        place: "De Deel",
        in_days: 21,
        support: "",
        tasks: &[
            ("Meubels dragen", "09:00", "12:00", "24", "Stevige schoenen"),
            ("Rondleiden in het dorp", "13:00", "15:00", "12", ""),
            ("Koken", "15:00", "19:00", "10", ""),
        ],
    },
    Invented {
        kind: "chore",
        code: "demo-klus",
        title: "Was vouwen en tafels dekken in De Merel",
        text: "Elke week is er werk dat met meer handen leuker is. Ook voor wie veel vergeet, of niet lang kan staan.",
        area: "Vogelbuurt",
        place: "Buurthuis De Merel",
        in_days: 6,
        support: "Er is altijd een vaste begeleider bij. Alles kan zittend.",
        tasks: &[("Was vouwen", "10:00", "11:30", "6", ""), ("Tafels dekken", "11:00", "12:00", "4", "")],
    },
];

/// Opens them in the name of the party that keeps contact.
pub async fn seed_calls(db: &Db, areas: Vec<HomeArea>, party: i64, made_by: i64, now: &Zoned) -> Result<()> {
    let now = now.clone();
    let opened = db.write(move |tx| CALLS.iter().try_for_each(|call| open(tx, call, &areas, party, made_by, &now))).await;
    opened.map_err(|error: CallsError| anyhow::anyhow!("{error} ({})", error.code()))
}

fn open(tx: &mut Tx<'_>, call: &Invented, areas: &[HomeArea], party: i64, made_by: i64, now: &Zoned) -> Result<(), CallsError> {
    let day = now.date().saturating_add(call.in_days.days()).to_string();
    let area = areas.iter().find(|area| area.name == call.area).map_or("", |area| area.code.as_str());
    let mut fields = vec![
        ("soort", call.kind),
        ("titel", call.title),
        ("tekst", call.text),
        ("dorp", area),
        ("plek", call.place),
        ("dag", &day),
        ("begeleiding", call.support),
    ];
    for (name, from, until, places, bring) in call.tasks {
        fields.extend([("taak-naam", *name), ("taak-van", from), ("taak-tot", until), ("taak-plaatsen", places), ("taak-meenemen", bring)]);
    }
    let fields: Vec<(String, String)> = fields.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let opening = Opening { party, made_by, code: call.code, today: now.date(), at_s: now.timestamp().as_second() };
    open_call(tx, &opening, &fields, areas).map(drop)
}
