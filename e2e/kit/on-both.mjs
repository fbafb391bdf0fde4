// The same journey on SQLite and on PostgreSQL.

import { join } from "node:path";

import { freshDatabase } from "./postgres.mjs";
import { folder, run } from "./program.mjs";

const AREAS = new URL("../../demo/areas.geojson", import.meta.url).pathname;

/** Calls `journey` with the address of a fresh database and its key file, once for each kind of database that is there. */
export async function onBoth(day, journey) {
  await withAreas(`sqlite:${join(folder(), "huis.db")}`, journey);
  if (!process.env.OPBOUW_TEST_PG) return day.say("OPBOUW_TEST_PG is not set: not tried on PostgreSQL");
  const postgres = freshDatabase(process.env.OPBOUW_TEST_PG);
  try {
    await withAreas(postgres.url, journey);
    day.say("tried on SQLite and PostgreSQL");
  } finally {
    postgres.drop();
  }
}

async function withAreas(database, journey) {
  const done = run("import", "areas", AREAS, "--database", database);
  if (done.status !== 0) throw new Error(done.output);
  await journey(["--database", database, "--key-file", join(folder(), "huis.key")]);
}
