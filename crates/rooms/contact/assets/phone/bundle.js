// What the phone takes along for the coming days: rounds, groups, promises. It comes from the server, is kept sealed, and goes after three days.

import { keyOf, seal, unseal } from "./seal.js";
import { wordOf } from "./send.js";
import { done } from "./vault.js";

const ADDRESS = "/contact/onderweg/pak";
const PATIENCE_MS = 15_000;
const KEPT_MS = 72 * 3_600_000;

/** Fetches it and keeps it. From here on the phone is of whoever it is for; ends with "fresh", or why not, in the words of `send`. */
export async function fetchBundle(vault) {
  let body;
  try {
    const answer = await fetch(ADDRESS, { redirect: "manual", cache: "no-store", signal: AbortSignal.timeout?.(PATIENCE_MS) });
    const what = await wordOf(answer);
    if (what !== "answers") return what === "unreadable" ? "later" : what;
    body = await answer.json();
  } catch {
    return "later";
  }
  await keepBundle(vault, body);
  return "fresh";
}

async function keepBundle(vault, bundle) {
  const { me: owner } = bundle;
  const at_ms = Date.now();
  const sealed = await seal(await keyOf(vault, owner), `bundle ${owner}`, bundle);
  await vault.write(["packs", "facts"], (packs, facts) => {
    packs.put({ owner, at_ms, ...sealed });
    facts.put({ name: "owner", value: owner });
    // Numbers only: with these one can go on recording after the bundle itself has gone.
    facts.put({ name: `parties ${owner}`, value: bundle.parties.map(({ id }) => id) });
    facts.put({ name: "ahead_ms", value: bundle.now_s * 1_000 - at_ms });
  });
}

/** The bundle of a person; none when there is none, or it could not be opened. */
export async function findBundle(vault, owner) {
  const pack = await vault.get("packs", owner);
  if (!pack) return null;
  return unseal(await keyOf(vault, owner), `bundle ${owner}`, pack).then((bundle) => ({ ...bundle, at_ms: pack.at_ms })).catch(() => null);
}

/** Removes bundles that are too old, of everybody. */
export function forgetBundles(vault, now_ms) {
  return vault.write(["packs"], async (packs) => {
    for (const pack of await done(packs.getAll())) if (pack.at_ms < now_ms - KEPT_MS) packs.delete(pack.owner);
  });
}

/** Signing out: what was taken along goes, and nobody's items are on the screen. The unsent stay, sealed, until the same person is back. */
export function lockUp(vault, owner) {
  return vault.write(["packs", "facts"], (packs, facts) => {
    packs.delete(owner);
    facts.delete("owner");
  });
}
