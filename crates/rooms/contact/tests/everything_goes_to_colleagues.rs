//! A colleague leaves: everything goes in one go, nothing is left behind, nobody else can do it, and nothing is done twice.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use opbouw_access::Role;
use opbouw_neighbourhood::store as register;
use opbouw_signin::Method;
use opbouw_store::{Statement, Tx, values};
use opbouw_testkit::store::list_values;
use opbouw_testkit::{MadeUpVillage, Reply, TestApp, Visitor};

const CALL: &str =
    "INSERT INTO calls_calls (party, kind, title, text, support, area, place, day, answer_until, state, code, made_by, created_at)
    VALUES ($1, 'call', $3, '', '', 'BU99900101', '', '2026-12-05', '2026-12-05', 'open', $4, $2, 0) RETURNING id";
const PAIR: &str = "INSERT INTO buddies_pairs (party, state, since_on, proposed_on, keeper, asker, giver, planned_end)
    VALUES ($1, 'active', '2026-11-01', '2026-11-01', $2, $3, $4, '2027-11-01') RETURNING id";

async fn apps() -> Vec<TestApp> {
    TestApp::on_both(MadeUpVillage::new()).await
}

/// A party with a coordinator, two workers, and calls and a pair of buddies of Anna.
struct Story<'a> {
    app: &'a TestApp,
    party: i64,
    joke: i64,
    anna: i64,
    fatma: i64,
    piet: i64,
}

impl<'a> Story<'a> {
    async fn begin(app: &'a TestApp) -> Self {
        let joke = app.staff("Joke", "Welzijn", Role::Coordinator).await.person;
        let [anna, fatma, piet] = [
            app.staff("Anna", "Welzijn", Role::Worker).await.person,
            app.staff("Fatma", "Welzijn", Role::Worker).await.person,
            app.staff("Piet", "Welzijn", Role::Worker).await.person,
        ];
        Self { app, party: app.party("Welzijn").await, joke, anna, fatma, piet }
    }

    async fn as_(&self, person: i64) -> Visitor<'a> {
        self.app.come_in(person, Method::Passkey).await
    }

    async fn call(&self, by: i64, title: &str) -> i64 {
        let code = title.to_lowercase().replace(' ', "-");
        let row = self.app.db.write({
            let (party, title) = (self.party, title.to_owned());
            move |tx: &mut Tx<'_>| tx.query_one(&Statement::new("test::CALL", CALL), &values![party, by, &title, &code])?.get(0)
        });
        row.await.unwrap()
    }

    async fn pair(&self, by: i64, one: &str, other: &str) -> i64 {
        let (one, other) = (self.app.register(one, Some(self.party)).await, self.app.register(other, Some(self.party)).await);
        let party = self.party;
        let keep = move |tx: &mut Tx<'_>| tx.query_one(&Statement::new("test::PAIR", PAIR), &values![party, by, one, other])?.get(0);
        self.app.db.write(keep).await.unwrap()
    }

    fn address(&self) -> String {
        format!("/contact/overdracht/{}", self.anna)
    }

    /// The first step, and from the page that comes back the form of the second.
    async fn look(&self, who: &Visitor<'_>, choices: &[(&str, &str)]) -> (Reply, Vec<(String, String)>) {
        let party = self.party.to_string();
        let seen =
            who.post(&self.address(), &[&[("tik", "eentik"), ("partij", party.as_str()), ("stap", "bekijk")], choices].concat()).await;
        let fields = fields_of(&seen);
        (seen, fields)
    }

    async fn give(&self, who: &Visitor<'_>, fields: &[(String, String)], more: &[(&str, &str)]) -> Reply {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        who.post(&self.address(), &[&fields, more, &[("stap", "over")]].concat()).await
    }

    async fn column(&self, name: &str) -> Vec<String> {
        list_values(&self.app.db, self.app.name).await.unwrap()[name].clone()
    }

    async fn count(&self, column: &str, wanted: &str) -> usize {
        self.column(column).await.iter().filter(|value| *value == wanted).count()
    }
}

/// The hidden fields of a form.
fn fields_of(reply: &Reply) -> Vec<(String, String)> {
    let hidden = reply.all_between("<input type=\"hidden\" name=\"", "\">");
    hidden
        .into_iter()
        .filter_map(|field| field.split_once("\" value=\""))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

#[tokio::test]
async fn everything_goes_in_one_go_and_everybody_hears_it() {
    for app in apps().await {
        let story = Story::begin(&app).await;
        let (call, _) = (story.call(story.anna, "Dorpsopruiming").await, story.call(story.anna, "Zwerfvuil rapen").await);
        let pair = story.pair(story.anna, "Toos", "Henk").await;
        let (joke, fatma, piet) = (story.as_(story.joke).await, story.fatma.to_string(), story.piet.to_string());

        let form = joke.get(&format!("{}?partij={}", story.address(), story.party)).await;
        for shown in
            ["Overdragen van Anna", "Dorpsopruiming", "Zwerfvuil rapen", "Toos &#38; Henk", ">Fatma</option>", "Volgende datum: 5-12-2026"]
        {
            assert!(form.has(shown), "{}: {shown}: {}", app.name, form.text);
        }
        assert!(!form.has(">Anna</option>"), "the one who leaves takes nothing over");

        let (seen, fields) = story.look(&joke, &[("alles", &fatma), (&format!("ding-call-{call}"), &piet)]).await;
        assert!(seen.status == 200 && seen.has("Naar Fatma (2)"), "{}", seen.text);
        assert!(seen.has("Naar Piet (1)") && seen.has("Stel Piet voor"), "{}", seen.text);
        assert_eq!(story.column("handover_handovers.id").await.len(), 0, "looking changes nothing");

        let line = "Dit is Fatma. Zij kent het veldje al.";
        let given = story.give(&joke, &fields, &[(&format!("regel-{fatma}"), line)]).await;
        assert_eq!(given.status, 303, "{}: {}", app.name, given.text);
        let report = joke.get(given.header("location")).await;
        for shown in [
            "3 dingen gingen over.",
            "Er bleef niets liggen.",
            "Overgedragen van Anna",
            "Naar Fatma (2)",
            "Naar Piet (1)",
            line,
            "5-12-2026",
        ] {
            assert!(report.has(shown), "{}: {shown}: {}", app.name, report.text);
        }
        assert_eq!(story.count("post_messages.kind", "handover-taken").await, 2);
        assert_eq!(story.count("post_messages.kind", "buddies-keeper").await, 2, "the two hear who looks after them now");
        let told = story.column("post_messages.fields").await.join(" ");
        assert!(told.contains(line) && told.contains("Zwerfvuil rapen"), "{told}");
        let to_fatma: Vec<String> =
            story.column("post_messages.fields").await.into_iter().filter(|fields| fields.contains("\"private\"")).collect();
        assert!(to_fatma.iter().all(|fields| !fields.contains("Toos")), "no name of a resident: {to_fatma:?}");
        assert_eq!(story.count("audit_lines.action", "hand-over").await, 3);
        assert_eq!(story.count("happenings_log.kind", "handed_over").await, 1);

        let own = story.as_(story.fatma).await.get("/contact/overdracht").await;
        assert!(own.has("Van u: 2 dingen") && own.has("Van Anna:") && own.has(line), "{}", own.text);
        let kept = story.as_(story.fatma).await.get(&format!("/maatjes/{pair}")).await;
        assert!(kept.has("Kijkt om naar deze twee: Fatma"), "{}", kept.text);
    }
}

#[tokio::test]
async fn half_of_it_goes_and_the_report_says_what_is_left() {
    for app in apps().await {
        let story = Story::begin(&app).await;
        let (one, two) = (story.call(story.anna, "Een").await, story.call(story.anna, "Twee").await);
        let (anna, fatma) = (story.as_(story.anna).await, story.fatma.to_string());
        let (seen, fields) =
            story.look(&anna, &[("alles", &fatma), (&format!("ding-call-{two}"), "blijft"), (&format!("ding-call-{one}"), "")]).await;
        assert!(seen.has("Blijft nog liggen (1)"), "{}", seen.text);
        let given = story.give(&anna, &fields, &[]).await;
        let report = anna.get(given.header("location")).await;
        assert!(
            report.has("1 ding ging over.") && report.has("1 ding bleef liggen.") && report.has("Verdeel wat bleef liggen"),
            "{}",
            report.text
        );
        let again = anna.get(&format!("{}?partij={}", story.address(), story.party)).await;
        assert!(again.has("Twee") && !again.has(">Een</a>"), "{}", again.text);
    }
}

#[tokio::test]
async fn what_was_pressed_twice_is_done_once() {
    for app in apps().await {
        let story = Story::begin(&app).await;
        story.call(story.anna, "Een").await;
        story.pair(story.anna, "Toos", "Henk").await;
        let (joke, fatma) = (story.as_(story.joke).await, story.fatma.to_string());
        let (_, fields) = story.look(&joke, &[("alles", &fatma)]).await;
        let (first, second) = (story.give(&joke, &fields, &[]).await, story.give(&joke, &fields, &[]).await);
        assert_eq!(first.header("location"), second.header("location"), "{}: {}", app.name, second.text);
        assert_eq!(story.column("handover_handovers.id").await.len(), 1);
        assert_eq!(story.count("post_messages.kind", "handover-taken").await, 1);
        assert_eq!(story.count("post_messages.kind", "buddies-keeper").await, 2);
        assert_eq!(story.count("audit_lines.action", "hand-over").await, 2);
        assert!(joke.get(first.header("location")).await.has("2 dingen gingen over."));
    }
}

#[tokio::test]
async fn what_somebody_else_took_meanwhile_stays_theirs_and_is_told() {
    for app in apps().await {
        let story = Story::begin(&app).await;
        let (one, two) = (story.call(story.anna, "Een").await, story.call(story.anna, "Twee").await);
        let (joke, anna, fatma, piet) =
            (story.as_(story.joke).await, story.as_(story.anna).await, story.fatma.to_string(), story.piet.to_string());
        let (_, of_joke) = story.look(&joke, &[("alles", &fatma)]).await;
        let first = [("tik", "andere"), ("partij", &story.party.to_string()), ("stap", "over"), (&format!("ding-call-{one}"), &piet)];
        assert_eq!(anna.post(&story.address(), &first).await.status, 303);
        let late = story.call(story.anna, "Drie").await;
        let (seen, _) = story.look(&joke, &[("alles", &fatma), (&format!("ding-call-{one}"), ""), (&format!("ding-call-{two}"), "")]).await;
        assert!(seen.has("1 ding is intussen door een ander overgenomen"), "{}", seen.text);

        let given = story.give(&joke, &of_joke, &[]).await;
        let report = joke.get(given.header("location")).await;
        for shown in ["1 ding ging over.", "1 ding bleef liggen.", "Intussen veranderd", "Nu van Piet."] {
            assert!(report.has(shown), "{}: {shown}: {}", app.name, report.text);
        }
        assert!(late > 0 && story.as_(story.piet).await.get("/contact/overdracht").await.has(">Een</a>"));
    }
}

#[tokio::test]
async fn nothing_goes_to_somebody_who_does_not_work_there() {
    for app in apps().await {
        let story = Story::begin(&app).await;
        let call = story.call(story.anna, "Een").await;
        let elsewhere = app.staff("Bob", "Sportclub", Role::Worker).await.person;
        let policy = app.staff("Pim", "Welzijn", Role::Policy).await.person;
        let resident = app.register("Toos", Some(story.party)).await;
        let joke = story.as_(story.joke).await;
        for taker in [elsewhere, policy, resident, story.anna, 0].map(|taker| taker.to_string()) {
            let chosen = [(format!("ding-call-{call}"), taker.clone())];
            let looked = story.look(&joke, &[(chosen[0].0.as_str(), taker.as_str())]).await.0;
            assert!(looked.status == 400 && looked.has("(HANDOVER-001)"), "{taker}: {}", looked.text);
            let fields = [&[("partij".to_owned(), story.party.to_string()), ("tik".to_owned(), "x".to_owned())][..], &chosen].concat();
            let given = story.give(&joke, &fields, &[]).await;
            assert!(given.status == 400 && given.has("(HANDOVER-001)"), "{taker}: {}", given.text);
        }
        assert_eq!(story.column("handover_moves.id").await.len(), 0);
        let unknown = story.look(&joke, &[(&format!("ding-call-{call}"), "einde")]).await.0;
        assert!(unknown.status == 400 && unknown.has("(HANDOVER-004)"), "a call does not end unseen: {}", unknown.text);
    }
}

#[tokio::test]
async fn what_was_typed_comes_back_with_what_is_wrong() {
    for app in apps().await {
        let story = Story::begin(&app).await;
        let call = story.call(story.anna, "Een").await;
        let (joke, fatma) = (story.as_(story.joke).await, story.fatma.to_string());
        let nothing = story.look(&joke, &[(&format!("ding-call-{call}"), "")]).await.0;
        assert!(nothing.status == 400 && nothing.has("(HANDOVER-003)"), "{}", nothing.text);
        let (_, fields) = story.look(&joke, &[("alles", &fatma)]).await;
        let long = "Zij kent het veldje. ".repeat(20);
        let refused = story.give(&joke, &fields, &[(&format!("regel-{fatma}"), &long)]).await;
        assert!(refused.status == 400 && refused.has("(HANDOVER-002)") && refused.has("Zij kent het veldje."), "{}", refused.text);
        let odd = story.give(&joke, &fields, &[(&format!("regel-{fatma}"), "<b>Fatma</b> & co")]).await;
        let report = joke.get(odd.header("location")).await;
        assert!(report.has("&#60;b&#62;Fatma") && !report.has("<b>Fatma"), "{}", report.text);
    }
}

#[tokio::test]
async fn three_hundred_things_go_in_one_go() {
    for app in apps().await {
        let story = Story::begin(&app).await;
        for number in 0..300 {
            story.call(story.anna, &format!("Oproep {number}")).await;
        }
        let (joke, fatma) = (story.as_(story.joke).await, story.fatma.to_string());
        let (seen, fields) = story.look(&joke, &[("alles", &fatma)]).await;
        assert!(seen.has("Naar Fatma (300)"), "{}", app.name);
        let given = story.give(&joke, &fields, &[]).await;
        let report = joke.get(given.header("location")).await;
        assert!(report.has("300 dingen gingen over.") && report.has("Er bleef niets liggen."), "{}", app.name);
        assert_eq!(story.count("audit_lines.action", "hand-over").await, 300);
        assert_eq!(story.count("post_messages.kind", "handover-taken").await, 1);
    }
}

#[tokio::test]
async fn only_who_carries_it_and_who_keeps_the_party_hand_over() {
    for app in apps().await {
        let story = Story::begin(&app).await;
        let call = story.call(story.anna, "Een").await;
        story.pair(story.anna, "Toos", "Henk").await;
        let there = format!("{}?partij={}", story.address(), story.party);
        let others = [
            story.as_(story.piet).await,
            app.staff("Bob", "Sportclub", Role::Coordinator).await,
            app.resident("Wim").await,
            app.staff("Pim", "Welzijn", Role::Policy).await,
        ];
        for other in &others {
            let page = other.get(&there).await;
            assert!(page.status == 404 && !page.has("Anna"), "{}: {}", app.name, page.text);
            let fields = [("partij".to_owned(), story.party.to_string()), (format!("ding-call-{call}"), story.fatma.to_string())];
            assert_eq!(story.give(other, &fields, &[]).await.status, 404, "{}", app.name);
        }
        assert_eq!(app.get(&there).await.status, 303, "sign in first");
        assert_eq!(story.as_(story.anna).await.get(&there).await.status, 200);
        let joke = story.as_(story.joke).await;
        assert_eq!(joke.get(&format!("{}?partij={}", story.address(), app.party("Sportclub").await)).await.status, 404);
        assert_eq!(joke.get("/contact/overdracht/99999").await.status, 404);

        let (_, fields) = story.look(&joke, &[("alles", &story.fatma.to_string())]).await;
        let report = story.give(&joke, &fields, &[]).await.header("location").to_owned();
        for other in &others {
            assert_eq!(other.get(&report).await.status, 404, "{}", app.name);
        }
        assert_eq!(story.as_(story.anna).await.get(&report).await.status, 200, "whose it was");

        let admin = app.staff("Ada", "Gemeente", Role::Admin).await;
        story.pair(story.anna, "Greet", "Sjaan").await;
        let seen = admin.get(&there).await;
        assert!(seen.status == 200 && seen.has("Maatjespaar ") && !seen.has("Greet"), "an admin sees no resident: {}", seen.text);
        assert_eq!(admin.get(&there.replace(&story.anna.to_string(), "zonder-eigenaar")).await.status, 200);
        let read = admin.get(&report).await;
        assert!(read.status == 200 && read.has("Een") && !read.has("Toos"), "{}", read.text);
    }
}

#[tokio::test]
async fn ending_a_membership_says_what_is_left_and_the_coordinator_finds_it() {
    for app in apps().await {
        let story = Story::begin(&app).await;
        story.call(story.anna, "Een").await;
        story.pair(story.anna, "Toos", "Henk").await;
        let (party, anna) = (story.party, story.anna);
        let members = app.db.read(move |tx| register::list_members(tx, party)).await.unwrap();
        let membership = members.iter().find(|member| member.person == anna).unwrap().id;
        let end = format!("/beheer/partijen/{party}/leden/{membership}/einde");
        let joke = story.as_(story.joke).await;
        let asked = joke.get(&end).await;
        for shown in
            ["Hier zijn nog 2 dingen van deze persoon.", "Laat toch stoppen", &format!("/contact/overdracht/{anna}?partij={party}")]
        {
            assert!(asked.has(shown), "{}: {shown}: {}", app.name, asked.text);
        }
        assert!(!joke.get("/contact/overdracht").await.has("geen eigenaar"), "{}", app.name);
        assert_eq!(joke.post(&end, &[]).await.status, 303);

        let list = joke.get("/contact/overdracht").await;
        assert!(list.has("2 dingen hebben geen eigenaar.") && !list.has(">Anna</a>"), "{}", list.text);
        assert!(!story.as_(story.piet).await.get("/contact/overdracht").await.has("geen eigenaar"), "a worker sees their own");
        let orphans = "/contact/overdracht/zonder-eigenaar";
        let form = joke.get(&format!("{orphans}?partij={party}")).await;
        assert!(form.has("<h1>Zonder eigenaar</h1>") && form.has("Een") && form.has("Toos"), "{}", form.text);
        let fields = [("tik", "wees"), ("partij", &party.to_string()), ("alles", &story.fatma.to_string()), ("stap", "bekijk")];
        let seen = joke.post(orphans, &fields).await;
        let hidden = fields_of(&seen);
        let mut send: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        send.push(("stap", "over"));
        let given = joke.post(orphans, &send).await;
        let report = joke.get(given.header("location")).await;
        assert!(report.has("2 dingen gingen over.") && report.has("Er bleef niets liggen."), "{}", report.text);
        assert!(joke.get(&format!("{orphans}?partij={party}")).await.has("Alles heeft een eigenaar."), "{}", app.name);
    }
}

#[tokio::test]
async fn who_has_nothing_or_nobody_to_give_to_reads_what_to_do() {
    for app in apps().await {
        let alone = app.staff("Joke", "Welzijn", Role::Coordinator).await;
        let own = alone.get("/contact/overdracht").await;
        assert!(
            own.has("U hebt hier nu niets dat een ander kan overnemen.") && own.has("Er werkt hier nu niemand anders."),
            "{}",
            own.text
        );
        let story = Story { app: &app, party: app.party("Welzijn").await, joke: alone.person, anna: alone.person, fatma: 0, piet: 0 };
        let there = format!("{}?partij={}", story.address(), story.party);
        assert!(alone.get(&there).await.has("Er is niets om over te dragen."), "{}", app.name);
        story.call(alone.person, "Een").await;
        assert!(alone.get(&there).await.has("Nodig eerst een collega uit."), "{}", app.name);
    }
}

const ROUND: &str = "INSERT INTO contact_rounds (party, name, spot, area, rule, first_day, starts, minutes, owner, needs_two, in_holidays, in_dark,
        rain_plan, state, changed_at)
    VALUES ($1, 'Veldje', 'het veldje', 'BU99900101', 'FREQ=WEEKLY;BYDAY=WE', '2026-11-04', '16:00', 90, $2, 0, 0, 0, '', 'active', 0) RETURNING id";

#[tokio::test]
async fn a_round_shows_when_it_is_next_and_who_takes_it_over_reads_that_later() {
    for app in apps().await {
        let story = Story::begin(&app).await;
        let (party, anna) = (story.party, story.anna);
        let make = move |tx: &mut Tx<'_>| tx.query_one(&Statement::new("test::ROUND", ROUND), &values![party, anna])?.get::<i64>(0);
        app.db.write(make).await.unwrap();
        let (joke, fatma) = (story.as_(story.joke).await, story.fatma.to_string());
        let form = joke.get(&format!("{}?partij={party}", story.address())).await;
        assert!(form.has("Veldje") && form.has("Volgende datum: 25-11-2026"), "{}: {}", app.name, form.text);
        let (_, fields) = story.look(&joke, &[("alles", &fatma)]).await;
        let line = (format!("regel-{fatma}"), "Dit is Fatma. Zij kent het veldje al.".to_owned());
        let given = story.give(&joke, &fields, &[(line.0.as_str(), line.1.as_str())]).await;
        assert_eq!(given.status, 303, "{}", given.text);
        let report = joke.get(given.header("location")).await;
        assert!(report.has("Veldje") && report.has("25-11-2026"), "{}", report.text);
        let told = joke.get("/mijn/inzage").await;
        assert!(told.has("Keren dat u werk van een ander overdroeg: 1"), "{}", told.text);
        let told = story.as_(story.anna).await.get("/mijn/inzage").await;
        assert!(told.has("Keren dat u als medewerker uw werk overdroeg: 1"), "{}", told.text);
        let told = story.as_(story.fatma).await.get("/mijn/inzage").await;
        assert!(told.has("Dingen die een collega aan u overdroeg: 1"), "{}", told.text);
        assert!(told.has("Zo stelde een collega u voor:") && told.has("Zij kent het veldje al."), "{}", told.text);
    }
}
