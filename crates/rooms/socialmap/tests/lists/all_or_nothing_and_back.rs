//! A list does all of it or nothing, knows the next time what it brought, and can be taken back.

use jiff::Span;
use opbouw_neighbourhood::NeighbourhoodError;
use opbouw_neighbourhood::store::list_parties;
use opbouw_socialmap::SocialMapError;

use crate::hall::{LIST, bring, entries, look, number, titles, undo, villages};

#[tokio::test]
async fn the_same_list_again_changes_nothing() {
    for app in villages().await {
        let done = bring(&app, "kaart.csv", LIST).await;
        assert_eq!((done.added, done.updated), (3, 0), "{}", app.name);
        let again = look(&app, "kaart.csv", LIST).await;
        assert_eq!((again.same, again.does_something()), (3, false), "{}: {again}", app.name);
        let without = LIST.replace("a1;", ";").replace("a2;", ";").replace("a3;", ";");
        let again = look(&app, "kaart.csv", &without).await;
        assert_eq!((again.same, again.does_something()), (3, false), "{}: known by name and village: {again}", app.name);
    }
}

#[tokio::test]
async fn a_party_on_the_map_is_a_party_in_the_register_and_is_found() {
    for app in villages().await {
        bring(&app, "kaart.csv", LIST).await;
        let parties = app.db.read(list_parties).await.unwrap();
        let names: Vec<&str> = parties.iter().map(|party| party.name.as_str()).collect();
        assert!(names.contains(&"Fanfare De Linde") && names.contains(&"Soep voor elkaar") && !names.contains(&"Partytent"), "{names:?}");
        let all = entries(&app).await;
        assert!(all[0].party.is_some() && all[2].party.is_none());
        let listed = "SELECT count(*) FROM neighbourhood_resources WHERE reference LIKE '/kaart/%'";
        assert_eq!(number(&app, listed).await, 3, "{}", app.name);
        let found = app.ask("Wie maakt er muziek?").await;
        assert!(found.titles().contains(&"Fanfare De Linde"), "{}: {:?}", app.name, found.titles());
    }
}

#[tokio::test]
async fn what_a_list_changed_is_as_it_was_after_taking_it_back() {
    for app in villages().await {
        bring(&app, "kaart.csv", LIST).await;
        let before = entries(&app).await;
        app.clock.pass(Span::new().hours(1));
        let changed = LIST.replace("Muziek op dinsdag", "Muziek op woensdag") + "a4;plek;Het Hoekje;Klein zaaltje;Lindelo;;;;;;;\n";
        let done = bring(&app, "kaart.csv", &changed).await;
        assert_eq!((done.added, done.updated), (1, 1), "{}", app.name);
        assert_eq!(entries(&app).await[0].is.text, "Muziek op woensdag");
        let back = undo(&app, done.import_id).await.unwrap();
        assert_eq!((back.removed, back.restored, back.kept), (1, 1, 0), "{}", app.name);
        assert_eq!(entries(&app).await, before, "{}", app.name);
        let told = "SELECT count(*) FROM neighbourhood_resources WHERE text LIKE 'Muziek op dinsdag%'";
        assert_eq!(number(&app, told).await, 1, "the register follows");
    }
}

#[tokio::test]
async fn parties_of_a_list_go_with_it_when_nobody_belongs_to_them() {
    for app in villages().await {
        let before = number(&app, "SELECT count(*) FROM neighbourhood_parties WHERE ended_on IS NULL").await;
        let done = bring(&app, "kaart.csv", LIST).await;
        assert_eq!(number(&app, "SELECT count(*) FROM neighbourhood_parties WHERE ended_on IS NULL").await, before + 2);
        undo(&app, done.import_id).await.unwrap();
        assert_eq!(number(&app, "SELECT count(*) FROM neighbourhood_parties WHERE ended_on IS NULL").await, before, "{}", app.name);
        assert_eq!(number(&app, "SELECT count(*) FROM neighbourhood_resources WHERE reference LIKE '/kaart/%'").await, 0);
        assert_eq!(number(&app, "SELECT count(*) FROM socialmap_founded").await, 0);
    }
}

#[tokio::test]
async fn a_later_list_is_taken_back_first() {
    for app in villages().await {
        let first = bring(&app, "kaart.csv", LIST).await;
        app.clock.pass(Span::new().hours(1));
        let second = bring(&app, "kaart.csv", LIST.replace("Muziek op dinsdag", "Muziek")).await;
        let refused = undo(&app, first.import_id).await;
        let wanted = SocialMapError::Neighbourhood(NeighbourhoodError::FollowedBy { id: first.import_id, later: second.import_id });
        assert_eq!(refused, Err(wanted), "{}", app.name);
        undo(&app, second.import_id).await.unwrap();
        undo(&app, first.import_id).await.unwrap();
        assert!(titles(&app).await.is_empty());
    }
}

#[tokio::test]
async fn an_entry_is_brought_once_however_often_the_file_says_it() {
    for app in villages().await {
        let twice = "naam;dorp;id\nKoor;Lindelo;k1\nKoor;Lindelo;k1\nkóór;Lindelo;k2\n";
        let preview = look(&app, "kaart.csv", twice).await;
        assert_eq!((preview.new.len(), preview.doubles.len()), (1, 2), "{}: {preview}", app.name);
        bring(&app, "kaart.csv", twice).await;
        let other = look(&app, "ander.csv", "naam;dorp;id\nKoor;Lindelo;x9\n").await;
        assert_eq!((other.new.len(), other.doubles.len(), other.doubles[0].entry.is_some()), (0, 1, true), "{}: {other}", app.name);
    }
}

#[tokio::test]
async fn a_point_in_metres_and_a_day_in_words_are_understood() {
    for app in villages().await {
        let list = "naam;x;y;bevestigd;dagen;voor\nKoor;;;3 november 2026;di avond;senioren, marsmannetjes\n";
        let preview = look(&app, "kaart.csv", list).await;
        assert_eq!(preview.refused.len(), 1, "neither a village nor a point: {preview}");
        let area = &app.socialmap.areas[0];
        let centre = area.centre.unwrap();
        let list = format!(
            "naam;lat;lon;bevestigd;dagen;voor\nKoor;{:.4};{:.4};3 november 2026;di avond;senioren, marsmannetjes\n",
            centre.lat(),
            centre.lon()
        );
        let preview = look(&app, "kaart.csv", list.replace('.', ",")).await;
        assert_eq!(preview.new.len(), 1, "{preview}");
        let new = &preview.new[0];
        assert_eq!(new.entry.area, area.code.as_str());
        assert_eq!(new.confirmed_on, Some(jiff::civil::date(2026, 11, 3)));
        assert_eq!((new.entry.days.as_str(), new.entry.audiences.written().as_str()), ("di avond", "older"));
        assert!(preview.to_string().contains("marsmannetjes"), "{preview}");
    }
}

#[tokio::test]
async fn a_name_that_no_party_can_have_keeps_only_its_own_row_from_the_map() {
    for app in villages().await {
        let list = "naam;soort;dorp\nW\u{435}lzijn Lindelo;party;Lindelo\nKoor;party;Lindelo\nW\u{435}lzijnszaal;plek;Lindelo\n";
        let done = bring(&app, "kaart.csv", list).await;
        assert_eq!((done.added, done.refused), (2, 1), "{}", app.name);
        assert_eq!(titles(&app).await[0], "Koor");
    }
}
