//! Hours and days on which the place is closed: everybody sees them, and nothing is booked on them.

use opbouw_booking::BookingError;

use crate::hall::{ask, community_house, messages, slot, villages};

#[tokio::test]
async fn hours_of_the_week_are_on_the_page_and_rule_what_is_asked() {
    for app in villages().await {
        let house = community_house(&app).await;
        let fatma = app.resident("Fatma").await;
        let page = app.get(&house.at("")).await;
        assert!(page.has("Vandaag: 9 tot 22 uur") && page.has("zaterdag 28 november"), "{}", page.text);
        let night = ask(&app, fatma.person, house.hall, "Nachtfilm", &[slot(1, 21, 23)]).await.unwrap_err();
        assert!(matches!(night, BookingError::OutsideHours { .. }), "{}: {night}", app.name);
        let saturday = ask(&app, fatma.person, house.hall, "Markt", &[slot(5, 10, 12)]).await.unwrap_err();
        assert!(matches!(saturday, BookingError::OutsideHours { .. }));
        let own = [
            ("ruimte", house.hall.to_string()),
            ("titel", "Nachtfilm".into()),
            ("dag", "2026-11-24".into()),
            ("van", "21".into()),
            ("tot", "23".into()),
        ];
        let mut fields: Vec<(&str, &str)> = own.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let asked = house.keeper.post(&house.at("/eigen"), &fields).await;
        assert!(asked.status == 400 && asked.has("BOOKING-008"), "{}", asked.text);
        fields.push(("buiten", "ja"));
        assert_eq!(house.keeper.post(&house.at("/eigen"), &fields).await.status, 303);
    }
}

#[tokio::test]
async fn a_closed_day_is_seen_refuses_and_opens_again() {
    for app in villages().await {
        let house = community_house(&app).await;
        let fatma = app.resident("Fatma").await;
        ask(&app, fatma.person, house.kitchen, "Soep", &[slot(1, 10, 12)]).await.unwrap();
        let close = [("dag", "2026-11-24"), ("uren", ""), ("reden", "De vloer wordt gelakt")];
        assert_eq!(house.keeper.post(&house.at("/dicht"), &close).await.status, 303);
        assert!(app.get(&house.at("")).await.has("dicht: De vloer wordt gelakt"), "{}", app.name);
        let keep = house.keeper.get(&house.at("/beheer")).await;
        assert!(keep.has("Dit gaat daardoor niet door:") && keep.has(">Soep</a>"), "{}", keep.text);
        assert!(!app.get(&house.at("")).await.has("Soep"), "what does not go on is not announced");
        let refused = ask(&app, fatma.person, house.hall, "Koor", &[slot(1, 20, 21)]).await.unwrap_err();
        assert!(matches!(refused, BookingError::ClosedDay { .. }));
        assert_eq!(house.keeper.post(&house.at("/dicht"), &[("dag", "2026-11-24"), ("wat", "gewoon")]).await.status, 303);
        assert!(ask(&app, fatma.person, house.hall, "Koor", &[slot(1, 20, 21)]).await.is_ok());
        assert!(!house.keeper.get(&house.at("/beheer")).await.has("Dit gaat daardoor niet door:"));
        let taken = ask(&app, fatma.person, house.kitchen, "Thee", &[slot(1, 10, 12)]).await.unwrap_err();
        assert!(matches!(taken, BookingError::Clash { .. }), "the soup has its kitchen back");
    }
}

#[tokio::test]
async fn what_a_colleague_booked_for_the_place_is_told_to_them() {
    for app in villages().await {
        let house = community_house(&app).await;
        let noor = app.staff("Noor", "Welzijn Wolderbeek", opbouw_access::Role::Coordinator).await;
        let kitchen = house.kitchen.to_string();
        let own =
            [("ruimte", kitchen.as_str()), ("titel", "Schoonmaak"), ("dag", "2026-11-24"), ("van", "10"), ("tot", "12"), ("keer", "2")];
        assert_eq!(noor.post(&house.at("/eigen"), &own).await.status, 303);
        for form in [[("dag", "2026-11-24"), ("reden", "Lekkage")], [("dag", "2026-11-24"), ("wat", "gewoon")]] {
            assert_eq!(house.keeper.post(&house.at("/dicht"), &form).await.status, 303);
        }
        assert_eq!(messages(&app, "places-day-off").await, ["noor@example.org"; 2], "{}: closed, and open again", app.name);
        assert_eq!(noor.post(&house.at("/dicht"), &[("dag", "2026-11-24")]).await.status, 303);
        assert_eq!(messages(&app, "places-day-off").await.len(), 2, "who closes it knows it");
    }
}

#[tokio::test]
async fn hours_and_days_that_cannot_be_are_said_and_keep_nothing() {
    for app in villages().await {
        let house = community_house(&app).await;
        for (day, hours, code) in [("2026-11-22", "", "PLACES-007"), ("eens", "", "PLACES-007"), ("2026-11-24", "laat", "PLACES-004")] {
            let reply = house.keeper.post(&house.at("/dicht"), &[("dag", day), ("uren", hours)]).await;
            assert!(reply.status == 400 && reply.has(code), "{}: {day} {}", app.name, reply.text);
        }
        let mut form = crate::hall::edit_form("", "Bel 06-12345678");
        form.extend([("uren-za", "25-26"), ("dorp", "BU00000000")]);
        let reply = house.keeper.post(&house.at("/wijzigen"), &form).await;
        for code in ["PLACES-001", "PLACES-003", "PLACES-004", "NEI-041"] {
            assert!(reply.status == 400 && reply.has(code), "{code}: {}", reply.text);
        }
        assert!(reply.has("value=\"25-26\""), "what was typed stays in the box");
        assert!(app.get(&house.at("")).await.has("Koffie en biljart"));
    }
}
