// A database of our own on the PostgreSQL server that the tests use.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";

/** Makes an empty database: its URL, and a way to drop it. */
export function freshDatabase(server) {
  const name = `journeys_${process.pid}_${Date.now()}`;
  psql(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => psql(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

function psql(url, statement) {
  const done = spawnSync(program(), [url, "--quiet", "--no-psqlrc", "--command", statement], { encoding: "utf8" });
  if (done.error || done.status !== 0) throw new Error(`psql: ${done.error ?? done.stderr}`);
}

/** psql on the PATH, or where Debian keeps it. */
function program() {
  const versions = "/usr/lib/postgresql";
  const kept = existsSync(versions) ? readdirSync(versions).map((version) => `${versions}/${version}/bin/psql`) : [];
  return kept.find((path) => existsSync(path)) ?? "psql";
}
