//! What is wrong is said with file, line and id, and nothing of it is taken by halves.

#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use opbouw_openreferral::{ReadError, Reading, Weight, read};

fn check(files: &[(&str, &str)], wanted: &[&str]) -> Reading {
    let reading = read(files).unwrap();
    let said: Vec<String> = reading.faults.iter().map(ToString::to_string).collect();
    assert_eq!(said, wanted);
    reading
}

#[test]
fn without_an_id_or_a_name_and_with_one_twice_it_is_refused() {
    let reading = check(
        &[("organizations.csv", "id,name\n,De Brug\n1,\n2,De Brug\n2,De Trog\n3,\"\u{fffd}\"\n")],
        &[
            "organizations.csv, line 2: there is no id; give it an id of at most 200 letters that nothing else has. It was not taken.",
            "organizations.csv, line 3 (id 1): name is empty; fill it in. It was not taken.",
            "organizations.csv, line 5 (id 2): number 4 has the same id; give one of the two another id, or take one out. It was not taken.",
        ],
    );
    assert_eq!(reading.directory.organizations.len(), 2);
}

#[test]
fn what_refers_to_nothing_is_said_and_what_hangs_on_nothing_is_refused() {
    let reading = check(
        &[
            ("organizations.csv", "id,name,parent_organization_id\n1,De Brug,9\n2,,\n"),
            ("phones.csv", "id,organization_id,service_id,number\n1,1,8,06\n2,2,,06\n3,,,06\n4,1,,\n5,7,,06\n"),
            ("service_at_location.csv", "id,service_id,location_id\n1,5,6\n2,,6\n"),
        ],
        &[
            "organizations.csv, line 2 (id 1): parent_organization_id '9' is not in these files; add what it refers to, or leave it empty. It was taken without this.",
            "organizations.csv, line 3 (id 2): name is empty; fill it in. It was not taken.",
            "phones.csv, line 2 (id 1): service_id '8' is not in these files; add what it refers to, or leave it empty. It was taken without this.",
            "phones.csv, line 3 (id 2): what it belongs to ('2') was refused; mend that first. It was not taken.",
            "phones.csv, line 4 (id 3): it belongs to nothing; say what it belongs to. It was not taken.",
            "phones.csv, line 5 (id 4): number is empty; fill it in. It was not taken.",
            "phones.csv, line 6 (id 5): organization_id '7' is not in these files; add what it refers to, or leave it empty. It was not taken.",
            "service_at_location.csv, line 2 (id 1): service_id '5' is not in these files; add what it refers to, or leave it empty. It was not taken.",
            "service_at_location.csv, line 2 (id 1): location_id '6' is not in these files; add what it refers to, or leave it empty. It was not taken.",
            "service_at_location.csv, line 3 (id 2): service_id is empty; fill it in. It was not taken.",
        ],
    );
    assert_eq!(reading.directory.organizations[0].phones.len(), 1);
    assert!(reading.directory.service_at_locations.is_empty());
}

#[test]
fn parents_that_go_around_are_taken_out() {
    let reading = check(
        &[("organizations.csv", "id,name,parent_organization_id\n1,a,2\n2,b,3\n3,c,2\n4,d,4\n")],
        &[
            "organizations.csv, line 3 (id 2): parent_organization_id leads back to itself; take out one of the parents. It was taken without this.",
            "organizations.csv, line 4 (id 3): parent_organization_id leads back to itself; take out one of the parents. It was taken without this.",
            "organizations.csv, line 5 (id 4): parent_organization_id leads back to itself; take out one of the parents. It was taken without this.",
        ],
    );
    assert_eq!(reading.directory.organizations.iter().filter(|one| one.parent.is_some()).count(), 1);
}

#[test]
fn values_that_cannot_be_are_left_out() {
    let service = "id,name,status,assured_date,last_modified,minimum_age,url,email\n1,a,open,2026-02-30,gisteren,twaalf,javascript:x,a@b\n";
    let schedule = "id,service_id,freq,byday,opens_at,interval\n1,1,DAILY,soms,25:00,0\n";
    let reading = check(
        &[
            ("services.csv", service),
            ("schedules.csv", schedule),
            ("locations.csv", "id,location_type,latitude,longitude\n1,thuis,520,6\n2,,52,\n"),
        ],
        &[
            "locations.csv, line 2 (id 1): location_type 'thuis' is unknown; use a word of the format. It was taken without this.",
            "locations.csv, line 2 (id 1): '520' and '6' is not a place on earth; give degrees north and east, such as 52.06 and 6.52. It was taken without this.",
            "locations.csv, line 3 (id 2): '52' and '' is not a place on earth; give degrees north and east, such as 52.06 and 6.52. It was taken without this.",
            "schedules.csv, line 2 (id 1): freq 'DAILY' is unknown; use a word of the format. It was taken without this.",
            "schedules.csv, line 2 (id 1): interval '0' is not a number that can be used; write a number, or leave it out. It was taken without this.",
            "schedules.csv, line 2 (id 1): byday 'soms' is unknown; use a word of the format. It was taken without this.",
            "schedules.csv, line 2 (id 1): opens_at '25:00' is not a time of the day; write 09:30. It was taken without this.",
            "services.csv, line 2 (id 1): url 'javascript:x' is not the address of a page; write https://www.example.nl. It was taken without this.",
            "services.csv, line 2 (id 1): email 'a@b' is not a mail address; write naam@example.nl. It was taken without this.",
            "services.csv, line 2 (id 1): status 'open' is unknown; use a word of the format. It was taken without this.",
            "services.csv, line 2 (id 1): minimum_age 'twaalf' is not a number that can be used; write a number, or leave it out. It was taken without this.",
            "services.csv, line 2 (id 1): assured_date '2026-02-30' is not a day that exists; write 2026-11-03. It was taken without this.",
            "services.csv, line 2 (id 1): last_modified 'gisteren' is not a day that exists; write 2026-11-03. It was taken without this.",
        ],
    );
    assert!(reading.faults.iter().all(|fault| fault.weight == Weight::LeftOut));
    assert_eq!((reading.directory.services.len(), reading.directory.locations.len()), (1, 2));
}

#[test]
fn records_of_json_are_counted_and_their_sorts_are_checked() {
    let text = r#"[{"id": "1", "name": ["a"], "website": "", "services": {}}, {"id": {}, "name": "b", "email": "b@c.nl"}, {"kleur": 1}, 7,
        {"id": 5, "name": "c", "description": null, "phones": [6, {"number": 612345678}]}]"#;
    let reading = check(
        &[("lijst.json", text)],
        &[
            "lijst.json, record 1 (id 1): name is not of the right sort; compare it with the format. It was taken without this.",
            "lijst.json, record 1 (id 1): services is not of the right sort; compare it with the format. It was taken without this.",
            "lijst.json, record 1 (id 1): name is empty; fill it in. It was not taken.",
            "lijst.json, record 2: id is not of the right sort; compare it with the format. It was taken without this.",
            "lijst.json, record 2: there is no id; give it an id of at most 200 letters that nothing else has. It was not taken.",
            "lijst.json, record 3: nothing says what sort of record it is; name the file after what is in it, such as organizations.json. It was not taken.",
            "lijst.json, record 4: nothing says what sort of record it is; name the file after what is in it, such as organizations.json. It was not taken.",
            "lijst.json, record 5: phones is not of the right sort; compare it with the format. It was taken without this.",
        ],
    );
    assert_eq!(reading.directory.organizations[0].phones[0].number, "612345678");
}

#[test]
fn two_records_with_one_id_that_say_two_things_are_told() {
    let text = r#"[{"id": "1", "name": "a", "email": "a@b.nl"}, {"id": "1", "name": "b", "email": "a@b.nl"}]"#;
    let reading = check(
        &[("organizations.json", text)],
        &[
            "organizations.json, record 2 (id 1): number 1 has the same id; give one of the two another id, or take one out. It was taken without this.",
        ],
    );
    assert_eq!(reading.directory.organizations[0].name, "a");
}

#[test]
fn broken_rows_are_refused_and_the_rest_goes_on() {
    let reading = read(&[("organizations.csv", &b"id,name\n1,a,b\n2,caf\xe9\n3,c\n\n"[..])]).unwrap();
    let said: Vec<String> = reading.faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "organizations.csv, line 2: the row has 3 fields, the first row has 2; check the separators and quotation marks. It was not taken.",
            "organizations.csv, line 3: it holds signs that are no letters; save the file as UTF-8. It was not taken.",
        ]
    );
    assert_eq!(reading.directory.organizations.len(), 1);
}

#[test]
fn files_that_hold_nothing_are_refused_whole() {
    let error = |files: &[(&str, &str)]| read(files).unwrap_err();
    assert_eq!(error(&[("a.json", "{\n\"id\": ")]), ReadError::NotJson { file: "a.json".into(), line: 2 });
    assert_eq!(error(&[("organizations.csv", "kleur;maat\nrood;1\n")]), ReadError::NotATable { file: "organizations.csv".into() });
    assert_eq!(error(&[("soep.csv", "id,name\n1,a\n"), ("b.txt", "x")]), ReadError::NothingKnown { found: "soep.csv, b.txt".into() });
    assert_eq!(error(&[]), ReadError::NothingKnown { found: String::new() });
    let deep = "[".repeat(100_000);
    assert!(matches!(error(&[("deep.json", &deep)]), ReadError::NotJson { .. }));
}

#[test]
fn a_hundred_thousand_organisations_are_all_there() {
    let rows: String = (0..100_000).map(|at| format!("{at},Partij {at},Tekst,{}\n", (at + 1) % 100_000)).collect();
    let reading = read(&[("organizations.csv", format!("id,name,description,parent_organization_id\n{rows}"))]).unwrap();
    assert_eq!(reading.directory.organizations.len(), 100_000);
    // All of them are one circle of a hundred thousand.
    assert_eq!(reading.faults.len(), 100_000);
    assert!(reading.directory.organizations.iter().all(|one| one.parent.is_none()));
}
