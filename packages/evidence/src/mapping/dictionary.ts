const decoder = new TextDecoder();

/** Characters of a name; what is longer is no name. */
export const longestLabel = 1000;

/**
 * Numbers the different texts of a column in the order of their first appearance.
 * Takes texts or UTF-8 bytes; bytes that were seen before cost no string.
 */
export class Dictionary {
  readonly labels: string[] = [];
  private readonly codes = new Map<string, number>();
  private readonly limit: (what: 'many' | 'long') => Error;
  private readonly max: number;
  private slots = new Int32Array(1024).fill(-1);
  private readonly keys: { bytes: Uint8Array; hash: number; code: number }[] = [];
  private last = -1;

  /** @param limit makes the error thrown when more than `max` different texts appear, or one is too long. */
  constructor(max: number, limit: (what: 'many' | 'long') => Error) {
    this.max = max;
    this.limit = limit;
  }

  codeOf(text: string): number {
    const known = this.codes.get(text);
    if (known !== undefined) return known;
    if (this.labels.length >= this.max) throw this.limit('many');
    if (text.length > longestLabel) throw this.limit('long');
    this.codes.set(text, this.labels.length);
    return this.labels.push(text) - 1;
  }

  /** The code of the text that stands in `bytes` from `start` to `end`. */
  codeOfBytes(bytes: Uint8Array, start: number, end: number): number {
    if (this.last >= 0 && equal(this.keys[this.last]!.bytes, bytes, start, end)) return this.keys[this.last]!.code;
    let hash = 0;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + bytes[i]!) | 0;
    const mask = this.slots.length - 1;
    let slot = spread(hash) & mask;
    for (;;) {
      const index = this.slots[slot]!;
      if (index < 0) return this.add(bytes, start, end, hash, slot);
      const key = this.keys[index]!;
      if (key.hash === hash && equal(key.bytes, bytes, start, end)) {
        this.last = index;
        return key.code;
      }
      slot = (slot + 1) & mask;
    }
  }

  private add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    if (end - start > 4 * longestLabel) throw this.limit('long');
    const own = bytes.slice(start, end);
    const code = this.codeOf(decoder.decode(own));
    this.last = this.keys.push({ bytes: own, hash, code }) - 1;
    this.slots[slot] = this.last;
    if (this.keys.length * 2 > this.slots.length) this.grow();
    return code;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 4).fill(-1);
    const mask = this.slots.length - 1;
    for (let index = 0; index < this.keys.length; index++) {
      let slot = spread(this.keys[index]!.hash) & mask;
      while (this.slots[slot]! >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = index;
    }
  }
}

function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

function equal(key: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (key.length !== end - start) return false;
  for (let i = 0; i < key.length; i++) if (key[i] !== bytes[start + i]) return false;
  return true;
}
