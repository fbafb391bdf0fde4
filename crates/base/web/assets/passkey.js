// Passkeys: asks the device for a key, or to show one, and brings its answer. Only on the pages that need it; there is no other way than a
// script. What goes wrong stands beside the button, in words.
"use strict";

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

// Older browsers have no function of their own that reads and writes these as JSON.
function readable(options) {
  const read = (known) => ({ ...known, id: bytes(known.id) });
  const made = { ...options, challenge: bytes(options.challenge) };
  if (options.user) made.user = { ...options.user, id: bytes(options.user.id) };
  if (options.excludeCredentials) made.excludeCredentials = options.excludeCredentials.map(read);
  if (options.allowCredentials) made.allowCredentials = options.allowCredentials.map(read);
  return made;
}

function written(credential) {
  const { response } = credential;
  const parts = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[name]) parts[name] = text(response[name]);
  }
  if (response.getTransports) parts.transports = response.getTransports();
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: parts,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

async function send(address, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const kind = answer.headers.get("Content-Type") || "";
  const told = kind.includes("json") ? await answer.json() : {};
  if (answer.ok && kind.includes("json")) return told;
  throw Object.assign(new Error("refused"), { said: told.title ? `${told.title} (${told.code})` : "" });
}

async function ask(part) {
  const { publicKey } = await send(part.dataset.begin, {});
  const makes = part.dataset.passkey === "maak";
  const asked = { publicKey: readable(publicKey) };
  const credential = makes ? await navigator.credentials.create(asked) : await navigator.credentials.get(asked);
  const body = { antwoord: written(credential) };
  if (makes) body.naam = part.querySelector("input").value;
  const { naar } = await send(part.dataset.end, body);
  location.assign(naar);
}

function sentence(part, error) {
  if (error.said) return error.said;
  if (error.name === "InvalidStateError") return part.dataset.known;
  return error.name === "NotAllowedError" || error.name === "AbortError" ? part.dataset.stopped : part.dataset.broken;
}

for (const part of document.querySelectorAll("[data-passkey]")) {
  const button = part.querySelector("button");
  const wrong = part.querySelector("[role=alert]");
  const say = (words) => {
    wrong.textContent = words;
    wrong.hidden = false;
  };
  button.addEventListener("click", async () => {
    wrong.hidden = true;
    if (!window.PublicKeyCredential) return say(part.dataset.missing);
    button.disabled = true;
    part.setAttribute("aria-busy", "true");
    try {
      await ask(part);
    } catch (error) {
      say(sentence(part, error));
    } finally {
      button.disabled = false;
      part.removeAttribute("aria-busy");
    }
  });
}
