//! No file makes the import of offers fail: it is read, or refused with a reason; every row is in exactly one list.
#![no_main]

use libfuzzer_sys::fuzz_target;
use opbouw_neighbourhood::import::{Mapping, Register, preview_offers, sheet};

fuzz_target!(|bytes: &[u8]| {
    for name in ["offers.csv", "offers.xlsx"] {
        if let Ok(sheet) = sheet::read(name, bytes) {
            if let Ok(preview) = preview_offers(&sheet, &Mapping::default(), &Register::default()) {
                assert_eq!(preview.rows_in(), sheet.rows_in());
            }
        }
    }
});
