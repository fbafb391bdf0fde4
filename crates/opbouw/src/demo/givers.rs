//! The residents of the demo who offer or ask something: with consent, and reachable by mail, by telephone or through a worker.

use anyhow::Result;
use jiff::Zoned;
use jiff::civil::Date;
use opbouw_neighbourhood::{
    AreaCode, Email, FirstName, How, LatLon, NeighbourhoodError, NewConsent, NewPerson, OwnOffer, Phone, Purpose, Reach, Registration,
    Resource, Terms, store,
};
use opbouw_store::{Db, Tx};

use crate::seed::Request;

/// Registers who offers, and puts their offers beside what is of nobody.
pub async fn seed_givers(db: &Db, givers: Vec<NewPerson>, resources: Vec<(Resource, Option<usize>)>, now: &Zoned) -> Result<()> {
    let (at_s, today) = (now.timestamp().as_second(), now.date());
    let registered = db.write(move |tx| {
        let numbered = givers.iter().enumerate();
        numbered.map(|(number, giver)| register(tx, giver, number, "nl", None, at_s, today)).collect::<Result<Vec<i64>, _>>()
    });
    let ids = told(registered.await)?;
    let with_giver = |(resource, giver): (Resource, Option<usize>)| Resource { person: giver.map(|at| ids[at]), ..resource };
    store::put_resources(db, resources.into_iter().map(with_giver).collect()).await?;
    Ok(())
}

/// Registers who asks, each with their request; every second one through the party that keeps contact.
pub async fn seed_requests(db: &Db, requests: Vec<Request>, party: Option<i64>, now: &Zoned) -> Result<()> {
    let areas: Vec<(AreaCode, Option<LatLon>)> = store::list_areas(db).await?.into_iter().map(|area| (area.code, area.centre)).collect();
    let now = now.clone();
    told(db.write(move |tx| leave_requests(tx, &requests, &areas, party, &now)).await)
}

fn leave_requests(
    tx: &mut Tx<'_>,
    requests: &[Request],
    areas: &[(AreaCode, Option<LatLon>)],
    party: Option<i64>,
    now: &Zoned,
) -> Result<(), NeighbourhoodError> {
    for (number, request) in requests.iter().enumerate() {
        let days = jiff::Span::new().days(request.days_open);
        let opened = now.saturating_sub(days);
        let by = party.filter(|_| number % 2 == 0);
        let person = register(tx, &request.asker, 10_000 + number, &request.language, by, opened.timestamp().as_second(), now.date())?;
        let Some(maker) = store::find_person(tx, person)? else { continue };
        let centre = areas.iter().find(|(code, _)| *code == request.asker.area).and_then(|(_, centre)| *centre);
        let offer = OwnOffer::new(&request.text, &request.availability, true)?;
        let resource = store::leave_offer(tx, &maker, &offer, centre, opened.date())?;
        opbouw_matching::open_request(tx, resource, person, request.people_wanted, opened.timestamp().as_second())?;
    }
    Ok(())
}

fn register(
    tx: &mut Tx<'_>,
    new: &NewPerson,
    number: usize,
    language: &str,
    registered_by: Option<i64>,
    at_s: i64,
    today: Date,
) -> Result<i64, NeighbourhoodError> {
    let first_name = FirstName::parse(&new.first_name)?;
    let registration =
        Registration { first_name, area: new.area.clone(), reach: reach(number)?, language: language.to_owned(), registered_by };
    let person = store::register(tx, &registration, today, Terms::default().keep_until(today))?;
    for purpose in [Purpose::Stored, Purpose::Found] {
        store::give_consent(tx, &NewConsent { person, purpose, party: None, given_by: None, how: How::Screen }, at_s)?;
    }
    Ok(person)
}

/// Six of ten by mail, two by telephone, two only through somebody who knows them. No such address or number is of anybody (RFC 2606;
/// 06-1234 is not given out).
fn reach(number: usize) -> Result<Reach, NeighbourhoodError> {
    Ok(match number % 10 {
        0..6 => Reach::Mail(Email::parse(&format!("bewoner{number}@wolderbeek.example"))?),
        6 | 7 => Reach::Phone(Phone::parse(&format!("061234{:04}", number % 10_000))?),
        _ => Reach::Nothing,
    })
}

fn told<Done>(done: Result<Done, NeighbourhoodError>) -> Result<Done> {
    done.map_err(|error| anyhow::anyhow!("{error} ({})", error.code()))
}
