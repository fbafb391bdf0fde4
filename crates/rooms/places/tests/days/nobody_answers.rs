//! Nobody answers: the keepers are reminded after five days, and after fourteen the asker hears that it lapsed.

use jiff::ToSpan;
use opbouw_booking::{BookingState, find_booking};
use opbouw_places::forget_old;

use crate::hall::{ask, community_house, messages, pass, slot, villages};

#[tokio::test]
async fn reminded_once_after_five_days_and_lapsed_after_fourteen() {
    for app in villages().await {
        let house = community_house(&app).await;
        let fatma = app.resident("Fatma").await;
        let booked = ask(&app, fatma.person, house.hall, "Koor", &[slot(28, 20, 22)]).await.unwrap();
        pass(&app, 4.days()).await;
        assert_eq!(messages(&app, "places-asked").await.len(), 1, "{}", app.name);
        pass(&app, 25.hours()).await;
        assert_eq!(messages(&app, "places-asked").await.len(), 2);
        pass(&app, 8.days()).await;
        assert_eq!(messages(&app, "places-asked").await.len(), 2, "one reminder is enough");
        assert!(messages(&app, "places-lapsed").await.is_empty());
        pass(&app, 24.hours()).await;
        assert_eq!(messages(&app, "places-lapsed").await, ["fatma@example.org"]);
        let lapsed = app.db.read(move |tx| find_booking(tx, booked.id)).await.unwrap().unwrap();
        assert!(lapsed.state == BookingState::Ended && lapsed.is_lapsed);
        assert!(ask(&app, fatma.person, house.hall, "Koor", &[slot(28, 20, 22)]).await.is_ok(), "the room is free again");
    }
}

#[tokio::test]
async fn what_has_been_goes_after_a_year() {
    for app in villages().await {
        let house = community_house(&app).await;
        let fatma = app.resident("Fatma").await;
        ask(&app, fatma.person, house.hall, "Koor", &[slot(1, 20, 22)]).await.unwrap();
        let forget = async |days: i64| {
            let now_s = app.now_s() + days * 86_400;
            app.db.write(move |tx| forget_old(tx, now_s)).await.unwrap()
        };
        assert_eq!((forget(365).await, forget(367).await), (0, 1), "{}", app.name);
    }
}
