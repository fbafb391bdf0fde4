//! What hangs on the wall? A sheet drawn as SVG, as PDF and as PNG, with letters of its own.
