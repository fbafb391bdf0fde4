// People who come in, and the mail they get.

import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

import { press } from "./ask.mjs";

/** The buttons of the demo, in their order on the page. */
const ROLES = ["resident", "worker", "coordinator", "policy", "admin"];

/** Comes in as somebody of the demo. */
export async function comeIn(page, role) {
  await page.goto("/inloggen");
  await press(page, `.demo-people button >> nth=${ROLES.indexOf(role)}`);
}

/** A real mail server that keeps what it gets: `sink.url` for the program, and `await sink.mail("somebody@example.org")`. */
export async function mailSink() {
  const child = spawn(python(), [new URL("../../crates/base/post/tests/smtp_sink.py", import.meta.url).pathname]);
  process.on("exit", () => child.kill("SIGKILL"));
  const got = [];
  let [port, waiting, rest, trouble] = [0, [], "", ""];
  child.stderr.on("data", (bytes) => (trouble += bytes));
  const listens = new Promise((done, fails) => {
    child.on("exit", (status) => fails(new Error(`the mail server stopped with ${status}: ${trouble}`)));
    child.stdout.on("data", (bytes) => {
      const lines = `${rest}${bytes}`.split("\n");
      rest = lines.pop();
      for (const line of lines.map((text) => JSON.parse(text))) {
        if (line.listening) done((port = line.listening));
        else got.push(line);
      }
      waiting = waiting.filter((look) => !look());
    });
  });
  await listens;
  /** The next mail to this address that nobody took yet. */
  const mail = (address) => new Promise((done, fails) => {
    const late = setTimeout(() => fails(new Error(`no mail to ${address} within a minute`)), 60_000);
    const look = () => {
      const at = got.findIndex(({ to }) => to.includes(address));
      if (at < 0) return false;
      clearTimeout(late);
      done(got.splice(at, 1)[0]);
      return true;
    };
    if (!look()) waiting.push(look);
  });
  return { url: `smtp://127.0.0.1:${port}`, mail, stop: () => child.stdin.end() };
}

/** The link in a mail, as an address on the site that is visited. */
export function linkIn({ plain }) {
  const link = /https?:\/\/\S+/.exec(plain);
  if (!link) throw new Error(`no link in: ${plain}`);
  return new URL(link[0]).pathname;
}

/** Gives the browser of this page a key of its own, as a telephone or a security key has one. */
export async function withPasskeys(page) {
  const device = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
  await device.send("WebAuthn.addVirtualAuthenticator", { options });
}

/** A Python that has aiosmtpd: made once, in the same place as the tests of the crate make it. */
function python() {
  const home = new URL("../../target/smtp-sink", import.meta.url).pathname;
  const program = join(home, "bin", "python3");
  const works = () => existsSync(program) && spawnSync(program, ["-c", "import aiosmtpd"]).status === 0;
  if (works()) return program;
  for (const [command, ...words] of [["python3", "-m", "venv", home], [program, "-m", "pip", "install", "--quiet", "aiosmtpd==1.4.6"]]) {
    const done = spawnSync(command, words, { encoding: "utf8" });
    if (done.error || done.status !== 0) throw new Error(`${command} ${words.join(" ")}: ${done.error ?? done.stderr}`);
  }
  return program;
}
