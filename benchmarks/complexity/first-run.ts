// The whole set once, as a fresh process does it: nothing is compiled or warm yet. Prints milliseconds.
import { benchmarkInput } from './input.ts';
import { wholeSet } from './ours.ts';

const { x } = benchmarkInput();
const start = performance.now();
wholeSet(x);
console.log(performance.now() - start);
