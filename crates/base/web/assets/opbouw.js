// Everything works without this file. It adds: reading aloud, printing, Ctrl+Enter, a sign that an answer is on its way, pins that light up
// with their card, and a map that moves in place.
"use strict";

document.documentElement.classList.add("js");

for (const part of document.querySelectorAll("[data-needs-script]")) part.hidden = false;

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

for (const button of document.querySelectorAll("[data-read]")) {
  if (!("speechSynthesis" in window)) break;
  button.hidden = false;
  button.addEventListener("click", () => {
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel();
      button.setAttribute("aria-pressed", "false");
      return;
    }
    for (const part of document.querySelectorAll(button.dataset.read)) {
      const said = new SpeechSynthesisUtterance(part.innerText);
      said.lang = part.closest("[lang]").lang;
      said.rate = 0.9;
      speechSynthesis.speak(said);
    }
    button.setAttribute("aria-pressed", "true");
  });
}

for (const form of document.querySelectorAll("form[data-ask]")) {
  const text = form.querySelector("textarea");
  form.addEventListener("submit", () => form.setAttribute("aria-busy", "true"));
  text?.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  for (const example of document.querySelectorAll("[data-example]")) {
    example.addEventListener("click", () => {
      text.value = example.textContent.trim();
      text.focus();
    });
  }
}
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("[aria-busy]")) form.removeAttribute("aria-busy");
});

for (const card of document.querySelectorAll("[data-pin]")) {
  const pins = document.querySelectorAll(`[data-of="${card.dataset.pin}"]`);
  const light = (on) => () => pins.forEach((pin) => pin.classList.toggle("lit", on));
  card.addEventListener("mouseenter", light(true));
  card.addEventListener("mouseleave", light(false));
  card.addEventListener("focusin", light(true));
  card.addEventListener("focusout", light(false));
}

// The map: a step to the side or closer is put in place without leaving the page.
document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[data-swap]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
  event.preventDefault();
  const [part, label] = [link.dataset.swap, link.getAttribute("aria-label")];
  document.querySelector(part).setAttribute("aria-busy", "true");
  try {
    const reply = await fetch(link.href);
    const made = new DOMParser().parseFromString(await reply.text(), "text/html").querySelector(part);
    document.querySelector(part).replaceWith(made);
    history.pushState(null, "", link.href);
    [...document.querySelectorAll(`${part} a[data-swap]`)].find((other) => other.getAttribute("aria-label") === label)?.focus({ preventScroll: true });
  } catch {
    location.assign(link.href);
  }
});
window.addEventListener("popstate", () => document.querySelector("a[data-swap]") && location.reload());
