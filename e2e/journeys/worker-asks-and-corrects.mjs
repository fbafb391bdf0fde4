import assert from "node:assert/strict";

import { WATCHMAKER, ask, press } from "../kit/ask.mjs";

export const name = "A community worker asks about the watchmaker, corrects what was understood, and opens a result";

export default async function (day) {
  const page = await day.visit();
  await ask(page, WATCHMAKER);

  const chips = await page.locator(".chip input").evaluateAll((boxes) => boxes.map((box) => box.value));
  assert.ok(chips.length >= 3, `few chips: ${chips}`);
  await looksComplete(page);
  assert.ok(await page.locator(".gives").isVisible(), "what he can give is not on the page");
  assert.match(await page.locator(".gives").innerText(), /horloge/i);

  const wrong = chips.at(-1);
  await page.locator(`.chip input[value="${wrong}"]`).uncheck();
  await press(page, ".understood button");
  assert.equal(await page.locator(`.chip input[value="${wrong}"]`).isChecked(), false, `the chip ${wrong} came back`);
  assert.equal(await page.inputValue("#vraag"), WATCHMAKER, "the question went from the box");

  await page.fill("#erbij", "wandelen");
  await press(page, ".understood button");
  assert.equal(await page.locator(`.chip input[value="${wrong}"]`).isChecked(), false, `the chip ${wrong} came back after adding a need`);
  await looksComplete(page);

  const title = await page.locator(".result h3 a").first().evaluate((link) => link.firstChild.textContent);
  const [opened] = await Promise.all([page.context().waitForEvent("page"), page.locator(".result h3 a").first().click()]);
  await opened.waitForLoadState();
  assert.match(opened.url(), /\/aanbod\/\d+$/);
  assert.equal(await opened.locator("h1").innerText(), title);
  await opened.close();
}

/** At least five results of two kinds, each with a reason, and a pin for each that has a place. */
async function looksComplete(page) {
  const results = await page.locator(".result").evaluateAll((cards) =>
    cards.map((card) => ({ id: card.querySelector("h3 a").pathname.split("/").pop(), kind: card.classList[1], pin: card.dataset.pin, reasons: card.querySelectorAll(".reasons li").length })));
  assert.ok(results.length >= 5, `only ${results.length} results`);
  assert.ok(new Set(results.map((result) => result.kind)).size >= 2, `only results of the kind ${results[0].kind}`);
  for (const result of results) assert.ok(result.reasons > 0, `result ${result.pin} has no reason`);
  const located = [];
  for (const result of results) {
    const answer = await page.request.get(`/api/v1/hulpbronnen/${result.id}`);
    if ((await answer.json()).coordinaten) located.push(result.pin);
  }
  const pins = await page.locator(".map a text").allTextContents();
  assert.deepEqual(pins, located, "pins on the map and results with a place differ");
}
