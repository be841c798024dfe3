//! The clock. The only place that asks what time it is.

use chrono::{DateTime, Local, SubsecRound};

use crate::domain::Stamp;

/// The variable by which tests set the clock, as RFC 3339.
const SET_TIME: &str = "TENKEN_NOW";

/// Returns what time it is: local time with its offset, to the second.
#[must_use]
pub fn now() -> Stamp {
    set_time(std::env::var(SET_TIME).ok().as_deref()).unwrap_or_else(local_time)
}

fn set_time(text: Option<&str>) -> Option<Stamp> {
    DateTime::parse_from_rfc3339(text?).ok().map(|moment| moment.trunc_subsecs(0))
}

#[expect(clippy::disallowed_methods, reason = "this is the place that knows the time")]
fn local_time() -> Stamp {
    Local::now().fixed_offset().trunc_subsecs(0)
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
}
