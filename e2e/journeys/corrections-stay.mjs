import assert from "node:assert/strict";

import { WATCHMAKER, ask, press } from "../kit/ask.mjs";

export const name = "What a community worker adds, changes or takes away stays so at the next step, and on the card";

export default async function (day) {
  const wrong = [];
  const check = (isRight, fault) => isRight || wrong.push(fault);

  const page = await day.visit();
  await ask(page, WATCHMAKER);
  const first = await chips(page);
  await page.fill("#erbij", "wandelen");
  await press(page, ".understood button");
  const [added] = (await chips(page)).filter((chip) => !first.includes(chip));
  assert.ok(added, "the added need is not among the chips");
  const found = await titles(page);

  await page.locator(`.chip input[value="${first[0]}"]`).uncheck();
  await press(page, ".understood button");
  check((await chips(page)).includes(added), `the added need (${added}) is gone after taking another chip away`);
  await press(page, "form.ask button.main");
  check(!(await chips(page)).includes(first[0]), `the chip that was taken away (${first[0]}) is back after the button of the question`);

  await ask(page, WATCHMAKER);
  await page.fill("#erbij", "wandelen");
  await press(page, ".understood button");
  await press(page, "button[name=toon]");
  const onCard = await titles(page);
  check(onCard.join() === found.slice(0, onCard.length).join(), `the card shows others (${onCard[0]} ...) than the answer (${found[0]} ...)`);

  await ask(page, WATCHMAKER);
  await page.fill("#vraag", "Wie kan er koken?");
  await page.locator(".more summary").click();
  await page.selectOption("#waar", "Boterhoek");
  await press(page, ".understood button");
  check((await page.inputValue("#waar")) === "Boterhoek", "a place chosen in the form is forgotten by the button under the chips");
  check((await page.inputValue("#vraag")) === "Wie kan er koken?", "a question changed in the box is forgotten by the button under the chips");
  assert.deepEqual(wrong, []);
}

function chips(page) {
  return page.locator(".chip input:checked").evaluateAll((boxes) => boxes.map((box) => box.value));
}

function titles(page) {
  return page.locator(".result h3").allInnerTexts();
}
