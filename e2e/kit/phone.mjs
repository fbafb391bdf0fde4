// A phone: a Chromium with a profile that stays, that can be killed as a phone without battery is, and a network that fails.

import { spawn } from "node:child_process";
import { createServer, request } from "node:http";
import { join } from "node:path";

import axe from "axe-core";
import { chromium } from "playwright-core";

import { FLAGS } from "./browser.mjs";
import { freshDatabase } from "./postgres.mjs";
import { folder, run, start } from "./program.mjs";

const phones = new Set();
process.on("exit", () => phones.forEach((child) => killAll(child)));

/** A phone with a profile of its own; `faults` gets what its scripts stumble over. */
export class Phone {
  constructor(url, faults, { width = 360, height = 740, language = "nl-NL", dark = false } = {}) {
    Object.assign(this, { url, faults, profile: folder(), options: { width, height, language, dark } });
  }

  /** Starts the browser, with everything that was on the phone. */
  async start() {
    const words = [...FLAGS, `--user-data-dir=${this.profile}`, "--remote-debugging-port=0", "--hide-scrollbars", `--lang=${this.options.language}`, `--accept-lang=${this.options.language}`, "about:blank"];
    this.child = spawn(process.env.CHROMIUM ?? "/usr/bin/chromium", words, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
    phones.add(this.child);
    const address = await listening(this.child);
    this.browser = await chromium.connectOverCDP(address);
    this.context = this.browser.contexts()[0];
    this.context.setDefaultTimeout(60_000);
  }

  /** A tab at an address of the site. */
  async open(path = "/contact/onderweg") {
    const page = await this.context.newPage();
    const { width, height, dark } = this.options;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
    page.on("pageerror", (error) => this.faults.push(`script error: ${error.message}`));
    await page.goto(this.url + path);
    return page;
  }

  /** The battery is empty: nothing is closed, nothing is said. */
  async kill() {
    const gone = new Promise((resolve) => this.child.once("close", resolve));
    killAll(this.child);
    await gone;
    phones.delete(this.child);
    await this.browser.close().catch(() => {});
  }
}

/** The processes of one browser that was started here, and no other. */
function killAll(child) {
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has gone already.
  }
}

function listening(child) {
  return new Promise((listens, fails) => {
    let said = "";
    child.stderr.on("data", (bytes) => {
      said += bytes;
      const address = /DevTools listening on (ws:\S+)/.exec(said);
      if (address) listens(address[1]);
    });
    child.on("error", fails);
    child.on("exit", (status) => fails(new Error(`the browser stopped with ${status}: ${said}`)));
  });
}

/**
 * The network between phones and the program: an address that stays while the program behind it changes. `fails(call)` says of each call whether
 * it is cut "before" the program got it, or "after": the program did it, and the answer never arrives.
 */
export class Network {
  constructor() {
    this.to = null;
    this.fails = () => "";
    this.calls = { whole: 0, before: 0, after: 0 };
    this.server = createServer((incoming, answer) => this.pass(incoming, answer));
  }

  async start() {
    await new Promise((listens) => this.server.listen(0, "127.0.0.1", listens));
    this.url = `http://localhost:${this.server.address().port}`;
    return this;
  }

  stop() {
    this.server.closeAllConnections();
    this.server.close();
  }

  pass(incoming, answer) {
    const cut = this.to ? this.fails(incoming) : "before";
    this.calls[cut || "whole"] += 1;
    if (cut === "before") return incoming.socket.destroy();
    const going = request(new URL(incoming.url, this.to), { method: incoming.method, headers: incoming.headers }, (reply) => {
      if (cut === "after") return reply.resume().on("end", () => incoming.socket.destroy());
      answer.writeHead(reply.statusCode, reply.headers);
      reply.pipe(answer);
    });
    going.on("error", () => incoming.socket.destroy());
    incoming.pipe(going);
  }
}

/** The counter of the page says so: how many wait. */
export function waits(page, count) {
  return page.waitForFunction((wanted) => document.getElementById("teller").dataset.waiting === String(wanted), count);
}

/** The page has opened and knows whose phone it is. */
export function ready(page) {
  return page.waitForSelector("#moment[data-ready]:not([hidden])");
}

/** Comes in as somebody of the demo and goes to the page. */
export async function comeInOnPhone(page, url, role) {
  await page.goto(`${url}/inloggen`);
  const button = page.locator(".demo-people button").nth(["resident", "worker", "coordinator"].indexOf(role));
  await Promise.all([page.waitForURL((to) => !to.pathname.startsWith("/inloggen")), button.click()]);
  await page.goto(`${url}/contact/onderweg`);
}

/** Fills in a moment and presses Save; how many taps that took, the line itself not counted. */
export async function record(page, { place, line, met = 1 }) {
  let taps = 0;
  const tap = (selector) => {
    taps += 1;
    return page.click(selector);
  };
  if (place) {
    // The round of now may be filled in already.
    await page.selectOption("#ronde", "");
    await page.fill("#plek", place);
  }
  for (let one = 0; one < met; one += 1) await tap("[data-band='12-17'] button[value='1']");
  await tap(".moods label >> nth=0");
  if (line) await page.fill("#regel", line);
  await tap(".save button.main");
  await page.waitForFunction(() => document.getElementById("gezegd").textContent !== "");
  // What comes within a moment of the first tap would be taken for the same tap.
  await page.waitForFunction((form) => document.querySelector(form).dataset.busy !== "yes", "#moment");
  return taps;
}

/** What the server has of what this journey recorded (the demo has moments of its own), asked with their own session. */
export async function kept(page) {
  const bundle = await page.evaluate(async () => (await fetch("/contact/onderweg/pak")).json());
  return bundle.recent.map(({ moment }) => moment).filter(({ spot }) => spot.startsWith("proef: "));
}

/** The network comes and goes by itself; the browser says so to the page, sooner than the page would try by itself. */
export function online(page) {
  return page.evaluate(() => dispatchEvent(new Event("online")));
}

/**
 * Calls `journey` with something that makes empty databases. What a phone does is the same whatever is behind the server, and the server's part is
 * tested on both in Rust; so only the one about many items at once runs on PostgreSQL too.
 */
export async function onEachDatabase(day, journey, onPostgres = false) {
  await journey(() => `sqlite:${join(folder(), "demo.db")}`);
  if (!onPostgres) return;
  if (!process.env.OPBOUW_TEST_PG) return day.say("OPBOUW_TEST_PG is not set: not tried on PostgreSQL");
  const made = [];
  const fresh = () => {
    made.push(freshDatabase(process.env.OPBOUW_TEST_PG));
    return made.at(-1).url;
  };
  try {
    await journey(fresh);
    day.say("tried on SQLite and PostgreSQL");
  } finally {
    made.forEach((database) => database.drop());
  }
}

/** The demo without residents on this database. */
export function demo(database) {
  return start(["demo", "--database", database, "--residents", "0"]);
}

/** A back-up of a database that is in use: its file, and how many rows a table has in it. */
export function backUp(database) {
  const [file, secret] = [join(folder(), "kopie.age"), join(folder(), "sleutel.txt")];
  // A key and no passphrase: that is made slow on purpose, which is of no use here.
  const [recipient] = /age1\w+/.exec(must("backup-key", secret));
  must("backup", file, "--database", database, "--recipient", recipient);
  const said = must("backup", file, "--check", "--identity", secret);
  const rows = (table) => Number(new RegExp(`(\\d+)\\s+${table}\\n`).exec(said)?.[1]);
  return { rows, restore: (into) => must("restore", file, "--database", into, "--identity", secret) };
}

function must(...words) {
  const { status, output } = run(...words);
  if (status !== 0) throw new Error(output);
  return output;
}

/** axe finds nothing on the page as it is now, light and dark; and nothing sticks out at the side. The page keeps itself, so it is not in PAGES. */
export async function isAccessible(page, what) {
  await page.evaluate(axe.source);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(" ")} ${nodes[0].failureSummary.split("\n")[1]?.trim()}`);
    if (found.length > 0) throw new Error(`${what}, ${colorScheme}:\n${found.join("\n")}`);
    if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `phone-${what.replaceAll(/\W+/g, "-")}-${colorScheme}.png`), fullPage: true });
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) throw new Error(`${what} is ${wide} pixels too wide`);
}
