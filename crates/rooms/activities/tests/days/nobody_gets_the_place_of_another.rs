//! However many sign up at once, no more people have a place than fit in.

use crate::hall::{days, number, own, propose, sign_up, villages};

#[tokio::test]
async fn forty_people_at_once_for_ten_places() {
    for app in villages().await {
        let fatma = app.resident("Fatma").await;
        let id = propose(&fatma, &[("plaatsen", "10")]).await;
        let day = days(&app, id).await[0];
        let number_of_day = day.to_string();
        let people: Vec<(String, String)> = (0..40).map(|at| (format!("Buur{}", letters(at)), format!("buur{at}@example.org"))).collect();
        let mut signing = tokio::task::JoinSet::new();
        let app = std::sync::Arc::new(app);
        for (name, reach) in people {
            let (app, day) = (app.clone(), number_of_day.clone());
            signing.spawn(async move { sign_up(&app, id, &day, &name, &reach).await });
        }
        while let Some(done) = signing.join_next().await {
            done.unwrap();
        }
        let taken = number(&app, "SELECT taken FROM activities_days WHERE id = $1", day).await;
        let inside = "SELECT count(*) FROM activities_comings WHERE day = $1 AND state = 'in'";
        let waiting = "SELECT count(*) FROM activities_comings WHERE day = $1 AND state = 'waiting'";
        assert_eq!((taken, number(&app, inside, day).await, number(&app, waiting, day).await), (10, 10, 30));
        let first = own(&app, id, &format!("Buur{}", letters(0))).await;
        app.post_form(&first, &[("wat", "helemaal")], &[]).await;
        assert_eq!(number(&app, inside, day).await, 10, "and a cancelled place is somebody else's");
    }
}

/// A name has no digits.
fn letters(at: u8) -> String {
    format!("{}{}", char::from(b'a' + at / 10), char::from(b'a' + at % 10))
}
