import assert from "node:assert/strict";

import { Network, Phone, backUp, comeInOnPhone, demo, kept, onEachDatabase, ready, record, waits } from "../kit/phone.mjs";

export const name = "The server comes back from yesterday's back-up: the phone still has what was sent since, and sends it again";

export default (day) => onEachDatabase(day, async (fresh) => {
  const faults = [];
  const before = fresh();
  const program = await demo(before);
  const network = await new Network().start();
  network.to = program.url;
  const phone = new Phone(network.url, faults);
  await phone.start();
  const page = await phone.open();
  await comeInOnPhone(page, network.url, "worker");
  await ready(page);
  const own = backUp(before).rows("contact_moments");
  await record(page, { place: "proef: het Veldje", line: "In de kopie" });
  await waits(page, 0);
  const copy = backUp(before);
  assert.equal(copy.rows("contact_moments"), own + 1);
  await record(page, { place: "proef: het Veldje", line: "Na de kopie" });
  await waits(page, 0);
  await page.waitForFunction(() => document.getElementById("teller").dataset.word === "done");
  assert.equal((await kept(page)).length, 2);

  network.to = null;
  await program.stop();
  const after = fresh();
  copy.restore(after);
  const restored = await demo(after);
  network.to = restored.url;
  assert.equal(backUp(after).rows("contact_moments"), own + 1);
  await comeInOnPhone(page, network.url, "worker");
  await ready(page);
  await page.waitForFunction(() => document.getElementById("teller").dataset.word === "done");
  await waits(page, 0);
  assert.deepEqual((await kept(page)).map(({ line }) => line).sort(), ["In de kopie", "Na de kopie"]);
  assert.equal(backUp(after).rows("contact_moments"), own + 2);
  await phone.kill();
  network.stop();
  await restored.stop();
  assert.deepEqual(faults, []);
});
