import assert from "node:assert/strict";

import { WATCHMAKER, leadsTo } from "../kit/ask.mjs";

export const name = "Somebody who only uses the keyboard sees where they are, and can ask";

export default async function (day) {
  for (const width of [1280, 360]) {
    const page = await day.visit({ width, height: 700 });
    await page.goto("/");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip", "the first stop is not the skip link");
    await page.keyboard.press("Enter");
    assert.ok(await page.evaluate(() => document.activeElement.matches("main")), "the skip link does not lead to the content");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), "vraag", "the box is not the next stop");
    await walk(page, `front, ${width} wide`);

    await page.locator("#vraag").focus();
    await page.keyboard.type(WATCHMAKER);
    await leadsTo(page, () => page.keyboard.press("Control+Enter"));
    assert.ok((await page.locator(".result").count()) >= 5, "Ctrl+Enter did not answer");
    await walk(page, `answer, ${width} wide`);
  }
}

/** Goes through the whole page with Tab; every stop must be seen, and come after the one before. */
async function walk(page, what) {
  const stops = await page.evaluate(() => {
    document.activeElement.blur();
    scrollTo(0, 0);
    const canStop = (element) => element.tabIndex >= 0 && element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
    window.stops = [...document.querySelectorAll("a[href], summary, button, input:not([type=hidden]), select, textarea")].filter(canStop);
    return window.stops.length;
  });
  const wrong = [];
  // The skip link moved the place from which Tab goes on; start at the top again.
  await page.evaluate(() => { window.stops[0].focus(); window.stops[0].blur(); });
  await page.locator(".skip").focus();
  for (let at = 0; at < stops; at += 1) {
    if (at > 0) await page.keyboard.press("Tab");
    const seen = await page.evaluate(look, at);
    if (seen) wrong.push(seen);
  }
  assert.deepEqual(wrong, [], what);
}

/** What is wrong with the stop that should now have the focus; runs in the page. */
function look(at) {
  const element = document.activeElement;
  const wanted = window.stops[at];
  const called = (one) => `${at}: ${one.tagName.toLowerCase()} "${(one.innerText || one.getAttribute("aria-label") || one.id).slice(0, 40)}"`;
  if (element !== wanted) return `${called(wanted)} was expected, but the focus is on ${called(element)}`;
  const style = getComputedStyle(element);
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return `${called(element)} has no outline`;
  const box = element.getBoundingClientRect();
  if (box.left < 0 || box.top < 0 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5) return `${called(element)} is outside the window`;
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const isSeen = top && (element.contains(top) || top.contains(element));
  return isSeen ? null : `${called(element)} is covered by ${top ? called(top) : "nothing"}`;
}
