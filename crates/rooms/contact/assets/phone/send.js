// Sends what waits. Sending twice does no harm: the server knows an item by its id. Runs in the page, and in the service worker when the page is
// closed; a lock of the browser sees to it that one of them sends.

import { list, noteClash, noteTries, refuse, settle, triesOf, wait } from "./items.js";

const ADDRESS = "/contact/onderweg/sturen";
const PATIENCE_MS = 20_000;
const MOST_ITEMS = 50;
const MOST_SENT = 200;

/**
 * Sends all that waits; ends with a word: "done", "later" (no network, or the server cannot now), "partly" (the same, after some were taken),
 * "signin", "stepup", "ended" (works for no party any more), "foreign" (somebody else has signed in here), "elsewhere" (another tab is sending). `check`: also ask whether the server still has
 * what was sent in the last days.
 */
export function send(vault, { check = false } = {}) {
  if (!navigator.locks) return run(vault, check);
  return navigator.locks.request("opbouw-onderweg-sturen", { ifAvailable: true }, (lock) => (lock ? run(vault, check) : "elsewhere"));
}

async function run(vault, check) {
  const owner = await vault.fact("owner");
  if (!owner) return "signin";
  const all = await list(vault, owner);
  const sent = check ? all.filter((item) => item.state === "sent" && item.moment) : [];
  const later = new Set();
  let [size, said, moved] = [MOST_ITEMS, "done", false];
  for (;;) {
    const waiting = (await list(vault, owner)).filter((item) => item.state === "waiting" && item.moment && !later.has(item.id));
    const batch = waiting.slice(0, size);
    const asked = sent.splice(0, MOST_SENT);
    if (batch.length === 0 && asked.length === 0) return said;
    const answer = await post(vault, owner, batch, asked);
    if (answer.what === "unreadable" && batch.length > 1) {
      // One of them spoils the rest: smaller parts find it.
      size = Math.ceil(batch.length / 2);
      sent.unshift(...asked);
    } else if (answer.what === "unreadable" && batch.length === 1) {
      await refuse(vault, batch[0], "unreadable", "");
      size = MOST_ITEMS;
    } else if (answer.what === "ended") {
      await Promise.all(waiting.map((item) => refuse(vault, item, "ended", "")));
      return "ended";
    } else if (answer.what !== "answers") {
      return moved && answer.what === "later" ? "partly" : answer.what;
    } else {
      moved = true;
      const word = await take(vault, batch, asked, answer.body, later);
      if (word === "foreign") return word;
      if (word === "later") said = "later";
    }
  }
}

/** One call; what came of it in a word, and the answers. */
async function post(vault, owner, batch, asked) {
  await noteTries(vault, batch);
  const items = await Promise.all(batch.map(async (item) => ({ id: item.id, base: item.base, moment: item.moment, tried: await triesOf(vault, item) })));
  const sent = asked.map(({ id, version, stamp, moment }) => ({ id, version, stamp, party: moment.party }));
  try {
    const answer = await fetch(ADDRESS, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ from: owner, items, sent }),
      redirect: "manual",
      cache: "no-store",
      signal: AbortSignal.timeout?.(PATIENCE_MS),
    });
    const what = await wordOf(answer);
    return what === "answers" ? { what, body: await answer.json() } : { what };
  } catch {
    return { what: "later" };
  }
}

/** What a status means. Whatever is not surely ours (a page of a hotel, a proxy) is "later": the items stay as they are. */
export async function wordOf(answer) {
  const kind = answer.headers.get("Content-Type") ?? "";
  if (answer.type === "opaqueredirect" || answer.status === 401) return "signin";
  if (answer.ok) return kind.startsWith("application/json") ? "answers" : "later";
  if ([400, 413, 415, 422].includes(answer.status)) return "unreadable";
  const text = answer.status === 403 || answer.status === 404 ? await answer.text() : "";
  if (text.includes("WEB-402")) return "stepup";
  return answer.status === 404 && text.includes("WEB-404") ? "ended" : "later";
}

/** Writes the answers down, each by itself. */
async function take(vault, batch, asked, { answers = [], unknown = [] }, later) {
  let said = "done";
  const answered = new Map(answers.map((answer) => [answer.id, answer]));
  for (const item of batch) {
    const answer = answered.get(item.id) ?? { result: "later" };
    if (answer.result === "not-yours") return "foreign";
    if (answer.result === "later") said = "later";
    if (!(await takeOne(vault, item, answer))) later.add(item.id);
  }
  for (const id of unknown) {
    // The server came back from a back-up of before this was sent. As a new one: if there is something else in its place, that is a clash.
    if (asked.some((item) => item.id === id)) await wait(vault, id, 0);
  }
  return said;
}

/** Whether it is settled, so that it does not go again in this round. */
async function takeOne(vault, item, { result, version, stamp, current, code, sentence }) {
  if (result === "kept" || result === "known") await settle(vault, item, version, stamp);
  else if (result === "refused") await refuse(vault, item, code, sentence);
  else if (result === "clash") await noteClash(vault, item, current, version);
  else return false;
  return true;
}
