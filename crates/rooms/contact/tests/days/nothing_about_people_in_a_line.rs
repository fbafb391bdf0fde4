//! A line about a group holds nothing by which somebody is found; what may be a name is pointed out.

use crate::hall::{coach, make_group, make_moment, villages};

#[tokio::test]
async fn telephone_numbers_and_addresses_are_refused_everywhere() {
    for app in villages().await {
        let joke = coach(&app).await;
        for line in ["Bel 06-12345678", "mail ali@voorbeeld.nl", "bsn 123456782", "woont 7411 AA 12", "woont op 7411aa"] {
            let fields = [("item", "a1b2c3d4e5f6a7b8"), ("plek", "het veldje"), ("regel", line)];
            let refused = joke.post("/contact/moment", &fields).await;
            assert!(refused.status == 400 && refused.has("CONTACT-006"), "{line}");
            assert_eq!(joke.post("/contact/groepen", &[("naam", line)]).await.status, 400, "{line}");
            assert_eq!(joke.post("/contact/beloftes", &[("wat", line)]).await.status, 400, "{line}");
        }
    }
}

#[tokio::test]
async fn what_may_be_a_name_is_kept_and_pointed_out() {
    for app in villages().await {
        let joke = coach(&app).await;
        let group = make_group(&joke, "De jongens van het veldje").await;
        let form = |line| [("item", "a1b2c3d4e5f6a7b8"), ("plek", "het veldje"), ("regel", line)];
        let made = joke.post("/contact/moment", &form("Met Mohammed gepraat")).await;
        assert!(made.status == 303 && made.header("location").ends_with("?klaar=naam"));
        assert!(joke.get(made.header("location")).await.has("namen horen hier niet"));
        let moment = make_moment(&joke, &[("regel", "In Lindelo gevoetbald"), ("groep", &group.to_string())]).await;
        let again =
            joke.post(&format!("/contact/momenten/{moment}"), &[("plek", "x"), ("regel", "In Lindelo gevoetbald"), ("versie", "1")]).await;
        assert!(again.header("location").ends_with("?klaar=bewaard"), "a village is no name");
    }
}
