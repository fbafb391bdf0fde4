// The lists under the form: what was recorded, what was not accepted, and what somebody else changed too.

import { dayOf, differences, headcount, join } from "./moment.js";
import { button, hour, make, say, sayCount, shortDay } from "./say.js";

/** Of what was sent only the last are shown; of what was not, everything. */
const MOST_SENT = 30;

/** Draws the three lists anew. `act` has what the buttons do. */
export function drawLists(items, names, act) {
  const of = (state) => items.filter((item) => item.state === state);
  fill("geweigerd", of("refused").map((item) => refused(item, names, act)));
  fill("botsing", of("clash").map((item) => clash(item, names, act)));
  const last = of("sent").slice(-MOST_SENT);
  fill("lijst", [...of("waiting"), ...last].sort((a, b) => b.made_ms - a.made_ms).map((item) => row(item, names, act)));
}

/** Draws what was promised and is due. */
export function drawPromises(promises) {
  fill("beloften", promises.map(({ what, due_on }) => make("li", {}, make("div", {}, what), make("span", { class: "small" }, shortDay(due_on)))));
}

function fill(id, rows) {
  const part = document.getElementById(id);
  part.hidden = rows.length === 0;
  part.querySelector("ul").replaceChildren(...rows);
}

function row(item, names, act) {
  const state = item.state === "sent" ? "contact-phone-state-sent" : "contact-phone-state-waiting";
  const tools = [item.moment && button(say("contact-phone-change"), () => act.edit(item))];
  if (item.state === "waiting") tools.push(throwAway(item, act));
  return make("li", { "data-item": item.id, "data-state": item.state }, summary(item.moment, names, make("span", { class: "kind" }, say(state))), toolbar(tools));
}

function refused(item, names, act) {
  const why = item.why || say(item.code === "ended" ? "contact-phone-why-ended" : "contact-phone-why-unreadable");
  const tools = item.moment ? [
    button(say("contact-phone-change"), () => act.edit(item)),
    button(say("contact-phone-again"), () => act.again(item)),
    button(say("contact-phone-copy"), () => act.copy(asText(item.moment, names))),
    button(say("contact-phone-file"), () => act.file(asText(item.moment, names))),
    button(say("contact-phone-show"), () => act.show(asText(item.moment, names))),
  ] : [];
  const code = item.code.startsWith("CONTACT") ? make("span", { class: "code" }, ` ${item.code}`) : null;
  return make("li", { "data-item": item.id, "data-state": "refused" }, summary(item.moment, names), make("p", { class: "wrong" }, why, code), toolbar([...tools, throwAway(item, act)]));
}

/** Throwing away asks once more, with the item still on the screen. */
function throwAway(item, act) {
  const first = button(say("contact-phone-throw"), () => {
    const sure = make("span", { class: "sure", role: "group", "aria-label": say("contact-phone-throw-sure") }, say("contact-phone-throw-sure"),
      button(say("contact-phone-throw-yes"), () => act.discard(item), "danger-button quiet"), button(say("contact-phone-throw-no"), () => sure.replaceWith(first)));
    first.replaceWith(sure);
    sure.querySelector("button:last-child").focus();
  });
  return first;
}

function clash(item, names, act) {
  const different = item.theirs && item.moment ? differences(item.moment, item.theirs) : [];
  const side = (title, moment) => make("section", { class: "side-by-side" }, make("h3", {}, say(title)), facts(moment, names, different));
  const tools = [
    button(say("contact-phone-mine"), () => act.mine(item), "button"),
    button(say("contact-phone-join"), () => act.join(item, join(item.moment, item.theirs)), "button"),
    button(say("contact-phone-theirs"), () => act.theirs(item)),
  ];
  return make("li", { "data-item": item.id, "data-state": "clash" },
    make("div", { class: "both" }, side("contact-phone-on-phone", item.moment), side("contact-phone-at-colleagues", item.theirs)), toolbar(tools));
}

function toolbar(tools) {
  return make("div", { class: "row-tools" }, ...tools);
}

function summary(moment, names, ...after) {
  if (!moment) return make("div", {}, make("p", {}, make("strong", {}, say("contact-phone-unreadable"))), ...after);
  const people = sayCount("contact-phone-person", "contact-phone-people", headcount(moment));
  const when = `${shortDay(dayOf(new Date(moment.happened_s * 1_000)))} ${hour(moment.happened_s)}`;
  return make("div", {}, make("p", {}, make("strong", {}, placeOf(moment, names)), ` ${people} `, ...after),
    make("p", { class: "small" }, [when, names.moods[moment.mood], moment.line].filter(Boolean).join(" · ")));
}

function facts(moment, names, different) {
  if (!moment) return make("p", {}, say("contact-phone-unreadable"));
  const list = make("dl", { class: "facts" });
  for (const [part, name, text] of told(moment, names)) {
    const shown = different.includes(part) ? make("mark", {}, text || say("contact-phone-nothing")) : text;
    if (text || different.includes(part)) list.append(make("dt", {}, name), make("dd", {}, shown));
  }
  return list;
}

/** Everything of a moment, part by part: its name on the screen, and what it is. */
function told(moment, names) {
  const counts = Object.entries(moment.tallies).map(([band, count]) => `${count} × ${band}`).join(", ");
  const growth = moment.growth && Object.entries(moment.growth).filter(([, count]) => count > 0).map(([step, count]) => `${count} ${names.steps[step]}`).join(", ");
  return [
    ["spot", say("contact-phone-where"), placeOf(moment, names)],
    ["happened_s", say("contact-phone-when"), `${shortDay(dayOf(new Date(moment.happened_s * 1_000)))} ${hour(moment.happened_s)}`],
    ["tallies", say("contact-phone-who"), counts],
    ["mood", say("contact-phone-mood"), names.moods[moment.mood] ?? ""],
    ["line", say("contact-phone-line"), moment.line],
    ["next_step", say("contact-phone-step"), moment.next_step],
    ["next_on", say("contact-phone-step-day"), moment.next_on && shortDay(moment.next_on)],
    ["group", say("contact-phone-group"), moment.group ? names.groups[moment.group] ?? String(moment.group) : ""],
    ["growth", say("contact-phone-growth"), growth ?? ""],
  ];
}

/** A moment as text, to be kept somewhere else. */
export function asText(moment, names) {
  return told(moment, names).filter(([, , text]) => text).map(([, name, text]) => `${name}: ${text}`).join("\n");
}

function placeOf(moment, names) {
  return moment.spot || names.rounds[moment.round] || say("contact-phone-same-as-before");
}
