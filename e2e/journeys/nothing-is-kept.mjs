import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { ask, press } from "../kit/ask.mjs";
import { call } from "../kit/call.mjs";
import { folder, start } from "../kit/program.mjs";

export const name = "Not one byte of a question is kept: not in the database, not in the log";

export default async function (day) {
  const data = folder();
  const program = await start(["demo", "--data", data], { OPBOUW_LOG: "trace" });
  const word = `zqx${randomBytes(9).toString("hex").replaceAll(/\d/g, "w")}`;
  const question = `Mijn buurvrouw ${word} wil wandelen`;

  const page = await day.visit({ at: program.url });
  await ask(page, question);
  await page.fill("#erbij", `${word} koken`);
  await press(page, ".understood button");
  await press(page, "button[name=toon]");
  await ask(page, `${word} springt vanavond van het dak`);
  const asked = await call(program.url, "POST", "/api/v1/hulpvragen", { vraag: question });
  assert.equal(asked.status, 200);
  // Calls that go wrong must be as silent as those that go well.
  for (const sent of [{ vraag: question, plaats: word }, { vraag: question, [word]: 1 }, `{"vraag": "${word}`]) {
    assert.equal((await call(program.url, "POST", "/api/v1/hulpvragen", sent, { "content-type": "application/json" })).status, 400);
  }
  await call(program.url, "POST", "/vraag", `vraag=${word}&waar=${word}&dag=${word}`);
  await call(program.url, "POST", "/vraag", `vraag=${word.repeat(20_000)}`);
  await call(program.url, "GET", `/vraag?vraag=${word}`);

  holdsNothing(data, word, "while it runs");
  assert.equal(await program.stop(), 0, "SIGTERM did not end the program well");
  holdsNothing(data, word, "after it stopped");
  assert.ok(program.output().length > 1_000, "the log was not on");
  assert.ok(!program.output().toLowerCase().includes(word), "the word is in the log");
}

function holdsNothing(data, word, when) {
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.map((entry) => ({ file: entry.name, text: readFileSync(join(entry.parentPath, entry.name)).toString("latin1").toLowerCase() }));
  assert.ok(bytes.some(({ text }) => text.includes("wolderbeek")), "the search itself does not work");
  const wide = [...word].join("\0");
  for (const { file, text } of bytes) assert.ok(!text.includes(word) && !text.includes(wide), `the word is in ${file}, ${when}`);
}
