//! Set-up in the words of a test: `let house = community_house(&app).await`.

use jiff::Span;
use opbouw_access::Role;
use opbouw_booking::{Booked, BookingError, NewBooking, Slot, ask_for_room, list_rooms};
use opbouw_places::run_due;
use opbouw_store::{Statement, values};
use opbouw_testkit::{MadeUpVillage, TestApp, Visitor};

/// The village on both databases.
pub async fn villages() -> Vec<TestApp> {
    TestApp::on_both(MadeUpVillage::lindelo()).await
}

/// A community house with its worker, who has the keys.
pub struct House<'a> {
    pub keeper: Visitor<'a>,
    pub id: i64,
    pub hall: i64,
    pub kitchen: i64,
}

impl House<'_> {
    /// An address of this place.
    pub fn at(&self, rest: &str) -> String {
        format!("/plekken/{}{rest}", self.id)
    }
}

/// The form in which the text of a place is changed; open on weekdays from nine to ten at night.
pub fn edit_form<'f>(name: &'f str, about: &'f str) -> Vec<(&'static str, &'f str)> {
    let mut fields = vec![
        ("naam", name),
        ("dorp", "BU99900101"),
        ("plek", "Dorpsstraat 3"),
        ("tekst", about),
        ("bereik", "Loop binnen bij de bar."),
        ("regels", "Schoenen uit in de zaal."),
        ("feit-step-free", "ja"),
        ("feit-lift", "nee"),
    ];
    fields.extend(["uren-ma", "uren-di", "uren-wo", "uren-do", "uren-vr"].map(|day| (day, "9-22")));
    fields
}

/// Made on the pages, as a worker does: the place, its hours and facts, and two rooms beside the whole.
pub async fn community_house(app: &TestApp) -> House<'_> {
    let keeper = app.staff("Wilma", "Welzijn Wolderbeek", Role::Worker).await;
    let first =
        [("naam", "Ons Huis"), ("dorp", "BU99900101"), ("plek", "Dorpsstraat 3"), ("tekst", "Koffie en biljart."), ("mensen", "120")];
    let made = keeper.post("/plekken/nieuw", &first).await;
    assert_eq!(made.status, 303, "{}", made.text);
    let id: i64 = made.header("location").split('/').nth(2).unwrap().parse().unwrap();
    let change = keeper.post(&format!("/plekken/{id}/wijzigen"), &edit_form("Ons Huis", "Koffie en biljart.")).await;
    assert_eq!(change.status, 303, "{}", change.text);
    let whole = list_rooms_of(app, id).await[0].0.to_string();
    let rooms = [
        ("ruimte", whole.as_str()),
        ("naam", "Het hele huis"),
        ("mensen", "120"),
        ("geheel", "ja"),
        ("ruimte", ""),
        ("naam", "Zaal"),
        ("mensen", "80"),
        ("feit", "hearing-loop"),
        ("ruimte", ""),
        ("naam", "Keuken"),
        ("mensen", "12"),
    ];
    assert_eq!(keeper.post(&format!("/plekken/{id}/ruimtes"), &rooms).await.status, 303);
    let rooms = list_rooms_of(app, id).await;
    let room = |name: &str| rooms.iter().find(|(_, known)| known == name).unwrap().0;
    House { hall: room("Zaal"), kitchen: room("Keuken"), keeper, id }
}

/// Numbers and names of the rooms in use.
pub async fn list_rooms_of(app: &TestApp, place: i64) -> Vec<(i64, String)> {
    let rooms = app.db.read(move |tx| list_rooms(tx, place)).await.unwrap();
    rooms.into_iter().map(|room| (room.id, room.name)).collect()
}

/// From one hour until another, so many days after the Monday on which tests begin.
pub fn slot(in_days: i64, from: i8, until: i8) -> Slot {
    let day = opbouw_testkit::TODAY.checked_add(Span::new().days(in_days)).unwrap();
    Slot::between(day.at(from, 0, 0, 0), day.at(until, 0, 0, 0)).unwrap()
}

/// Somebody asks for a room, as the room Activities does; and everybody hears of it.
pub async fn ask(app: &TestApp, person: i64, room: i64, title: &str, slots: &[Slot]) -> Result<Booked, BookingError> {
    let new = NewBooking {
        room,
        title: title.to_owned(),
        reference: "/activiteiten/12".to_owned(),
        asked_by: Some(person),
        party: None,
        people: None,
        slots: slots.to_vec(),
        outside_is_fine: false,
    };
    let now_s = app.now_s();
    let booked = app.db.write(move |tx| ask_for_room(tx, now_s, &new)).await;
    app.places.site.tell().await;
    booked
}

/// Recipients of the messages of a kind, in order.
pub async fn messages(app: &TestApp, kind: &str) -> Vec<String> {
    let list = Statement::new("test", "SELECT recipient FROM post_messages WHERE kind = $1 ORDER BY id");
    app.db.query(&list, &values![kind]).await.unwrap().iter().map(|row| row.get(0).unwrap()).collect()
}

/// A count, or any other number.
pub async fn number(app: &TestApp, sql: &'static str, about: i64) -> i64 {
    app.db.query_one(&Statement::new("test", sql), &values![about]).await.unwrap().get(0).unwrap()
}

/// Time passes, and what is due is done, twice: the second time does nothing.
pub async fn pass(app: &TestApp, time: Span) {
    app.clock.pass(time);
    run_due(&app.places).await.unwrap();
    run_due(&app.places).await.unwrap();
}
