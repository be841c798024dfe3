//! The clock. The only place that asks what time it is.

use std::cell::Cell;
use std::sync::OnceLock;

use chrono::{DateTime, FixedOffset, Local, Offset, SubsecRound, TimeZone, Utc};

use crate::domain::Stamp;

/// The variable by which tests set the clock, as RFC 3339.
const SET_TIME: &str = "TENKEN_NOW";

/// Returns what time it is: local time with its offset, to the second.
#[must_use]
pub fn now() -> Stamp {
    static SET: OnceLock<Option<Stamp>> = OnceLock::new();
    let set = SET.get_or_init(|| set_time(std::env::var(SET_TIME).ok().as_deref()));
    set.unwrap_or_else(local_time)
}

fn set_time(text: Option<&str>) -> Option<Stamp> {
    DateTime::parse_from_rfc3339(text?).ok().map(|moment| moment.trunc_subsecs(0))
}

thread_local! {
    /// How far the clocks here are from UTC, and in which minute that was asked: they are changed when
    /// a minute begins, and each key asks for the time.
    static ZONE: Cell<Option<(i64, FixedOffset)>> = const { Cell::new(None) };
}

#[expect(clippy::disallowed_methods, reason = "this is the place that knows the time")]
fn local_time() -> Stamp {
    let now = Utc::now();
    let minute = now.timestamp().div_euclid(60);
    let known = ZONE.get().filter(|(asked, _)| *asked == minute);
    let (_, offset) = known.unwrap_or_else(|| {
        let zone = (minute, Local.offset_from_utc_datetime(&now.naive_utc()).fix());
        ZONE.set(Some(zone));
        zone
    });
    now.with_timezone(&offset).trunc_subsecs(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_clock_keeps_its_offset_and_loses_its_fraction() {
        let set = set_time(Some("2026-11-23T10:15:00.75+09:00"));
        assert_eq!(set.map(|s| s.to_rfc3339()).as_deref(), Some("2026-11-23T10:15:00+09:00"));
    }

    #[test]
    fn a_clock_that_is_set_wrongly_is_not_set() {
        for text in [None, Some(""), Some("tomorrow"), Some("2026-11-23")] {
            assert_eq!(set_time(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_time_has_no_fraction() {
        assert_eq!(local_time().timestamp_subsec_nanos(), 0);
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "what the time is compared with")]
    fn the_time_is_that_of_the_system_with_its_offset() {
        for _ in 0..3 {
            let (before, ours, after) = (Local::now().fixed_offset(), local_time(), Local::now());
            assert!(before.trunc_subsecs(0) <= ours && ours <= after.fixed_offset());
            assert_eq!(ours.offset(), before.offset());
        }
    }
}
