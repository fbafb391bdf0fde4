// A demo of one's own on SQLite and on PostgreSQL, with a real mail server.

import { join } from "node:path";

import { mailSink } from "./people.mjs";
import { freshDatabase } from "./postgres.mjs";
import { folder, start } from "./program.mjs";

/** Calls `journey(at, program, sink)` once for each kind of database that is there. */
export async function demoOnBoth(day, journey) {
  await withDemo(`sqlite:${join(folder(), "demo.db")}`, journey);
  if (!process.env.OPBOUW_TEST_PG) return day.say("OPBOUW_TEST_PG is not set: not tried on PostgreSQL");
  const postgres = freshDatabase(process.env.OPBOUW_TEST_PG);
  try {
    await withDemo(postgres.url, journey);
    day.say("tried on SQLite and PostgreSQL");
  } finally {
    postgres.drop();
  }
}

async function withDemo(database, journey) {
  const sink = await mailSink();
  const program = await start(["demo", "--database", database, "--residents", "0", "--smtp", sink.url, "--mail-from", "opbouw@example.org"]);
  await journey(program.url.replace("127.0.0.1", "localhost"), program, sink);
  sink.stop();
}
