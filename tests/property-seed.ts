import fc from 'fast-check';

// Properties are tried on the same cases every time, so that a change is judged by what it changed. To look further:
// YANZHEN_SEED=random npm test, or a number to see a failure again.
const asked = process.env.YANZHEN_SEED ?? '20261123';
const seed = asked === 'random' ? Date.now() : Number(asked);
if (!Number.isSafeInteger(seed)) throw new Error(`YANZHEN_SEED is a whole number or "random", not ${asked}.`);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
