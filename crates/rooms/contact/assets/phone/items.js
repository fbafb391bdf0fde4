// The items on the phone and the states they go through: waiting, sent, refused, clash. The table is in docs/design/0016-phone-without-network.md.
// Nothing here removes an unsent item, but for `discard`, which the person asks for.

import { keyOf, seal, unseal } from "./seal.js";
import { done } from "./vault.js";

/** How long sent ones stay, to be sent again when the server comes back from an older back-up. */
export const SENT_MS = 7 * 86_400_000;
/** So many earlier tries of one item are remembered. */
const TRIES = 8;

/** The word of a new item: 32 letters that nobody else has. */
export function newId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Keeps what was recorded, new or changed; the draft it was made of goes in the same step. `base`: the version it is a change of, when chosen now. */
export async function keep(vault, owner, id, moment, { base } = {}) {
  const sealed = await seal(await keyOf(vault, owner), about(owner, id), moment);
  await vault.write(["items", "drafts"], async (items, drafts) => {
    const known = await done(items.get(id));
    const fresh = { id, owner, made_ms: Date.now(), rev: 0, base: 0, tried: [] };
    const item = { ...(known ?? fresh), ...sealed, state: "waiting", code: "", why: "", other: null };
    items.put({ ...item, rev: item.rev + 1, base: base ?? item.base });
    drafts.delete(owner);
  });
}

/** All of one person, opened, the oldest first. What cannot be opened is in the list too: it is not gone. */
export async function list(vault, owner) {
  const [key, found] = [await keyOf(vault, owner), await vault.allOf(owner)];
  const opened = found.map(async (item) => ({ ...item, moment: await opening(key, item, item), theirs: item.other && (await opening(key, item, item.other)) }));
  return (await Promise.all(opened)).sort((a, b) => a.made_ms - b.made_ms);
}

function opening(key, item, sealed) {
  return unseal(key, about(item.owner, item.id), sealed).catch(() => null);
}

/** How many unsent ones there are of other people. */
export async function countOthers(vault, owner) {
  return (await vault.all("items")).filter((item) => item.owner !== owner && item.state !== "sent").length;
}

/** Notes that these go out now as they are, so that the server recognises them when an answer got lost and they were changed here afterwards. */
export function noteTries(vault, batch) {
  return vault.write(["items"], async (items) => {
    for (const { id, rev, iv, box } of batch) {
      const item = await done(items.get(id));
      if (item && item.tried.at(-1)?.rev !== rev) items.put({ ...item, tried: [...item.tried, { rev, iv, box }].slice(-TRIES) });
    }
  });
}

/** What an item looked like each time that it was sent without an answer, before it was what it is now. */
export async function triesOf(vault, { id, owner, rev, tried }) {
  const key = await keyOf(vault, owner);
  const before = tried.filter((one) => one.rev !== rev).map((one) => unseal(key, about(owner, id), one).catch(() => null));
  return (await Promise.all(before)).filter(Boolean);
}

/** The server has it. When it was changed here meanwhile, that change still waits, as a change of this version. */
export function settle(vault, { id, rev }, version, stamp) {
  return change(vault, id, (item) => {
    const same = item.rev === rev;
    return { ...item, tried: [], base: version, version, stamp, state: same ? "sent" : item.state, sent_ms: same ? Date.now() : item.sent_ms };
  });
}

/** The server does not take it; unless it was changed here meanwhile. */
export function refuse(vault, { id, rev }, code, why) {
  return change(vault, id, (item) => (item.rev === rev ? { ...item, state: "refused", code, why } : item));
}

/** A colleague, or another phone, changed it. Both are kept until somebody chooses. */
export async function noteClash(vault, { id, owner, rev }, theirs, version) {
  const other = await seal(await keyOf(vault, owner), about(owner, id), theirs);
  await change(vault, id, (item) => (item.rev === rev ? { ...item, state: "clash", other, version } : item));
}

/** Sends it again, as a change of this version; 0: as a new one. */
export function wait(vault, id, base) {
  return change(vault, id, (item) => ({ ...item, state: "waiting", code: "", why: "", base: base ?? item.base, tried: [] }));
}

/** What the colleagues have takes the place of what is here: the person chose it with both on the screen. */
export function takeTheirs(vault, id) {
  return change(vault, id, (item) => {
    if (!item.other) return undefined;
    const theirs = { ...item.other, other: null, state: "sent", base: item.version, stamp: "" };
    return { ...item, ...theirs, rev: item.rev + 1, tried: [], sent_ms: Date.now() };
  });
}

/** Moments of the last days that were recorded or changed elsewhere come to the phone, to be seen and changed here. */
export async function adopt(vault, owner, moments) {
  const here = new Map((await vault.allOf(owner)).map((item) => [item.id, item]));
  const isNew = ({ id, version }) => !here.has(id) || (here.get(id).state === "sent" && here.get(id).version < version);
  const fresh = moments.filter(isNew);
  if (fresh.length === 0) return;
  const key = await keyOf(vault, owner);
  const sealed = await Promise.all(fresh.map(({ id, moment }) => seal(key, about(owner, id), moment)));
  await vault.write(["items"], async (items) => {
    for (const [at, { id, version, stamp, moment }] of fresh.entries()) {
      const known = await done(items.get(id));
      if (known && known.state !== "sent") continue;
      const born = known ?? { id, owner, made_ms: moment.happened_s * 1_000, rev: 0, sent_ms: Date.now() };
      items.put({ ...born, ...sealed[at], rev: born.rev + 1, base: version, version, stamp, tried: [], state: "sent", code: "", why: "", other: null });
    }
  });
}

/** Removes an unsent item. Only the person does this, with the item on the screen. */
export function discard(vault, id) {
  return vault.write(["items"], (items) => void items.delete(id));
}

/** Forgets sent ones that have been here long enough. Unsent ones stay, however old. */
export function forgetSent(vault, now_ms) {
  return vault.write(["items"], async (items) => {
    for (const item of await done(items.getAll())) {
      if (item.state === "sent" && item.sent_ms < now_ms - SENT_MS) items.delete(item.id);
    }
  });
}

function change(vault, id, to) {
  return vault.write(["items"], async (items) => {
    const item = await done(items.get(id));
    const changed = item && to(item);
    if (changed) items.put(changed);
  });
}

function about(owner, id) {
  return `moment ${owner} ${id}`;
}
