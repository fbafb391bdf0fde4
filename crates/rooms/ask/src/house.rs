//! What the pages of this room stand on.

use std::sync::Arc;

use opbouw_finder::Finder;
use opbouw_web::{Frame, Reader, Site};

use crate::counts::Counts;
use crate::question::Village;
use opbouw_map::MapFrame;

/// Name of the drawing of the areas among the assets.
pub const AREAS: &str = "gebieden.svg";

/// Shared by all requests.
#[derive(Debug)]
pub struct AskHouse {
    /// Frame, sentences, clock.
    pub site: Arc<Site>,
    /// Who can help.
    pub finder: Arc<Finder>,
    /// Where somebody can be, in the order of the list.
    pub villages: Vec<Village>,
    /// What the map shows.
    pub map: MapFrame,
    /// Counts without text.
    pub counts: Counts,
}

impl AskHouse {
    pub(crate) fn frame(&self, reader: Reader, here: &'static str) -> Frame {
        Frame::new(self.site.clone(), reader, here)
    }
}
