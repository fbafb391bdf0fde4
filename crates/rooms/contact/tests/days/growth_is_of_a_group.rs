//! A group grows from being there to organising; no person is counted, graded or named.

use crate::hall::{coach, make_group, make_moment, villages};

#[tokio::test]
async fn a_group_grows_until_it_organises_and_the_picture_and_table_say_so() {
    for app in villages().await {
        let joke = coach(&app).await;
        let group = make_group(&joke, "De jongens van het veldje").await.to_string();
        let count = |day: &'static str, organises: &'static str| {
            vec![
                ("dag", day),
                ("tijd", "08:00"),
                ("er", "12"),
                ("praten", "9"),
                ("meedoen", "8"),
                ("helpen", "4"),
                ("organiseren", organises),
            ]
        };
        for (day, organises) in [("2026-11-09", "0"), ("2026-11-20", "5")] {
            let mut fields = count(day, organises);
            fields.push(("groep", group.as_str()));
            make_moment(&joke, &fields).await;
        }
        let page = joke.get(&format!("/contact/groepen/{group}")).await;
        assert!(page.has("Zo ver is de groep: organiseert") && page.has("<svg class=\"contact-growth\""), "{}", page.text);
        assert!(page.has("<td>12</td><td>9</td><td>8</td><td>4</td><td>5</td>"));
        assert!(!page.has(" style="), "nothing inline");
    }
}

#[tokio::test]
async fn nobody_takes_a_step_who_was_not_there() {
    for app in villages().await {
        let joke = coach(&app).await;
        let group = make_group(&joke, "De jongens").await.to_string();
        let fields = [("item", "a1b2c3d4e5f6a7b8"), ("plek", "x"), ("groep", group.as_str()), ("er", "3"), ("praten", "4")];
        let refused = joke.post("/contact/moment", &fields).await;
        assert!(refused.status == 400 && refused.has("CONTACT-010"));
    }
}

/// The tables have no column in which a person and a step meet.
#[tokio::test]
async fn no_table_with_steps_refers_to_whom_they_are_about() {
    let sql = include_str!("../../migrations/0001-contact.sql");
    for table in sql.split("CREATE TABLE ").skip(1).filter(|table| table.contains("organises")) {
        let people = table.lines().filter(|line| line.contains("neighbourhood_people")).count();
        assert!(table.starts_with("contact_moments") && people == 1 && table.contains("by_person"), "only who recorded it: {table}");
    }
}
