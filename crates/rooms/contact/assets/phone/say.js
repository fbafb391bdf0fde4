// What the page says, in the language of the page, and small pieces of page made without a template.

let sentences = {};

/** Reads the sentences of this language; they come with the page, so without a network too. */
export async function learnSentences(language) {
  sentences = (await import(`./zinnen.${language}.js`)).default;
}

/** A sentence; `{count}` and `{what}` in it are filled in. */
export function say(key, values = {}) {
  return (sentences[key] ?? key).replace(/\{(count|what)\}/g, (whole, name) => values[name] ?? whole);
}

/** One or many: two sentences. */
export function sayCount(one, many, count) {
  return say(count === 1 ? one : many, { count });
}

/** An element with attributes and what is in it. `on...` attributes are listeners; text is only ever text. */
export function make(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...inside.filter((part) => part != null && part !== false));
  return element;
}

/** A button of a row. */
export function button(label, act, kind = "quiet") {
  return make("button", { type: "button", class: kind, onclick: act }, label);
}

/** The hour of a moment, as people of this language write it. */
export function hour(seconds) {
  return new Date(seconds * 1_000).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
}

/** A day: 2026-12-05 as "za 5 dec". */
export function shortDay(day) {
  return new Date(`${day}T12:00:00`).toLocaleDateString(document.documentElement.lang, { weekday: "short", day: "numeric", month: "short" });
}
