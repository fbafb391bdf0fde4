import assert from "node:assert/strict";

import { leadsTo } from "../kit/ask.mjs";
import { call } from "../kit/call.mjs";

export const name = "Whatever is typed, a clear page comes back and nothing runs";

const TEXTS = [
  ["nothing", ""],
  ["spaces", "   \n  "],
  ["one emoji", "🦆"],
  ["20,000 letters", "a".repeat(20_000)],
  ["4,900 letters", "a".repeat(4_900)],
  ["a script", "<script>alert(1)</script>"],
  ["a script that ends the box", "</textarea><script>alert(1)</script><img src=x onerror=alert(2)>"],
  ["an end of an attribute", `eenzaam" autofocus onfocus="alert(1)" x="' onmouseover='alert(2)`],
  ["SQL", "'; DROP TABLE x; --"],
  ["a formula", `=HYPERLINK("x")`],
  ["5,000 combining marks", `a${"\u0301\u0489".repeat(2_500)}`],
  ["4,000 combining marks", `wandelen${"\u0301\u0489".repeat(2_000)}`],
  ["right-to-left override", "\u202Eeenzaam\u202D wandelen\u2066 koken"],
  ["NUL and control characters", "wandelen \u0001\u0008\u001b[31m koken"],
  ["lone halves of a letter", "wandelen \ud800 koken"],
  ["a template", "{{ 7*7 }} ${7*7} <%= 7*7 %> wandelen"],
];

export default async function (day) {
  const wide = await day.visit();
  const narrow = await day.visit({ width: 360 });
  for (const [what, text] of TEXTS) {
    for (const page of [wide, narrow]) await isClear(page, what, text);
  }
  for (const body of [`vraag=${"a".repeat(262_200)}`, "vraag=%ff%fe", "vraag=%00", "vraag", "", "vraag=wandelen&waar=Nergens", "vraag=wandelen&dag=gisteren"]) {
    const answer = await call(day.url, "POST", "/vraag", body);
    assert.ok([200, 400, 405, 413].includes(answer.status), `${body.slice(0, 30)} gives ${answer.status}`);
    assert.match(answer.body, /<h1/, `${body.slice(0, 30)} gives no page`);
  }
}

async function isClear(page, what, text) {
  await page.goto("/");
  const response = await leadsTo(page, () => page.evaluate(send, text));
  const seen = await page.evaluate(() => ({
    heading: document.querySelector("h1")?.textContent ?? "",
    wrong: [...document.querySelectorAll("[role=alert]")].map((alert) => alert.textContent).join(" "),
    box: document.querySelector("#vraag")?.value,
    strange: document.querySelectorAll("main script, main img, [onfocus], [onmouseover], [onerror]").length,
    tooWide: document.scrollingElement.scrollWidth > innerWidth,
  }));
  assert.ok([200, 400].includes(response.status()), `${what}: status ${response.status()}`);
  assert.ok(seen.heading.length > 0, `${what}: no heading`);
  if (response.status() === 400) assert.match(seen.wrong, /[a-z]{3}.*ASK-\d{3}/, `${what}: 400 without a word`);
  assert.equal(seen.strange, 0, `${what}: became part of the page`);
  assert.ok(!seen.tooWide, `${what}: the page must be scrolled sideways`);
  const shown = Buffer.from(text).toString();
  assert.equal(seen.box?.trim(), shown.trim(), `${what}: the box shows something else than was typed`);
}

/** As somebody who goes around the limits of the form; runs in the page. */
function send(text) {
  const form = document.querySelector("form.ask");
  form.noValidate = true;
  form.vraag.removeAttribute("maxlength");
  form.vraag.value = text;
  form.requestSubmit();
}
