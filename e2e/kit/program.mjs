// Starts the program on a free port, and makes sure that nothing of it outlives the journeys.

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const running = new Set();
const folders = new Set();

process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(130));

/** The program to test. */
export const PROGRAM = process.env.OPBOUW ?? new URL("../../target/debug/opbouw", import.meta.url).pathname;

/** An empty folder that is gone when the journeys end. */
export function folder() {
  const made = mkdtempSync(join(tmpdir(), "opbouw-journeys-"));
  folders.add(made);
  return made;
}

/** Runs the program to its end: { status, output }. */
export function run(...words) {
  const done = spawnSync(PROGRAM, words, { encoding: "utf8" });
  if (done.error) throw done.error;
  return { status: done.status, output: done.stdout + done.stderr };
}

/** Starts `opbouw demo` or `opbouw serve`; resolves when it listens. */
export async function start(words, environment = {}, listen = "127.0.0.1:0") {
  // In a folder of its own: what the program makes beside a database that is no file goes with it.
  const child = spawn(PROGRAM, [...words, "--listen", listen], { cwd: folder(), env: { ...process.env, ...environment } });
  running.add(child);
  const closed = once(child, "close").finally(() => running.delete(child));
  let output = "";
  const url = await new Promise((listens, fails) => {
    const read = (bytes) => {
      output += bytes;
      const said = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (said) listens(said[0]);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("error", fails);
    child.on("exit", (status) => fails(new Error(`the program stopped with ${status} before it listened:\n${output}`)));
  });
  /** Asks it to stop, as a server manager does, and waits until it has. */
  const stop = async () => {
    child.kill("SIGTERM");
    const [status] = await closed;
    return status;
  };
  /** What it says that looks so; it may say it a moment after it listens. */
  const said = async (pattern) => {
    for (let left = 500; left > 0 && !pattern.test(output); left -= 1) await new Promise((on) => setTimeout(on, 20));
    const found = pattern.exec(output);
    if (!found) throw new Error(`the program did not say ${pattern}:\n${output}`);
    return found[0];
  };
  return { url, stop, said, output: () => output };
}
