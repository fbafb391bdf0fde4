// What is in the form and not yet saved: kept sealed while somebody types, so that a closed tab costs nothing.

import { keyOf, seal, unseal } from "./seal.js";

const QUIET_MS = 300;

/** Keeps the form a moment after the last letter, and at once when the page goes out of sight; as long as the phone is of this person. */
export function keepDrafts(vault, owner, form, isTheirs) {
  let timer = 0;
  const keep = async () => {
    clearTimeout(timer);
    timer = 0;
    if (!isTheirs()) return undefined;
    const draft = form.draft();
    const sealed = draft && (await seal(await keyOf(vault, owner), `draft ${owner}`, draft));
    // Saved meanwhile: then there is nothing left to keep.
    if (!form.draft()) return vault.write(["drafts"], (drafts) => void drafts.delete(owner));
    return sealed && vault.write(["drafts"], (drafts) => void drafts.put({ owner, ...sealed }));
  };
  form.whenTouched(() => {
    clearTimeout(timer);
    timer = setTimeout(keep, QUIET_MS);
  });
  document.addEventListener("visibilitychange", () => document.hidden && timer && keep());
  addEventListener("pagehide", () => timer && keep());
}

/** What was in the form; none when it was empty or saved. */
export async function findDraft(vault, owner) {
  const draft = await vault.get("drafts", owner);
  return draft ? unseal(await keyOf(vault, owner), `draft ${owner}`, draft).catch(() => null) : null;
}
