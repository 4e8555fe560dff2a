/** Allows each key so many calls within a minute; kept in memory, by each server for itself. */
export class CallsPerMinute {
  readonly #most: number;
  readonly #now: () => number;
  #begun = 0;
  #counts = new Map<string, number>();

  constructor(most: number, now: () => number = () => performance.now()) {
    this.#most = most;
    this.#now = now;
  }

  /** @returns seconds to wait when there were too many, or 0 */
  count(key: string): number {
    const now = this.#now();
    if (now - this.#begun >= 60_000) {
      this.#begun = now;
      this.#counts = new Map();
    }
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count <= this.#most ? 0 : Math.max(1, Math.ceil((60_000 - (now - this.#begun)) / 1000));
  }
}
