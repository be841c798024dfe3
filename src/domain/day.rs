//! Days as people type them.

use chrono::{Days, NaiveDate};

/// Reads a day as people type it: `2026-12-20`, `2026/12/20`, `12-20` or `12/20` (the next such day),
/// or `+14` (in so many days); full-width forms too.
#[must_use]
pub fn read_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = super::search::fold(text.trim()).replace('/', "-");
    if let Some(days) = text.strip_prefix('+') {
        return today.checked_add_days(Days::new(days.parse().ok()?));
    }
    let mut parts = text.split('-').map(|p| p.parse::<u32>().ok());
    match (parts.next()??, parts.next()??, parts.next(), parts.next()) {
        (year, month, Some(day), None) if year > 31 => {
            NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day?)
        }
        (month, day, None, None) => {
            let this = NaiveDate::from_ymd_opt(chrono::Datelike::year(&today), month, day)?;
            if this >= today {
                Some(this)
            } else {
                this.checked_add_months(chrono::Months::new(12))
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_type_it() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("day");
        let read = |text| read_day(text, today).map(|d| d.to_string());
        for (text, day) in [
            ("2026-12-20", "2026-12-20"),
            ("2026/12/20", "2026-12-20"),
            ("１２／２０", "2026-12-20"),
            ("3-31", "2027-03-31"),
            ("11/23", "2026-11-23"),
            ("+14", "2026-12-07"),
        ] {
            assert_eq!(read(text).as_deref(), Some(day), "{text}");
        }
        for text in ["soon", "2026-13-01", "2026-02-30", "12", "1-2-3-4", ""] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
