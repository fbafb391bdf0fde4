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

// A picture that grows on the wall: every three seconds as it is now. What does not come stays as it was.
for (const part of document.querySelectorAll("[data-grow]")) {
  setInterval(async () => {
    if (document.hidden) return;
    const reply = await fetch(part.dataset.grow).catch(() => null);
    if (reply?.ok && !reply.redirected) part.innerHTML = await reply.text();
  }, 3000);
}

// A list that becomes shorter while one types; what is ticked stays in sight.
for (const box of document.querySelectorAll("[data-filter]")) {
  box.addEventListener("input", () => {
    const wanted = box.value.trim().toLowerCase();
    for (const row of document.querySelectorAll(box.dataset.filter)) {
      row.hidden = !row.innerText.toLowerCase().includes(wanted) && !row.querySelector("input:checked");
    }
  });
}

// A drawing to look at closely: buttons, and dragging with the mouse or a finger once it is enlarged. Links in it stay links.
for (const figure of document.querySelectorAll("[data-zoomable]")) {
  const svg = figure.querySelector("[data-zoom]");
  if (!svg) continue;
  const [, , wide, high] = svg.getAttribute("viewBox").split(" ").map(Number);
  let [x, y, times, held] = [0, 0, 1, null];
  const look = () => {
    [x, y] = [Math.min(Math.max(x, 0), wide - wide / times), Math.min(Math.max(y, 0), high - high / times)];
    svg.setAttribute("viewBox", `${x} ${y} ${wide / times} ${high / times}`);
    svg.style.touchAction = times > 1 ? "none" : "";
  };
  const zoom = (by, atX = 0.5, atY = 0.5) => {
    const next = Math.min(Math.max(times * by, 1), 8);
    [x, y] = [x + (wide / times - wide / next) * atX, y + (high / times - high / next) * atY];
    times = next;
    look();
  };
  figure.querySelector("[data-zoom-in]").addEventListener("click", () => zoom(1.5));
  figure.querySelector("[data-zoom-out]").addEventListener("click", () => zoom(1 / 1.5));
  figure.querySelector("[data-zoom-all]").addEventListener("click", () => zoom(0));
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && times === 1) return;
    event.preventDefault();
    const box = svg.getBoundingClientRect();
    zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  }, { passive: false });
  svg.addEventListener("pointerdown", (event) => { held = times > 1 ? [event.clientX, event.clientY, false] : null; });
  svg.addEventListener("pointermove", (event) => {
    if (!held || !event.buttons) return;
    const share = wide / times / svg.getBoundingClientRect().width;
    [x, y] = [x - (event.clientX - held[0]) * share, y - (event.clientY - held[1]) * share];
    held = [event.clientX, event.clientY, true];
    look();
  });
  svg.addEventListener("click", (event) => { if (held?.[2]) event.preventDefault(); });
  svg.addEventListener("dragstart", (event) => event.preventDefault());
}

// The map: a step to the side or closer is put in place without leaving the page.
document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[data-swap]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
  event.preventDefault();
  // A link in a drawing has no text for an address, so it is read as it stands there.
  const [part, label, address] = [link.dataset.swap, link.getAttribute("aria-label"), link.getAttribute("href")];
  document.querySelector(part).setAttribute("aria-busy", "true");
  try {
    const reply = await fetch(address);
    const made = new DOMParser().parseFromString(await reply.text(), "text/html").querySelector(part);
    if (!reply.ok || !made) throw new Error("this is not the map");
    document.querySelector(part).replaceWith(made);
    history.pushState(null, "", address);
    [...document.querySelectorAll(`${part} a[data-swap]`)].find((other) => other.getAttribute("aria-label") === label)?.focus({ preventScroll: true });
  } catch {
    location.assign(address);
  }
});
window.addEventListener("popstate", () => document.querySelector("a[data-swap]") && location.reload());

// A text is looked at while somebody types it: what may not be in it is said before it is sent. The server looks again.
for (const box of document.querySelectorAll("[data-look]")) {
  const say = document.querySelector(box.dataset.lookSay);
  let wait;
  const look = async () => {
    const text = box.value;
    const reply = text.trim() ? await fetch(box.dataset.look, { method: "POST", body: new URLSearchParams({ zin: text }) }).catch(() => null) : null;
    if (box.value !== text) return;
    const found = reply?.status === 200 ? await reply.json() : null;
    say.replaceChildren();
    if (!found) return;
    const line = say.appendChild(document.createElement("p"));
    line.className = "wrong";
    line.textContent = found.zegt;
    if (!found.voorstel) return;
    say.appendChild(document.createElement("p")).textContent = `“${found.voorstel}”`;
    const take = say.appendChild(document.createElement("button"));
    [take.type, take.className, take.textContent] = ["button", "quiet", say.dataset.lookTake];
    take.addEventListener("click", () => {
      box.value = found.voorstel;
      say.replaceChildren();
      box.focus();
    });
  };
  box.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(look, 500);
  });
}
