//! What would somebody read in this cell?

use std::borrow::Cow;

use calamine::{DataRef, ExcelDateTime};

/// The cell as text: numbers without a trailing `.0`, dates as ISO. None for an empty cell.
pub(super) fn to_text<'c>(value: &'c DataRef<'_>) -> Option<Cow<'c, str>> {
    let text: Cow<'c, str> = match value {
        DataRef::Empty => return None,
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.as_str().into(),
        DataRef::SharedString(text) => (*text).into(),
        DataRef::Int(number) => number.to_string().into(),
        DataRef::Float(number) => number_text(*number).into(),
        DataRef::Bool(yes) => if *yes { "yes" } else { "no" }.into(),
        DataRef::DateTime(moment) => moment_text(moment).into(),
        DataRef::Error(error) => error.to_string().into(),
    };
    (!text.trim().is_empty()).then_some(text)
}

/// Excel works with fifteen digits; what is behind them (0.30000000000000004) nobody typed.
fn number_text(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse::<f64>().unwrap_or(number);
    rounded.to_string()
}

fn moment_text(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    match (moment.is_duration(), moment.as_f64()) {
        (true, days) => number_text(days),
        (false, days) if (0.0..1.0).contains(&days) => time,
        (false, days) if days.fract() == 0.0 => date,
        _ => format!("{date}T{time}"),
    }
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType;

    use super::*;

    fn check(value: DataRef<'_>, text: Option<&str>) {
        assert_eq!(to_text(&value).as_deref(), text);
    }

    #[test]
    fn cells_read_as_people_see_them() {
        check(DataRef::Float(7.0), Some("7"));
        check(DataRef::Float(52.06), Some("52.06"));
        check(DataRef::Float(0.1 + 0.2), Some("0.3"));
        check(DataRef::Float(233_883.131), Some("233883.131"));
        check(DataRef::Bool(true), Some("yes"));
        check(DataRef::SharedString("  "), None);
        check(DataRef::Empty, None);
    }

    #[test]
    fn dates_and_times_are_iso() {
        let moment = |value| DataRef::DateTime(ExcelDateTime::new(value, ExcelDateTimeType::DateTime, false));
        check(moment(46_329.0), Some("2026-11-03"));
        check(moment(46_329.5), Some("2026-11-03T12:00:00"));
        check(moment(0.5), Some("12:00:00"));
    }
}
