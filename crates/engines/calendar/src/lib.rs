//! When does it happen? Series, holidays, daylight, and calendars for other programs.
