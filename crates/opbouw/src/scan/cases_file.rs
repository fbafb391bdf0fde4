//! The file of cases, and the days that it is about.

use anyhow::Result;
use jiff::civil::Date;
use opbouw_scan::Series;

use super::areas_file::NamedAreas;
use super::table::Table;
use super::{ModelName, Options};

/// Cases by area and interval.
pub struct Cases {
    pub series: Series,
    pub period: Period,
}

/// Days, cut into intervals from the last one back.
#[derive(Clone, Copy)]
pub struct Period {
    start: Date,
    end: Date,
    pub interval_days: u16,
}

struct Case {
    area: u32,
    date: Date,
    count: u32,
    line: u64,
}

/// More cells than this would not fit in the memory of most machines.
const MOST_CELLS: usize = 400_000_000;

pub fn read(options: &Options, areas: &NamedAreas) -> Result<Cases> {
    let path = options.cases.display();
    let cases = read_rows(options, areas)?;
    let Some(period) = Period::of(options, &cases) else {
        let period = Period { start: Date::MIN, end: Date::MIN, interval_days: options.interval_days };
        return Ok(Cases { series: Series::new(areas.names.len(), 0), period });
    };
    if period.start > period.end {
        anyhow::bail!("{path}:1: the first day, {}, comes after the last, {}", period.start, period.end);
    }
    let intervals = period.intervals();
    if intervals.saturating_mul(areas.names.len()) > MOST_CELLS {
        anyhow::bail!("{path}:1: {intervals} intervals are too many for so many areas: make --interval-days longer or --start later");
    }
    let mut series = Series::new(areas.names.len(), intervals);
    let mut outside = 0_u64;
    for case in cases {
        match period.interval(case.date) {
            Some(interval) => {
                series.add(case.area as usize, interval, case.count).map_err(|fault| anyhow::anyhow!("{path}:{}: {fault}", case.line))?;
            }
            None => outside += u64::from(case.count),
        }
    }
    if outside > 0 {
        eprintln!("opbouw: left out, cases before the first day or after the last: {outside}");
    }
    Ok(Cases { series, period })
}

fn read_rows(options: &Options, areas: &NamedAreas) -> Result<Vec<Case>> {
    let mut table = Table::open(&options.cases)?;
    let (Some(id), Some(date), Some(count)) = (table.column("id"), table.column("date"), table.column("count")) else {
        return Err(table.wrong_header("the first line must name id,date,count"));
    };
    let mut cases = Vec::new();
    while let Some(row) = table.next_row()? {
        let name = row.text(id);
        let Some(&area) = areas.numbers.get(name) else {
            return Err(row.wrong(&format!("area {name} is not in {}", options.areas.display())));
        };
        let Ok(date) = row.text(date).parse() else { return Err(row.wrong("the date must look like 2026-11-23")) };
        let Ok(count) = row.text(count).parse() else { return Err(row.wrong("the count must be a whole number, 0 or more")) };
        if count > 0 && options.model != ModelName::Permutation && areas.areas.population()[area as usize] == 0.0 {
            return Err(row.wrong(&format!("area {name} has cases but nobody lives there: give it a population or leave it out")));
        }
        cases.push(Case { area, date, count, line: row.line });
    }
    Ok(cases)
}

impl Period {
    /// None when there is no day to go by.
    fn of(options: &Options, cases: &[Case]) -> Option<Self> {
        let days = i32::from(options.interval_days);
        let start = options.start.or_else(|| cases.iter().map(|case| case.date).min())?;
        let newest = cases.iter().map(|case| case.date).max();
        let end = options.end.or_else(|| {
            // Dates that are whole intervals apart name the first day of an interval.
            let is_first_day = cases.iter().all(|case| days_between(start, case.date).rem_euclid(days) == 0);
            newest.and_then(|newest| if is_first_day { newest.checked_add(jiff::Span::new().days(days - 1)).ok() } else { Some(newest) })
        });
        Some(Self { start, end: end?, interval_days: options.interval_days })
    }

    fn intervals(&self) -> usize {
        days_between(self.start, self.end) as usize / usize::from(self.interval_days) + 1
    }

    fn interval(&self, date: Date) -> Option<usize> {
        let is_inside = self.start <= date && date <= self.end;
        is_inside.then(|| self.intervals() - 1 - days_between(date, self.end) as usize / usize::from(self.interval_days))
    }

    /// The day that an interval begins, or the first that counts.
    pub fn first_day(&self, interval: usize) -> Date {
        let back = (self.intervals() - interval) * usize::from(self.interval_days) - 1;
        self.end.saturating_sub(jiff::Span::new().days(back as i64)).max(self.start)
    }

    pub fn last_day(&self, interval: usize) -> Date {
        let back = (self.intervals() - 1 - interval) * usize::from(self.interval_days);
        self.end.saturating_sub(jiff::Span::new().days(back as i64))
    }
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
