//! The view for other sites is the only page that may be framed, and only an administrator's choice lets a browser fetch from elsewhere.

use std::sync::Arc;

use opbouw_map::Tiles;
use opbouw_socialmap::SocialMapHouse;
use opbouw_testkit::{MadeUpVillage, TestApp};
use opbouw_web::application;

#[tokio::test]
async fn only_the_embedded_view_may_be_framed() {
    let app = TestApp::on(MadeUpVillage::lindelo()).await;
    let framed = app.get("/kaart/ingebed?soort=activity").await;
    assert!(framed.header("content-security-policy").contains("frame-ancestors *") && framed.header("x-frame-options").is_empty());
    assert!(framed.has("Eettafel") && !framed.has("Soep voor de buren") && !framed.has("class=\"menu\""));
    for path in ["/kaart", "/kaart/inbedden", "/kaart/volgen", "/", "/kaart/1"] {
        let page = app.get(path).await;
        assert!(page.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
        assert_eq!(page.header("x-frame-options"), "DENY", "{path}");
    }
    let snippet = app.get("/kaart/inbedden?dorp=BU99900101").await;
    assert!(snippet.has("https://opbouw.test/kaart/ingebed?dorp=BU99900101"), "{}", snippet.text);
}

#[tokio::test]
async fn what_is_framed_opens_in_a_tab_of_its_own_and_moves_within_the_frame() {
    let app = TestApp::on(MadeUpVillage::lindelo()).await;
    let framed = app.get("/kaart/ingebed").await;
    let rows = framed.all_between("<h3><a ", ">");
    assert!(!rows.is_empty() && rows.iter().all(|link| link.contains("target=\"_blank\" rel=\"noopener\"")), "{rows:?}");
    let out =
        framed.all_between("<a href=\"", ">").into_iter().filter(|link| !link.starts_with('#') && !link.starts_with("/kaart/ingebed"));
    assert!(out.clone().all(|link| link.contains("target=\"_blank\" rel=\"noopener\"")), "{:?}", out.collect::<Vec<_>>());
    assert!(framed.all_between("href=\"/kaart/ingebed", ">").iter().all(|link| !link.contains("_blank")), "zooming stays in the frame");
    assert!(!app.get("/kaart").await.has("_blank"));
    let noor = app.staff("Noor", "Welzijn", opbouw_access::Role::Coordinator).await;
    assert!(!noor.get("/kaart/ingebed").await.has("<form"), "nothing is pressed in a frame of somebody else");
}

#[tokio::test]
async fn what_neighbours_offer_is_on_no_page_of_somebody_else() {
    let app = TestApp::on(MadeUpVillage::lindelo()).await;
    assert!(app.get("/kaart").await.has("Soep voor de buren"));
    for path in ["/kaart/ingebed", "/kaart/ingebed?soort=offer", "/kaart/ingebed?soort=offer&schaal=18&noord=52.05&oost=6.5"] {
        let framed = app.get(path).await;
        assert!(framed.status == 200 && !framed.has("Soep voor de buren") && !framed.has("soort=offer"), "{path}");
    }
    let snippet = app.get("/kaart/inbedden?soort=offer").await;
    assert!(!snippet.has("ingebed?soort=offer") && !snippet.has("value=\"offer\""), "{}", snippet.text);
}

#[tokio::test]
async fn without_a_choice_of_the_administrator_nothing_comes_from_elsewhere() {
    let app = TestApp::on(MadeUpVillage::lindelo()).await;
    let page = app.get("/kaart").await;
    assert!(page.has("Niemand anders ziet dat u kijkt") && page.header("content-security-policy").contains("img-src 'self' data:;"));
    let house = SocialMapHouse { tiles: Tiles::parse("https://tegels.example/{z}/{x}/{y}.png"), ..SocialMapHouse::clone(&app.socialmap) };
    let router = application(app.house.site.clone(), opbouw_socialmap::routes(&Arc::new(house)));
    let request = axum::http::Request::get("/kaart").body(axum::body::Body::empty()).unwrap();
    let reply = tower::ServiceExt::oneshot(router, request).await.unwrap();
    let policy = reply.headers()["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("img-src 'self' https://tegels.example data:;") && policy.contains("frame-ancestors 'none'"), "{policy}");
    let body = axum::body::to_bytes(reply.into_body(), 10_000_000).await.unwrap();
    let text = String::from_utf8_lossy(&body);
    assert!(text.contains("https://tegels.example/") && text.contains("De achtergrond van de kaart komt van een andere website"));
}
