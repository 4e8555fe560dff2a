import type { FactsCodec } from './versions/index.ts';

// Loaded when figures are first read or written: the Arrow library takes a tenth of a second to load.
const dataset = () => import('@yanzhen/evidence/dataset');

/** Facts as Arrow files, addressed by the hash of their canonical content. */
export const arrowCodec: FactsCodec = {
  encode: async (facts) => (await dataset()).encodeFacts(facts),
  decode: async (bytes) => (await dataset()).decodeFacts(bytes),
  hash: async (facts) => (await dataset()).hashFacts(facts),
};
