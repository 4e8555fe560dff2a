/** A source of numbers uniform in [0, 1). */
export type Random = () => number;

/**
 * Seeded pseudo-random numbers with 53 bits: the same seed gives the same numbers on every machine.
 * The generator is xoshiro128** (Blackman & Vigna 2018), its state filled by SplitMix32 steps.
 * @param seed any integer; taken modulo 2³².
 */
export function seededRandom(seed: number): Random {
  const state = new Uint32Array(4);
  let counter = seed >>> 0;
  for (let k = 0; k < 4; k++) {
    counter = (counter + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(counter ^ (counter >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    state[k] = mixed ^ (mixed >>> 15);
  }
  const word = () => next(state);
  return () => ((word() >>> 5) * 2 ** 26 + (word() >>> 6)) / 2 ** 53;
}

function next(state: Uint32Array): number {
  const rotated = rotateLeft(Math.imul(state[1]!, 5), 7);
  const result = Math.imul(rotated, 9) >>> 0;
  const shifted = state[1]! << 9;
  state[2]! ^= state[0]!;
  state[3]! ^= state[1]!;
  state[1]! ^= state[2]!;
  state[0]! ^= state[3]!;
  state[2]! ^= shifted;
  state[3] = rotateLeft(state[3]!, 11);
  return result;
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** A whole number from 0 to n − 1, every one equally likely. */
export function randomBelow(random: Random, n: number): number {
  return Math.floor(random() * n);
}
