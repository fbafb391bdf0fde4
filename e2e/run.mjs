// Runs all journeys, or those whose file name holds one of the words given: two at a time, each with a browser and a demo of its own.

import { fork } from "node:child_process";
import { readdirSync } from "node:fs";

const AT_ONCE = Number(process.env.AT_ONCE ?? 2);

const wanted = process.argv.slice(2);
const files = readdirSync(new URL("journeys/", import.meta.url)).filter((file) => file.endsWith(".mjs")).sort();
const chosen = files.filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)));

const waiting = [...chosen];
let passed = 0;

/** Gives a runner one journey after another until none waits; resolves when it has stopped. */
function keepBusy(number) {
  const runner = fork(new URL("kit/runner.mjs", import.meta.url), { env: { ...process.env, FIRST: number === 0 ? "yes" : "" } });
  runner.on("message", ({ lines, isPassed }) => {
    if (lines) console.log(lines.join("\n"));
    if (isPassed) passed += 1;
    runner.send({ file: waiting.shift() ?? null });
  });
  return new Promise((ended) => runner.on("exit", ended));
}

await Promise.all(Array.from({ length: Math.min(AT_ONCE, chosen.length) }, (_, number) => keepBusy(number)));
// What a runner that broke down had in its hands is neither passed nor left waiting.
const failed = chosen.length - passed;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || chosen.length === 0 ? 1 : 0);
