//! The Dutch time zone, for programs that have no zones of their own.

use super::lines::Lines;

pub(super) const NAME: &str = "Europe/Amsterdam";

/// The rule of the European Union. It began in 1996; programs expect it from 1970, and nothing here is older.
pub(super) fn write(lines: &mut Lines) {
    lines.plain("BEGIN", "VTIMEZONE");
    lines.plain("TZID", NAME);
    half(lines, "DAYLIGHT", "19700329T020000", "3", ["+0100", "+0200"], "CEST");
    half(lines, "STANDARD", "19701025T030000", "10", ["+0200", "+0100"], "CET");
    lines.plain("END", "VTIMEZONE");
}

fn half(lines: &mut Lines, kind: &str, starts: &str, month: &str, [from, to]: [&str; 2], name: &str) {
    lines.plain("BEGIN", kind);
    lines.plain("DTSTART", starts);
    lines.plain("RRULE", &format!("FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU"));
    lines.plain("TZOFFSETFROM", from);
    lines.plain("TZOFFSETTO", to);
    lines.plain("TZNAME", name);
    lines.plain("END", kind);
}
