// Do two programs that are not ours see what we expect? `node kit/ical-check.mjs FEED.ics EXPECTED.json`, both made by
// `cargo run -p opbouw-calendar --example feed -- FEED.ics EXPECTED.json`.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { ordered, readBack } from "./parsers.mjs";

const [feed, file] = process.argv.slice(2);
const expected = JSON.parse(readFileSync(file, "utf8"));
const bare = ({ uid, starts_s, ends_s, status }) => ({ uid, starts_s, ends_s, status });
const wanted = ordered(expected.occasions).map(bare);
const seen = readBack(feed, expected.from_s, expected.until_s);
let failed = 0;
for (const [name, rows] of Object.entries(seen)) {
  try {
    assert.deepEqual(rows.map(bare), wanted);
    console.log(`${name}: the same ${wanted.length} occasions`);
  } catch (error) {
    failed += 1;
    console.log(`${name}: ${rows.length} occasions instead of ${wanted.length}\n${error.message}`);
  }
}
console.log(`${Object.keys(seen).length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
