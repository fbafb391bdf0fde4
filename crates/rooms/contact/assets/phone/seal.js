// What protects what is on the phone: AES-GCM with a key that the browser keeps and never gives out, one for each person. It protects the raw
// files of the browser and copies of them, and keeps people who share a phone apart. It does not protect against who holds the phone unlocked.

/** The key of a person, made when there is none. Two tabs that make one at the same time end up with the same. */
export async function keyOf(vault, owner) {
  const known = await vault.get("keys", owner);
  if (known) return known.key;
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  try {
    await vault.write(["keys"], (keys) => keys.add({ owner, key }));
    return key;
  } catch (error) {
    const other = await vault.get("keys", owner);
    if (other) return other.key;
    throw error;
  }
}

/** Seals a value. `about` says what it is, so that one sealed thing cannot be put in the place of another. */
export async function seal(key, about, value) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  return { iv, box: await crypto.subtle.encrypt(way(iv, about), key, text) };
}

/** Opens what was sealed; fails when a bit of it changed. */
export async function unseal(key, about, { iv, box }) {
  const text = await crypto.subtle.decrypt(way(iv, about), key, box);
  return JSON.parse(new TextDecoder().decode(text));
}

function way(iv, about) {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(about) };
}
