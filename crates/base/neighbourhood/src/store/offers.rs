//! Offers and requests of residents, in the same table as all resources.

use jiff::civil::Date;
use opbouw_store::{Db, StoreError, Tx, statements, values};

use super::columns_of;
use super::resources::resource;
use crate::error::{NeighbourhoodError, PersonFault};
use crate::offer::OwnOffer;
use crate::person::Person;
use crate::place::LatLon;
use crate::resource::Resource;

statements! {
    pub(super) ALL = {
        LEAVE: "INSERT INTO neighbourhood_resources (reference, kind, title, text, giver, area, lat, lon, availability, languages, vog,
                confirmed_on, is_request, person)
            VALUES ('', 'offer', $1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $10, $11) RETURNING id";
        CHANGE: "UPDATE neighbourhood_resources SET title = $3, text = $4, availability = $5, is_request = $6, confirmed_on = $7,
                ends_on = NULL
            WHERE id = $1 AND person = $2";
        END: "UPDATE neighbourhood_resources SET ends_on = $3 WHERE id = $1 AND person = $2 AND ends_on IS NULL";
        REMOVE: "DELETE FROM neighbourhood_resources WHERE id = $1 AND person = $2";
        RENAME: "UPDATE neighbourhood_resources SET giver = $2, area = $3, lat = $4, lon = $5 WHERE person = $1";
        OF_PERSON: "SELECT id, reference, kind, title, text, giver, area, lat, lon, availability, languages, vog, confirmed_on, ends_on,
                room_left, is_request, person FROM neighbourhood_resources WHERE person = $1 ORDER BY id";
        SHOWN: "SELECT r.id, r.reference, r.kind, r.title, r.text, r.giver, r.area, r.lat, r.lon, r.availability, r.languages, r.vog,
                r.confirmed_on, r.ends_on, r.room_left, r.is_request, r.person FROM neighbourhood_resources r
            WHERE r.id = $1 AND (r.person IS NULL OR EXISTS (SELECT 1 FROM neighbourhood_people p
                JOIN neighbourhood_consents c ON c.person = p.id
                WHERE p.id = r.person AND p.state = 'active' AND c.purpose = 'found' AND c.withdrawn_at IS NULL))
                AND NOT EXISTS (SELECT 1 FROM neighbourhood_pauses z WHERE z.resource = r.id)";
        IDS_OF: "SELECT id FROM neighbourhood_resources WHERE person = $1 ORDER BY id";
    }
}

/// Keeps an offer or request; its number. Others find it when its maker agreed to be found.
pub fn leave_offer(tx: &mut Tx<'_>, maker: &Person, offer: &OwnOffer, place: Option<LatLon>, today: Date) -> Result<i64, StoreError> {
    let (lat, lon) = columns_of(place);
    let row = values![
        &offer.title,
        &offer.text,
        &maker.first_name,
        &maker.area_name,
        lat,
        lon,
        &offer.availability,
        &maker.language,
        today.to_string(),
        offer.is_request,
        maker.id
    ];
    tx.query_one(&LEAVE, &row)?.get(0)
}

/// Changes an offer, and makes an ended one hold again.
///
/// # Errors
/// [`NeighbourhoodError::NoSuchResource`] when it is not this person's.
pub fn change_offer(tx: &mut Tx<'_>, id: i64, person: i64, offer: &OwnOffer, today: Date) -> Result<(), NeighbourhoodError> {
    let row = values![id, person, &offer.title, &offer.text, &offer.availability, offer.is_request, today.to_string()];
    match tx.execute(&CHANGE, &row)? {
        0 => Err(NeighbourhoodError::NoSuchResource { id }),
        _ => Ok(()),
    }
}

/// Ends an offer as of yesterday, so that it is not found today; whether it held. It can be taken up again by changing it.
pub fn end_offer(tx: &mut Tx<'_>, id: i64, person: i64, last_day: Date) -> Result<bool, StoreError> {
    Ok(tx.execute(&END, &values![id, person, last_day.to_string()])? > 0)
}

/// Removes an offer for good; whether it was there.
pub fn remove_offer(tx: &mut Tx<'_>, id: i64, person: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&REMOVE, &values![id, person])? > 0)
}

/// Brings a changed name or area into somebody's offers.
///
/// # Errors
/// [`PersonFault::NoSuchPerson`] when the person is gone.
pub fn follow_person(tx: &mut Tx<'_>, id: i64, place: Option<LatLon>) -> Result<(), NeighbourhoodError> {
    let person = super::find_person(tx, id)?.ok_or(PersonFault::NoSuchPerson)?;
    let (lat, lon) = columns_of(place);
    tx.execute(&RENAME, &values![id, &person.first_name, &person.area_name, lat, lon])?;
    Ok(())
}

/// Everything that somebody offers and asks, ended ones too.
pub fn list_offers_of(tx: &mut Tx<'_>, person: i64) -> Result<Vec<Resource>, NeighbourhoodError> {
    tx.query(&OF_PERSON, &values![person])?.iter().map(resource).collect()
}

/// The numbers of what somebody offers and asks.
pub async fn list_offer_ids(db: &Db, person: i64) -> Result<Vec<i64>, StoreError> {
    db.query(&IDS_OF, &values![person]).await?.iter().map(|row| row.get(0)).collect()
}

/// A resource that may be found now; none: it is gone, or its maker does not want to be found.
pub async fn find_shown_resource(db: &Db, id: i64) -> Result<Option<Resource>, NeighbourhoodError> {
    db.query_opt(&SHOWN, &values![id]).await?.map(|row| resource(&row)).transpose()
}
