// Where things are on the phone: one IndexedDB. A write is done when the browser says that it is on the disk, not before.

const NAME = "opbouw-onderweg";

/**
 * Opens it. `make()` is called when it is not there yet, and has the service worker make it: a page that somebody leaves in the middle of that may
 * be frozen by the browser, to go back to, and would keep the database shut for every page after it. A worker is never frozen.
 */
export async function openVault(make) {
  const known = await indexedDB.databases();
  if (make && !known.some(({ name }) => name === NAME)) await make();
  return new Vault(await done(indexedDB.open(NAME)));
}

/** What is open. */
class Vault {
  constructor(database) {
    this.database = database;
    // A newer page in another tab may want to change the shape; holding on would make it wait for ever.
    database.onversionchange = () => database.close();
  }

  /** One thing; undefined when it is not there. */
  get(store, key) {
    return done(this.database.transaction(store).objectStore(store).get(key));
  }

  /** Everything in a store. */
  all(store) {
    return done(this.database.transaction(store).objectStore(store).getAll());
  }

  /** Everything of one person. */
  allOf(owner) {
    return done(this.database.transaction("items").objectStore("items").index("owner").getAll(owner));
  }

  /** Changes several things or none. Resolves when it is on the disk, with what `change` gave. `change` may wait for requests, for nothing else. */
  async write(names, change) {
    const transaction = this.database.transaction(names, "readwrite", { durability: "strict" });
    const kept = new Promise((keeps, fails) => {
      transaction.oncomplete = keeps;
      transaction.onabort = () => fails(transaction.error ?? new Error("not kept"));
    });
    const given = Promise.resolve(change(...names.map((name) => transaction.objectStore(name))));
    given.catch(() => transaction.error || abort(transaction));
    const [value] = await Promise.all([given, kept]);
    return value;
  }

  /** A small thing that is no secret, such as who was here last. */
  async fact(name) {
    return (await this.get("facts", name))?.value;
  }

  /** Notes a small thing. */
  noteFact(name, value) {
    return this.write(["facts"], (facts) => void facts.put({ name, value }));
  }
}

/** The answer of a request, for use inside a change. */
export function done(request) {
  return new Promise((answers, fails) => {
    request.onsuccess = () => answers(request.result);
    request.onerror = () => fails(request.error);
  });
}

function abort(transaction) {
  try {
    transaction.abort();
  } catch {
    // It had ended already.
  }
}
