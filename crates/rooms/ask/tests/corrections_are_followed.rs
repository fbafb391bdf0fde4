//! The promise under the chips: "Not right? Take the tick away." What the asker says wins over what was understood.

use opbouw_testkit::{Reply, TestApp};

const QUESTION: (&str, &str) = ("vraag", "Mijn vader kan niet koken en wil graag wandelen");

/// The chips that are on the page with their tick.
fn chips(page: &Reply) -> Vec<&str> {
    page.text
        .split("name=\"houd\" value=\"")
        .skip(1)
        .filter(|rest| rest.split('>').next().is_some_and(|tag| tag.contains(" checked")))
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

/// What the form of the page sends along, by name.
fn hidden<'r>(page: &'r Reply, name: &str) -> Vec<&'r str> {
    page.all_between(&format!("form=\"vraagformulier\" name=\"{name}\" value=\""), "\"")
}

/// The form under the chips, sent back with these ticks off.
async fn untick<'a>(app: &TestApp, page: &'a Reply, off: &[&str], more: &[(&'a str, &'a str)]) -> Reply {
    resend(app, page, QUESTION.1, off, more).await
}

/// The same with another text in the box.
async fn resend<'a>(app: &TestApp, page: &'a Reply, text: &'a str, off: &[&str], more: &[(&'a str, &'a str)]) -> Reply {
    let mut fields = vec![("vraag", text)];
    for name in ["over", "ook", "begrepen"] {
        fields.extend(hidden(page, name).into_iter().map(|value| (name, value)));
    }
    fields.extend(chips(page).into_iter().filter(|chip| !off.contains(chip)).map(|chip| ("houd", chip)));
    fields.extend_from_slice(more);
    app.fill_in(&fields).await
}

#[tokio::test]
async fn a_tick_taken_away_takes_its_results_away() {
    let app = TestApp::lindelo().await;
    let first = app.fill_in(&[QUESTION]).await;
    assert!(chips(&first).contains(&"meals") && first.titles().contains(&"Soep voor de buren"), "{:?}", chips(&first));
    let second = untick(&app, &first, &["meals"], &[]).await;
    assert!(!chips(&second).contains(&"meals"));
    assert!(!second.has(">Warme maaltijd</li>"), "no reason may name what was taken away");
    assert_ne!(second.titles().first(), Some(&"Soep voor de buren"));
}

#[tokio::test]
async fn what_was_taken_away_stays_away_with_the_next_correction() {
    let app = TestApp::lindelo().await;
    let first = app.fill_in(&[QUESTION]).await;
    let second = untick(&app, &first, &["meals"], &[]).await;
    let third = untick(&app, &second, &[], &[("erbij", "klusjes in huis")]).await;
    assert!(!chips(&third).contains(&"meals"));
}

#[tokio::test]
async fn what_was_added_stays_with_the_next_correction_and_on_the_card() {
    let app = TestApp::lindelo().await;
    let first = app.fill_in(&[QUESTION]).await;
    let second = untick(&app, &first, &[], &[("erbij", "een lamp ophangen")]).await;
    let added = hidden(&second, "ook");
    assert_eq!(added.len(), 1, "the page must remember what was added");
    assert!(chips(&second).contains(&added[0]) && !chips(&first).contains(&added[0]));
    assert!(second.titles().iter().take(2).any(|title| *title == "Klusjes in huis"), "{:?}", second.titles());
    let third = untick(&app, &second, &["meals"], &[]).await;
    assert!(chips(&third).contains(&added[0]), "{:?}", chips(&third));
    let card = app.fill_in(&[QUESTION, ("ook", added[0]), ("toon", "kaart")]).await;
    assert!(card.titles().contains(&"Klusjes in huis"));
    let fourth = untick(&app, &third, &[added[0]], &[]).await;
    assert!(!chips(&fourth).contains(&added[0]), "an addition can be taken away again");
}

#[tokio::test]
async fn what_was_taken_away_can_be_added_again() {
    let app = TestApp::lindelo().await;
    let first = app.fill_in(&[QUESTION]).await;
    let second = untick(&app, &first, &["meals"], &[]).await;
    let third = untick(&app, &second, &[], &[("erbij", "Warme maaltijd")]).await;
    assert!(chips(&third).contains(&"meals"));
    assert_eq!(hidden(&third, "begrepen").iter().filter(|chip| **chip == "meals").count(), 1, "not with and without a tick at once");
    let fourth = untick(&app, &third, &[], &[]).await;
    assert!(chips(&fourth).contains(&"meals"));
}

#[tokio::test]
async fn a_new_question_in_the_same_box_starts_afresh() {
    let app = TestApp::lindelo().await;
    let first = app.fill_in(&[QUESTION]).await;
    let second = untick(&app, &first, &["meals"], &[("erbij", "een lamp ophangen")]).await;
    let fresh = resend(&app, &second, "Mijn moeder kan niet koken", &[], &[("erbij", "")]).await;
    assert_eq!(chips(&fresh), chips(&app.ask("Mijn moeder kan niet koken").await));
}

#[tokio::test]
async fn line_ends_that_a_browser_changes_are_not_a_new_question() {
    let app = TestApp::lindelo().await;
    let first = app.ask("Mijn vader kan niet koken\nen wil graag wandelen").await;
    let second = resend(&app, &first, "Mijn vader kan niet koken\r\nen wil graag wandelen", &["meals"], &[]).await;
    assert!(!chips(&second).contains(&"meals"));
}

#[tokio::test]
async fn corrections_that_mean_nothing_are_ignored() {
    let app = TestApp::lindelo().await;
    let plain = app.fill_in(&[QUESTION]).await;
    let odd = app.fill_in(&[QUESTION, ("zonder", "bestaat-niet"), ("ook", "' OR 1=1 --"), ("erbij", "qzwx"), ("houd", "<b>")]).await;
    assert_eq!(odd.titles(), plain.titles());
}
