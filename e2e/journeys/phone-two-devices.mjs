import assert from "node:assert/strict";

import { Network, Phone, comeInOnPhone, demo, isAccessible, kept, onEachDatabase, online, ready, record, waits } from "../kit/phone.mjs";

export const name = "Two devices change the same moment: both are shown, somebody chooses, and nothing is silently overwritten";

export default (day) => onEachDatabase(day, async (fresh) => {
  const faults = [];
  const program = await demo(fresh());
  const network = await new Network().start();
  network.to = program.url;
  const [one, two] = [new Phone(network.url, faults), new Phone(program.url.replace("127.0.0.1", "localhost"), faults)];
  await Promise.all([one.start(), two.start()]);
  const first = await one.open();
  await comeInOnPhone(first, one.url, "worker");
  await ready(first);
  await record(first, { place: "proef: het Veldje", line: "Rustig", met: 2 });
  await waits(first, 0);
  await first.waitForSelector("#lijst li[data-state=sent]");

  const second = await two.open();
  await comeInOnPhone(second, two.url, "worker");
  await ready(second);

  // Each of the three ways to choose, each time after both changed it.
  for (const [button, expected] of [["Deze telefoon", /^Van de telefoon 0$/], ["De collega's", /^Van het kantoor 1$/], ["Voeg samen", /Van de telefoon 2 \/ Van het kantoor 2/]]) {
    const round = ["Deze telefoon", "De collega's", "Voeg samen"].indexOf(button);
    network.to = null;
    await change(first, `Van de telefoon ${round}`);
    await waits(first, 1);
    await second.reload();
    await ready(second);
    const now = ["Rustig", "Van de telefoon 0", "Van het kantoor 1"][round];
    await second.waitForFunction((line) => document.querySelector("#lijst li")?.innerText.includes(line), now);
    await change(second, `Van het kantoor ${round}`);
    await waits(second, 0);
    network.to = program.url;
    await online(first);
    await first.waitForSelector("#botsing li");
    const text = await first.locator("#botsing").innerText();
    assert.ok(text.includes(`Van de telefoon ${round}`) && text.includes(`Van het kantoor ${round}`), text);
    assert.equal((await kept(first))[0].line, `Van het kantoor ${round}`, "overwritten before anybody chose");
    // It is still there after the tab was closed.
    await first.reload();
    await first.waitForSelector("#botsing li");
    if (round === 0) await isAccessible(first, "clash");
    await first.click(`#botsing button:has-text("${button}")`);
    if (button === "Voeg samen") {
      assert.match(await first.inputValue("#regel"), expected);
      await first.click(".save button.main");
    }
    await first.waitForSelector("#botsing", { state: "hidden" });
    await waits(first, 0);
    await first.waitForFunction(() => document.getElementById("teller").dataset.word === "done");
    const moments = await kept(first);
    assert.equal(moments.length, 1);
    assert.match(moments[0].line, expected);
  }
  await Promise.all([one.kill(), two.kill()]);
  network.stop();
  await program.stop();
  assert.deepEqual(faults, []);
});

async function change(page, line) {
  await page.click("#lijst li >> nth=0 >> button:has-text('Verander')");
  await page.fill("#regel", line);
  await page.click(".save button.main");
  await page.waitForFunction(() => document.getElementById("moment").dataset.busy === "");
}
