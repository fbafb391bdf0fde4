//! A background from elsewhere, only where an administrator chose one: which tiles lie under a frame, and which host the browser may ask.

use crate::frame::MapFrame;

/// Tiles of the closest zoom that servers have.
const CLOSEST: f64 = 19.0;

/// The address of tiles: `https://tiles.example.nl/{z}/{x}/{y}.png`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tiles {
    address: String,
    origin: String,
}

/// A tile, and where it lies in the drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Tile {
    /// Where it comes from.
    pub address: String,
    /// Units from the left.
    pub left: f64,
    /// Units from the top.
    pub top: f64,
    /// Units wide and high.
    pub size: f64,
}

impl Tiles {
    /// An address with `{z}`, `{x}` and `{y}`, over https; none when it is something else.
    pub fn parse(address: &str) -> Option<Self> {
        let rest = address.strip_prefix("https://")?;
        let (host, _) = rest.split_once('/')?;
        let is_host = host.contains('.') && host.chars().all(|letter| letter.is_ascii_alphanumeric() || "-.:".contains(letter));
        let is_plain = address.chars().all(|letter| letter.is_ascii_graphic() && !"\"'<>;, \\".contains(letter));
        let has_all = ["{z}", "{x}", "{y}"].iter().all(|part| address.contains(part));
        (is_host && is_plain && has_all).then(|| Self { address: address.to_owned(), origin: format!("https://{host}") })
    }

    /// For the content security policy: `https://tiles.example.nl`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The tiles under a frame, a dozen or so.
    pub fn under(&self, frame: &MapFrame) -> Vec<Tile> {
        let zoom = frame.zoom().round().clamp(0.0, CLOSEST);
        let across = 2f64.powf(zoom);
        let size = frame.scale() / across;
        let (west, north, east, south) = frame.sides();
        let from_to = |from: f64, to: f64| (from * across).floor().max(0.0) as i64..=(to * across).floor().min(across - 1.0) as i64;
        let tile = |x: i64, y: i64| Tile {
            address: self.address.replace("{z}", &zoom.to_string()).replace("{x}", &x.to_string()).replace("{y}", &y.to_string()),
            left: (x as f64 / across - west) * frame.scale(),
            top: (y as f64 / across - north) * frame.scale(),
            size,
        };
        from_to(north, south).flat_map(|y| from_to(west, east).map(move |x| (x, y))).map(|(x, y)| tile(x, y)).collect()
    }
}

#[cfg(test)]
mod tests {
    use opbouw_neighbourhood::LatLon;

    use super::*;

    #[test]
    fn tiles_cover_the_frame_and_come_from_one_host() {
        let tiles = Tiles::parse("https://tiles.example.nl/{z}/{x}/{y}.png").unwrap();
        let frame = MapFrame::window(LatLon::new(52.05, 6.5).unwrap(), 13.4);
        let under = tiles.under(&frame);
        let covers = |x: f64, y: f64| {
            under.iter().any(|tile| (tile.left..=tile.left + tile.size).contains(&x) && (tile.top..=tile.top + tile.size).contains(&y))
        };
        assert!(under.len() < 20 && [(0.0, 0.0), (479.0, 0.0), (240.0, 240.0), (479.0, 479.0)].iter().all(|&(x, y)| covers(x, y)));
        assert!(under[0].address.starts_with("https://tiles.example.nl/13/4"));
        assert_eq!(tiles.origin(), "https://tiles.example.nl");
    }

    #[test]
    fn an_address_that_could_say_more_than_where_is_refused() {
        for address in ["http://x.nl/{z}/{x}/{y}", "https://x.nl/{z}/{x}", "https://x.nl; script-src */{z}/{x}/{y}", "javascript:{z}{x}{y}"]
        {
            assert_eq!(Tiles::parse(address), None, "{address}");
        }
    }
}
