//! No file makes the import of areas fail: it is read, or refused with a reason.
#![no_main]

use libfuzzer_sys::fuzz_target;
use opbouw_neighbourhood::import::{Mapping, preview_areas};

fuzz_target!(|bytes: &[u8]| {
    for name in ["areas.geojson", "areas.csv"] {
        let _ = preview_areas(name, bytes, &Mapping::default(), &[]);
    }
});
