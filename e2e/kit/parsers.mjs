// What two programs that are not ours make of a calendar: Python's icalendar and ical.js.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const VENV = here("../.venv");
const WANTED = here("ical-requirements.txt");

/**
 * The occasions of a calendar file that begin in a window of seconds since 1970, as each of the two sees them, in the same order:
 * `{ python: [{ uid, starts_s, ends_s, status, title, place }], icaljs: [...] }`.
 */
export function readBack(feed, fromS, untilS) {
  const window = [String(fromS), String(untilS)];
  const python = run(venv(), [here("ical.py"), feed, ...window]);
  const icaljs = run(process.execPath, [here("ical.mjs"), feed, ...window]);
  return { python: ordered(JSON.parse(python)), icaljs: ordered(JSON.parse(icaljs)) };
}

/** By name, then by time. */
export function ordered(rows) {
  const key = (row) => `${row.uid} ${String(row.starts_s).padStart(12)} ${String(row.ends_s).padStart(12)} ${row.status}`;
  return [...rows].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** Python with what is needed, made on first use and again when that changes. */
function venv() {
  const python = `${VENV}/bin/python`;
  const [mark, wanted] = [`${VENV}/made-of.txt`, readFileSync(WANTED, "utf8")];
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return python;
  rmSync(VENV, { recursive: true, force: true });
  run("python3", ["-m", "venv", VENV]);
  run(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", WANTED]);
  writeFileSync(mark, wanted);
  return python;
}

function run(program, args) {
  const done = spawnSync(program, args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (done.error || done.status !== 0) throw new Error(`${program} ${args[0]}: ${done.error ?? done.stderr}`);
  return done.stdout;
}
