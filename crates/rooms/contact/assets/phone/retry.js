// When is it tried again? Soon at first, then less often, never all phones at the same moment; and at once when the network comes back.

const FIRST_MS = 2_000;
const MOST_MS = 5 * 60_000;

/** Calls `attempt()` now and as often as needed; it gives a word of `send`. */
export class Retry {
  constructor(attempt) {
    this.attempt = attempt;
    this.failed = 0;
    addEventListener("online", () => this.now());
    document.addEventListener("visibilitychange", () => document.hidden || this.now());
  }

  /** At once; when it is going on already, once more after it. */
  async now() {
    clearTimeout(this.timer);
    if (this.isBusy) return (this.isWanted = true);
    this.isBusy = true;
    this.isWanted = false;
    const word = await this.attempt().catch(() => "later");
    this.isBusy = false;
    if (this.isWanted) return this.now();
    const again = word === "later" || word === "elsewhere" ? this.failed + 1 : 0;
    this.failed = word === "partly" ? 1 : again;
    if (this.failed > 0) this.timer = setTimeout(() => this.now(), this.pause());
    return word;
  }

  /** Between half and the whole of 2, 4, 8 ... seconds, at most five minutes. */
  pause() {
    const most = Math.min(MOST_MS, FIRST_MS * 2 ** (this.failed - 1));
    return most / 2 + Math.random() * (most / 2);
  }
}
