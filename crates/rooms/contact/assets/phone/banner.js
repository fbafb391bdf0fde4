// What is always in sight: how many wait, and what the person can do about it.

import { make, say, sayCount } from "./say.js";

const SIGN_IN = "/inloggen";

/** Draws the counters and the one line below them. */
export function drawBanner({ items, others, word, isLost }) {
  const count = (state) => items.filter((item) => item.state === state).length;
  const [waiting, refused, clashes] = [count("waiting"), count("refused"), count("clash")];
  const counter = document.getElementById("teller");
  counter.dataset.waiting = waiting;
  counter.dataset.word = word;
  counter.classList.toggle("some", waiting + refused + clashes + others > 0);
  counter.replaceChildren(...[
    waiting === 0 ? say("contact-phone-none-waiting") : sayCount("contact-phone-one-waiting", "contact-phone-many-waiting", waiting),
    refused > 0 && link("#geweigerd", sayCount("contact-phone-one-refused", "contact-phone-many-refused", refused)),
    clashes > 0 && link("#botsing", sayCount("contact-phone-one-clash", "contact-phone-many-clashes", clashes)),
    others > 0 && sayCount("contact-phone-one-other", "contact-phone-many-others", others),
  ].filter(Boolean).map((part) => make("span", {}, part)));
  drawLine(word, waiting, isLost);
}

function drawLine(word, waiting, isLost) {
  const line = document.getElementById("melding");
  const [text, way] = sentence(word, waiting, isLost);
  line.hidden = !text;
  line.replaceChildren(...[text, way && make("a", { href: SIGN_IN, class: "button" }, say("contact-phone-sign-in"))].filter(Boolean));
}

/** What is the matter, and whether signing in mends it. */
function sentence(word, waiting, isLost) {
  if (word === "signin") return [say(waiting > 0 ? "contact-phone-sign-in-to-send" : "contact-phone-sign-in-first"), true];
  if (word === "stepup") return [say("contact-phone-step-up"), true];
  if (word === "ended") return [say("contact-phone-ended"), false];
  if (word === "foreign") return [say("contact-phone-foreign"), false];
  if (isLost) return [say("contact-phone-may-be-lost"), false];
  return (word === "later" || word === "partly") && waiting > 0 ? [say("contact-phone-later"), false] : ["", false];
}

function link(to, text) {
  return make("a", { href: to }, text);
}
