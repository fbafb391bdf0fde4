import assert from "node:assert/strict";

import { CELLAR, ROOF, ask } from "../kit/ask.mjs";
import { call } from "../kit/call.mjs";

export const name = "At a danger there are numbers that a phone can dial and no volunteers; an idiom is no danger";

export default async function (day) {
  for (const language of ["nl-NL", "en-GB"]) {
    const page = await day.visit({ language, width: 360 });
    await gives(page, ROOF, [/^tel:112$/, /^tel:(113|08000113)$/]);
    await gives(page, CELLAR, [/^tel:112$/, /^tel:08002000$/]);

    await ask(page, "ik lach me dood om mijn kat");
    assert.equal(await page.locator(".danger").count(), 0, "an idiom was taken for a danger");
    assert.ok((await page.locator(".result.offer").count()) > 0, "an idiom gives no volunteers");
  }
  for (const vraag of [ROOF, CELLAR]) {
    const answer = JSON.parse((await call(day.url, "POST", "/api/v1/hulpvragen", { vraag })).body);
    assert.ok(answer.gevaren.length > 0, vraag);
    assert.deepEqual([answer.resultaten, answer.kanGeven], [[], []], "the API gives volunteers at a danger");
  }
}

async function gives(page, question, numbers) {
  await ask(page, question);
  assert.equal(await page.locator(".danger").count(), 1, `not seen as a danger: ${question} (volunteers shown: ${await page.locator(".result").count()})`);
  const dialled = await page.locator(".danger a[href^='tel:']").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  for (const number of numbers) assert.ok(dialled.some((link) => number.test(link)), `${question}: no link ${number} in [${dialled}]`);
  assert.equal(await page.locator(".result, a[href^='/aanbod/'], .map, .gives").count(), 0, `${question}: volunteers at a danger`);
  assert.ok(await page.locator(".danger h1").isVisible());
  const first = await page.locator(".danger a[href='tel:112']").first().boundingBox();
  assert.ok(first.y + first.height <= 800, "112 is not seen without scrolling");
}
