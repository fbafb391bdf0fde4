//! What the pages of this room have in hand: the house, and the pictures that were drawn.

use std::sync::{Arc, Mutex, PoisonError};

use axum::response::Response;
use jiff::civil::Date;
use opbouw_neighbourhood::store::list_resources;
use opbouw_store::Tx;

use crate::error::OverviewError;
use crate::gaps::{Gap, find_gaps};
use crate::house::OverviewHouse;
use crate::network::Network;
use crate::pictures::{Line, Pictures, Seen};

/// Gaps are looked for again after so long: what people offer changes slowly, and all of it is read.
const GAPS_FOR_S: i64 = 3_600;

/// Shared by all pages.
pub(crate) struct Hall {
    pub house: OverviewHouse,
    pub pictures: Pictures,
    gaps: Mutex<Option<(i64, Arc<Vec<Gap>>)>>,
}

impl Hall {
    pub fn new(house: &OverviewHouse) -> Self {
        Self { house: house.clone(), pictures: Pictures::default(), gaps: Mutex::new(None) }
    }

    /// Need without offer, per village and topic; looked for once an hour.
    ///
    /// # Errors
    /// The database.
    pub async fn list_gaps(&self, now_s: i64, today: Date) -> Result<Arc<Vec<Gap>>, OverviewError> {
        if let Some((_, gaps)) = self.known_gaps().filter(|(found_at_s, _)| now_s - found_at_s < GAPS_FOR_S) {
            return Ok(gaps);
        }
        let resources = list_resources(&self.house.site.db).await?;
        let finder = self.house.finder.clone();
        let found = tokio::task::spawn_blocking(move || find_gaps(finder.vocabulary(), &resources, today)).await;
        // It fails only when the program stops.
        let gaps = Arc::new(found.unwrap_or_default());
        *self.gaps.lock().unwrap_or_else(PoisonError::into_inner) = Some((now_s, gaps.clone()));
        Ok(gaps)
    }

    fn known_gaps(&self) -> Option<(i64, Arc<Vec<Gap>>)> {
        self.gaps.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The network of all parties as it is on a day, read, understood and laid out.
    ///
    /// # Errors
    /// The database.
    pub async fn see(&self, on: Date) -> Result<Arc<Seen>, OverviewError> {
        let read = move |tx: &mut Tx<'_>| Network::read(tx, on);
        let network = self.house.site.db.read(read).await?;
        Ok(self.pictures.see(network, Line::Public).await)
    }

    /// After a change: everybody hears of it, and on to a page that says that it was done.
    pub async fn done(&self, address: &str, word: &str) -> Response {
        self.house.done(address, word).await
    }
}
