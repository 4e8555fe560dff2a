import { deserialize, serialize } from 'node:v8';
import type { Facts } from '@yanzhen/science/labelled';
import { hashFacts } from '../../../evidence/src/dataset/hash.ts';
import type { FactsCodec } from './datasets.ts';

export const factsCodec: FactsCodec = {
  encode: (facts) => serialize(facts),
  decode: (bytes) => deserialize(bytes) as Facts,
  hash: hashFacts,
};
