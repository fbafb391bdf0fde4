// The page that works without a network: opens what is on the phone first, and only then looks whether there is a network.

import { drawBanner } from "./banner.js";
import { fetchBundle, findBundle, forgetBundles, lockUp } from "./bundle.js";
import { findDraft, keepDrafts } from "./draft.js";
import { Form } from "./form.js";
import { adopt, countOthers, discard, forgetSent, keep, list, newId, takeTheirs, wait } from "./items.js";
import { drawLists, drawPromises } from "./list.js";
import { askToKeep, installWorker, makeVault, offerInstall, onWorkerNews, wantBackgroundSend } from "./phone.js";
import { Retry } from "./retry.js";
import { learnSentences, say } from "./say.js";
import { send } from "./send.js";
import { openVault } from "./vault.js";

const BUNDLE_EVERY_MS = 15 * 60_000;
/** Unsent for so long: time to say that a browser may throw things away. */
const LONG_MS = 86_400_000;

class Page {
  constructor(vault) {
    this.vault = vault;
    this.word = "";
    this.fetched_ms = 0;
    this.form = new Form(document.getElementById("moment"), (id, moment, base) => this.save(id, moment, base));
    this.retry = new Retry(() => this.exchange());
    this.names = { rounds: {}, groups: {}, moods: namesOf("stemming"), steps: namesOf("stap") };
  }

  /** What is on the phone, on the screen. */
  async open() {
    await Promise.all([forgetBundles(this.vault, Date.now()), forgetSent(this.vault, Date.now())]);
    await this.beOf(await this.vault.fact("owner"));
    document.getElementById("moment").dataset.ready = "yes";
    // From the tap on the icon until one can write, for whoever measures.
    performance.mark("onderweg-open");
    this.retry.now();
  }

  /** The phone is of this person now; none: nobody who is known. */
  async beOf(owner) {
    const isNew = owner !== this.owner;
    this.owner = owner;
    document.getElementById("moment").hidden = !owner;
    document.getElementById("uit").hidden = !owner;
    if (!owner) this.word = "signin";
    if (isNew) this.form.forget();
    if (owner) await this.learn();
    if (owner && isNew) {
      const draft = await findDraft(this.vault, owner);
      if (draft) this.form.fill(draft);
      keepDrafts(this.vault, owner, this.form, () => this.owner === owner);
      this.form.whenBegun(() => sayAloud(""));
    }
    await this.draw();
  }

  /** The bundle to the form; the moments of the last days to the list. */
  async learn() {
    const { vault, owner } = this;
    const [bundle, parties, ahead_ms] = await Promise.all([findBundle(vault, owner), vault.fact(`parties ${owner}`), vault.fact("ahead_ms")]);
    const known = { parties: (parties ?? []).map((id) => ({ id, name: "" })), rounds: [], groups: [], promises: [], recent: [], ...bundle };
    this.names.rounds = Object.fromEntries(known.rounds.map((round) => [round.id, round.name]));
    this.names.groups = Object.fromEntries(known.groups.map((group) => [group.id, group.name]));
    this.form.know({ ...known, ahead_ms });
    drawPromises(known.promises);
    document.getElementById("zonder-pak").hidden = Boolean(bundle);
    return known;
  }

  async draw() {
    const { vault, owner } = this;
    const [items, others] = [owner ? await list(vault, owner) : [], await countOthers(vault, owner)];
    const unsent = items.filter((item) => item.state !== "sent");
    this.unsent = unsent.length;
    drawLists(items, this.names, this);
    drawBanner({ items, others, word: this.word, isLost: this.mayBeLost && unsent.some((item) => item.made_ms < Date.now() - LONG_MS) });
  }

  /** Kept on the phone first; only then the screen says so, and only then it is sent. */
  async save(id, moment, base) {
    await keep(this.vault, this.owner, id ?? newId(), moment, { base });
    await this.draw();
    sayAloud(say("contact-phone-saved"));
    wantBackgroundSend();
    this.retry.now();
    // Not waited for: some browsers ask the person first.
    askToKeep().then((is) => (this.mayBeLost = !is));
  }

  /** Fetches what is new, and sends; ends with a word of `send`. */
  async exchange() {
    const isDue = Date.now() - this.fetched_ms > BUNDLE_EVERY_MS;
    const fetched = isDue ? await fetchBundle(this.vault) : "fresh";
    if (fetched === "fresh" && isDue) await this.arrive();
    // Also when the bundle did not come: what waits comes first.
    this.word = fetched === "signin" || fetched === "stepup" ? fetched : await send(this.vault, { check: isDue && fetched === "fresh" });
    if (this.word === "done" && fetched !== "fresh") this.word = fetched;
    if (this.word === "foreign" && !isDue) {
      // Somebody else has signed in on this phone: it becomes theirs.
      this.fetched_ms = 0;
      return this.exchange();
    }
    await this.draw();
    return this.word;
  }

  /** A bundle has come. */
  async arrive() {
    this.fetched_ms = Date.now();
    await this.beOf(await this.vault.fact("owner"));
    const bundle = await findBundle(this.vault, this.owner);
    await adopt(this.vault, this.owner, bundle?.recent ?? []);
  }

  edit(item) {
    this.form.fill(item);
    document.getElementById("moment").scrollIntoView();
    document.querySelector("#moment [name=regel]").focus();
  }

  async after(change) {
    await change;
    await this.draw();
    this.retry.now();
  }

  again(item) {
    return this.after(wait(this.vault, item.id));
  }

  mine(item) {
    return this.after(wait(this.vault, item.id, item.version));
  }

  theirs(item) {
    return this.after(takeTheirs(this.vault, item.id));
  }

  join(item, moment) {
    this.edit({ id: item.id, base: item.version, moment });
  }

  discard(item) {
    return this.after(discard(this.vault, item.id));
  }

  async copy(text) {
    await navigator.clipboard.writeText(text).then(() => sayAloud(say("contact-phone-copied")), () => this.show(text));
  }

  file(text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    link.download = "contactmoment.txt";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  show(text) {
    const dialog = document.getElementById("groot");
    dialog.querySelector("pre").textContent = text;
    dialog.showModal();
  }

  /** Signing out on this phone: what waits is said first. It stays, sealed, for the same person. */
  async signOut(form) {
    const warning = document.getElementById("uit-let-op");
    if (this.unsent > 0 && warning.hidden) {
      warning.hidden = false;
      return warning.querySelector("button").focus();
    }
    await lockUp(this.vault, this.owner);
    form.submit();
  }
}

function namesOf(kind) {
  return Object.fromEntries([...document.querySelectorAll(`[data-name-${kind}]`)].map((name) => [name.getAttribute(`data-name-${kind}`), name.textContent.trim()]));
}

function sayAloud(text) {
  document.getElementById("gezegd").textContent = text;
}

/** The one thing that may not go wrong silently: a browser that cannot keep anything. */
async function begin() {
  await learnSentences(document.documentElement.lang);
  const page = new Page(await openVault(makeVault));
  document.getElementById("uit").addEventListener("submit", (event) => {
    event.preventDefault();
    page.signOut(event.target);
  });
  document.querySelector("#groot button").addEventListener("click", () => document.getElementById("groot").close());
  document.getElementById("vernieuw").querySelector("button").addEventListener("click", () => location.reload());
  onWorkerNews({ newShell: () => (document.getElementById("vernieuw").hidden = false), sent: () => page.draw() });
  offerInstall(document.getElementById("installeer"));
  await page.open();
  await installWorker().catch(() => {});
}

begin().catch(() => {
  document.getElementById("kan-niet").hidden = false;
});
