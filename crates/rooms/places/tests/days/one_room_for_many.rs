//! Many want one room at the same moment, on the pages: one gets it, and all others read what is free instead.

use std::sync::Arc;

use crate::hall::{community_house, number, villages};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_book_at_once_and_forty_nine_read_what_is_free() {
    for app in villages().await {
        let house = community_house(&app).await;
        let (hall, path, cookie) = (house.hall, house.at("/eigen"), house.keeper.cookie());
        drop(house);
        let app = Arc::new(app);
        let one = |n: usize| {
            let (app, path, cookie) = (app.clone(), path.clone(), cookie.clone());
            tokio::spawn(async move {
                let (room, title, from) = (hall.to_string(), format!("Vraag {n}"), (10 + n % 3).to_string());
                let fields = [("ruimte", room.as_str()), ("titel", &title), ("dag", "2026-11-26"), ("van", &from), ("tot", "14")];
                let reply = app.post_form(&path, &fields, &[("cookie", &cookie), ("sec-fetch-site", "same-origin")]).await;
                (reply.status, reply.has("Dan is wel vrij: Keuken"))
            })
        };
        let jobs: Vec<_> = (0..50).map(one).collect();
        let (mut won, mut told) = (0, 0);
        for job in jobs {
            match job.await.unwrap() {
                (303, _) => won += 1,
                (409, true) => told += 1,
                other => panic!("{}: {other:?}", app.name),
            }
        }
        assert_eq!((won, told), (1, 49), "{}", app.name);
        let held = "SELECT count(*) FROM booking_bookings WHERE room = $1 AND state = 'agreed'";
        assert_eq!(number(&app, held, hall).await, 1);
    }
}
