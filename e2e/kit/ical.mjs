// What ical.js makes of a calendar: `node kit/ical.mjs FEED.ics FROM_S UNTIL_S` prints the occasions that begin in the window, as JSON.

import { readFileSync } from "node:fs";

import ICAL from "ical.js";

/** A day that was moved into the window can come from this much later. */
const LATER_S = 400 * 86_400;

const [feed, from, until] = process.argv.slice(2);
const calendar = new ICAL.Component(ICAL.parse(readFileSync(feed, "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);

const pieces = calendar.getAllSubcomponents("vevent");
const isDay = (piece) => piece.hasProperty("recurrence-id");
const found = pieces.filter((piece) => !isDay(piece)).flatMap(occasions);
const inWindow = found.filter(({ starts_s }) => Number(from) <= starts_s && starts_s < Number(until));
process.stdout.write(`${JSON.stringify(inWindow)}\n`);

function occasions(master) {
  const uid = master.getFirstPropertyValue("uid");
  const days = pieces.filter((piece) => isDay(piece) && piece.getFirstPropertyValue("uid") === uid);
  const event = new ICAL.Event(master, { exceptions: days, strictExceptions: true });
  if (!event.isRecurring()) return [row(uid, event, event.startDate, event.endDate)];
  const rows = [];
  const times = event.iterator();
  for (let time = times.next(); time && time.toUnixTime() < Number(until) + LATER_S; time = times.next()) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(time);
    rows.push(row(uid, item, startDate, endDate));
  }
  return rows;
}

function row(uid, item, starts, ends) {
  const status = item.component.getFirstPropertyValue("status") ?? "CONFIRMED";
  return { uid, starts_s: starts.toUnixTime(), ends_s: ends.toUnixTime(), status, title: item.summary, place: item.location ?? "" };
}
