"""What Python's icalendar makes of a calendar: `ical.py FEED.ics FROM_S UNTIL_S` prints the occasions that begin in the window, as JSON."""

import json
import sys
from datetime import datetime, timezone

import icalendar
import recurring_ical_events

feed, from_s, until_s = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with open(feed, "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())


def moment(seconds):
    return datetime.fromtimestamp(seconds, timezone.utc)


def row(event):
    return {
        "uid": str(event["UID"]),
        "starts_s": int(event["DTSTART"].dt.timestamp()),
        "ends_s": int(event["DTEND"].dt.timestamp()),
        "status": str(event.get("STATUS", "CONFIRMED")),
        "title": str(event.get("SUMMARY", "")),
        "place": str(event.get("LOCATION", "")),
    }


found = [row(event) for event in recurring_ical_events.of(calendar).between(moment(from_s), moment(until_s))]
json.dump([row for row in found if from_s <= row["starts_s"] < until_s], sys.stdout)
