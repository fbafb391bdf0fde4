// A contact moment as it goes over the line, and what can be told about it without the page.

/** An empty one. */
export function newMoment(party, happened_s) {
  return { party, happened_s, round: null, group: null, spot: "", area: "", mood: "", tallies: {}, line: "", next_step: "", next_on: "", growth: null };
}

/** How many people were met. */
export function headcount({ tallies }) {
  return Object.values(tallies).reduce((sum, count) => sum + count, 0);
}

/** Which parts of two moments differ, by name. */
export function differences(a, b) {
  return ["spot", "happened_s", "tallies", "mood", "line", "next_step", "next_on", "group", "growth"].filter((part) => told(a[part]) !== told(b[part]));
}

/** Both in one: the larger count of each, both lines. Where one says nothing, the other counts. The person looks at it before it is saved. */
export function join(mine, theirs) {
  const both = (a, b) => (a === b || !b ? a : a ? `${a} / ${b}` : b);
  const bands = [...new Set([...Object.keys(mine.tallies), ...Object.keys(theirs.tallies)])];
  return {
    ...theirs,
    ...mine,
    area: mine.area || theirs.area,
    tallies: Object.fromEntries(bands.map((band) => [band, Math.max(mine.tallies[band] ?? 0, theirs.tallies[band] ?? 0)])),
    mood: mine.mood || theirs.mood,
    line: both(mine.line, theirs.line).slice(0, 140),
    next_step: both(mine.next_step, theirs.next_step).slice(0, 140),
    next_on: mine.next_on || theirs.next_on,
    group: mine.group ?? theirs.group,
    growth: mine.growth ?? theirs.growth,
  };
}

/** The round that is going on, or else the next of today, or else the last of today. `minute` is that of the day. */
export function roundNow(rounds, day, minute) {
  const today = rounds.filter((round) => round.day === day).sort((a, b) => minutes(a.from) - minutes(b.from));
  const going = today.find(({ from, until }) => minutes(from) - 30 <= minute && minute <= minutes(until) + 60);
  return going ?? today.find(({ from }) => minutes(from) > minute) ?? today.at(-1);
}

/** A day as it is on the phone: 2026-11-28. */
export function dayOf(date) {
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function minutes(clock) {
  const [hours, rest] = clock.split(":").map(Number);
  return hours * 60 + rest;
}

/** Nothing, zero and an empty text say the same. */
function told(part) {
  if (part === null || typeof part !== "object") return String(part ?? "");
  return JSON.stringify(Object.entries(part).filter(([, count]) => count > 0).sort());
}
