export {
  checkedDigest,
  digestMessages,
  type ModelMessage,
  type NumberedPassage,
  numberedPassages,
} from './abstract.ts';
export { type DigestOptions, digest } from './digest.ts';
export { numbersIn, unsupportedNumbers } from './numbers.ts';
export type { Digest, DigestCitation, DigestGroup, DigestPoint, DigestSource } from './types.ts';
