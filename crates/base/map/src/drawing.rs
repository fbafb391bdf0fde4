//! The areas as a drawing of its own, so that browsers keep it.

use std::fmt::Write;

use opbouw_neighbourhood::LatLon;

use crate::frame::{MapFrame, Outline, WIDTH};

/// Name of the drawing of the areas without their names among the assets.
pub const SHAPES: &str = "vlakken.svg";

impl MapFrame {
    /// The areas with their names: name, middle, outline.
    pub fn areas_svg(&self, areas: &[(String, LatLon, Outline)]) -> String {
        let mut svg = self.begin_shapes(areas, 2.0);
        svg.push_str("<g font-family=\"system-ui,sans-serif\" font-size=\"17\" fill=\"#3c4a44\" text-anchor=\"middle\" paint-order=\"stroke\" stroke=\"#dfe9dd\" stroke-width=\"3\">");
        for (name, middle, _) in areas {
            if let Some((x, y)) = self.at(*middle) {
                let _ = write!(svg, "<text x=\"{x}\" y=\"{y}\">{}</text>", name.replace('&', "&amp;").replace('<', "&lt;"));
            }
        }
        svg.push_str("</g></svg>");
        svg
    }

    /// The areas without their names, fine enough to be looked at from close by. Lines are as thick from close by as from far.
    pub fn shapes_svg(&self, areas: &[(String, LatLon, Outline)]) -> String {
        let mut svg = self.begin_shapes(areas, 1.5);
        svg.push_str("</svg>");
        svg
    }

    fn begin_shapes(&self, areas: &[(String, LatLon, Outline)], line: f64) -> String {
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {}\"><g fill=\"#dfe9dd\" stroke=\"#fff\" stroke-width=\"{line}\" stroke-linejoin=\"round\">",
            self.height
        );
        for (_, _, outline) in areas {
            let _ = write!(svg, "<path vector-effect=\"non-scaling-stroke\" d=\"{}\"/>", self.path(outline));
        }
        svg.push_str("</g>");
        svg
    }

    /// An outline as the `d` of a path, to a tenth of a unit.
    pub fn path(&self, outline: &Outline) -> String {
        let mut path = String::new();
        for ring in outline {
            for (index, point) in ring.iter().enumerate() {
                let (x, y) = self.exactly_at(*point);
                let _ = write!(path, "{}{x:.1} {y:.1}", if index == 0 { "M" } else { "L" });
            }
            path.push('Z');
        }
        path
    }
}
