// Everything works without this file. It adds: reading aloud, printing, Ctrl+Enter, a sign that an answer is on its way, and pins that
// light up with their card.
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
