import type { Text } from '../operations/evidence.ts';

const writeEvery = 250;

/** Writes the newest progress at most four times a second, one write at a time. */
export class ProgressWriter {
  readonly #write: (fraction: number, doing: Text) => Promise<void>;
  #newest: { fraction: number; doing: Text } | null = null;
  #busy: Promise<void> | null = null;

  constructor(write: (fraction: number, doing: Text) => Promise<void>) {
    this.#write = write;
  }

  report(fraction: number, doing: Text): void {
    this.#newest = { fraction: Math.min(1, Math.max(0, Number.isNaN(fraction) ? 0 : fraction)), doing };
    this.#busy ??= this.#drain().finally(() => {
      this.#busy = null;
    });
  }

  async #drain(): Promise<void> {
    while (this.#newest !== null) {
      const { fraction, doing } = this.#newest;
      this.#newest = null;
      // A progress that could not be written is followed by another one, or by the end.
      await this.#write(fraction, doing).catch(() => {});
      if (this.#newest === null) return;
      await new Promise((resolve) => setTimeout(resolve, writeEvery));
    }
  }

  /** Nothing is written after this resolves. */
  async end(): Promise<void> {
    this.#newest = null;
    await this.#busy;
  }
}
