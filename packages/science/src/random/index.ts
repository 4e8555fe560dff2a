export { type Random, randomBelow, seededRandom } from './random.ts';
