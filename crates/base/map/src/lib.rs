//! Where is it? Maps drawn by the server: an SVG works without JavaScript, on paper, and without calling anybody.

mod cluster;
mod drawing;
mod frame;
mod pin;
mod tiles;

pub use cluster::Cluster;
pub use drawing::SHAPES;
pub use frame::{MapFrame, Outline, WIDTH};
pub use pin::Pin;
pub use tiles::{Tile, Tiles};
